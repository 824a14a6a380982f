/**
 * Names inside a package that mean the same file on every system: Windows, macOS, Linux, and any
 * ZIP tool. What is refused on reading (§1) is put right before packing by `packableName`.
 */

/** Longer than any tool needs; NTFS stops at 255 per part. */
const MAX_PART_BYTES = 255;
const MAX_PATH_BYTES = 1024;
const MAX_PARTS = 10;
/** `%` is an escape in BagIt, `\` and `:` are separators elsewhere; bidi controls hide what a name ends in. */
const FORBIDDEN = /[%\\:\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** Reserved by Windows in every folder, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\s*\..*)?$/iu;

/** What Windows forbids, and its full-width form. */
const WIDE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('%\\/:*?"<>|', (character) => [character, String.fromCodePoint(character.charCodeAt(0) + 0xfee0)]),
);

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What is wrong with a path (parts separated by `/`), as a Chinese sentence part; null when nothing is. */
export function entryNameProblem(path: string): string | null {
  if (path.startsWith('/')) return '是绝对路径';
  if (bytesOf(path) > MAX_PATH_BYTES) return '路径过长';
  if (path.normalize('NFC') !== path) return '文件名不是 NFC 形式';
  if (path.split('/').length > MAX_PARTS) return '文件夹套得过深';
  for (const part of path.split('/')) {
    if (part === '') return '路径里有空的一段，或是文件夹条目';
    if (part === '.' || part === '..') return `路径里有「${part}」`;
    if (FORBIDDEN.test(part)) return '文件名里有 %、\\、: 或控制字符';
    if (/[. ]$/u.test(part)) return '文件名以点或空格结尾';
    if (DEVICE.test(part)) return '文件名是 Windows 的设备名';
    if (bytesOf(part) > MAX_PART_BYTES) return '文件名过长';
  }
  return null;
}

/**
 * Paths that some system would take for the same place as another one: doubled, differing in case
 * only, or a file where another path has a folder. Each is named once, with the one it meets.
 */
export function collidingNames(paths: readonly string[]): readonly { readonly path: string; readonly with: string }[] {
  /** Folded path or folder → its spelling, and whether a file or a folder stands there. */
  const seen = new Map<string, { readonly spelling: string; readonly file: boolean }>();
  const collisions: { readonly path: string; readonly with: string }[] = [];
  for (const path of paths) {
    // Deeper paths are refused anyway; ten thousand of them would fill the memory here.
    const parts = path.split('/').slice(0, MAX_PARTS);
    for (let length = 1; length <= parts.length; length += 1) {
      const spelling = parts.slice(0, length).join('/');
      const file = length === parts.length;
      const folded = fold(spelling);
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, { spelling, file });
      else if (other.spelling !== spelling || other.file || file) {
        collisions.push({ path, with: other.spelling });
        break;
      }
    }
  }
  return collisions;
}

/** Order of entries and manifest lines: by UTF-8 bytes, which is the order of code points. */
export function compareNames(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1);
}

/**
 * The name a file gets in a package: its own name wherever that is allowed, otherwise with
 * full-width forms (`%` → `％`) and without what no system can keep. One part, no folders.
 */
export function packableName(name: string): string {
  const kept = Array.from(name.normalize('NFC').toWellFormed(), (character) => WIDE[character] ?? character)
    .filter((character) => !FORBIDDEN.test(character))
    .join('');
  const trimmed = kept.replace(/^[ ]+|[. ]+$/gu, '');
  const usable = trimmed === '' || /^\.+$/u.test(trimmed) ? '未命名' : trimmed;
  return shorten(DEVICE.test(usable) ? `_${usable}` : usable);
}

/** Cuts the middle, never the ending: `.docx` must stay. */
function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && bytesOf(name.slice(dot)) <= 20 ? name.slice(dot) : '';
  const stem = Array.from(ending === '' ? name : name.slice(0, dot));
  while (bytesOf(stem.join('') + ending) > MAX_PART_BYTES) stem.pop();
  return stem.join('').replace(/[. ]+$/u, '') + ending;
}

/** Folded the way case-insensitive file systems compare: up, then down, so that `ß` meets `SS` and `ſ` meets `s`. */
const fold = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
