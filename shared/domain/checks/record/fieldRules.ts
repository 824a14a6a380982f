import type { Draft } from '../draft.ts';
import { attachments } from './attachments.ts';
import { beyondForm } from './beyondForm.ts';
import { dates } from './dates.ts';
import { kindChecks } from './kindChecks.ts';
import { masks } from './masks.ts';
import { peopleLists } from './peopleLists.ts';
import { personal } from './personal.ts';
import type { RecordSubject } from './recordSubject.ts';
import { required } from './required.ts';
import { secrecy } from './secrecy.ts';
import { tables } from './tables.ts';
import { validity } from './validity.ts';
import { values } from './values.ts';

/** What every form is asked, whether it stands alone or beside the words of a policy or its interpretation. */
export const fieldRules = (subject: RecordSubject): readonly Draft[] => [
  ...required(subject),
  ...values(subject),
  ...tables(subject),
  ...dates(subject),
  ...kindChecks(subject),
  ...beyondForm(subject),
  ...validity(subject),
  ...secrecy(subject),
  ...masks(subject),
  ...personal(subject),
  ...peopleLists(subject),
  ...attachments(subject),
];
