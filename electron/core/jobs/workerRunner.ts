import { Worker } from 'node:worker_threads';
import type { JobContext } from './jobContext.ts';
import type { JobInput, JobName, JobOutput, JobRunner } from './jobs.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: JobContext['progress'] | undefined;
}

/**
 * Runs jobs in one worker thread, started at the first job. A worker that dies (out of memory on a
 * hostile file) fails what it was doing and is made anew for the next job; the core lives on.
 */
export function createWorkerRunner(file: URL): JobRunner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = null;
  };
  const hear = (message: FromWorker): void => {
    const job = waiting.get(message.id);
    if (!job) return;
    if (message.type === 'progress') {
      job.progress?.(message.done, message.total);
      return;
    }
    waiting.delete(message.id);
    if (message.type === 'done') job.resolve(message.output);
    else job.reject(message.error);
  };
  const start = (): Worker => {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    started.on('message', hear);
    started.on('error', failAll);
    started.on('exit', (code) => failAll(new Error(`The worker thread ended (${code})`)));
    // A worker with nothing to do must not keep a command line alive.
    started.unref();
    return started;
  };

  const run = <N extends JobName>(
    job: N,
    input: JobInput<N>,
    context: Partial<JobContext> = {},
  ): Promise<JobOutput<N>> =>
    new Promise<unknown>((resolve, reject) => {
      context.signal?.throwIfAborted();
      const here = (worker ??= start());
      const id = (lastId += 1);
      const settle = (act: (value: unknown) => void) => (value: unknown) => {
        if (waiting.size === 0) here.unref();
        act(value);
      };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject), progress: context.progress });
      here.ref();
      const post = (message: ToWorker): void => here.postMessage(message);
      context.signal?.addEventListener('abort', () => post({ type: 'cancel', id }), { once: true });
      post({ type: 'run', id, job, input });
    }) as Promise<JobOutput<N>>;

  return {
    run,
    [Symbol.asyncDispose]: async () => {
      await worker?.terminate();
    },
  };
}
