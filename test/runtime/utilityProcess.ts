import { fork } from 'node:child_process';
import { constants } from 'node:os';
import type Electron from 'electron';
import { emitting, onlyKnown, strict } from './strict.ts';

/** Told of every utility process, so that a test can kill exactly that one. */
export type OnUtility = (pid: number, serviceName: string) => void;

/** Makes the `utilityProcess` module: a utility process is a Node child whose `process.parentPort` is its channel. */
export function createUtilityProcess(onUtility: OnUtility): typeof Electron.utilityProcess {
  return strict<typeof Electron.utilityProcess>('utilityProcess', {
    fork: (modulePath, args = [], options = {}) => {
      onlyKnown('utilityProcess.fork', options, ['serviceName', 'stdio', 'env', 'cwd', 'execArgv']);
      const { emit, listening } = emitting('UtilityProcess', ['message', 'spawn', 'exit']);
      const child = fork(new URL('./utilityChild.ts', import.meta.url), [modulePath, ...args], {
        serialization: 'advanced',
        execArgv: options.execArgv ?? [],
        ...(options.env && { env: options.env as NodeJS.ProcessEnv }),
        ...(options.cwd !== undefined && { cwd: options.cwd }),
        stdio:
          options.stdio === 'inherit' ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child.on('spawn', () => {
        if (child.pid !== undefined) onUtility(child.pid, options.serviceName ?? 'Node Utility Process');
        emit('spawn');
      });
      child.on('message', (message) => emit('message', message));
      child.on('error', (error: NodeJS.ErrnoException) => {
        // A message that crossed with the end of the process.
        if (error.code !== 'EPIPE') process.emitWarning(error);
      });
      child.on('exit', (code, signal) => emit('exit', code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
      return strict<Electron.UtilityProcess>('UtilityProcess', {
        ...(listening as Partial<Electron.UtilityProcess>),
        get pid() {
          return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
        },
        stdout: child.stdout,
        stderr: child.stderr,
        postMessage: (message: unknown) => {
          // As in Electron, a message to a process that is gone goes nowhere.
          if (child.connected) child.send(message as object);
        },
        kill: () => child.kill(),
      } satisfies Partial<Electron.UtilityProcess>);
    },
  } satisfies Pick<typeof Electron.utilityProcess, 'fork'>);
}
