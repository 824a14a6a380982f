import { asText, rowsOf } from '../form/fieldValue.ts';
import type { RecordContent } from '../record/record.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { Standing } from './standing.ts';

/**
 * 目录覆盖率: of the items of the published catalogues that name a kind of ours, how many have a record of
 * that kind that is public. Items kept elsewhere name none and are not counted either way.
 */
export function catalogueCoverageOf(
  directories: readonly RecordContent[],
  { kinds }: Pick<RulePack, 'kinds'>,
  isPublished: (kind: string) => boolean,
): Standing['catalogue'] {
  const keys = new Map(kinds.flatMap(({ key, name }) => [[name, key] as const, [key, key] as const]));
  const rows = directories
    .filter(({ kind }) => kind === 'directory')
    .flatMap(({ fields }) => rowsOf(fields['items']))
    .map(({ cells }) => ({ name: asText(cells['name']), kind: keys.get(asText(cells['kindName']).trim()) ?? null }));
  const items = rows.filter((row): row is { readonly name: string; readonly kind: string } => row.kind !== null);
  const bare = items.filter(({ kind }) => !isPublished(kind));
  return {
    items: items.length,
    covered: items.length - bare.length,
    bare: bare.map(({ name }) => name),
    unnamed: rows.length - items.length,
  };
}
