/** The incident of the mocks: a burst main, a rumour, one statement in work, on the morning of 23 November. */
import type { FormView, LinkedRecord } from '#shared/contract/forms.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { officer, recordId, submissionId } from './basis.ts';

export const incidentId = recordId(601);
export const statementId = recordId(602);

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A moment so many minutes before (or after) `now`, as instants are kept. */
export const minutesFrom = (now: number, minutes: number): string =>
  rfc3339((Math.floor(now / MINUTE) * MINUTE + minutes * MINUTE) as Instant);

/** A clock in hours as the core works it out. */
export function hourClock(
  clock: string,
  name: string,
  hours: number,
  from: string | null,
  stoppedOn: string | null = null,
): ClockState {
  const dueAt = from === null ? null : ((Date.parse(from) + hours * HOUR) as Instant);
  const stopped = stoppedOn === null || dueAt === null ? null : Date.parse(stoppedOn) <= dueAt ? 'kept' : 'missed';
  return {
    clock,
    name,
    basis: '国办发〔2016〕61号',
    measure: 'due',
    limit: { unit: 'hours', count: hours },
    state: from === null ? 'idle' : (stopped ?? 'running'),
    from,
    restarted: false,
    extendedBy: null,
    pauses: [],
    due: dueAt === null ? null : rfc3339(dueAt),
    dueAt,
    provisional: false,
    stoppedOn,
    late: null,
    left: null,
    calendar: null,
    steps: [],
  };
}

export const contentOf = (kind: string, title: string, fields: JsonObject): RecordContent => ({
  kind,
  attribute: { code: 'ZD', basis: null, reason: null },
  title,
  docNumber: null,
  issuer: '中山市水务局',
  date: null,
  fields,
  clauses: [],
  links: [],
  authors: [officer.id],
});

export function formView(
  id: RecordId,
  content: RecordContent,
  savedAt: string,
  more: Partial<Pick<FormView, 'clocks' | 'links' | 'returned' | 'delivery' | 'publicUrl'>> = {},
): FormView {
  return {
    record: {
      id,
      submission: submissionId(601),
      content,
      revision: { number: 2, digest: '0'.repeat(64), savedAt, author: '王晓' },
      state: more.returned ? 'returned' : 'draft',
    },
    clocks: more.clocks ?? [],
    links: more.links ?? [],
    returned: more.returned ?? null,
    delivery: more.delivery ?? null,
    publicUrl: more.publicUrl ?? null,
    supersededBy: [],
  };
}

/** Two hours and a half gone of five; the conference is planned; one statement came back and is in work. */
export function incidentAt(now: number): { readonly incident: FormView; readonly statement: FormView } {
  const at = (minutes: number): string => minutesFrom(now, minutes);
  const occurredAt = at(-154);
  const discoveredAt = at(-129);
  const fields: JsonObject = {
    occurredAt,
    discoveredAt,
    topic: '网传“水源受污染，自来水不能喝”。',
    incidentClass: 'emergency',
    incidentLevel: 'major',
    misread: true,
    responsibleUnit: '水务局',
    sources: [{ id: 'a', platform: 'wechat', address: '微信群截图', seenAt: discoveredAt }],
    conferencePlannedAt: at(527),
    spokesperson: { name: '李敏', unit: '水务局', post: '新闻发言人' },
    updates: [
      { id: 'u1', at: at(-104), sort: 'study', text: '定为重大；突发事件类；属误读' },
      { id: 'u2', at: at(-84), sort: 'progress', text: '取样检测，结果已出具' },
      { id: 'u3', at: at(287), sort: 'plan', text: '续报抢修进展' },
    ],
  };
  const link: LinkedRecord = {
    id: statementId,
    submission: submissionId(602),
    kind: 'statement',
    title: '关于石岐街道供水主管破裂的情况通报',
    state: 'returned',
    type: 'responds',
    from: false,
  };
  const incident = formView(
    incidentId,
    contentOf('incident', '石岐街道供水主管破裂，网传“水源受污染”', fields),
    at(-20),
    {
      clocks: [
        hourClock('T13', '特别重大、重大突发事件5小时内发布权威信息', 5, occurredAt),
        hourClock('T14', '特别重大、重大突发事件24小时内举行新闻发布会', 24, occurredAt),
        hourClock('T15', '其他政务舆情48小时内回应', 48, discoveredAt),
      ],
      links: [link],
    },
  );
  const statement = formView(
    statementId,
    contentOf('statement', link.title, {
      verifiedFacts: '11月23日06:40，石岐街道一处供水主管破裂，3个小区2600户停水，无人员伤亡。',
      doubts: '破裂的是清水管道，与水源无关。07:50取样检测，出厂水和管网水各项指标合格。',
      doing: '抢修人员07:10到场，已关阀止水；4辆送水车在3个小区门口供水。',
      enquiry: '12345政府服务热线',
      nextReleaseAt: at(287),
    }),
    at(-1),
    { returned: { by: '陈科长', reason: '补检测结果，写明取样时间。', at: at(-8) } },
  );
  return { incident, statement };
}

export const incidentRow = (n: number, title: string, dueAt: number | null, savedAt: string): RecordRow => ({
  id: recordId(600 + n),
  submission: submissionId(600 + n),
  kind: 'incident',
  title,
  docNumber: null,
  issuer: '中山市水务局',
  savedAt,
  state: 'draft',
  delivery: null,
  dueAt,
});
