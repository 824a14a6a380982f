import type { Section } from './measure.ts';
import { clocks } from './sections/clocks.ts';
import { document } from './sections/document.ts';
import { ledger } from './sections/ledger.ts';
import { list } from './sections/list.ts';
import { packageSection } from './sections/package.ts';
import { save } from './sections/save.ts';
import { search } from './sections/search.ts';
import { start } from './sections/start.ts';
import { today } from './sections/today.ts';
import { upload } from './sections/upload.ts';

/** The sections of `design/quality.md` "Speed" that exist, in the order they run: the last on the store change it. */
export const sections = {
  search,
  list,
  today,
  ledger,
  start,
  save,
  clocks,
  document,
  package: packageSection,
  upload,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** Sections that are measured on the filled store. */
export const onStore: ReadonlySet<SectionName> = new Set([
  'search',
  'list',
  'today',
  'ledger',
  'start',
  'save',
  'clocks',
]);
