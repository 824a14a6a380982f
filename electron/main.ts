/** Entry of the shell: makes the window, forks the core, wires them. It chooses; it does not decide. */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app, dialog, Menu, session, utilityProcess, type BrowserWindow } from 'electron';
import type { Events } from '#shared/contract/contract.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { writeCoreArguments } from '#ipc/coreArguments.ts';
import { answerAsks } from '#shell/answerAsks.ts';
import { declareAppScheme, serveAppFiles } from '#shell/appProtocol.ts';
import { gaveUpText, startFailureText } from '#shell/crashText.ts';
import { defaultDataFolder } from '#shell/dataFolder.ts';
import { openKeyCustody } from '#shell/keyCustody.ts';
import { bringToFront, openMainWindow } from '#shell/mainWindow.ts';
import { menuTemplate } from '#shell/menu.ts';
import { createPdfPrinter } from '#shell/printPdf.ts';
import { createRingNotices } from '#shell/ringNotices.ts';
import { hardenContents, hardenSession } from '#shell/securityPolicy.ts';
import { serveCalls } from '#shell/serveCalls.ts';
import { readShellArguments } from '#shell/shellArguments.ts';
import { openShellLog } from '#shell/shellLog.ts';
import { createNotifier, windowsAppId } from '#shell/showNotification.ts';
import { holdSingleInstance } from '#shell/singleInstance.ts';
import { superviseCore } from '#shell/supervisedCore.ts';
import { takeDataFolder } from '#shell/takeDataFolder.ts';

/** How long a core may take to close its file before it is ended by force. */
const stopPatienceMs = 10_000;

const built = resolve(import.meta.dirname, '..');
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : resolve(built, '../resources');

const { data } = readShellArguments(process.argv, process.cwd());
const folder = data ?? defaultDataFolder(process.platform, process.env, app.getPath('appData'));
const shown: { window: BrowserWindow | null } = { window: null };
const current = (): BrowserWindow | null => (shown.window?.isDestroyed() === false ? shown.window : null);

if (process.argv.includes('--cli')) await runCommandLine();
else startWindow();

/** The installed program takes the command line's words after `--cli`: no window, no lock, no data folder of its own. */
async function runCommandLine(): Promise<void> {
  await import(pathToFileURL(join(import.meta.dirname, 'cli.js')).href);
  app.exit(Number(process.exitCode ?? 0));
}

function startWindow(): void {
  const taken = takeDataFolder(app, folder);
  app.enableSandbox();
  declareAppScheme();
  hardenContents(app);
  if (!taken.ok) {
    const { title, text } = startFailureText(taken.error);
    dialog.showErrorBox(title, text);
    app.exit(1);
  } else if (holdSingleInstance(app, showAgain)) {
    void app.whenReady().then(start);
  } else {
    app.quit();
  }
}

function showAgain(): void {
  const window = current();
  if (window) bringToFront(window);
}

function start(): void {
  const log = openShellLog(join(folder, 'logs'), () => new Date());
  hardenSession(session.defaultSession);
  serveAppFiles(session.defaultSession, join(built, 'renderer'));
  if (process.platform === 'win32') app.setAppUserModelId(windowsAppId);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.name)));

  const notify = createNotifier();
  const send = <E extends keyof Events>(name: E, fact: Events[E]): void =>
    current()?.webContents.send('desk:event', name, fact);
  const tellRing = createRingNotices({
    notify,
    open: (record) => {
      showAgain();
      send('window.go', { record });
    },
    wait: (ms) => sleep(ms, undefined, { ref: false }),
    year: () => civilDateOf(Date.now() as Instant).slice(0, 4),
  });

  const core = superviseCore({
    fork: () =>
      utilityProcess.fork(join(import.meta.dirname, 'core.js'), writeCoreArguments({ data: folder, resources }), {
        serviceName: 'desk core',
        stdio: 'inherit',
      }),
    onEvent: (name, fact) => {
      current()?.webContents.send('desk:event', name, fact);
      // The core is our own code: its events are what the contract says.
      if (name === 'clock.rang') tellRing(fact as Events['clock.rang']);
    },
    answerAsk: answerAsks({
      custody: openKeyCustody(process.platform),
      printPdf: createPdfPrinter(),
      window: current,
      notify,
    }),
    onCrash: (code, times) => log('core-crashed', { code, times }),
    onCannotStart: (reason) => {
      log('core-cannot-start', { type: reason.type });
      const { title, text } = startFailureText(reason);
      dialog.showErrorBox(title, text);
      app.quit();
    },
    onGaveUp: () => {
      log('core-given-up');
      void askToRetry().then((again) => {
        if (again) core.retry();
        else app.quit();
      });
    },
    wait: (ms) => sleep(ms, undefined, { ref: false }),
    now: () => performance.now(),
  });

  serveCalls(() => current()?.webContents ?? null, core);
  shown.window = openMainWindow({
    preload: join(built, 'preload/preload.cjs'),
    devTools: !app.isPackaged,
    icon: join(resources, 'icons/icon.png'),
    onCrash: (reason) => log('window-crashed', { reason }),
  });

  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    // Held back once, until the core has closed its file; `exit` then asks nobody again.
    event.preventDefault();
    void core.stop(stopPatienceMs).finally(() => app.exit(0));
  });
}

async function askToRetry(): Promise<boolean> {
  const options = {
    type: 'error' as const,
    message: gaveUpText.title,
    detail: gaveUpText.text,
    buttons: ['重试', '退出'],
    defaultId: 0,
    cancelId: 1,
  };
  const parent = current();
  const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
  return response === 0;
}
