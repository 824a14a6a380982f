/** Entry of the worker thread: long work of the core, and nothing else. */
import { parentPort } from 'node:worker_threads';
import { serveWorker } from '#core/jobs/serveWorker.ts';

if (!parentPort) throw new Error('worker.ts runs as a worker thread');
serveWorker(parentPort);
