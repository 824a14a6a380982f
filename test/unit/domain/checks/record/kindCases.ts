import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { RuleId } from '#shared/domain/rulepack/rule.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { day } from '../../calendar/cn.ts';
import { policy, without, type RuleCase } from './ruleCase.ts';
import { faultless, instant, kindCalled, linkedTo, OTHER, withFields } from './sample.ts';

const inspection = faultless('inspection');
const plan = faultless('interpretation-plan');
const interpretation = {
  ...withFields(faultless('interpretation'), { forms: ['text'] }),
  links: [{ to: OTHER, type: 'interprets', spans: [] }],
};

/** Rules of single kinds (domain facts §10A, R08–R32). */
export const kindCases: readonly RuleCase[] = [
  {
    rule: 'R08',
    what: 'a plan and an interpretation for a 规范性文件',
    good: policy({ normative: false }),
    bad: policy({ normative: true }),
    severity: 'E',
  },
  {
    rule: 'R09',
    what: 'the policy it explains',
    good: interpretation,
    bad: { ...interpretation, links: [] },
    severity: 'E',
  },
  {
    rule: 'R13',
    what: 'a planned day within 3 working days of the policy',
    good: withFields(plan, { plannedOn: '2026-06-04' }),
    bad: withFields(plan, { plannedOn: '2026-06-05' }),
    around: { linked: (_, type) => (type === 'plans' ? [linkedTo(policy({}), day('2026-06-01'))] : []) },
    severity: 'E',
  },
  {
    rule: 'R15',
    what: 'more than words for a 规范性文件',
    good: withFields(interpretation, { forms: ['text', 'graphic'] }),
    bad: interpretation,
    around: { linked: (_, type) => (type === 'interprets' ? [linkedTo(policy({ normative: true }))] : []) },
    severity: 'I',
  },
  {
    rule: 'R16',
    what: 'the drafting unit',
    good: { ...interpretation, issuer: '中山市乙局' },
    bad: { ...interpretation, issuer: '中山市丙局' },
    around: {
      linked: (_, type) =>
        type === 'interprets' ? [linkedTo(policy({ draftingUnit: '中山市甲局', leadUnit: '中山市乙局' }))] : [],
    },
    severity: 'W',
  },
  {
    rule: 'R17',
    what: '30 days, or a reason',
    good: withFields(faultless('consultation'), { consultTo: '2026-06-20', consultShortReason: '防汛期间紧急实施' }),
    bad: withFields(faultless('consultation'), { consultTo: '2026-06-20' }),
    severity: 'E',
  },
  {
    rule: 'R17',
    what: '说明',
    good: faultless('consultation'),
    bad: without(faultless('consultation'), 'explanation'),
    severity: 'E',
  },
  {
    rule: 'R18',
    what: 'feedback within 20 working days of the end',
    good: withFields(faultless('consultation'), { consultFrom: '2026-04-01', consultTo: '2026-05-15' }),
    bad: withFields(faultless('consultation'), { consultFrom: '2026-03-01', consultTo: '2026-04-15' }),
    severity: 'W',
  },
  {
    rule: 'R19',
    what: 'the evidence of a stage before the next one',
    good: withFields(faultless('decision'), { stage: 'initiation' }),
    bad: withFields(faultless('decision'), { stage: 'drafting' }),
    severity: 'E',
  },
  {
    rule: 'R20',
    what: 'papers 7 days before the hearing',
    good: withFields(faultless('hearing'), { papersOn: '2026-06-01', hearingOn: '2026-06-08', held: false }),
    bad: withFields(faultless('hearing'), { papersOn: '2026-06-01', hearingOn: '2026-06-07', held: false }),
    severity: 'E',
  },
  {
    rule: 'R21',
    what: 'word within 5 hours',
    good: withFields(faultless('incident'), incidentAt('2026-06-02T05:00:00+08:00', '2026-06-02T09:59:00+08:00')),
    bad: withFields(faultless('incident'), incidentAt('2026-06-02T05:00:00+08:00', '2026-06-02T10:01:00+08:00')),
    around: { now: instant('2026-06-02T10:30:00+08:00') },
    severity: 'W',
  },
  {
    rule: 'R22',
    what: '整改要求',
    good: inspection,
    bad: without(inspection, requiredOf('inspection', 'R22')),
    severity: 'E',
  },
  {
    rule: 'R23',
    what: 'names masked',
    good: withFields(faultless('accountability'), accountable('张某某')),
    bad: withFields(faultless('accountability'), accountable('张三丰')),
    severity: 'E',
  },
  {
    rule: 'R24',
    what: 'codes that tell items apart',
    good: withFields(faultless('power-list'), powers('a', 'b')),
    bad: withFields(faultless('power-list'), powers('a', 'a')),
    severity: 'E',
  },
  {
    rule: 'R25',
    what: 'published within 7 working days of the decision',
    good: { ...faultless('penalty'), date: '2026-05-28' },
    bad: { ...withFields(faultless('penalty'), { formedOn: '2026-05-18' }), date: '2026-05-18' },
    severity: 'W',
  },
  {
    rule: 'R25',
    what: 'the codes of people masked',
    good: withFields(faultless('penalty'), natural('442000********123X')),
    bad: withFields(faultless('penalty'), natural('11010519491231002X')),
    severity: 'E',
  },
  {
    rule: 'R26',
    what: 'a public reason when annulled',
    good: faultless('penalty'),
    bad: withFields(faultless('penalty'), {
      standing: 'annulled',
      undoneOn: '2026-06-01',
      undoneBy: '中山市乙局',
      undoneReason: '',
    }),
    severity: 'E',
  },
  {
    rule: 'R27',
    what: 'bands that join',
    good: faultless('discretion'),
    bad: withFields(faultless('discretion'), { bands: spoiled(faultless('discretion'), 'bands', 1, { lower: '120' }) }),
    severity: 'E',
  },
  {
    rule: 'R28',
    what: '抽查方式',
    good: faultless('random-check-list'),
    bad: withFields(faultless('random-check-list'), {
      items: spoiled(faultless('random-check-list'), 'items', 0, { methods: [] }),
    }),
    severity: 'E',
  },
  {
    rule: 'R29',
    what: 'key elements of a guide',
    good: faultless('service-guide'),
    bad: without(faultless('service-guide'), requiredOf('service-guide', 'R29')),
    severity: 'E',
  },
  {
    rule: 'R30',
    what: '收费标准',
    good: faultless('intermediary'),
    bad: withFields(faultless('intermediary'), { items: [] }),
    severity: 'E',
  },
  {
    rule: 'R31',
    what: 'the six fields of 购买服务',
    good: faultless('procurement'),
    bad: without(faultless('procurement'), requiredOf('procurement', 'R31')),
    severity: 'E',
  },
  {
    rule: 'R32',
    what: 'subtotals of 三公经费',
    good: faultless('budget'),
    bad: withFields(faultless('budget'), {
      threePublic: spoiled(faultless('budget'), 'threePublic', 5, { amount: '0.7' }),
    }),
    severity: 'E',
  },
];

