import { parseInstant } from '#shared/lib/shanghaiTime.ts';

export interface MomentBounds {
  readonly now: number;
  /** May lie ahead (a plan). */
  readonly future: boolean;
  /** Not before that moment, which is called so; left out while it is not written. */
  readonly after?: { readonly at: string; readonly name: string };
}

/** What is wrong with a typed moment, in words; null when nothing is. */
export function momentFault(text: string, { now, future, after }: MomentBounds): string | null {
  if (text.trim() === '') return '写明几点几分，例如 2026-11-23 6:40';
  const at = parseInstant(text);
  if (at === null) return '看不懂这个时刻；请写成 2026-11-23 6:40 的样子';
  if (!future && at > now) return '这个时刻还没到；请核对';
  const earliest = after && parseInstant(after.at);
  return after && earliest !== null && earliest !== undefined && at < earliest ? `早于${after.name}；请核对` : null;
}
