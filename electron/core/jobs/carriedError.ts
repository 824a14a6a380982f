/**
 * An error as it crosses the thread border. Structured clone keeps a name, a message and a stack but
 * drops `code`, and it is the code that tells a full disk from a bug.
 */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

export function carryError(thrown: unknown): CarriedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: undefined, code: undefined };
  const { name, message, stack } = thrown;
  return { name, message, stack, code: 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined };
}

export function reviveError({ name, message, stack, code }: CarriedError): Error {
  const revived = Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
  if (stack !== undefined) revived.stack = stack;
  return revived;
}
