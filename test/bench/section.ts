/**
 * One section in a process of its own, so that its memory is its own. Gets a name and the options as
 * JSON from `main.ts`, and sends its rows back.
 */
import { fillBenchStore } from './benchStore.ts';
import type { BenchOptions, BenchRow } from './measure.ts';
import { sections, type SectionName } from './sections.ts';

const [name, given] = process.argv.slice(2);
const options: BenchOptions = {
  ...(JSON.parse(given ?? '{}') as Omit<BenchOptions, 'say'>),
  say: (line) => process.stderr.write(`${line}\n`),
};

let rows: readonly BenchRow[] = [];
if (name === 'fill') await fillBenchStore(options);
else rows = await sections[name as SectionName](options);
// The channel to the parent would keep this process alive.
process.send?.({ rows }, () => process.disconnect());
