import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicyFile } from '#core/formats/readPolicyFile.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);

async function read(name: string): Promise<{ readonly text: string; readonly notes: readonly unknown[] }> {
  const result = await readPolicyFile(name, readFileSync(new URL(`docx/${name}`, corpus)));
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

describe.skipIf(!existsSync(new URL('docx/', corpus)))('the corpus of Word documents', () => {
  test.for([
    'conv-gov-guobanfa-2018-126-chuangxin',
    'conv-gov-guobanhan-2005-57-liangshi-yuan',
    'conv-gov-guofa-2018-41-geshui-fujia',
    'conv-gov-guofa-2019-05-shuangsuiji',
  ])('%s holds the words of the text it was made from, and the same clauses', async (name) => {
    const original = readFileSync(new URL(`policies/${name.slice('conv-'.length)}.txt`, corpus), 'utf8');
    const { text, notes } = await read(`${name}.docx`);
    const [ours, theirs] = [parsePolicy(text), parsePolicy(original)];

    expect(text.replace(/\s/g, '')).toBe(original.replace(/\s/g, ''));
    expect(notes).toEqual([]);
    expect(ours).toMatchObject({
      title: theirs.title,
      docNumber: theirs.docNumber,
      issuer: theirs.issuer,
      date: theirs.date,
    });
    expect(ours.clauses.map(({ marker, heading }) => [marker, heading])).toEqual(
      theirs.clauses.map(({ marker, heading }) => [marker, heading]),
    );
  });

  test.for([
    ['law-fanlongduan.docx', '中华人民共和国反垄断法', 57],
    ['law-guoqi.docx', '中华人民共和国国旗法', 24],
    ['law-xingzhengfuyi.docx', '中华人民共和国行政复议法', 90],
  ] as const)('%s: the text of its embedded part is read', async ([name, title, articles]) => {
    const { text, notes } = await read(name);
    const policy = parsePolicy(text);

    expect(notes).toEqual([{ type: 'embedded-document', part: 'word/afchunk.mht', read: true }]);
    expect(policy.title).toBe(title);
    expect(policy.issuer).toBe('全国人大常委会');
    const count = (clauses: typeof policy.clauses): number =>
      clauses.reduce((sum, { marker, children }) => sum + (marker.includes('条') ? 1 : 0) + count(children), 0);
    expect(count(policy.clauses)).toBe(articles);
  });

  test('a document by Word: the numbers written out are those that Word put into its contents list', async () => {
    const { text } = await read('word-xuqiu-guige.docx');
    const policy = parsePolicy(text);
    const contents = policy.gaps.find(({ kind }) => kind === 'contents')!;
    const entries = text.slice(contents.start, contents.end).trim().split('\n').slice(1);
    const lines = new Set(
      text
        .slice(contents.end)
        .split('\n')
        .map((line) => line.replace(/\s/g, '')),
    );

    expect(policy.title).toBe('政策信息发布平台需求规格说明书');
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter((entry) => !lines.has(entry.replace(/\s+\d+$/, '').replace(/\s/g, '')))).toEqual([]);
  });

  test('a document by Word: its table keeps its rows', async () => {
    const { text } = await read('word-gongxing-xuqiu.docx');

    expect(text).toMatch(/^[^\n]*\t[^\n]*$/m);
    expect(parsePolicy(text).title).toBe('政策信息发布平台共性需求说明书');
  });
});
