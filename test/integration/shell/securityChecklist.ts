/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), line by line, as checks
 * over facts. A check gives the problems it finds; the same check is run on facts with a planted fault.
 */
import type { WebPreferences } from 'electron';
import { printPreferences, windowPreferences } from '#shell/windowPreferences.ts';
import type { SeenFacts, WrittenFacts } from './shellFacts.ts';

export interface Facts {
  readonly window: WebPreferences;
  readonly print: WebPreferences;
  readonly written: WrittenFacts;
  readonly seen: SeenFacts;
  /** Whether a `webview` that a page makes is refused before it is attached. */
  readonly webviewRefused: boolean;
}

export interface ChecklistLine {
  readonly number: number;
  readonly title: string;
  readonly problems: (facts: Facts) => string[];
}

/** The newest Electron major when this list was last read against the release notes. */
const currentElectron = 45;

export const preferencesOfToday = (): Pick<Facts, 'window' | 'print'> => ({
  window: windowPreferences('/app/preload.cjs', false),
  print: printPreferences('print'),
});

/** Each preference must have this value in both kinds of window. */
const both =
  <K extends keyof WebPreferences>(key: K, value: WebPreferences[K]) =>
  ({ window, print }: Facts): string[] => [
    ...(window[key] === value ? [] : [`window: ${key} is ${JSON.stringify(window[key])}`]),
    ...(print[key] === value ? [] : [`print: ${key} is ${JSON.stringify(print[key])}`]),
  ];

/** The key must not be switched on in either; saying nothing is Electron's own safe default. */
const neither =
  (key: keyof WebPreferences) =>
  ({ window, print }: Facts): string[] =>
    [window[key], print[key]].some((value) => value !== undefined && value !== false && value !== '')
      ? [`${key} is on`]
      : [];

const found = (sources: ReadonlyMap<string, string>, pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => `${path}: ${String(pattern)}`);

const unless = (fine: boolean, problem: string): string[] => (fine ? [] : [problem]);

const wantedFuses: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

export const checklist: readonly ChecklistLine[] = [
  {
    number: 1,
    title: 'only secure content is loaded: nothing from any network at all',
    problems: ({ seen, written }) => [
      ...unless(!seen.reachedOutside, 'the page reached a host outside'),
      ...found(written.renderer, /(?:src|href)=["']https?:/),
      ...found(written.shell, /loadURL\(\s*[`'"]https?:/),
    ],
  },
  {
    number: 2,
    title: 'no Node integration',
    problems: (facts) => [
      ...both('nodeIntegration', false)(facts),
      ...neither('nodeIntegrationInWorker')(facts),
      ...neither('nodeIntegrationInSubFrames')(facts),
      ...facts.seen.nodeNames.map((name) => `the page has ${name}`),
    ],
  },
  { number: 3, title: 'context isolation', problems: both('contextIsolation', true) },
  {
    number: 4,
    title: 'every process sandboxed',
    problems: (facts) => [
      ...both('sandbox', true)(facts),
      ...unless(
        facts.written.shell.get('electron/main.ts')?.includes('app.enableSandbox()') ?? false,
        'main.ts does not call app.enableSandbox()',
      ),
    ],
  },
  {
    number: 5,
    title: 'permission requests are refused',
    problems: ({ seen }) => seen.permissions.filter((state) => !state.endsWith(':denied')),
  },
  { number: 6, title: 'web security stays on', problems: both('webSecurity', true) },
  {
    number: 7,
    title: 'a content security policy that lets in no script but ours',
    problems: ({ seen }) => [
      ...unless(seen.policy.includes("default-src 'none'"), 'no default-src none'),
      ...unless(/script-src 'self'(;|$)/.test(seen.policy), 'script-src is not exactly self'),
      ...unless(!seen.inlineScriptRan, 'an inline script ran'),
    ],
  },
  { number: 8, title: 'no insecure content is allowed to run', problems: neither('allowRunningInsecureContent') },
  { number: 9, title: 'no experimental features', problems: neither('experimentalFeatures') },
  {
    number: 10,
    title: 'no Blink features switched on',
    problems: (facts) => [
      ...neither('enableBlinkFeatures')(facts),
      ...found(facts.written.shell, /enable-blink-features|appendSwitch/),
    ],
  },
  {
    number: 11,
    title: 'no webview with allowpopups',
    problems: ({ written }) => found(written.renderer, /allowpopups|<webview/i),
  },
  {
    number: 12,
    title: 'webviews are refused before they are made',
    problems: (facts) => [
      ...neither('webviewTag')(facts),
      ...unless(facts.webviewRefused, 'a webview was not refused'),
    ],
  },
  {
    number: 13,
    title: 'navigation is limited to our own pages',
    problems: ({ seen }) =>
      unless(seen.addressAfterLink.endsWith('/index.html'), `a link led to ${seen.addressAfterLink}`),
  },
  {
    number: 14,
    title: 'new windows are refused',
    problems: ({ seen }) => unless(seen.windowsAfterOpen === 1, `${seen.windowsAfterOpen} windows after window.open`),
  },
  {
    number: 15,
    title: 'nothing is handed to shell.openExternal',
    problems: ({ written }) => found(written.shell, /openExternal|openPath/),
  },
  {
    number: 16,
    title: 'a current Electron, pinned exactly',
    problems: ({ written: { electronVersion } }) => [
      ...unless(/^\d+\.\d+\.\d+$/.test(electronVersion), `${electronVersion} is not an exact version`),
      ...unless(
        Number.parseInt(electronVersion) >= currentElectron,
        `${electronVersion} is older than ${currentElectron}`,
      ),
    ],
  },
  {
    number: 17,
    title: 'the sender of every message is checked',
    problems: ({ seen }) => [
      ...unless(seen.callFromFrame.includes('Refused'), `a frame was answered: ${seen.callFromFrame}`),
      ...unless(seen.callToStranger.includes('Refused'), `an unknown channel was answered: ${seen.callToStranger}`),
    ],
  },
  {
    number: 18,
    title: 'pages come over a custom protocol, not file://',
    problems: ({ written }) => found(written.shell, /loadFile\(|loadURL\(\s*[`'"]file:/),
  },
  {
    number: 19,
    title: 'the fuses are set',
    problems: ({ written }) =>
      Object.entries(wantedFuses)
        .filter(([name, on]) => written.fuses.get(name) !== on)
        .map(([name]) => `${name} is ${String(written.fuses.get(name))}`),
  },
  {
    number: 20,
    title: 'no Electron API is exposed to the page: two functions are',
    problems: ({ seen, written }) => [
      ...unless(seen.bridgeKeys.join() === 'invoke,on', `the bridge has ${seen.bridgeKeys.join()}`),
      ...found(written.shell, /exposeInMainWorld\([^)]*ipcRenderer\b\s*[,)]/),
    ],
  },
];
