import type { Announce } from '#shared/contract/contract.ts';
import type { KeptReadings } from '#shared/domain/checks/readings.ts';
import type { Clock, Fetch, KeyCustody, PdfPrinter, Random } from '../ports.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import type { Store } from '../storage/openStore.ts';
import type { JobRunner } from '../jobs/jobs.ts';
import type { Standings } from './review/standings.ts';
import type { RuleBook } from './rules/ruleBook.ts';
import type { Attempts } from './session/attempts.ts';
import type { Session } from './session/session.ts';
import type { AttachmentReadings } from './submissions/attachmentReadings.ts';
import type { Tasks } from './tasks.ts';

/** What most use cases read of the rules: the pack in force and the calendar. */
export type Rules = Pick<RuleBook, 'pack' | 'calendar'>;

/** This machine as the portal and the roster know it. */
export interface Device {
  readonly id: string;
  readonly key: SigningKey;
}

/** What every use case is built from. The entries put it together; nothing here is global. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly custody: KeyCustody;
  /** Null where no browser engine is at hand: packages then carry no PDF and say so. */
  readonly printer: PdfPrinter | null;
  readonly announce: Announce;
  readonly device: Device;
  readonly session: Session;
  readonly attempts: Attempts;
  readonly standings: Standings;
  readonly tasks: Tasks;
  readonly jobs: JobRunner;
  /** The rule pack and calendar in force; another may be in force at the next use. */
  readonly rules: RuleBook;
  /** What the checks read last: a re-check reads only what has changed. */
  readonly readings: KeptReadings;
  /** What attachments say, each read once. */
  readonly attachments: AttachmentReadings;
  readonly fetch: Fetch;
  /** A package is queued, a portal enrolled, a retry asked for: the delivery loop looks at its plan now. */
  readonly wakeDelivery: () => void;
  /** Other rules are in force: clocks, links and marks are worked out anew behind what people do. */
  readonly wakeProjection: () => void;
  /** A calendar knows more years: clocks reckoned by weekday alone are worked out anew; answers how many records moved. */
  readonly settleProvisional: () => Promise<number>;
  readonly version: string;
}
