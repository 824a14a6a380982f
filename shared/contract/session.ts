/** People, keys, department, portal: who is here and on whose behalf. */
import { z } from 'zod';
import type { Department, Person } from '#shared/domain/person/person.ts';
import { command, query } from './define.ts';
import { passphrase, personId } from './ids.ts';
import { nameOf } from './words.ts';

export interface SessionState {
  readonly department: (Department & { readonly demonstration: boolean }) | null;
  readonly people: readonly Person[];
  /** Who is unlocked on this machine now; null shows the lock screen. */
  readonly unlocked: Person | null;
  readonly portal: { readonly baseUrl: string; readonly enrolledAt: string } | null;
  readonly roster: { readonly version: number; readonly expiresAt: string; readonly demonstration: boolean } | null;
  /** The key store of the operating system adds a second layer around every key file, where there is one. */
  readonly keyStore: 'os' | 'none';
  readonly version: string;
  readonly dataFolder: string;
}

/** Nobody is unlocked; the window shows the lock screen. */
export interface SessionLocked {
  readonly type: 'session/locked';
}
/** The disk is full, read-only or gone: nothing was written. */
export interface StoreRefusal {
  readonly type: 'store/cannot-write';
  readonly why: 'full' | 'read-only' | 'other';
}
/** Too many wrong passphrases in a row: none is tried before `seconds` have passed. */
export interface SessionWait {
  readonly type: 'session/wait';
  readonly seconds: number;
}
/** The key file is damaged, or sealed by a key store this machine no longer has: no passphrase opens it. */
export interface KeyUnreadable {
  readonly type: 'session/key-unreadable';
  readonly name: string;
}
/** Somebody cancelled the long action (`tasks.cancel`), or the program is closing: nothing was done. */
export interface TaskCancelled {
  readonly type: 'task/cancelled';
}
export type UnlockRefusal =
  | { readonly type: 'session/wrong-passphrase' }
  | { readonly type: 'session/no-such-person' }
  | SessionWait
  | KeyUnreadable;
export type SetupRefusal =
  | { readonly type: 'setup/already-done'; readonly department: string }
  | { readonly type: 'setup/bad-uscc'; readonly uscc: string }
  | StoreRefusal;
export type EnrolRefusal =
  | { readonly type: 'portal/unreachable'; readonly baseUrl: string }
  | { readonly type: 'portal/bad-address'; readonly baseUrl: string }
  | { readonly type: 'portal/bad-trust-roots'; readonly why: string }
  /** The portal's own Chinese sentence (RFC 9457 title). */
  | { readonly type: 'portal/refused'; readonly status: number; readonly why: string }
  | { readonly type: 'portal/bad-roster'; readonly why: string }
  | { readonly type: 'setup/no-department' }
  | { readonly type: 'session/wrong-passphrase-of'; readonly name: string }
  | SessionWait
  | KeyUnreadable
  | TaskCancelled
  | StoreRefusal;

const role = z.enum(['officer', 'chief', 'secrecy', 'office', 'leader', 'admin']);
const name = nameOf(1, 40);

export const sessionCalls = {
  'session.state': query<SessionState>()(z.strictObject({})),
  'session.unlock': command<Person, UnlockRefusal>()(
    z.strictObject({ person: personId, passphrase: z.string().max(200) }),
  ),
  'session.lock': command<null>()(z.strictObject({})),
  /** The demonstration department: an officer and a section chief, each with a key of their own. */
  'setup.demonstration': command<{ readonly officer: Person; readonly chief: Person }, SetupRefusal>()(
    z.strictObject({ officerPassphrase: passphrase, chiefPassphrase: passphrase }),
  ),
  'setup.department': command<null, SetupRefusal>()(
    z.strictObject({ name: nameOf(2, 80), uscc: z.string().trim().length(18) }),
  ),
  /** Free while the department is being founded; once there is a roster or a record, somebody must be unlocked. */
  'people.add': command<Person, { readonly type: 'setup/no-department' } | SessionLocked | StoreRefusal>()(
    z.strictObject({ name, roles: z.array(role).min(1), passphrase }),
  ),
  /** `trustRoots` is the JWK Set handed out of band; every person proves their key, so every passphrase is asked once. */
  'portal.enrol': command<null, EnrolRefusal>()(
    z.strictObject({
      baseUrl: z.string().max(400),
      code: z.string().trim().min(4).max(80),
      trustRoots: z.string().max(100_000),
      passphrases: z.array(z.strictObject({ person: personId, passphrase: z.string().max(200) })).max(50),
    }),
  ),
} as const;
