import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCoreArguments, writeCoreArguments } from '#ipc/coreArguments.ts';

test('what the shell writes, the core reads', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (data, resources) => {
      const words = writeCoreArguments({ data, resources });
      expect(readCoreArguments(['node', 'core.js', ...words])).toEqual({ data, resources });
    }),
  );
});

test('a core that was forked without its words does not guess', () => {
  expect(() => readCoreArguments(['node', 'core.js', '--data=/d'])).toThrow('--resources=');
});
