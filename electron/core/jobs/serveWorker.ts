import type { MessagePort } from 'node:worker_threads';
import { carryError } from './carriedError.ts';
import type { JobContext } from './jobContext.ts';
import { jobs, type JobName } from './jobs.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** The worker's side: runs what it is told, one answer per job. */
export function serveWorker(port: MessagePort): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker): void => port.postMessage(message);

  const run = async (id: number, name: JobName, input: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const job = jobs[name] as (input: unknown, context: JobContext) => Promise<unknown>;
      const output = await job(input, {
        progress: (done, total) => post({ type: 'progress', id, done, total }),
        signal: controller.signal,
      });
      post({ type: 'done', id, output });
    } catch (error) {
      post({ type: 'failed', id, error: carryError(error) });
    } finally {
      running.delete(id);
    }
  };

  port.on('message', (message: ToWorker) => {
    if (message.type === 'run') void run(message.id, message.job, message.input);
    else running.get(message.id)?.abort();
  });
}
