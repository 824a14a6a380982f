import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { ParsedPolicy } from '#shared/domain/policy/policy.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { readPolicyFile, type PolicyText, type ReadRefusal } from '../formats/readPolicyFile.ts';

export interface ReadPolicyInput {
  readonly name: string;
  /** The file's bytes, or the text as pasted. */
  readonly content: Uint8Array | string;
}

export interface ReadPolicyOutput {
  readonly parsed: ParsedPolicy;
  readonly notes: PolicyText['notes'];
}

/** Bytes or pasted text → a policy with its clause tree. */
export async function readPolicy({ name, content }: ReadPolicyInput): Promise<Result<ReadPolicyOutput, ReadRefusal>> {
  const read = typeof content === 'string' ? ok({ text: content, notes: [] }) : await readPolicyFile(name, content);
  if (!read.ok) return read;
  return ok({ parsed: parsePolicy(read.value.text.toWellFormed()), notes: read.value.notes });
}
