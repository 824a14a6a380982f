import { resolve } from 'node:path';

/** What may be said to the program on its command line. */
export interface ShellArguments {
  /** Data folder from `--data=DIR`, made absolute; null means the system's place for this person. */
  readonly data: string | null;
}

/** Reads the program's own words and ignores the rest: Chromium and the system add theirs. */
export function readShellArguments(argv: readonly string[], cwd: string): ShellArguments {
  const data = argv.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  return { data: data ? resolve(cwd, data) : null };
}
