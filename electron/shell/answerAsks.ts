import { join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { bringToFront } from './mainWindow.ts';
import type { AskName, Asks } from '#ipc/coreLink.ts';
import type { ShellKeyCustody } from './keyCustody.ts';

export interface AskDeps {
  readonly custody: ShellKeyCustody;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly window: () => BrowserWindow | null;
  readonly notify: (title: string, body: string, onClick: () => void) => void;
}

type Answers = { readonly [W in AskName]: (input: Asks[W]['input']) => Promise<Asks[W]['output']> };

/** One function per thing the core may ask; leaving one out does not compile. */
export function answerAsks({
  custody,
  printPdf,
  window,
  notify,
}: AskDeps): (what: AskName, input: unknown) => Promise<unknown> {
  const answers: Answers = {
    custody: async () => ({ available: await custody.available() }),
    seal: ({ bytes }) => custody.seal(bytes),
    unseal: ({ bytes }) => custody.unseal(bytes),
    'print-pdf': ({ html }) => printPdf(html),
    notify: async ({ title, body }) => {
      notify(title, body, () => {
        const shown = window();
        if (shown) bringToFront(shown);
      });
      return null;
    },
    'choose-save': async ({ suggestedName }) => {
      const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
      const parent = window();
      const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return chosen.canceled ? null : chosen.filePath;
    },
    reveal: async ({ file }) => {
      shell.showItemInFolder(file);
      return null;
    },
  };
  // The core is our own code: its asks are trusted, as its answers are.
  return (what, input) => answers[what](input as never);
}
