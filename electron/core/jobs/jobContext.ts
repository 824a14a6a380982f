/** What a job is handed besides its input. */
export interface JobContext {
  /** `total` is 0 while it is not known. */
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}
