/** 11月 of `2026-11`; the year stands before a January and before the first month of the row. */
export const monthText = (month: string, first: boolean, severalYears: boolean): string => {
  const said = `${Number(month.slice(5, 7))}月`;
  return severalYears && (first || month.endsWith('-01')) ? `${month.slice(0, 4)}年${said}` : said;
};

/** Names of months in a row. */
export function monthTexts(months: readonly string[]): readonly string[] {
  const severalYears = months[0]?.slice(0, 4) !== months.at(-1)?.slice(0, 4);
  return months.map((month, index) => monthText(month, index === 0, severalYears));
}
