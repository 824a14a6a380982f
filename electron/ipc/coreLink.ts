/**
 * What the shell (Electron main) and the core (utility process) say to each other.
 *
 * Every message is plain data that survives structured clone, so the same protocol runs over Electron's
 * `parentPort`, over a Node child process in the stand-in runtime, and over two ends of a channel in tests.
 * Order within one direction is kept by the carrier; nothing here relies on order between directions.
 *
 * The life of a link: the core says `ready` (or `failed`, once, and goes away), then the shell sends `call`s and
 * the core answers each exactly once. A core that dies answers nothing: the shell then answers for it.
 */

/** From shell to core. */
export type ToCore =
  | { readonly type: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly type: 'told'; readonly id: number; readonly told: Told }
  /** Finish what is under way, close the file, and exit with 0. */
  | { readonly type: 'stop' };

/** From core to shell. */
export type ToShell =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: StartFailure }
  | { readonly type: 'answer'; readonly id: number; readonly reply: unknown }
  | { readonly type: 'event'; readonly name: string; readonly fact: unknown }
  | { readonly type: 'ask'; readonly id: number; readonly what: AskName; readonly input: unknown };

/** Why a core cannot start; the shell turns it into a sentence and does not try again. */
export type StartFailure =
  | { readonly type: 'start/data-from-future'; readonly file: string; readonly found: number; readonly known: number }
  | { readonly type: 'start/data-damaged'; readonly file: string; readonly detail: string }
  | { readonly type: 'start/data-unwritable'; readonly folder: string; readonly detail: string }
  | { readonly type: 'start/unexpected'; readonly reference: string };

/** What the core may ask of the shell, because only Electron can do it. */
export interface Asks {
  /** Whether the operating system really encrypts what `seal` is given. */
  custody: { readonly input: Readonly<Record<string, never>>; readonly output: { readonly available: boolean } };
  seal: { readonly input: { readonly bytes: Uint8Array }; readonly output: Uint8Array };
  unseal: { readonly input: { readonly bytes: Uint8Array }; readonly output: Uint8Array };
  /** A self-contained HTML document in, a tagged PDF out. */
  'print-pdf': { readonly input: { readonly html: string }; readonly output: Uint8Array };
  notify: { readonly input: { readonly title: string; readonly body: string }; readonly output: null };
  /** Lets the person choose where a file goes; null when they changed their mind. */
  'choose-save': { readonly input: { readonly suggestedName: string }; readonly output: string | null };
  /** Shows a file in the system's file manager. */
  reveal: { readonly input: { readonly file: string }; readonly output: null };
}
export type AskName = keyof Asks;

/** The shell's word on one `ask`. `message` is for the log: no secret and no content goes into it. */
export type Told = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** The core's end of the link: Electron's `process.parentPort`, or anything shaped like it. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}
