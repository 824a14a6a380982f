/** Digits, letters and signs typed in full width (１２，３４５．６) as half width: what an input method leaves on is no mistake of the person. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('　', ' ')
    .replaceAll('。', '.')
    .replaceAll('：', ':');
