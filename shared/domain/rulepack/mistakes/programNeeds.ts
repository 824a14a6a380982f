import { indicators } from '../../indicators/indicators.ts';
import type { FieldType } from '../field.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import { noSuch } from './wording.ts';

/** Link types the program makes or reads by itself. */
const links = ['interprets', 'replaces', 'answers', 'relates', 'succeeded-by'] as const;

/** Kinds with a screen of their own. */
const kinds = ['policy', 'interpretation'] as const;

/** Envelope fields that the checks, lists and clocks read by name. */
const envelope: Readonly<Record<string, readonly FieldType[]>> = {
  summary: ['text', 'long-text'],
  unit: ['text', 'choice'],
  formedOn: ['date'],
  validity: ['choice'],
  successor: ['link', 'links'],
  attachments: ['attachments'],
  secrecyConclusion: ['choice'],
  secrecyReviewer: ['text', 'person'],
  secrecyOn: ['date'],
};

/** Tables of the annual report the ledger fills (国办公开办函〔2021〕30号). */
const tables = ['proactive', 'requests', 'disputes'] as const;

/** Word lists the checks search by, controlled lists the annual report counts by, clocks that are read by their number. */
const wordLists = ['internalMarks', 'minors', 'health'] as const;
const lists = ['channels', 'applicantTypes'] as const;
const clocks = ['T01', 'T02', 'T04', 'T10'] as const;

/** What a pack may not leave out, because the program knows it by name. */
export function programNeeds(pack: RulePack): readonly PackMistake[] {
  const fields = new Map(pack.envelope.flatMap((section) => section.fields.map((field) => [field.key, field])));
  return [
    ...links
      .filter((link) => !Object.hasOwn(pack.links, link))
      .map((link) => ({ path: `links.${link}`, says: `缺少关联类型“${link}”，程序要用它；请补上两边的叫法。` })),
    ...kinds
      .filter((key) => !pack.kinds.some((kind) => kind.key === key))
      .map((key) => ({ path: `kinds.${key}`, says: `缺少种类“${key}”，政策工作室要用它；请补上。` })),
    ...Object.entries(envelope).flatMap(([key, types]) => {
      const field = fields.get(key);
      if (!field) return [{ path: 'envelope', says: `公开要求里缺少字段“${key}”，检查和台账要用它；请补上。` }];
      return types.includes(field.type)
        ? []
        : [
            {
              path: `envelope.${key}.type`,
              says: `“${field.name}”应是 ${types.join(' 或 ')}，现在是 ${field.type}；请改过来。`,
            },
          ];
    }),
    ...wordLists
      .filter((list) => !Object.hasOwn(pack.words, list))
      .map((list) => ({ path: `words.${list}`, says: `缺少词表“${list}”，检查要按它找词；请补上。` })),
    ...lists
      .filter((list) => !Object.hasOwn(pack.lists, list))
      .map((list) => ({ path: `lists.${list}`, says: `缺少受控词表“${list}”，年报要按它统计；请补上。` })),
    ...clocks
      .filter((id) => !pack.clocks.some((clock) => clock.id === id))
      .map((id) => ({ path: `clocks.${id}`, says: `缺少时限 ${id}，检查和台账要用它；请补上。` })),
    ...pack.indicators
      .filter(({ key }) => !indicators.has(key))
      .map(({ key }) => ({
        path: `indicators.${key}`,
        says: noSuch('程序会算的指标', key, indicators.keys()),
      })),
    ...tables
      .filter((key) => !pack.report.some((table) => table.key === key))
      .map((key) => ({ path: `report.${key}`, says: `缺少年度报告的表“${key}”，生成年报要用它；请补上。` })),
    ...(pack.kinds.some(({ screen }) => screen === 'response') && pack.responseChecklist.length === 0
      ? [
          {
            path: 'responseChecklist',
            says: '有舆情回应的种类，却没有预案清单；请在“responseChecklist”里写上要做的事。',
          },
        ]
      : []),
  ];
}
