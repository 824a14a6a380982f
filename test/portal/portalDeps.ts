import type { Instant } from '#shared/lib/instant.ts';
import type { PortalKeys } from './portalKeys.ts';
import type { Nonces } from './storage/nonces.ts';
import type { PortalDb } from './storage/openPortalDb.ts';

/** What every part of the portal works with. */
export interface PortalDeps {
  readonly db: PortalDb;
  readonly nonces: Nonces;
  /** Folder of everything: database, keys, uploads, packages, published files. */
  readonly dir: string;
  readonly keys: PortalKeys;
  /** Public base address, no trailing slash: what `@target-uri` and links are made from. */
  readonly publicBase: string;
  readonly now: () => Instant;
}
