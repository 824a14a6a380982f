import { parseCivilDate } from '#shared/lib/civilDate.ts';
import { asText } from '../../form/fieldValue.ts';
import type { Draft } from '../draft.ts';
import { fieldPlace, nameOf } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * R37 有效性 (政府网站发展指引: 修改、废止、失效要在原文件上标明): a record that another one replaced, or
 * whose last day has gone by, no longer says 现行有效. The successor itself is a required field.
 */
export function validity(subject: RecordSubject): readonly Draft[] {
  const { content, fields, input, record, today } = subject;
  if (!fields.some(({ key }) => key === 'validity')) return [];
  const state = asText(content.fields['validity']);
  if (state !== '' && state !== 'in-force') return [];
  const common = { rule: 'R37', text: '', place: fieldPlace(subject, 'validity') } as const;
  // A draft that will replace it some day changes nothing for those who read it today.
  const successor = input.linkedFrom(record, 'replaces').find(({ publishedOn }) => publishedOn !== null);
  if (successor !== undefined) {
    const why = `「${successor.content.title}」替代了这一条，但${nameOf(subject, 'validity')}没有标明。请改为已修改或已废止，并关联替代它的文件。`;
    return [{ ...common, verdict: 'fail', why, about: 'replaced' }];
  }
  const expires = parseCivilDate(asText(content.fields['expiresOn']).trim());
  if (expires === null || expires >= today) return [];
  const why = `${nameOf(subject, 'expiresOn')}${expires}已经过去，但${nameOf(subject, 'validity')}没有标明。请改为已失效，或更正失效日期。`;
  return [{ ...common, verdict: 'fail', why, about: 'expired' }];
}
