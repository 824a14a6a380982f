import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import type { JsonObject } from '#shared/lib/json.ts';

export interface NextStep {
  /** 首次权威信息. */
  readonly name: string;
  readonly writes: 'statement' | 'press-conference';
}

/** What a clock of an incident is called, and the moments that start and stop it. */
export interface ClockFace {
  /** 权威信息. */
  readonly title: string;
  /** The next thing to do while it runs, and the kind of record that is written for it. */
  readonly step: NextStep;
  readonly done: string;
  readonly undone: string;
  /** On the button that records the moment it stops. */
  readonly verb: string;
  /** 发生 or 发现: what the first field of its `from` is called, without 时间. */
  readonly since: string;
  /** Field of the incident that stops it; null where a pack stops it otherwise. */
  readonly stops: string | null;
  /** The planned moment, where one was set (计划发布会时间). */
  readonly plannedAt: string | null;
}

type Words = Pick<ClockFace, 'title' | 'step' | 'done' | 'undone' | 'verb'>;

const words: Readonly<Record<string, Words>> = {
  firstReleaseAt: {
    title: '权威信息',
    step: { name: '首次权威信息', writes: 'statement' },
    done: '已发布',
    undone: '未发布',
    verb: '记发布时刻',
  },
  conferenceAt: {
    title: '新闻发布会',
    step: { name: '新闻发布会', writes: 'press-conference' },
    done: '已召开',
    undone: '未召开',
    verb: '记召开时刻',
  },
  respondedAt: {
    title: '网传内容回应',
    step: { name: '回应网传内容', writes: 'statement' },
    done: '已回应',
    undone: '未回应',
    verb: '记回应时刻',
  },
};

const otherWords = (name: string): Words => ({
  title: name,
  step: { name, writes: 'statement' },
  done: '已做',
  undone: '未做',
  verb: '记下时刻',
});

/** The face of a clock, from how its kind binds it; a clock of a department's own is called by its rule. */
export function clockFace(clock: ClockState, kind: Kind | undefined, fields: JsonObject): ClockFace {
  const binding = kind?.clocks.find((one) => one.clock === clock.clock);
  const stops = ownField(binding?.until);
  const starts = ownField(binding?.from);
  const named = kind?.sections.flatMap((section) => section.fields).find(({ key }) => key === starts)?.name;
  const planned = stops === 'conferenceAt' ? asText(fields['conferencePlannedAt']) : '';
  return {
    ...((stops === null ? undefined : words[stops]) ?? otherWords(clock.name)),
    since: named?.replace(/时间$/u, '') ?? '开始',
    stops,
    plannedAt: planned === '' ? null : planned,
  };
}

function ownField(sources: Kind['clocks'][number]['from'] | undefined): string | null {
  const source = sources?.[0];
  return source && 'field' in source && !('link' in source) ? source.field : null;
}
