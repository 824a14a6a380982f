import { createHash } from 'node:crypto';
import { interpretationDocument } from '#shared/domain/document/interpretationDocument.ts';
import { policyDocument } from '#shared/domain/document/policyDocument.ts';
import type { DisclosureDocument, RelatedDocument } from '#shared/domain/document/document.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { canonicalJson, parseStrictJson } from '#shared/lib/canonicalJson.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { parsePackageRecord, type PackagedRecord, type PackageRecord } from '#shared/protocol/packageRecord.ts';
import { buildDocument, type BuiltDocument } from '#core/formats/buildDocument.ts';
import { createChromiumPrinter } from '#core/formats/pdf/chromiumPrinter.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { loadRules } from '#core/loadRules.ts';
import { BadUse, type Command } from './command.ts';
import { readInputText } from './readInput.ts';
import { readWords } from './words.ts';
import { writeOutput } from './writeOutput.ts';

const text = { type: 'string' } as const;

/** `document build RECORD.json --format docx|html|pdf -o OUT`: a record's document. */
export const documentBuild: Command = {
  usage: 'document build RECORD.json [--record ID] --format docx|html|pdf -o OUT',
  about: '由 record.json 生成公文格式的文件。',
  run: async (words, { path, resources }) => {
    const { positionals, option, required } = readWords(words, {
      record: text,
      format: text,
      out: { ...text, short: 'o' },
    });
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length > 0)
      throw new BadUse('用法：desk document build RECORD.json --format docx|html|pdf -o OUT');
    const file = path(name);
    const record = readRecord(await readInputText(file), file);
    const { pack } = await loadRules(resources);
    const document = documentFor(record, option('record'), file, pack);
    const out = path(required('out'));
    const { bytes, pages } = await render(document, required('format'));
    await writeOutput(out, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { exit: 0, json: { file: out, sha256, pages }, text: `${out}\n${sha256}` };
  },
};

/** A package's `record.json`, or the same content in any layout: only what is signed must be canonical. */
function readRecord(content: string, file: string): PackageRecord {
  const json = parseStrictJson(content);
  if (!json.ok) throw new BadUse(`${file} 不是 JSON，或有重名、嵌套太深`);
  const parsed = parsePackageRecord(canonical(json.value, file));
  if (!parsed.ok) throw new BadUse(`${file}：${parsed.error.why}`);
  return parsed.value;
}

function canonical(json: JsonValue, file: string): string {
  try {
    return canonicalJson(json);
  } catch {
    // All that is left to refuse in strict JSON is a lone surrogate, which has no UTF-8.
    throw new BadUse(`${file} 里有残缺的字符`);
  }
}

function documentFor(
  { records }: PackageRecord,
  id: string | undefined,
  file: string,
  pack: RulePack,
): DisclosureDocument {
  const record = id === undefined ? records[0] : records.find((candidate) => candidate.id === id);
  if (!record) throw new BadUse(`${file} 里没有标识为 ${id ?? ''} 的事项`);
  const kind = kindOf(pack, record.kind);
  const known = kind && { kind, pack };
  if (record.kind === 'policy') return policyDocument(record, interpretationsOf(record, records), known);
  if (record.kind === 'interpretation') return interpretationDocument(record, policyOf(record, records), [], known);
  throw new BadUse(`${file} 里的事项是「${record.kind}」，目前能生成政策文件和政策解读`);
}

/** The interpretation beside a policy in the same file, so that their pages lead to each other as a package's do. */
function interpretationsOf(policy: PackagedRecord, records: readonly PackagedRecord[]): readonly RelatedDocument[] {
  const found = records.find(
    ({ kind, links }) =>
      kind === 'interpretation' && links.some(({ type, to }) => type === 'interprets' && to === policy.id),
  );
  return found ? [{ title: found.title, file: 'interpretation.html', relation: 'interpretation' }] : [];
}

/** The policy an interpretation names, or what its title says when the policy is elsewhere. */
function policyOf(
  record: PackagedRecord,
  records: readonly PackagedRecord[],
): { title: string; docNumber: string | null; file: string } {
  const link = record.links.find(({ type }) => type === 'interprets');
  const policy = records.find(({ id }) => id === link?.to);
  const title = policy?.title ?? record.title.replace(/政策解读$/u, '').replace(/^《(.+)》$/u, '$1');
  return { title, docNumber: policy?.docNumber ?? null, file: 'policy.html' };
}

async function render(document: DisclosureDocument, format: string): Promise<BuiltDocument> {
  if (format !== 'docx' && format !== 'html' && format !== 'pdf')
    throw new BadUse(`--format 要写 docx、html 或 pdf，写的是 ${format}`);
  const built = await buildDocument(document, format, createChromiumPrinter({ executable: findChromium() }));
  if (!built.ok) throw new BadUse(built.error.why);
  return built.value;
}
