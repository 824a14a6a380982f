/** The core's own worker thread, which dies when a job asks for a file called 毒: by exit, or by a throw nobody catches. */
import { parentPort } from 'node:worker_threads';
import { serveWorker } from '#core/jobs/serveWorker.ts';
import type { ToWorker } from '#core/jobs/workerMessages.ts';

if (!parentPort) throw new Error('Not a worker thread');
parentPort.on('message', (message: ToWorker) => {
  const name = message.type === 'run' ? (message.input as { readonly name?: string }).name : undefined;
  if (name === '毒.exit') process.exit(7);
  if (name === '毒.throw') throw new Error('Out of memory');
});
serveWorker(parentPort);
