import { err, ok, type Result } from '#shared/lib/result.ts';
import type { AskName, Asks, MessagePortLike, ToCore, ToShell } from './coreLink.ts';

/** What only the shell can do, as the core sees it; fits `KeyCustody` and `PdfPrinter` of `core/ports.ts`. */
export interface ShellPorts {
  /**
   * Opens the outer layer around key files: the operating system's own store (DPAPI, Keychain, libsecret).
   * Where there is none `available` is false and `seal` rejects: keys then rest on the passphrase alone.
   * `unseal` rejects for bytes that another person or another machine sealed.
   */
  readonly openKeyCustody: () => Promise<{
    readonly available: boolean;
    seal(plain: Uint8Array): Promise<Uint8Array>;
    unseal(sealed: Uint8Array): Promise<Uint8Array>;
  }>;
  readonly pdfPrinter: {
    /** Prints one self-contained HTML document; page size and margins come from its CSS (`@page`). */
    print(html: string): Promise<Result<Uint8Array, { readonly type: 'document/cannot-print'; readonly why: string }>>;
  };
  readonly desktop: {
    notify(title: string, body: string): Promise<void>;
    /** Asks the person where a file should go; null when they changed their mind. */
    chooseSave(suggestedName: string): Promise<string | null>;
    /** Shows a file in the system's file manager. */
    reveal(file: string): Promise<void>;
  };
}

/**
 * Gives the core its outside over the link to the shell.
 *
 * Usable before `serveCore`: the core needs key custody to open its file, so asks may go out before it is ready.
 */
export function shellPorts(port: MessagePortLike): ShellPorts {
  const ask = asker(port);
  return {
    openKeyCustody: async () => {
      const { available } = await ask('custody', {});
      return {
        available,
        seal: (bytes) => ask('seal', { bytes }),
        unseal: (bytes) => ask('unseal', { bytes }),
      };
    },
    pdfPrinter: {
      print: (html) =>
        ask('print-pdf', { html }).then(ok, (thrown: unknown) =>
          err({ type: 'document/cannot-print', why: thrown instanceof Error ? thrown.message : String(thrown) }),
        ),
    },
    desktop: {
      notify: async (title, body) => {
        await ask('notify', { title, body });
      },
      chooseSave: (suggestedName) => ask('choose-save', { suggestedName }),
      reveal: async (file) => {
        await ask('reveal', { file });
      },
    },
  };
}

function asker(port: MessagePortLike) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  port.on('message', ({ data }) => {
    const message = data as ToCore;
    if (message.type !== 'told') return;
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.told.ok) waiter?.resolve(message.told.value);
    else waiter?.reject(new Error(message.told.message));
  });

  return <W extends AskName>(what: W, input: Asks[W]['input']): Promise<Asks[W]['output']> => {
    const id = (lastId += 1);
    const waiter = Promise.withResolvers<unknown>();
    waiting.set(id, waiter);
    port.postMessage({ type: 'ask', id, what, input } satisfies ToShell);
    return waiter.promise as Promise<Asks[W]['output']>;
  };
}
