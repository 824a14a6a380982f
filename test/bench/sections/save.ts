import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { elements, type InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { openDatabase } from '#core/storage/db.ts';
import { attribute } from '#test/support/storeFixture.ts';
import { openBenchDesk } from '../benchStore.ts';
import { median, quantile, timed, type Section } from '../measure.ts';
import { seededRandom, syntheticText } from '../syntheticText.ts';

const characters = 6_000;
const passages = 30;

/**
 * One autosave of a 6,000-character interpretation of which one passage changed, by the window's own
 * call on the filled store, until it is on the disk; beside one bare durable INSERT of the same bytes.
 */
export const save: Section = async (options) => {
  const random = seededRandom(options.seed);
  await using desk = await openBenchDesk(options);
  const text = '关于延时服务的通知\n\n一、服务时间\n\n工作日中午不间断办理。\n\n二、服务事项\n\n首批共86项。\n';
  const { interpretation } = await desk.done('policies.import', { from: 'text', text });
  const bareDb = openDatabase(join(options.scratch, 'bare.sqlite'));
  bareDb.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT');
  const insert = bareDb.prepare('INSERT INTO line (content) VALUES (?)');
  const file = openSync(join(options.scratch, 'fsync'), 'w');

  const words = Array.from({ length: passages }, () => passageText(random));
  const ours: number[] = [];
  const bare: number[] = [];
  const sync: number[] = [];
  for (let run = 0; run < options.runs * 40; run += 1) {
    words[run % passages] = passageText(random);
    const envelope = { attribute, title: '延时服务解读', docNumber: null, issuer: null, date: null };
    const content = { ...envelope, fields: fieldsOf(words) as unknown as JsonObject };
    const base = run + 1;
    ours.push(await timed(() => desk.done('records.save', { id: interpretation, base, content })));
    bare.push(await timed(() => insert.run(JSON.stringify(content))));
    sync.push(
      await timed(() => {
        writeSync(file, words.join(''));
        fsyncSync(file);
      }),
    );
  }
  closeSync(file);
  bareDb.close();
  const [value, p99, fsync] = [median(ours), quantile(ours, 0.99), median(sync)];
  const reference = { what: '一条 INSERT 落盘', value: median(bare) };
  return [
    {
      section: 'save',
      what: '自动保存（6000 字，落盘）',
      value,
      unit: 'ms',
      reference,
      goal: '≤ 1.5 ×',
      met: value <= 1.5 * reference.value,
    },
    {
      section: 'save',
      what: '自动保存 p99',
      value: p99,
      unit: 'ms',
      reference: { what: 'fsync 中位数', value: fsync },
      goal: '≤ 50 ms',
      met: p99 <= 50,
    },
  ];
};

const passageText = (random: () => number): string => syntheticText(random, characters / passages);

const fieldsOf = (words: readonly string[]): InterpretationFields => ({
  sections: elements.map(({ key }, at) => ({
    element: key,
    passages: words
      .map((text, index) => ({ id: `p${index}`, text, links: [] }))
      .filter((_, index) => index % elements.length === at),
  })),
  notExplained: [],
  notApplicable: [],
});
