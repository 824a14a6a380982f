/**
 * A command: words in, one answer out. `json` is the value `--json` prints (shapes: shared/protocol
 * and the README); `text` is what a person reads. Progress goes to stderr by `say`.
 */
export interface CommandAnswer {
  /** 0 done or valid, 1 the answer is no, 3 indeterminate; bad use is a throw of `BadUse` (2). */
  readonly exit: 0 | 1 | 3;
  readonly json: unknown;
  readonly text: string;
}

export interface CommandContext {
  /** Relative paths start here: where the person stood, also under npm. */
  readonly path: (name: string) => string;
  /** The shipped `resources/`. */
  readonly resources: string;
  /** The worker thread's entry beside the command line's own. */
  readonly worker: URL;
  readonly version: string;
  /** One line to stderr. */
  readonly say: (line: string) => void;
}

export interface Command {
  /** The words after `desk`, as printed in the help. */
  readonly usage: string;
  /** One Chinese sentence. */
  readonly about: string;
  readonly run: (words: readonly string[], context: CommandContext) => Promise<CommandAnswer>;
}

/** Bad use or unreadable input: exit 2, one clear line on stderr that names the file and the reason. */
export class BadUse extends Error {
  override readonly name = 'BadUse';
}
