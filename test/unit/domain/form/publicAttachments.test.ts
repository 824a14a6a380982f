import { expect, test } from 'vitest';
import { publicAttachments } from '#shared/domain/form/publicAttachments.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { filledRecord, withFields } from '#test/support/forms/filledRecord.ts';

const decision = kindOf(builtInPack, 'decision')!;
const file = (name: string) => [{ id: name, name, sha256: name.repeat(64).slice(0, 64), size: 1, caption: '' }];
const names = (content: RecordContent): readonly string[] =>
  publicAttachments(content, decision, builtInPack).map(({ name }) => name);

const filled = withFields(filledRecord(decision, builtInPack), {
  stage: 'publication',
  procedures: ['legality', 'deliberation', 'risk'],
  document: file('a'),
  minutes: file('b'),
  riskReport: file('c'),
});

test('what is printed may be downloaded; what stays inside or is hidden may not', () => {
  expect(names(filled)).toEqual(['a']);
  expect(names(withFields(filled, { stage: 'deliberation' }))).toEqual([]);
});

test('a file that is also somewhere in the open is open', () => {
  expect(names(withFields(filled, { attachments: file('b') }))).toEqual(['a', 'b']);
});
