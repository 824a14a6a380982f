/** 附注 stands in round brackets (GB/T 9704-2012 7.3.6); a text that brings its own keeps them. */
export function printedNote(text: string): string {
  return /^[（(].*[)）]$/.test(text) ? text : `（${text}）`;
}
