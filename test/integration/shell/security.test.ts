import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildShell, type Fault } from './buildShell.ts';
import { checklist, preferencesOfToday, type Facts } from './securityChecklist.ts';
import { readWrittenFacts, watchShell, type SeenFacts } from './shellFacts.ts';
import { webviewRefused } from './webviewRefused.ts';

/** One source change per behaviour: a shell with all of them at once must be caught on every one of these lines. */
const plantedInSource: readonly Fault[] = [
  { file: 'electron/shell/securityPolicy.ts', from: 'setPermissionCheckHandler(() => false)', to: 'setPermissionCheckHandler(() => true)' },
  { file: 'electron/shell/securityPolicy.ts', from: "action: 'deny'", to: "action: 'allow'" },
  { file: 'electron/shell/securityPolicy.ts', from: 'event.preventDefault()', to: 'void event' },
  { file: 'electron/shell/securityPolicy.ts', from: 'cancel: !isLocal(url)', to: 'cancel: isLocal("x:" + url)' },
  { file: 'electron/shell/contentSecurityPolicy.ts', from: "'script-src': \"'self'\"", to: "'script-src': \"'self' 'unsafe-inline'\"" },
  { file: 'electron/shell/contentSecurityPolicy.ts', from: "'connect-src': \"'self'\"", to: "'connect-src': \"*\"" },
  { file: 'electron/shell/serveCalls.ts', from: '!isOurs(event.senderFrame, window()) || !isChannel(channel)', to: '!window()' },
  { file: 'electron/preload.ts', from: "exposeInMainWorld('desk', bridge)", to: "exposeInMainWorld('desk', { ...bridge, electron: ipcRenderer })" },
]; // prettier-ignore
const seenLines: readonly number[] = [5, 7, 13, 14, 17, 20];

/** Faults in what is written, one per line of the checklist that is judged by reading. */
const plantedInFacts: Readonly<Record<number, (facts: Facts) => Facts>> = {
  1: (facts) => withSource(facts, 'renderer', '<script src="http://cdn.invalid/x.js"></script>'),
  2: (facts) => ({ ...facts, window: { ...facts.window, nodeIntegration: true } }),
  3: (facts) => ({ ...facts, window: { ...facts.window, contextIsolation: false } }),
  4: (facts) => ({ ...facts, print: { ...facts.print, sandbox: false } }),
  6: (facts) => ({ ...facts, window: { ...facts.window, webSecurity: false } }),
  8: (facts) => ({ ...facts, window: { ...facts.window, allowRunningInsecureContent: true } }),
  9: (facts) => ({ ...facts, window: { ...facts.window, experimentalFeatures: true } }),
  10: (facts) => ({ ...facts, window: { ...facts.window, enableBlinkFeatures: 'PreciseMemoryInfo' } }),
  11: (facts) => withSource(facts, 'renderer', '<webview src="x" allowpopups></webview>'),
  12: (facts) => ({ ...facts, webviewRefused: webviewRefused(() => undefined) }),
  15: (facts) => withSource(facts, 'shell', 'shell.openExternal(url)'),
  16: (facts) => ({ ...facts, written: { ...facts.written, electronVersion: '^44.0.0' } }),
  18: (facts) => withSource(facts, 'shell', "window.loadFile('index.html')"),
  19: (facts) => ({ ...facts, written: { ...facts.written, fuses: new Map([...facts.written.fuses, ['runAsNode', true]]) } }),
}; // prettier-ignore

function withSource(facts: Facts, room: 'shell' | 'renderer', text: string): Facts {
  return { ...facts, written: { ...facts.written, [room]: new Map([...facts.written[room], ['planted.ts', text]]) } };
}

async function seenOf(faults: readonly Fault[]): Promise<SeenFacts> {
  const app = await buildShell(faults);
  try {
    return await watchShell(app);
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}

describe("Electron's security checklist", () => {
  let facts: Facts;
  let broken: SeenFacts;
  beforeAll(async () => {
    facts = {
      ...preferencesOfToday(),
      written: readWrittenFacts(),
      seen: await seenOf([]),
      webviewRefused: webviewRefused(),
    };
    broken = await seenOf(plantedInSource);
  });

  test('has twenty lines, and a planted fault for each', () => {
    expect(checklist.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const { number } of checklist) expect(seenLines.includes(number) || number in plantedInFacts).toBe(true);
  });

  test.for(checklist.map((line) => [line.number, line.title, line] as const))('%i. %s', ([, , line]) => {
    expect(line.problems(facts)).toEqual([]);
  });

  test.for(checklist.map((line) => [line.number, line] as const))('%i. catches its planted fault', ([number, line]) => {
    const planted = plantedInFacts[number]?.(facts) ?? { ...facts, seen: broken };
    expect(line.problems(planted)).not.toEqual([]);
  });
});
