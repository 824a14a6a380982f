import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Instant } from '#shared/lib/instant.ts';
import type { Clock, KeyCustody, Random } from './ports.ts';

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() as Instant };

/** The machine's own randomness; UUIDv7 is monotonic within the process (`uuid` keeps a counter). */
export const systemRandom: Random = { uuid: () => v7(), bytes: (count) => randomBytes(count) };

/** No key store of the operating system: key files rest on the passphrase (or on file mode 0600) alone. */
export const noKeyCustody: KeyCustody = {
  available: false,
  seal: () => Promise.reject(new Error('No key store')),
  unseal: () => Promise.reject(new Error('No key store')),
};
