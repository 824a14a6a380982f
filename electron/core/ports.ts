import type { Instant } from '#shared/lib/instant.ts';
import type { Result } from '#shared/lib/result.ts';

/**
 * What the core asks of the outside. The entries (`core.ts`, `cli.ts`) choose the real ones;
 * tests hand in a still clock and a seeded random, never a fake of what we own.
 */
export interface Clock {
  now(): Instant;
}

export interface Random {
  /** UUIDv7: sorts by time of making, monotonic within the process. */
  uuid(): string;
  bytes(count: number): Uint8Array;
}

/** The operating system's key store: a second layer around key files that a passphrase already wraps. */
export interface KeyCustody {
  readonly available: boolean;
  seal(plain: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
}

/** Prints a self-contained HTML page to PDF; `document/cannot-print` where there is no browser engine. */
export interface PdfPrinter {
  print(html: string): Promise<Result<Uint8Array, { readonly type: 'document/cannot-print'; readonly why: string }>>;
}

/** HTTP as the sync room needs it; the shell may hand in one that knows the system's proxy and certificates. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;
