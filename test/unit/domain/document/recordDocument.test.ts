import { describe, expect, test } from 'vitest';
import type { Block } from '#shared/domain/document/document.ts';
import { recordDocument } from '#shared/domain/document/recordDocument.ts';
import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import { printedValue } from '#shared/domain/form/printedValue.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { filledRecord } from '#test/support/forms/filledRecord.ts';

const documentOf = (content: RecordContent) =>
  recordDocument(content, kindOf(builtInPack, content.kind)!, builtInPack, () => ['已关联的事项']);

const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

const delivered = builtInPack.kinds.filter(({ delivered: goes, screen }) => goes && screen !== 'studio');

describe('a record of any kind as a document', () => {
  test.each(delivered.map(({ key, name }) => [key, name]))('%s %s', (key) => {
    const kind = kindOf(builtInPack, key)!;
    const content = filledRecord(kind, builtInPack);
    const { title, blocks, catalogue } = documentOf(content);
    expect(title).toBe(content.title);
    expect(catalogue.find(({ name }) => name === '分类')?.value).toBe(kind.name);
    const printed = wordsOf(blocks);
    for (const field of kind.sections.flatMap(({ fields }) => fields)) {
      const text = printedValue(field, content.fields[field.key], builtInPack);
      if (text === '' || field.type === 'attachments') continue;
      // A day that stays inside may be printed as another field's.
      if (field.internal && field.type === 'date') continue;
      // Long words are cut into paragraphs; their first line says enough.
      const [line = ''] = text.split('\n');
      expect({ field: field.key, printed: printed.includes(JSON.stringify(line.trim()).slice(1, -1)) }).toEqual({
        field: field.key,
        printed: !field.internal,
      });
    }
  });

  test('keeps what is inside the department off the page', () => {
    const content = filledRecord(kindOf(builtInPack, 'inspection')!, builtInPack);
    const page = JSON.stringify(documentOf(content));
    const secrecy = builtInPack.envelope.find(({ key }) => key === 'secrecy')!.fields;
    for (const field of secrecy) {
      const value = asText(content.fields[field.key]);
      if (field.type === 'text' && value !== '') expect(page).not.toContain(value);
    }
  });

  test('leaves out a column that nobody filled, and numbers the rows', () => {
    const kind = kindOf(builtInPack, 'power-list')!;
    const content = filledRecord(kind, builtInPack);
    const items = [{ id: 'a', code: 'A1', name: '只有两列' }];
    const document = documentOf({ ...content, fields: { ...content.fields, items } });
    const table = document.blocks.find((block) => block.type === 'table' && block.caption !== null);
    expect(table).toMatchObject({ rows: [['1', 'A1', '只有两列']] });
  });

  test('does not print what the form hides', () => {
    for (const kind of delivered) {
      const content = filledRecord(kind, builtInPack);
      const hidden = fieldsOf(kind, builtInPack).filter(
        ({ shownWhen, type }) => shownWhen !== null && (type === 'text' || type === 'long-text'),
      );
      for (const field of hidden) {
        const fields = { ...content.fields, [field.key]: '藏着的话' };
        const shows = documentOf({ ...content, fields });
        const asked =
          field.shownWhen !== null && 'field' in field.shownWhen ? content.fields[field.shownWhen.field] : null;
        // Whatever the condition looks at is empty: it can't hold unless it asks for emptiness.
        if (asked !== undefined || (field.shownWhen && 'filled' in field.shownWhen)) continue;
        expect({ kind: kind.key, field: field.key, shown: wordsOf(shows.blocks).includes('藏着的话') }).toMatchObject({
          shown: false,
        });
      }
    }
  });
});
