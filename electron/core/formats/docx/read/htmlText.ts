/**
 * The text of an HTML part inside a document: block elements make lines, table cells are separated by
 * tabs, scripts and styles are dropped. One pass from left to right; broken markup costs at most the
 * broken tag. Nothing is ever run or fetched.
 */
const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|tr|table|thead|tbody|section|article|header|footer|blockquote|pre|title|br|hr|dl|dt|dd|body|caption)$/;
const silent = /^(?:head|script|style|noscript|template|svg|title)$/;
const entities: Readonly<Record<string, string>> = {
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', middot: '·',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', times: '×', copy: '©',
}; // prettier-ignore

export function htmlText(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    text += spaced(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(lower, '-->', open + 4);
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) return tidy(text);
    const name = /^<\/?\s*([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? '';
    const closing = html.charAt(open + 1) === '/';
    at = close + 1;
    if (!closing && silent.test(name) && html.charAt(close - 1) !== '/') at = after(lower, `</${name}`, at);
    else if (blocks.test(name)) text += '\n';
    else if ((name === 'td' || name === 'th') && closing) text += '\t';
  }
  return tidy(text + spaced(html.slice(at)));
}

function after(lower: string, mark: string, from: number): number {
  const found = lower.indexOf(mark, from);
  if (found < 0) return lower.length;
  return mark.startsWith('</') ? lower.indexOf('>', found) + 1 || lower.length : found + mark.length;
}

/** Line breaks in the source are blanks; between Han characters they are nothing. */
function spaced(raw: string): string {
  const joined = raw.replace(/[ \t\r\n]+/g, (blank, at: number) => {
    const wrapped = /[\r\n]/.test(blank) && isHan(raw, at - 1) && isHan(raw, at + blank.length);
    return wrapped ? '' : ' ';
  });
  return joined.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

function isHan(text: string, at: number): boolean {
  const code = at < 0 ? 0 : text.charCodeAt(at);
  return code >= 0x2e80 && code <= 0xffef;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\t$/, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}