function incidentAt(occurredAt: string, firstReleaseAt: string): RecordContent['fields'] {
  const conference = { conferenceAt: '', respondedAt: firstReleaseAt };
  return { incidentLevel: 'major', occurredAt, discoveredAt: occurredAt, firstReleaseAt, ...conference, closedAt: '' };
}

function natural(personCode: string): RecordContent['fields'] {
  return { partyType: 'natural', personName: '张某某', personCode };
}

/** The first table's masked column of the kind, with this name in it. */
function accountable(name: string): RecordContent['fields'] {
  const content = faultless('accountability');
  for (const field of fieldsOf(kindCalled('accountability'), builtInPack)) {
    if (field.type === 'table') {
      const column = field.columns.find(({ mask }) => mask === 'person-name');
      if (column) return { [field.key]: spoiled(content, field.key, 0, { [column.key]: name }) };
    } else if (field.mask === 'person-name') return { [field.key]: name };
  }
  throw new Error('No name is masked in accountability');
}

function powers(...codes: readonly string[]): RecordContent['fields'] {
  const [row] = rowsIn(faultless('power-list'), 'items');
  return { items: codes.map((code, index) => ({ ...row, id: `i${index}`, code, name: `事项${index}` })) };
}

function rowsIn(content: RecordContent, table: string): readonly RecordContent['fields'][] {
  return content.fields[table] as unknown as readonly RecordContent['fields'][];
}

function spoiled(
  content: RecordContent,
  table: string,
  row: number,
  cells: RecordContent['fields'],
): RecordContent['fields'][string] {
  return rowsIn(content, table).map((one, index) => (index === row ? { ...one, ...cells } : one));
}

/** A field of the kind that breaks this rule by being empty. */
function requiredOf(key: string, rule: RuleId): string {
  const field = kindCalled(key)
    .sections.flatMap(({ fields }) => fields)
    .find((one) => one.rule === rule && one.required === true && one.type !== 'table');
  if (!field) throw new Error(`${key} asks for nothing by ${rule}`);
  return field.key;
}
