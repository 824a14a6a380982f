/**
 * `npm run bench`: how fast it is, beside the plainest way to do the same work in the same run.
 * The numbers are the result: a missed goal is printed, not an error; a section that crashes is.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchRow } from './measure.ts';
import { runSection } from './runSection.ts';
import { onStore, sectionNames, type SectionName } from './sections.ts';
import { tableOf } from './table.ts';

const usage = `用法：npm run bench -- [选项]

  --sections a,b      只测这几项（${sectionNames.join('、')}）
  --records N         库里多少条事项（默认 100000）
  --characters N      每条多少字（默认 2000）
  --package-mib N     材料包多大（默认 1024 MiB）
  --runs N            每项重复几遍，取中位数（默认 5）
  --seed N            随机数种子（默认 20261122）
  --json FILE         结果写到哪里（默认 out/bench.json）
`;

const { values } = parseArgs({
  options: {
    sections: { type: 'string', default: sectionNames.join(',') },
    records: { type: 'string', default: '100000' },
    characters: { type: 'string', default: '2000' },
    'package-mib': { type: 'string', default: '1024' },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'string', default: 'out/bench.json' },
    help: { type: 'boolean', default: false },
  },
});

const sizes = {
  records: Number(values.records),
  characters: Number(values.characters),
  packageMiB: Number(values['package-mib']),
  runs: Number(values.runs),
  seed: Number(values.seed),
};
const asked = values.sections.split(',').map((name) => name.trim());
const chosen = sectionNames.filter((name) => asked.includes(name));
const sound = Object.values(sizes).every((size) => Number.isSafeInteger(size) && size > 0);

if (values.help) console.log(usage);
else if (!sound || chosen.length !== asked.length) {
  console.error(usage);
  process.exitCode = 2;
} else process.exitCode = await bench(chosen);

async function bench(names: readonly SectionName[]): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const options = { ...sizes, scratch };
  const began = { at: new Date().toISOString(), load: loadavg() };
  const rows: BenchRow[] = [];
  const crashed: string[] = [];
  console.error(`种子 ${sizes.seed}`);
  try {
    if (names.some((name) => onStore.has(name)) && (await runSection('fill', options)) === null) crashed.push('fill');
    for (const name of names) {
      console.error(`测 ${name} …`);
      const measured = crashed.includes('fill') && onStore.has(name) ? null : await runSection(name, options);
      if (measured === null) crashed.push(name);
      else rows.push(...measured);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }

  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryMiB: Math.round(totalmem() / 1024 ** 2),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  };
  const file = resolve(values.json);
  mkdirSync(dirname(file), { recursive: true });
  const ended = { at: new Date().toISOString(), load: loadavg() };
  writeFileSync(file, `${JSON.stringify({ ...sizes, machine, began, ended, rows, crashed }, null, 2)}\n`);

  console.log(tableOf(rows));
  console.log(
    `\n种子 ${sizes.seed}，${machine.cpus} 核，Node ${machine.node}，负载 ${ended.load[0]?.toFixed(1) ?? ''}；结果在 ${file}`,
  );
  if (crashed.length > 0) console.log(`没有测完：${crashed.join('、')}`);
  return crashed.length > 0 ? 1 : 0;
}
