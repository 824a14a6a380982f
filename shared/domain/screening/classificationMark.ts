/**
 * The classification mark (国家秘密标志) a text carries, as written, or null.
 *
 * 绝密★, 机密★1年, 秘密★长期 anywhere; 密级：机密; or a level alone on a line of the first page. The words
 * 国家秘密, 商业秘密, 工作秘密 in running text are no mark. 保密法 arts. 20, 31: such a text may not be
 * taken in at all.
 */
export function classificationMark(text: string): string | null {
  const star =
    /(?:绝 ?密|机 ?密|(?<![家业作人])秘 ?密) ?[★☆*＊] ?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?:年|个月)|长期)?/.exec(
      text,
    );
  const labelled = /(?:密 ?级|保密级别|涉密等级)[:： ]{1,3}(?:绝密|机密|秘密)/.exec(text);
  const alone = /(?:^|\n)[ \u3000\t]*((?:绝[ \u3000]*密|机[ \u3000]*密|秘[ \u3000]*密))[ \u3000\t]*(?=\r?\n|$)/.exec(
    text.slice(0, 2000),
  );
  return star?.[0].trim() ?? labelled?.[0] ?? alone?.[1] ?? null;
}

/** Marks of internal papers (内部资料, 内部文件): not a state secret, but somebody has to confirm that it may be public. */
export function internalMark(text: string): { readonly text: string; readonly start: number } | null {
  const match =
    /[【\[(（]?(?:内部资料|内部文件|内部材料|仅供内部使用|内部使用)(?:[，,、 ]{0,2}(?:注意保[存密管]|请勿外传|不得外传|严禁外传|妥善保管))[】\])）]?|(?:^|\n)[ \u3000]*[【\[(（]?(?:内部资料|内部文件|内部材料|仅供内部使用|工作秘密)[】\])）]?(?=[ \u3000]*(?:\r?\n|$))/.exec(
      text,
    );
  return match === null ? null : { text: match[0].trim(), start: match.index + match[0].search(/\S/) };
}
