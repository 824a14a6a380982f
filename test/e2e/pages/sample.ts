import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { elements } from '#shared/domain/interpretation/interpretation.ts';
import type { Page } from '@playwright/test';
import { closeInfo, fillRequired, openInfo } from './info.ts';
import { linkParagraph, write } from './studio.ts';

interface Sample {
  readonly sections: readonly {
    readonly element: string;
    readonly passages: readonly { readonly text: string; readonly clauses: readonly string[] }[];
  }[];
}

/** What the picker finds a clause of the sample by. */
const wordsOf: Readonly<Record<string, string>> = {
  '1.1': '目标任务',
  '1.2': '适用范围',
  '2.1': '服务时间',
  '2.2': '服务事项',
  '2.3': '预约办理',
  '3.1': '当场办结',
  '3.2': '一次告知',
  '3.3': '上门服务',
  '4.1': '人员保障',
  '4.2': '经费保障',
  '4.3': '监督考核',
  '5': '附则',
};

interface SampleForms {
  readonly policy: { readonly [key: string]: string };
}

/** Types the bundled interpretation into the open studio, links every paragraph and fills 公开信息, as an officer would. */
export async function fillFromSample(page: Page, root: string): Promise<void> {
  const sample = read<Sample>(root, 'extended-hours.interpretation.json');
  for (const { element, passages } of sample.sections) {
    const name = elements.find(({ key }) => key === element)?.name ?? element;
    await write(
      page,
      name,
      passages.map(({ text }) => text),
    );
  }
  for (const { text, clauses } of sample.sections.flatMap(({ passages }) => passages)) {
    for (const clause of clauses) await linkParagraph(page, text.slice(0, 12), wordsOf[clause] ?? clause);
  }
  const { policy } = read<SampleForms>(root, 'extended-hours.forms.json');
  const drawer = await openInfo(page);
  await fillRequired(drawer, {
    summary: policy['summary'] ?? '',
    unit: policy['unit'] ?? '',
    reviewer: policy['secrecyReviewer'] ?? '',
    reviewedOn: policy['secrecyOn'] ?? '',
  });
  await closeInfo(page);
}

const read = <T>(root: string, name: string): T =>
  JSON.parse(readFileSync(resolve(root, 'resources/samples', name), 'utf8')) as T;
