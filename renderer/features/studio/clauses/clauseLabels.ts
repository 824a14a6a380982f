import type { Clause } from '#shared/domain/policy/policy.ts';

/**
 * What a clause is called in a tag and in a finding: 第九条 and 9. are both unique in their document
 * and stand alone; （二） is not, and carries its parents: 三（二）.
 */
export function clauseLabels(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const named = flat(clauses, '');
  const uses = new Map<string, number>();
  for (const { short } of named) uses.set(short, (uses.get(short) ?? 0) + 1);
  return new Map(named.map(({ id, short, long }) => [id, uses.get(short) === 1 ? short : long]));
}

/** 〔第2、5条〕 for several numbered clauses, 〔第九条、三（二）〕 where the numbers are of different kinds. */
export function clauseTagText(ids: readonly string[], labels: ReadonlyMap<string, string>): string {
  const words = ids.map((id) => labels.get(id) ?? '已不在政策中的条款');
  const numbers = words.map((word) => /^第(.+)条$/u.exec(word)?.[1]);
  return numbers.every((number) => number !== undefined) ? `〔第${numbers.join('、')}条〕` : `〔${words.join('、')}〕`;
}

interface Named {
  readonly id: string;
  readonly short: string;
  readonly long: string;
}

function flat(clauses: readonly Clause[], parents: string): readonly Named[] {
  return clauses.flatMap(({ id, marker, children }) => {
    const short = shortName(marker);
    const own = marker.trim().replace(/[、.．,，:：]+$/u, '');
    // 条 are numbered through the document, whatever chapter they stand in.
    const long = /^第.+条$/u.test(short) && parents === '' ? short : `${parents}${own}`;
    return [{ id, short, long }, ...flat(children, `${parents}${own}`)];
  });
}

function shortName(marker: string): string {
  const bare = marker.trim().replace(/[、.．,，:：]+$/u, '');
  return /^\d+$/u.test(bare) ? `第${bare}条` : bare;
}
