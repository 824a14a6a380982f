import { printedWidth } from './printedWidth.ts';

/**
 * Breaks a title into the lines it is printed in.
 *
 * GB/T 9704-2012 7.3.1 wants a title of several lines to keep words whole, to be symmetrical, and to form a
 * trapezium or a lozenge, never an hourglass. Words are not known here (a dictionary's answer changes with its
 * version, and the same document must give the same bytes everywhere), so breaks are priced by what stands
 * around them and the cheapest division wins.
 */
export function titleLines(title: string, widest = 20): readonly string[] {
  const characters = [...title];
  const count = Math.ceil(printedWidth(title) / widest);
  if (count <= 1) return [title];
  // Five lines and more are no title any office would pass; they only have to be legible.
  if (count > 4) return filled(characters, widest);
  // A line may have to give characters to the next to keep a word whole; then one more line is tried.
  return cheapest(characters, count, widest) ?? cheapest(characters, count + 1, widest) ?? filled(characters, widest);
}

interface Division {
  readonly price: number;
  readonly lines: readonly string[];
}

function cheapest(characters: readonly string[], count: number, widest: number): readonly string[] | null {
  const prices = characters.map((_, at) => (at === 0 ? Infinity : breakPrice(characters, at)));
  /** The cheapest way to set everything from `from` on, given the lines before it; `best` is what to beat. */
  const visit = (from: number, lines: readonly string[], price: number, best: Division | null): Division | null => {
    if (best && price >= best.price) return best;
    if (lines.length === count - 1) {
      const all = [...lines, characters.slice(from).join('')];
      const widths = all.map(printedWidth);
      const total = price + shapePrice(widths);
      return widths.every((width) => width <= widest) && (!best || total < best.price)
        ? { price: total, lines: all }
        : best;
    }
    let cheapestYet = best;
    for (let to = from + 2; to < characters.length - 1; to += 1) {
      const line = characters.slice(from, to).join('');
      if (printedWidth(line) > widest) break;
      const at = prices[to] ?? Infinity;
      if (at < Infinity) cheapestYet = visit(to, [...lines, line], price + at, cheapestYet);
    }
    return cheapestYet;
  };
  return visit(0, [], 0, null)?.lines ?? null;
}

function filled(characters: readonly string[], widest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of characters) {
    if (printedWidth(line + character) > widest) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

const alphanumeric = /[0-9A-Za-z.%]/;
const opening = /[《〈（(〔【“‘]/;
const closing = /[》〉）)〕】”’、，。：；！？,.:;!?]/;
const tails =
  /^(实施方案|工作方案|实施意见|指导意见|若干意见|若干措施|若干规定|管理办法|暂行办法|实施办法|实施细则|工作要点|工作规则|政策解读|有关事项|工作的)/;

/** What it costs to begin a line with `characters[at]`. */
function breakPrice(characters: readonly string[], at: number): number {
  const before = characters[at - 1] ?? '';
  const after = characters[at] ?? '';
  if (opening.test(before) || closing.test(after)) return Infinity;
  if (alphanumeric.test(before) && alphanumeric.test(after)) return Infinity;
  if (/[0-9]/.test(before) && /[年月日号条项]/.test(after)) return Infinity;
  const head = characters.slice(Math.max(0, at - 4), at).join('');
  const rest = characters.slice(at, at + 4).join('');
  if (opening.test(after) || /(印发|转发|关于|公布|发布)$/.test(head)) return 0;
  if (tails.test(rest)) return 2;
  if (/[、，的和与及》）]$/.test(head)) return before === '》' || before === '）' ? 6 : 2;
  if (/(市|省|县|局|委员会|办公室|人民政府)$/.test(head) && !/^(人民|政府|办公|市|级|场|民|委|长)/.test(rest)) return 2;
  if (/^(推进|加强|促进|推动|落实|进一步|全面|深化|规范|支持|加快|关于|做好)/.test(rest)) return 3;
  return 12;
}

/** Trapezium and lozenge are free; an hourglass and a brick are not; very unequal lines are not. */
function shapePrice(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  let price = widths.reduce((sum, width) => sum + ((longest - width) / 4) ** 2, 0);
  const inner = widths.slice(1, -1);
  const first = widths[0] ?? 0;
  const last = widths.at(-1) ?? 0;
  if (inner.some((width) => width < Math.min(first, last))) price += 20;
  if (widths.every((width) => width === first)) price += 3;
  return price;
}
