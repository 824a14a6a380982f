import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import { policyDocument } from '#shared/domain/document/policyDocument.ts';
import { writeDocx } from '#core/formats/docx/write/writeDocx.ts';
import { attribute, officer } from '#test/support/storeFixture.ts';
import { median, times, type Section } from '../measure.ts';
import { seededRandom, syntheticText } from '../syntheticText.ts';

/** 28 characters × 22 lines a page, and the odd short line. */
const charactersPerPage = 560;
const pageCount = 100;

/** A 100-page docx, built in the running core, beside pandoc's whole process from the same text. */
export const document: Section = async ({ scratch, runs, seed }) => {
  const random = seededRandom(seed);
  const paragraphs = Array.from(
    { length: pageCount * 2 },
    (_, index) => `${index + 1}.${syntheticText(random, charactersPerPage / 2).replace(/\s/gu, '')}`,
  );
  const parsed = parsePolicy(`关于测试文件的通知\n\n一、总则\n${paragraphs.join('\n')}\n`);
  const { title, docNumber, issuer, date, clauses, text, titleBlock, preamble, closing, gaps } = parsed;
  const fields = JSON.parse(JSON.stringify({ text, titleBlock, preamble, closing, gaps, source: null })) as Record<
    string,
    never
  >;
  const model = policyDocument(
    { kind: 'policy', attribute, title, docNumber, issuer, date, fields, clauses, links: [], authors: [officer] },
    [],
  );

  const digests = new Set<string>();
  const ours = await times(runs, async () => {
    digests.add(
      createHash('sha256')
        .update(await writeDocx(model))
        .digest('hex'),
    );
  });
  const markdown = join(scratch, 'policy.md');
  writeFileSync(markdown, `# ${title}\n\n${paragraphs.join('\n\n')}\n`);
  const pandoc = await times(runs, () => execFileSync('pandoc', [markdown, '-o', join(scratch, 'pandoc.docx')]));
  const ratio = median(ours) / median(pandoc);
  return [
    {
      section: 'document',
      what: '100 页 docx',
      value: median(ours),
      unit: 'ms',
      reference: { what: 'pandoc 整个进程', value: median(pandoc) },
      goal: '≤ 0.5 ×',
      met: ratio <= 0.5,
    },
    {
      section: 'document',
      what: '每次字节相同',
      value: digests.size === 1 ? 100 : 0,
      unit: '%',
      reference: null,
      goal: '= 100 %',
      met: digests.size === 1,
    },
  ];
};
