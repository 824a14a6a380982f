import { attributeCodes } from '../record/attributeCodes.ts';
import { fieldMistakes } from './mistakes/fieldMistakes.ts';
import { indexOfFields } from './mistakes/formIndex.ts';
import { kindMistakes } from './mistakes/kindMistakes.ts';
import { partMistakes } from './mistakes/partMistakes.ts';
import { programNeeds } from './mistakes/programNeeds.ts';
import { shownInCircles } from './mistakes/shownInCircles.ts';
import { duplicates } from './mistakes/wording.ts';
import type { PackMistake } from './packMistake.ts';
import type { RulePack } from './rulePack.ts';

/**
 * What is wrong with a pack whose shape is right: names given twice, names that lead nowhere or to
 * something of another type, and what the program itself relies on. Every mistake, in the order of
 * the pack; an empty list is a pack that may be put in force.
 */
export function packMistakes(pack: RulePack): readonly PackMistake[] {
  return [
    ...attributeMistakes(pack),
    ...listMistakes(pack),
    ...envelopeMistakes(pack),
    ...duplicates('kinds', pack.kinds, ({ key }) => key, '种类的键'),
    ...duplicates('kinds', pack.kinds, ({ name }) => name, '种类的名称'),
    ...pack.kinds.flatMap((kind) => kindMistakes(kind, pack)),
    ...partMistakes(pack),
    ...programNeeds(pack),
  ];
}

/** 公开属性: each code once, a reason asked for everything but 主动公开. */
function attributeMistakes({ attributes }: RulePack): readonly PackMistake[] {
  const missing = attributeCodes.filter((code) => !attributes.some((rule) => rule.code === code));
  return [
    ...duplicates('attributes', attributes, ({ code }) => code, '公开属性'),
    ...missing.map((code) => ({ path: 'attributes', says: `缺少公开属性“${code}”，请补上它的名称、依据和理由写法。` })),
    ...attributes
      .filter(({ code, asks }) => (code === 'ZD') !== (asks === null))
      .map(({ code, name }) => ({
        path: `attributes.${code}.asks`,
        says:
          code === 'ZD'
            ? '主动公开不问理由，“asks”应是 null。'
            : `“${name}”要写理由，请在“asks”里用一句话告诉经办人写什么。`,
      })),
  ];
}

/** A list comes in and goes out by names (xlsx), and is kept by keys: neither may be there twice. */
function listMistakes({ lists }: RulePack): readonly PackMistake[] {
  return Object.entries(lists).flatMap(([list, options]) => [
    ...duplicates(`lists.${list}`, options, ({ key }) => key, `受控词表 ${list} 的键`),
    ...duplicates(`lists.${list}`, options, ({ name }) => name, `受控词表 ${list} 的名称`),
  ]);
}

/** The envelope by itself: its conditions may look only at its own fields, because every kind has it. */
function envelopeMistakes(pack: RulePack): readonly PackMistake[] {
  const fields = pack.envelope.flatMap((section) => section.fields);
  const index = indexOfFields(fields);
  const pathOf = new Map(
    pack.envelope.flatMap((section) =>
      section.fields.map((field) => [field, `envelope.${section.key}.fields.${field.key}`]),
    ),
  );
  return [
    ...duplicates('envelope', pack.envelope, ({ key }) => key, '公开要求里节的键'),
    ...duplicates('envelope', fields, ({ key }) => key, '公开要求里字段的键'),
    ...[...pathOf].flatMap(([field, path]) => fieldMistakes(field, index, pack, path)),
    ...shownInCircles(fields, (field) => pathOf.get(field) ?? 'envelope'),
  ];
}
