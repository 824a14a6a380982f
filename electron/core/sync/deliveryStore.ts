import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { Receipt } from '#shared/protocol/receipt.ts';

/** One approved package on its way, as far as durable facts go. */
export interface DeliveryJob {
  readonly packageId: PackageId;
  /** Path of the ZIP, kept byte for byte since approval. */
  readonly file: string;
  /** SHA-256 of the ZIP, hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Address of the upload that was begun; null before the first and after one was given up. */
  readonly uploadUrl: string | null;
  readonly state: DeliveryState;
  /** Sequence of the last receipt applied; 0 before the first. */
  readonly sequence: number;
  /** Tries in a row that got nowhere; decides the next pause. */
  readonly attempts: number;
}

/**
 * Where deliveries live. Every method is durable before it returns: what is written here is what
 * the next start of the program knows, and a delivery goes on from nothing else.
 */
export interface DeliveryStore {
  find(packageId: PackageId): DeliveryJob | null;
  /** Jobs whose next try has come, oldest approval first. */
  due(now: Instant): readonly DeliveryJob[];
  /** When the earliest planned try is; null when nothing is planned. */
  nextTryAt(): Instant | null;
  saveUploadUrl(packageId: PackageId, uploadUrl: string | null): void;
  /** Bytes the portal holds, for the screen. */
  saveUploaded(packageId: PackageId, bytes: number): void;
  /** `queued` → `sent`: the 202 arrived. Changes nothing in any later state. */
  markSent(packageId: PackageId, at: Instant): void;
  /**
   * Keeps a verified receipt and moves the state, in one transaction. Called only with a sequence
   * above the job's; `jws` is the receipt as signed, kept beside the package for ever.
   */
  applyReceipt(packageId: PackageId, receipt: Receipt, state: DeliveryState, jws: string, at: Instant): void;
  /** One line of the package's history, for the officer. */
  log(packageId: PackageId, at: Instant, sentence: string): void;
  /** `at` null: no further try by itself; a person asks for one, or the feed does. */
  planNextTry(packageId: PackageId, attempts: number, at: Instant | null): void;
  /** `after` of the next feed call. */
  feedPosition(): number;
  saveFeedPosition(next: number): void;
}
