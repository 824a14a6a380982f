import { asText, rowsOf } from '../../form/fieldValue.ts';
import type { TableField } from '../../rulepack/field.ts';
import type { Draft } from '../draft.ts';
import { cellName, valuePlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * R06 in lists of people: health, disability and minors are sensitive by themselves (个人信息保护法
 * art. 28), and beside a name they are somebody's. Asked about in tables that have a column of names.
 */
export function peopleLists(subject: RecordSubject): readonly Draft[] {
  const { fields, kind, rulePack } = subject;
  if (!kind.delivered) return [];
  const words = [...(rulePack.words['health'] ?? []), ...(rulePack.words['minors'] ?? [])];
  return fields.flatMap((field) =>
    field.type === 'table' && !field.internal && field.columns.some(({ mask }) => mask === 'person-name')
      ? ofTable(subject, field, words)
      : [],
  );
}

function ofTable(subject: RecordSubject, table: TableField, words: readonly string[]): readonly Draft[] {
  const columns = table.columns.filter(({ type, internal }) => !internal && (type === 'text' || type === 'long-text'));
  return rowsOf(subject.content.fields[table.key]).flatMap(({ id, cells }, index) =>
    columns.flatMap((column): readonly Draft[] => {
      const text = asText(cells[column.key]);
      const word = words.find((one) => text.includes(one));
      if (word === undefined) return [];
      const start = text.indexOf(word);
      return [
        {
          rule: 'R06',
          verdict: 'uncertain',
          why: `${cellName(table, index, column)}写了「${word}」，在人员名单里属于敏感个人信息。请删去；依法应当公开的，说明依据。`,
          text: word,
          place: valuePlace(subject, table.key, start, start + word.length, { row: id, column: column.key }),
          about: `${table.key}.${id}.${column.key} people`,
        },
      ];
    }),
  );
}
