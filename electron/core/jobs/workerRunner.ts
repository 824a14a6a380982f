import { Worker } from 'node:worker_threads';
import { reviveError } from './carriedError.ts';
import type { JobContext } from './jobContext.ts';
import type { JobInput, JobName, JobOutput, JobRunner } from './jobs.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** The thread ended under a job: out of memory on a hostile file, most likely. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** How long a cancelled job may take to notice; one that is deep in a computation never does. */
const graceMs = 2000;

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: JobContext['progress'] | undefined;
}

/** One thread and the jobs it has; a thread that ended takes only its own jobs with it. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Runs jobs in one worker thread, started at the first job. A worker that dies (out of memory on a
 * hostile file) fails what it was doing and is made anew for the next job; the core lives on. A
 * cancelled job is given up after a moment even where it does not listen.
 */
export function createWorkerRunner(file: URL): JobRunner {
  let current: Thread | null = null;
  let lastId = 0;
  let closed = false;

  const start = (): Thread => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    const thread: Thread = { worker, waiting: new Map() };
    const end = (error: unknown): void => {
      if (current === thread) current = null;
      const lost = [...thread.waiting.values()];
      thread.waiting.clear();
      for (const { reject } of lost) reject(error);
    };
    worker.on('message', (message: FromWorker) => hear(thread, message));
    worker.on('error', (thrown) => end(new WorkerDied('The worker thread died', { cause: thrown })));
    worker.on('exit', (code) => end(closed ? cancelled() : new WorkerDied(`The worker thread ended (${code})`)));
    // A worker with nothing to do must not keep a command line alive.
    worker.unref();
    return thread;
  };

  const giveUp = (thread: Thread, id: number): void => {
    const job = thread.waiting.get(id);
    if (!job) return;
    thread.waiting.delete(id);
    job.reject(cancelled());
    // Whoever else waits for this thread keeps it; the last one to give up ends it.
    if (thread.waiting.size > 0) return;
    if (current === thread) current = null;
    void thread.worker.terminate();
  };

  const run = <N extends JobName>(
    job: N,
    input: JobInput<N>,
    { signal, progress }: Partial<JobContext> = {},
  ): Promise<JobOutput<N>> =>
    new Promise<unknown>((resolve, reject) => {
      signal?.throwIfAborted();
      if (closed) throw cancelled();
      const thread = (current ??= start());
      const id = (lastId += 1);
      const post = (message: ToWorker): void => thread.worker.postMessage(message);
      const cancel = (): void => {
        post({ type: 'cancel', id });
        setTimeout(() => giveUp(thread, id), graceMs).unref();
      };
      const settle = (act: (value: unknown) => void) => (value: unknown) => {
        signal?.removeEventListener('abort', cancel);
        if (thread.waiting.size === 0) thread.worker.unref();
        act(value);
      };
      thread.waiting.set(id, { resolve: settle(resolve), reject: settle(reject), progress });
      thread.worker.ref();
      signal?.addEventListener('abort', cancel, { once: true });
      post({ type: 'run', id, job, input });
    }) as Promise<JobOutput<N>>;

  return {
    run,
    [Symbol.asyncDispose]: async () => {
      closed = true;
      await current?.worker.terminate();
    },
  };
}

function hear({ waiting }: Thread, message: FromWorker): void {
  const job = waiting.get(message.id);
  if (!job) return;
  if (message.type === 'progress') {
    job.progress?.(message.done, message.total);
    return;
  }
  waiting.delete(message.id);
  if (message.type === 'done') job.resolve(message.output);
  else job.reject(reviveError(message.error));
}

const cancelled = (): DOMException => new DOMException('The job was cancelled', 'AbortError');
