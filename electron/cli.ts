/** Entry of the command line: the same services as the app, without a window. */
import { existsSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReport } from '#core/createReport.ts';
import { systemClock } from '#core/systemPorts.ts';
import packageJson from '../package.json' with { type: 'json' };
import { runCommandLine } from './cli/main.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Beside the sources, beside the built files, or beside the packaged archive. */
const resources = [join(here, '../resources'), join(here, '../../resources'), join(here, '../../../resources')].find(
  (folder) => existsSync(join(folder, 'rulepack')),
);
if (resources === undefined) throw new Error('The shipped resources are missing');

// Under the installed program the words follow `--cli`.
const start = process.argv.indexOf('--cli');
const words = process.argv.slice(start === -1 ? 2 : start + 1);

process.exitCode = await runCommandLine(words, {
  path: (name) => resolve(process.env['INIT_CWD'] ?? process.cwd(), name),
  resources,
  worker: new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url),
  version: packageJson.version,
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(`${text}\n`),
  report: (thrown) =>
    createReport(join(tmpdir(), `disclosure-desk-${userInfo().username}`, 'logs'), systemClock)(thrown),
});

// Whoever ends the process next must not cut off what a pipe has not taken yet.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise<void>((done) => void stream.write('', () => done()))),
);
