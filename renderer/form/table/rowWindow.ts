/** Tables longer than this draw only the rows in view. */
export const WHOLE = 60;
/** CSS px of one row; every row is as high. */
export const ROW_HEIGHT = 36;
const BEYOND = 10;

/** Which rows are drawn, [first, last), and how high what is left out is. */
export function rowWindow(
  count: number,
  view: { readonly top: number; readonly height: number },
): { readonly first: number; readonly last: number; readonly above: number; readonly below: number } {
  if (count <= WHOLE) return { first: 0, last: count, above: 0, below: 0 };
  const first = Math.max(0, Math.min(count, Math.floor(view.top / ROW_HEIGHT) - BEYOND));
  const last = Math.min(count, Math.ceil((view.top + view.height) / ROW_HEIGHT) + BEYOND);
  return { first, last, above: first * ROW_HEIGHT, below: (count - last) * ROW_HEIGHT };
}
