import type { RulePack } from '../../rulepack/rulePack.ts';
import type { Draft } from '../draft.ts';
import type { CheckedRecord } from '../subject.ts';

/** R01: 政府信息公开条例 arts. 13–17, 国办发〔2016〕80号: everything but 主动公开 needs a statute and a reason. */
export function attribute(
  record: CheckedRecord,
  name: string,
  thresholds: Pick<RulePack['thresholds'], 'reasonLength'>,
): readonly Draft[] {
  const { code, basis, reason } = record.content.attribute;
  if (code === 'ZD') return [];
  const place = { in: 'field', record: record.id, field: 'attribute' } as const;
  const common = { rule: 'R01', verdict: 'fail', text: '', place } as const;
  const least = thresholds.reasonLength;
  const drafts: Draft[] = [];
  if (!/\S/.test(basis ?? '')) {
    const why = `${name}没有主动公开，但没有写依据。请写明法律名称和条款，或改为主动公开。`;
    drafts.push({ ...common, why, about: `${name} basis` });
  }
  if ((reason ?? '').replace(/\s+/g, '').length < least) {
    const why = `${name}没有主动公开，理由不足${least}个字。请写明为什么不能主动公开，或改为主动公开。`;
    drafts.push({ ...common, why, about: `${name} reason` });
  }
  return drafts;
}
