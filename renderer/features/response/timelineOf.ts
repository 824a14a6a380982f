import type { FormView } from '#shared/contract/forms.ts';
import { asText, peopleOf, rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** What one line of 经过与发布 is about; `plan` is what has been promised and has not happened. */
export type EntrySort = 'happened' | 'seen' | 'study' | 'progress' | 'release' | 'returned' | 'writing' | 'plan';

export interface TimelineEntry {
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
  readonly sort: EntrySort;
  readonly text: string;
  /** Where it can be read; '' where nowhere. */
  readonly address: string;
}

/** Everything that happened and is planned, by time, from the incident's own fields and its statements: nothing is typed twice. */
export function timelineOf(incident: RecordContent, statements: readonly FormView[]): readonly TimelineEntry[] {
  const { fields } = incident;
  return [...momentsOf(fields), ...updatesOf(fields), ...statements.flatMap(statementEntries)]
    .filter(({ at }) => !Number.isNaN(Date.parse(at)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function momentsOf(fields: JsonObject): readonly TimelineEntry[] {
  const entry = (field: string, sort: EntrySort, text: string): readonly TimelineEntry[] => {
    const at = asText(fields[field]);
    return at === '' ? [] : [{ key: field, at, sort, text, address: '' }];
  };
  const held = asText(fields['conferenceAt']) !== '';
  const speaker = peopleOf(fields['spokesperson'])[0]?.name ?? '';
  const kept = rowsOf(fields['sources']).length;
  return [
    ...entry('occurredAt', 'happened', '事件发生'),
    ...entry('discoveredAt', 'seen', kept === 0 ? '发现' : `发现，已记来源 ${kept} 条`),
    ...entry('studyMeetingAt', 'study', '联席会议研判'),
    ...entry('firstReleaseAt', 'release', '首次发布权威信息'),
    ...entry('respondedAt', 'release', '回应网传内容'),
    ...entry('conferenceAt', 'release', '召开新闻发布会'),
    ...(held
      ? []
      : entry('conferencePlannedAt', 'plan', speaker === '' ? '新闻发布会' : `新闻发布会，发言人 ${speaker}`)),
    ...entry('closedAt', 'progress', '办结'),
  ];
}

const sorts: Readonly<Record<string, EntrySort>> = { release: 'release', study: 'study', plan: 'plan' };

const updatesOf = (fields: JsonObject): readonly TimelineEntry[] =>
  rowsOf(fields['updates']).map(({ id, cells }) => ({
    key: id,
    at: asText(cells['at']),
    sort: sorts[asText(cells['sort'])] ?? 'progress',
    text: asText(cells['text']),
    address: asText(cells['address']),
  }));

function statementEntries({ record, returned, delivery, publicUrl }: FormView): readonly TimelineEntry[] {
  const { id, content, state, revision } = record;
  const title = content.title === '' ? '回应稿' : content.title;
  const line = (key: string, at: string, sort: EntrySort, text: string, address = ''): TimelineEntry => ({
    key: `${id} ${key}`,
    at,
    sort,
    text,
    address,
  });
  const next = asText(content.fields['nextReleaseAt']);
  return [
    ...(returned ? [line('returned', returned.at, 'returned', `${title}退回：${returned.reason}`)] : []),
    ...(state === 'in-review' ? [line('review', revision.savedAt, 'writing', `${title}已送审`)] : []),
    ...(state === 'draft' || state === 'returned'
      ? [line('writing', revision.savedAt, 'writing', `${title}，${revision.author}正在写`)]
      : []),
    ...(state === 'approved'
      ? [
          line(
            'approved',
            revision.savedAt,
            'progress',
            delivery === 'published' ? `${title}已在门户发布` : `${title}已批准`,
            publicUrl ?? '',
          ),
        ]
      : []),
    ...(next === '' ? [] : [line('next', next, 'plan', '下次发布')]),
  ];
}
