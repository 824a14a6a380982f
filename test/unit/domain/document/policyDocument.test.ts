import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, DisclosureDocument } from '#shared/domain/document/document.ts';
import { policyDocument } from '#shared/domain/document/policyDocument.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { ParsedPolicy } from '#shared/domain/policy/policy.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';

function recordOf(policy: ParsedPolicy): RecordContent {
  const { text, preamble, closing, gaps } = policy;
  return {
    kind: 'policy',
    attribute: { code: 'ZD', basis: null, reason: null },
    title: policy.title,
    docNumber: policy.docNumber,
    issuer: policy.issuer,
    date: policy.date,
    fields: JSON.parse(JSON.stringify({ text, preamble, closing, gaps })) as JsonObject,
    clauses: policy.clauses,
    links: [],
    authors: [],
  };
}

const documentOf = (text: string): DisclosureDocument => policyDocument(recordOf(parsePolicy(text)), []);

const notice = `示范市人民政府办公室关于加强社区养老服务的通知
示府办〔2026〕12号

各镇人民政府、街道办事处，市各有关单位:
为加强社区养老服务，经市人民政府同意，现将有关事项通知如下。
一、总体要求
坚持以人为本。
二、主要任务
（一）完善服务网络。各镇街要在2026年6月底前建成服务站。
（二）提高补助标准
1.运营补助。每年不超过20万元。
附件：任务分解表
示范市人民政府办公室
2026年1月5日
（此件公开发布）
`;

describe('a policy as a document', () => {
  test('keeps the addressee apart, with its full-width colon', () => {
    expect(documentOf(notice).addressee).toBe('各镇人民政府、街道办事处，市各有关单位：');
  });

  test('sets every clause by its printed marker, run in where the source runs in', () => {
    expect(documentOf(notice).blocks.slice(0, 9)).toEqual<Block[]>([
      { type: 'paragraph', text: '为加强社区养老服务，经市人民政府同意，现将有关事项通知如下。' },
      { type: 'heading', level: 1, text: '一、总体要求' },
      { type: 'paragraph', text: '坚持以人为本。' },
      { type: 'heading', level: 1, text: '二、主要任务' },
      { type: 'paragraph', lead: { as: 2, text: '（一）完善服务网络。' }, text: '各镇街要在2026年6月底前建成服务站。' },
      { type: 'heading', level: 2, text: '（二）提高补助标准' },
      { type: 'paragraph', lead: { as: 3, text: '1.运营补助。' }, text: '每年不超过20万元。' },
      { type: 'attachments', names: ['任务分解表'] },
      { type: 'signature', issuer: '示范市人民政府办公室', date: '2026年1月5日' },
    ]);
  });

  test('sets chapters in the middle and the articles of a regulation with their number first', () => {
    const regulation =
      '示范市养老服务条例\n第一章　总则\n第一条　为了规范养老服务，制定本条例。\n第二章　设施\n第二条　新建住宅区应当配套建设养老设施。\n';
    expect(documentOf(regulation).blocks).toEqual<Block[]>([
      { type: 'heading', level: 1, centred: true, text: '第一章　总则' },
      { type: 'paragraph', lead: { as: 'article', text: '第一条　' }, text: '为了规范养老服务，制定本条例。' },
      { type: 'heading', level: 1, centred: true, text: '第二章　设施' },
      { type: 'paragraph', lead: { as: 'article', text: '第二条　' }, text: '新建住宅区应当配套建设养老设施。' },
    ]);
  });

  test('a record whose source is gone still prints its clauses by custom', () => {
    const parsed = parsePolicy(notice);
    const { blocks } = policyDocument({ ...recordOf(parsed), fields: {} }, []);
    expect(blocks).toContainEqual({ type: 'heading', level: 1, text: '一、总体要求' });
    expect(blocks).toContainEqual({
      type: 'paragraph',
      lead: { as: 2, text: '（一）完善服务网络。' },
      text: '各镇街要在2026年6月底前建成服务站。',
    });
  });

  test('the catalogue names the issuer, the date and the number, and leaves to the portal what it gives', () => {
    expect(documentOf(notice).catalogue).toEqual([
      { name: '分类', value: '政策文件' },
      { name: '发布机构', value: '示范市人民政府办公室' },
      { name: '成文日期', value: '2026-01-05' },
      { name: '名称', value: '示范市人民政府办公室关于加强社区养老服务的通知' },
      { name: '文号', value: '示府办〔2026〕12号' },
      { name: '公开方式', value: '主动公开' },
    ]);
  });
});

const corpus = '../shared/corpus/policies';
describe.skipIf(!existsSync(corpus))('real policies', () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];

  test.for(files)('%s prints every word of its source once, in order', (name) => {
    const policy = parsePolicy(readFileSync(`${corpus}/${name}`, 'utf8'));
    expect(words(printedText(policyDocument(recordOf(policy), [])))).toBe(words(sourceText(policy)));
  });
});

function printedText({ addressee, blocks }: DisclosureDocument): string {
  return (addressee ?? '') + blocks.map(blockText).join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'note':
      return block.text;
    case 'paragraph':
      return (block.lead?.text ?? '') + block.text;
    case 'attachments':
      return `附件：${block.names.join('')}`;
    case 'annex':
      return (block.label ?? '') + (block.title ?? '');
    case 'signature':
      return block.issuer + (block.date ?? '');
    case 'question':
    case 'table':
      throw new Error('a policy has no such block');
  }
}

/** From the preamble on, without gaps. */
function sourceText({ text, preamble, clauses, closing, gaps }: ParsedPolicy): string {
  const start = preamble?.start ?? clauses[0]?.start ?? closing?.start ?? text.length;
  let kept = '';
  let at = start;
  for (const gap of gaps.filter(({ end }) => end > start)) {
    kept += text.slice(at, Math.max(at, gap.start));
    at = Math.max(at, gap.end);
  }
  return kept + text.slice(at);
}

/** Without blanks; the colon of 主送机关 is always the wide one, and the numbers of 附件说明 are the renderer's. */
const words = (text: string): string =>
  text
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/:/g, '：')
    .replace(/附件：1[.．、]/g, '附件：');
