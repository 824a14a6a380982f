/**
 * Prints to PDF with the machine's own Chromium, for the command line where no Electron runs.
 *
 * The page is handed over through a pipe and never written to disk, because it may hold what is not yet public;
 * only the browser's empty profile is on disk, in a folder of its own that is removed afterwards. The browser
 * gets no network, no script and no port. Its plain `--print-to-pdf` is not used: it ignores the page's own
 * margins and boxes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { PdfPrinter } from '#core/ports.ts';
import { openDevtoolsPipe, type DevtoolsPipe } from './devtoolsPipe.ts';
import { settledPrinter } from './settledPrinter.ts';

export interface ChromiumPrinterOptions {
  /** Full path of the browser; null where there is none, and then every print is refused. */
  readonly executable: string | null;
  /** Milliseconds for one document, start of the browser included; 60 s unless told. */
  readonly timeout?: number;
}

/** A printer that starts the browser for each document and leaves nothing behind. */
export function createChromiumPrinter({ executable, timeout = 60_000 }: ChromiumPrinterOptions): PdfPrinter {
  return settledPrinter({
    print: async (html) => {
      if (executable === null) {
        return err({ type: 'document/cannot-print', why: '本机没有找到 Chromium、Chrome 或 Edge，无法生成 PDF' });
      }
      // mkdtemp makes the folder 0700.
      const profile = await mkdtemp(join(tmpdir(), 'desk-print-'));
      const browser = start(executable, profile);
      try {
        return ok(await withDeadline(timeout, browser, (devtools) => printPage(devtools, html)));
      } catch (thrown) {
        return err({
          type: 'document/cannot-print',
          why: `生成 PDF 失败：${thrown instanceof Error ? thrown.message : '原因不明'}`,
        });
      } finally {
        await stop(browser);
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  });
}

function start(executable: string, profile: string): ChildProcess {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const words = [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // The sandbox refuses to run as root; root has nothing to protect from itself.
    ...(root ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  // A group of its own, so that the helpers of the browser can be ended with it.
  return spawn(executable, words, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
}

async function withDeadline<T>(
  timeout: number,
  browser: ChildProcess,
  work: (devtools: DevtoolsPipe) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const failure = new Promise<never>((_, reject) => {
    browser.once('error', reject);
    browser.once('exit', () => {
      reject(new Error('浏览器意外退出'));
    });
    timer = setTimeout(() => {
      reject(new Error(`超过 ${timeout / 1000} 秒没有完成`));
    }, timeout);
  });
  const devtools = openDevtoolsPipe(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  try {
    return await Promise.race([work(devtools), failure]);
  } finally {
    clearTimeout(timer);
  }
}

async function printPage(devtools: DevtoolsPipe, html: string): Promise<Uint8Array> {
  const { targetId } = (await devtools.send('Target.createTarget', { url: 'about:blank' })) as {
    readonly targetId: string;
  };
  const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as { readonly sessionId: string };
  const page = (method: string, params: JsonObject = {}): Promise<JsonObject> =>
    devtools.send(method, params, sessionId);
  await page('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = (await page('Page.getFrameTree')) as {
    readonly frameTree: { readonly frame: { readonly id: string } };
  };
  await page('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const printed = await page('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(Buffer.from((printed as { readonly data: string }).data, 'base64'));
}

/** Ends the browser with its helpers, and waits until it is gone, so that its profile can be removed. */
async function stop(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    browser.once('exit', () => {
      resolve();
    });
  });
  try {
    if (process.platform === 'win32') browser.kill();
    else process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // It ended between the question and the signal.
    return;
  }
  await gone;
}
