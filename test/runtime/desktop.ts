import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type Electron from 'electron';
import { emitting, strict } from './strict.ts';

/** What the stand-in has to say to the person at the terminal. */
export type Say = (line: string) => void;

/** `dialog`: nobody is there to be asked, so the safe answer is given, aloud. */
export function createDialog(say: Say, saveFolder: string | null): typeof Electron.dialog {
  const showMessageBox = async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    const response = options.cancelId ?? 0;
    say(`[对话框] ${options.message} ${options.detail ?? ''} → ${options.buttons?.[response] ?? 'OK'}`);
    return { response, checkboxChecked: false };
  };
  const showSaveDialog = async (...args: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
    const { defaultPath } = args.at(-1) as Electron.SaveDialogOptions;
    if (saveFolder === null || defaultPath === undefined) {
      say('[对话框] 没有图形对话框可用,已取消保存(设置 STAND_IN_SAVE_FOLDER 可指定保存到哪个文件夹)');
      return { canceled: true, filePath: '' };
    }
    const filePath = freeName(saveFolder, basename(defaultPath));
    say(`[对话框] 保存到 ${filePath}`);
    return { canceled: false, filePath };
  };
  return strict<typeof Electron.dialog>('dialog', {
    showErrorBox: (title, content) => say(`[错误] ${title}\n${content}`),
    showMessageBox: showMessageBox as typeof Electron.dialog.showMessageBox,
    showSaveDialog: showSaveDialog as typeof Electron.dialog.showSaveDialog,
  } satisfies Partial<typeof Electron.dialog>);
}

/** `safeStorage` on a machine without a keyring: says so, and seals nothing. */
export function createSafeStorage(): typeof Electron.safeStorage {
  const refuse = async (): Promise<never> => {
    throw new Error('Encryption is not available.');
  };
  return strict<typeof Electron.safeStorage>('safeStorage', {
    isAsyncEncryptionAvailable: async () => false,
    getSelectedStorageBackend: () => 'basic_text',
    encryptStringAsync: refuse,
    decryptStringAsync: refuse,
  } satisfies Partial<typeof Electron.safeStorage>);
}

/** `Menu`: built and not shown; a browser has copy and paste of its own. */
export function createMenu(): typeof Electron.Menu {
  return strict<typeof Electron.Menu>('Menu', {
    buildFromTemplate: (template) =>
      strict<Electron.Menu>('Menu (built)', { items: template.map((item) => item as unknown as Electron.MenuItem) }),
    setApplicationMenu: () => undefined,
  } satisfies Partial<typeof Electron.Menu>);
}

/**
 * `Notification`: printed; nobody is there to see it. With `clicks` (`STAND_IN_CLICK_NOTIFICATIONS`) each is clicked
 * as soon as it is shown.
 */
export function createNotification(say: Say, clicks: boolean): typeof Electron.Notification {
  function Notification({ title, body }: Electron.NotificationConstructorOptions): Electron.Notification {
    const { emit, listening } = emitting('Notification', ['show', 'click', 'close', 'failed']);
    return strict<Electron.Notification>('Notification (made)', {
      ...(listening as Partial<Electron.Notification>),
      show: () => {
        say(`[通知] ${title ?? ''}：${body ?? ''}`);
        emit('show', {});
        if (clicks) setImmediate(() => emit('click', {}));
      },
    });
  }
  return strict<typeof Electron.Notification>('Notification', Object.assign(Notification, { isSupported: () => true }));
}

/** `shell`: tells where the file is. */
export const createShell = (say: Say): typeof Electron.shell =>
  strict<typeof Electron.shell>('shell', { showItemInFolder: (path) => say(`[文件] ${path}`) });

function freeName(folder: string, name: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem} (${copy})${extension}`);
    if (!existsSync(path)) return path;
  }
}
