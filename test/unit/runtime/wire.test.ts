import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBrowserAddress, toElectronAddress } from '#test/runtime/address.ts';
import { nodeWire } from '#test/runtime/nodeWire.ts';
import { emitting, onlyKnown, strict } from '#test/runtime/strict.ts';

test('the wire keeps every value that structured clone keeps', () => {
  const value = fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withTypedArray: true });
  fc.assert(
    fc.property(value, (sent) => {
      const cloned = structuredClone(sent);
      expect(nodeWire.decode(nodeWire.encode(cloned))).toEqual(cloned);
    }),
  );
});

test('an address goes to the browser and comes back', () => {
  for (const url of ['app://desk/index.html', 'app://print/0-1', 'app://desk']) {
    expect(toElectronAddress(toBrowserAddress(url))).toBe(url);
  }
  expect(toElectronAddress('blob:http://desk.app.localhost/1-2')).toBe('blob:app://desk/1-2');
  for (const url of ['https://example.invalid/x', 'http://localhost/x', 'http://a.localhost/x', 'about:blank']) {
    expect(toElectronAddress(toBrowserAddress(url))).toBe(url);
  }
});

test('a strict object throws by name for reading and writing what it lacks, and may be awaited', async () => {
  const module = strict<{ has(): number; lacks(): number; field: number }>('thing', { has: () => 1 });
  expect(module.has()).toBe(1);
  expect(() => module.lacks()).toThrow('the stand-in has no electron.thing.lacks');
  expect(() => {
    module.field = 1;
  }).toThrow('the stand-in has no electron.thing.field (to set)');
  expect(await Promise.resolve(module)).toBe(module);
});

test('an emitter takes listeners for its own events only', () => {
  const { emit, listening } = emitting('thing', ['ready']);
  const heard: unknown[] = [];
  listening.on!('ready', (value) => heard.push(value));
  emit('ready', 1);
  expect(heard).toEqual([1]);
  expect(() => listening.once!('other', () => undefined)).toThrow("no electron.thing event 'other'");
  expect(() => onlyKnown('thing', { a: 1, b: 2 }, ['a'])).toThrow("no electron.thing option 'b'");
});
