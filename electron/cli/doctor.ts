import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertNever } from '#shared/lib/result.ts';
import { loadRules } from '#core/loadRules.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { startFaultOf, type StartFault } from '#core/startFault.ts';
import { checkStore } from '#core/storage/checkStore.ts';
import { openStore, readStore } from '#core/storage/openStore.ts';
import { BadUse, type Command } from './command.ts';
import { readWords } from './words.ts';

interface Finding {
  readonly name: string;
  readonly verdict: 'pass' | 'fail' | 'not-assessable';
  readonly detail: string;
}

/** `doctor [--data DIR]`: what this machine has, and whether a data folder is whole. */
export const doctor: Command = {
  usage: 'doctor [--data DIR]',
  about: '体检：运行环境是否齐全，数据文件是否完好。',
  run: async (words, { path, resources, version }) => {
    const data = readWords(words, { data: { type: 'string' } }).option('data');
    const findings = [await rules(resources), signing(), scratchStore(), browser(), await space(tmpdir())];
    if (data !== undefined) findings.push(...(await folder(path(data))));
    const bad = findings.filter(({ verdict }) => verdict === 'fail');
    const json = {
      version,
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      healthy: bad.length === 0,
      findings,
    };
    const marks = { pass: '✓', fail: '✕', 'not-assessable': '?' } as const;
    const text = findings.map(({ name, verdict, detail }) => `${marks[verdict]} ${name}：${detail}`).join('\n');
    return { exit: bad.length > 0 ? 1 : 0, json, text };
  },
};

async function rules(resources: string): Promise<Finding> {
  const { pack, calendar } = await loadRules(resources);
  const years = `${calendar.years[0] ?? ''}–${calendar.years.at(-1) ?? ''}`;
  return { name: '规则包与日历', verdict: 'pass', detail: `${pack.id} ${pack.version}，日历 ${years}` };
}

/** Signs and verifies once: a build whose cryptography lacks Ed25519 must say so before anybody relies on it. */
function signing(): Finding {
  const key = generateSigningKey();
  const bytes = new TextEncoder().encode('自检');
  const verdict = protocolCrypto.verify('Ed25519', key.publicJwk, bytes, key.sign(bytes));
  key.close();
  return { name: '签名自检', verdict: verdict === 'valid' ? 'pass' : 'fail', detail: 'Ed25519 签名并验证' };
}

function scratchStore(): Finding {
  const scratch = mkdtempSync(join(tmpdir(), 'desk-doctor-'));
  try {
    using store = openStore(scratch);
    const sqlite = store.db.prepare('SELECT sqlite_version()').pluck().get();
    return { name: '数据库', verdict: 'pass', detail: `SQLite ${String(sqlite)} 可以读写` };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function browser(): Finding {
  const found = findChromium();
  return found === null
    ? { name: '浏览器内核', verdict: 'not-assessable', detail: '命令行没有找到 Chromium、Chrome 或 Edge，生成不了 PDF' }
    : { name: '浏览器内核', verdict: 'pass', detail: found };
}

async function space(place: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(place);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  return { name: '磁盘空间', verdict: free > 500 ? 'pass' : 'fail', detail: `${place} 还剩 ${free} MiB` };
}

async function folder(data: string): Promise<readonly Finding[]> {
  if (!existsSync(join(data, 'desk.sqlite'))) throw new BadUse(`${data} 里没有数据文件 desk.sqlite`);
  return [wholeness(data), await space(data)];
}

/** Looks without touching: the program may be at work on the same folder, and an older one is not brought up to date here. */
function wholeness(data: string): Finding {
  const name = '数据文件';
  try {
    using store = readStore(data);
    const problems = checkStore(store);
    return problems.length === 0
      ? { name, verdict: 'pass', detail: '完整性检查通过' }
      : { name, verdict: 'fail', detail: problems.slice(0, 5).join('；') };
  } catch (thrown) {
    const fault = startFaultOf(thrown, data);
    if (!fault) throw thrown;
    return { name, verdict: 'fail', detail: faultWords(fault) };
  }
}

function faultWords(fault: StartFault): string {
  switch (fault.type) {
    case 'start/data-from-future':
      return `由更新的版本写成（${fault.found}，本程序只认识到 ${fault.known}），请用更新的程序检查`;
    case 'start/data-damaged':
      return `已损坏：${fault.detail}`;
    case 'start/data-unwritable':
      return `打不开：${fault.detail}`;
    default:
      return assertNever(fault);
  }
}
