import { parseCivilDate } from '#shared/lib/civilDate.ts';
import { isShown, textAt } from '../../form/fieldValue.ts';
import type { Draft } from '../draft.ts';
import { quoted } from '../names.ts';
import { fieldPlace, nameOf } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * R04 保密审查 (条例 art. 17, 保密法 art. 35): the reviewer wrote none of it, the conclusion fits what is
 * published, and the review lies between the making and the publishing. Missing entries are `required`'s.
 */
export function secrecy(subject: RecordSubject): readonly Draft[] {
  return [...reviewer(subject), ...conclusion(subject), ...reviewedOn(subject)];
}

/** The field's text, or null where this kind does not ask for it or nothing is written. */
function asked(subject: RecordSubject, key: string): string | null {
  const field = subject.fields.find((known) => known.key === key);
  const text = textAt(subject.content, key).trim();
  return field === undefined || text === '' || !isShown(field, subject.content) ? null : text;
}

const draft = (subject: RecordSubject, field: string, about: string, text: string, why: string): Draft => ({
  rule: 'R04',
  verdict: 'fail',
  why,
  text,
  place: fieldPlace(subject, field),
  about,
});

function reviewer(subject: RecordSubject): readonly Draft[] {
  const written = asked(subject, 'secrecyReviewer');
  if (written === null) return [];
  const names = written.split(/[\s、，,；;/]+/u);
  const own = subject.input.authorNames(subject.record).find((author) => names.includes(author.trim()));
  if (own === undefined) return [];
  const name = nameOf(subject, 'secrecyReviewer');
  const why = `${name}${quoted(own)}也是起草人。保密审查要由没有参与起草的人做，请改由他人审查后填写。`;
  return [draft(subject, 'secrecyReviewer', 'reviewer wrote it', own, why)];
}

function conclusion(subject: RecordSubject): readonly Draft[] {
  const written = asked(subject, 'secrecyConclusion');
  const field = 'secrecyConclusion';
  if (written === 'withheld' && subject.content.attribute.code === 'ZD') {
    const why = `${nameOf(subject, field)}是不予公开，但公开属性选了主动公开。请改正公开属性并写明理由，或重新审查。`;
    return [draft(subject, field, 'withheld but public', written, why)];
  }
  if (written === 'partly' && asked(subject, 'maskingDone') === 'none-needed') {
    const why = `${nameOf(subject, field)}是处理后可以公开，但${nameOf(subject, 'maskingDone')}写的是没有需要处理的。请删去或遮盖不公开的内容，再改脱敏结果（条例第三十七条）。`;
    return [draft(subject, 'maskingDone', 'partly but nothing masked', written, why)];
  }
  return [];
}

function reviewedOn(subject: RecordSubject): readonly Draft[] {
  const on = asked(subject, 'secrecyOn');
  const formed = asked(subject, 'formedOn');
  if (on === null || formed === null || parseCivilDate(on) === null || parseCivilDate(formed) === null) return [];
  if (on >= formed) return [];
  const why = `${nameOf(subject, 'secrecyOn')}${on}早于${nameOf(subject, 'formedOn')}${formed}。请核对后改正其中一个。`;
  return [draft(subject, 'secrecyOn', 'reviewed before formed', on, why)];
}
