/**
 * Integrity (完整性): is this, byte for byte, what was packed, and do its parts speak of each other?
 */
import { parseCanonicalJson } from '#shared/lib/canonicalJson.ts';
import { civilDateOf, clockTimeOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import { BAGIT_TEXT, parseBagInfo, parseManifest, payloadOxum } from './bag.ts';
import { chainProblems } from './chainLinks.ts';
import { findings, type Findings } from './findings.ts';
import { requiredParts, type DecodedPackage, type PackageMaterial } from './packageMaterial.ts';
import { compareTimes } from './timestamp.ts';
import type { VerifyAnswer } from './verification.ts';

/** The manifest that lists a path; the tag manifest itself is the one file no manifest lists. */
const manifestOf = (path: string): string | null =>
  path === 'tagmanifest-sha256.txt'
    ? null
    : path.startsWith('data/')
      ? 'manifest-sha256.txt'
      : 'tagmanifest-sha256.txt';

export function judgeIntegrity(material: PackageMaterial, decoded: DecodedPackage): VerifyAnswer {
  const found = findings([...material.problems, ...decoded.malformed]);
  const paths = new Set(material.files.map(({ path }) => path));
  for (const part of requiredParts) if (!paths.has(part)) found.fail(part, '缺少这个文件');
  if (paths.has('fetch.txt')) found.fail('fetch.txt', '材料包不能引用包外的文件');

  judgeManifests(material, found);
  judgeBagInfo(material, found);
  for (const { line, why } of decoded.lines ? chainProblems(decoded.lines) : []) {
    found.fail(line === null ? 'data/review.jsonl' : `data/review.jsonl#${line}`, why);
  }
  judgeStatement(material, decoded, found);
  return found.answer();
}

function judgeManifests({ files, texts }: PackageMaterial, found: Findings): void {
  for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const listed = parseManifest(text);
    if (!listed.ok) {
      found.fail(name, listed.error);
      continue;
    }
    const mine = files.filter(({ path }) => manifestOf(path) === name);
    for (const { path, sha256 } of mine) {
      const expected = listed.value.get(path);
      if (expected === undefined) found.fail(path, `没有列在 ${name} 里`);
      else if (expected !== sha256) found.fail(path, `内容与 ${name} 里的摘要不符`);
    }
    const present = new Set(mine.map(({ path }) => path));
    for (const path of listed.value.keys()) if (!present.has(path)) found.fail(path, `列在 ${name} 里，但包里没有`);
  }
}

function judgeBagInfo({ folder, files, texts }: PackageMaterial, found: Findings): void {
  const bagit = texts.get('bagit.txt');
  if (bagit !== undefined && bagit !== BAGIT_TEXT) found.fail('bagit.txt', '不是 BagIt 1.0 的声明');
  const text = texts.get('bag-info.txt');
  if (text === undefined) return;
  const info = parseBagInfo(text);
  if (!info.ok) {
    found.fail('bag-info.txt', info.error);
    return;
  }
  const payload = files.filter(({ path }) => path.startsWith('data/'));
  const expected = { 'Disclosure-Format': '1', 'External-Identifier': folder, 'Payload-Oxum': payloadOxum(payload) };
  for (const [label, value] of Object.entries(expected)) {
    if (info.value.get(label) !== value) found.fail('bag-info.txt', `${label} 应为 ${value}`);
  }
}

/** Whether the approval statement speaks of this bag and nothing else. */
function judgeStatement(
  { folder, files, texts, entryTime }: PackageMaterial,
  decoded: DecodedPackage,
  found: Findings,
): void {
  const statement = decoded.approval?.statement;
  if (statement === undefined) return;
  const fail = (why: string): void => found.fail('approval.jws.json', why);
  const digestOf = (path: string): string | undefined => files.find((file) => file.path === path)?.sha256;

  if (statement.packageId !== folder) fail('批准书说的是另一个材料包');
  for (const [name, digest] of Object.entries(statement.payload)) {
    if (digestOf(name) !== digest) fail(`${name} 不是批准时的内容`);
  }
  if (statement.revision !== digestOf('data/record.json')) fail('data/record.json 不是批准时的内容');
  if (statement.roster !== digestOf('data/roster.jws')) fail('data/roster.jws 不是批准时的名册');
  if (decoded.record && statement.record !== decoded.record.submission) fail('批准书说的是另一件送审');
  if (entryTimeOf(statement.approvedAt) !== entryTime) found.fail('ZIP', '各条目的时间不是批准时间');

  const source = parseBagInfo(texts.get('bag-info.txt') ?? '');
  if (source.ok && source.value.get('Source-Organization') !== statement.department.name) {
    found.fail('bag-info.txt', 'Source-Organization 与批准书的部门不同');
  }
  const last = decoded.lines?.at(-1);
  if (last !== undefined) {
    if (last.digest !== statement.review.head) fail('批准时审签链的最后一行不是这一行');
    if (decoded.lines?.length !== statement.review.length) fail('批准时审签链的行数与现在不同');
    if (compareTimes(statement.approvedAt, last.line.at) < 0) fail('批准时间早于审签链的最后一行');
  }
  const checked = rulePackOf(texts.get('data/checks.json'));
  if (checked !== null && (checked.id !== statement.rulePack.id || checked.version !== statement.rulePack.version)) {
    fail('批准书的规则包与 data/checks.json 的不同');
  }
}

/** What every entry's time must be: the approval's, on a wall clock in Shanghai, down to two seconds. */
function entryTimeOf(approvedAt: string): string | null {
  const at = parseInstant(approvedAt);
  if (at === null) return null;
  const clock = clockTimeOf(at);
  const seconds = Number(clock.slice(6));
  return `${civilDateOf(at)}T${clock.slice(0, 6)}${String(seconds - (seconds % 2)).padStart(2, '0')}`;
}

/** The rule pack `checks.json` names, where it names one in the usual place. */
function rulePackOf(text: string | undefined): { readonly id: unknown; readonly version: unknown } | null {
  const json = parseCanonicalJson(text ?? '');
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('rulePack' in json.value)) return null;
  const { rulePack } = json.value;
  if (typeof rulePack !== 'object' || rulePack === null || !('id' in rulePack) || !('version' in rulePack)) return null;
  return { id: rulePack.id, version: rulePack.version };
}
