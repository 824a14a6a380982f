import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const program = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

/** The command line as a process of its own, the way `npm run desk --` starts it. */
export function runDesk(words: readonly string[], { cwd, env }: RunOptions = {}): Promise<Ran> {
  const { INIT_CWD: _, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...words],
      { env: { ...inherited, ...env }, maxBuffer: 64 * 1024 ** 2, ...(cwd !== undefined && { cwd }) },
      (thrown, stdout, stderr) => {
        const code = thrown ? thrown.code : 0;
        if (typeof code === 'number') resolve({ code, stdout, stderr });
        else reject(thrown ?? new Error('No exit code'));
      },
    );
  });
}

/** The one JSON value a command prints with `--json`. */
export async function deskJson<T>(words: readonly string[], options: RunOptions = {}): Promise<T> {
  const { code, stdout, stderr } = await runDesk([...words, '--json'], options);
  if (code !== 0) throw new Error(`desk ${words.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
