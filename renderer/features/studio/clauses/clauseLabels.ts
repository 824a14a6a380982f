import { clauseLabel } from '#shared/domain/policy/clauseLabel.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';

/**
 * What a clause is called in a tag and in a finding, by id. 第九条 and 第9条 stand alone while they
 * are unique in their document; （二） stands under several parts and carries them: 三（二）.
 */
export function clauseLabels(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const named = flat(clauses, '');
  const uses = new Map<string, number>();
  for (const { short } of named) uses.set(short, (uses.get(short) ?? 0) + 1);
  return new Map(named.map(({ id, short, long }) => [id, uses.get(short) === 1 ? short : long]));
}

/** 〔第2、5条〕 for several numbered clauses, 〔第九条、三（二）〕 where the numbers are of different kinds. */
export function clauseTagText(ids: readonly string[], labels: ReadonlyMap<string, string>): string {
  const words = ids.map((id) => labels.get(id) ?? '政策中已没有的条款');
  const numbers = words.map((word) => /^第(.+)条$/u.exec(word)?.[1]);
  return numbers.every((number) => number !== undefined) ? `〔第${numbers.join('、')}条〕` : `〔${words.join('、')}〕`;
}

interface Named {
  readonly id: string;
  readonly short: string;
  readonly long: string;
}

function flat(clauses: readonly Clause[], above: string): readonly Named[] {
  return clauses.flatMap((clause) => {
    const short = clauseLabel(clause).replace(/[、,，:：]+$/u, '');
    // 三（二） reads as one name; 三第1条 does not.
    const long = `${above}${above !== '' && /^[第\d]/u.test(short) ? '、' : ''}${short}`;
    return [{ id: clause.id, short, long }, ...flat(clause.children, long)];
  });
}
