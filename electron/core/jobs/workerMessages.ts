import type { CarriedError } from './carriedError.ts';
import type { JobName } from './jobs.ts';

/** Core → worker. */
export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: JobName; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** Worker → core. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: CarriedError };
