import { collidingNames, compareNames, entryNameProblem } from '#shared/protocol/entryName.ts';
import type { VerifyProblem } from '#shared/protocol/verification.ts';
import { OVERFLOW, UTF8_FLAG, type ZipEntry } from './zipRecords.ts';

const UNIX = 3;
const FILE_TYPE = 0o170000;
const PLAIN_FILE = 0o100000;
const DOS_FOLDER = 0x10;

/** An entry whose name has been decoded; `path` includes the bag's folder. */
export interface NamedEntry {
  readonly entry: ZipEntry;
  readonly path: string;
}

/**
 * What is wrong with names, kinds and header fields of the entries. Fields the specification leaves
 * open (who made it, attributes) may have any value, but the same one in every entry: a package is
 * made in one go by one program, so a difference is somebody else's hand.
 */
export function entryProblems(entries: readonly NamedEntry[]): readonly VerifyProblem[] {
  const problems: VerifyProblem[] = [];
  const [first] = entries;
  if (first === undefined) return [{ part: 'ZIP', why: '包里没有文件' }];
  const folder = first.path.split('/')[0] ?? '';

  for (const [index, named] of entries.entries()) {
    const { entry, path } = named;
    const add = (why: string): unknown => problems.push({ part: path, why });
    const bad = entryNameProblem(path);
    if (bad !== null) add(bad);
    if (!path.startsWith(`${folder}/`)) add('不在材料包唯一的顶层文件夹里');
    const before = entries[index - 1];
    if (before && compareNames(before.path, path) > 0) add('条目没有按名称排序');
    const kind = kindProblem(entry);
    if (kind !== null) add(kind);
    if (entry.open.flags !== UTF8_FLAG && (entry.open.flags !== 0 || !isAscii(path))) add('条目的标志位不合规范');
    if (!agrees(named, first, entries)) add('条目的时间、版本、属性或标志位与其他条目不同');
  }
  for (const { path, with: other } of collidingNames(entries.map(({ path }) => path))) {
    problems.push({ part: path, why: `与「${other}」重名或只差大小写` });
  }
  return problems;
}

function kindProblem({ open }: ZipEntry): string | null {
  const type = (open.external >>> 16) & FILE_TYPE;
  if (open.madeBy >> 8 === UNIX && type !== 0 && type !== PLAIN_FILE) return '是符号链接或特殊文件';
  return (open.external & DOS_FOLDER) === 0 ? null : '是文件夹条目';
}

function agrees({ entry, path }: NamedEntry, { entry: first }: NamedEntry, all: readonly NamedEntry[]): boolean {
  const flagsOf = isAscii(path) ? all.find((other) => isAscii(other.path))?.entry.open.flags : entry.open.flags;
  const versionOf = all.find((other) => isWide(other.entry) === isWide(entry))?.entry.open.version;
  return (
    entry.at.time === first.at.time &&
    entry.at.date === first.at.date &&
    entry.open.madeBy === first.open.madeBy &&
    entry.open.internal === first.open.internal &&
    entry.open.external === first.open.external &&
    entry.open.version === versionOf &&
    entry.open.flags === flagsOf
  );
}

const isWide = ({ size, offset }: ZipEntry): boolean => size >= OVERFLOW || offset >= OVERFLOW;
const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/u.test(text);
