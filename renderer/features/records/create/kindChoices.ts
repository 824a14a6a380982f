import { categoryNames, type Category, type Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { matchesAll } from '#renderer/lib/matchesAll.ts';
import { matchWords } from '#renderer/lib/matchWords.ts';

export const categories = Object.keys(categoryNames) as readonly Category[];

/** Kinds of a category, in the pack's order. */
export const kindsOf = ({ kinds }: Pick<RulePack, 'kinds'>, category: Category): readonly Kind[] =>
  kinds.filter((kind) => kind.category === category);

/**
 * Kinds that are meant by what was typed: by name, other names people use, or pinyin initials. The one whose
 * name was typed in full comes first, because Enter takes the first; the others by category, as in the pack.
 */
export function kindChoices(pack: Pick<RulePack, 'kinds'>, typed: string, fromAnother: boolean): readonly Kind[] {
  return (
    categories
      .flatMap((category) => kindsOf(pack, category))
      // A policy begins with its document, an interpretation with its policy.
      .filter(({ screen, key }) => screen !== 'studio' || (key === 'policy' && !fromAnother))
      .filter(({ name, aliases }) => [name, ...aliases].some((words) => matchWords(words, typed)))
      .sort((a, b) => Number(matchesAll(b.name, typed)) - Number(matchesAll(a.name, typed)))
  );
}
