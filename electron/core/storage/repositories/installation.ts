import type { Department } from '#shared/domain/person/person.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { readSetting, writeSetting } from './settings.ts';

/** What this installation is: its department, its device key, the portal it reports to. */
export interface OwnDepartment extends Department {
  /** Made by the first-run demonstration; its roster is its own and no portal knows it. */
  readonly demonstration: boolean;
}
export interface StoredDevice {
  readonly id: string;
  /** The device key's file: sealed by the system's key store where there is one. */
  readonly keyFile: string;
}
export interface Enrolment {
  readonly baseUrl: string;
  readonly enrolledAt: string;
}

/** The settings by name, each with the shape it is written in. */
interface Facts {
  readonly department: OwnDepartment;
  readonly device: StoredDevice;
  readonly portal: Enrolment;
  /** The JWK Set handed out of band, as text. */
  readonly trustRoots: string;
  /** The demonstration department's own roster root (a machine key file). */
  readonly demonstrationRoot: string;
  /** Where the portal's feed was last read to. */
  readonly feedAfter: number;
  /** Schema, rule pack and calendar by which clocks, links and marks were worked out. */
  readonly projectedBy: string;
  /** Last time the portal answered, RFC 3339. */
  readonly portalReachedAt: string;
}

export const readFact = <K extends keyof Facts>(db: ReadDb, key: K): Facts[K] | null =>
  (readSetting(db, key) as Facts[K] | undefined) ?? null;

export const writeFact = <K extends keyof Facts>(db: WriteDb, key: K, value: Facts[K]): void =>
  writeSetting(db, key, value as never);
