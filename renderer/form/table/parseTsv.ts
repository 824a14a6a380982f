/**
 * Cells as Excel and WPS put them on the clipboard: tabs between cells, line breaks between rows; a
 * cell with a tab, a break or a quote is quoted, its quotes doubled. The break after the last row is
 * no row. A text without a tab or a break is one cell.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? nextBreak(text, at);
    row.push(quoted?.words ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at >= text.length) break;
  }
  return rows;
}

function nextBreak(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\r\n]/u);
  return found === -1 ? text.length : from + found;
}

/** A quoted cell that begins at `from`; null when its quote is not closed before a break, and so is only a quote. */
function quotedCell(text: string, from: number): { readonly words: string; readonly end: number } | null {
  let words = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    words += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      words += '"';
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    return end >= text.length || /[\t\r\n]/u.test(text[end] ?? '') ? { words, end } : null;
  }
}
