import type { Section } from './measure.ts';
import { document } from './sections/document.ts';
import { ledger } from './sections/ledger.ts';
import { list } from './sections/list.ts';
import { packageSection } from './sections/package.ts';
import { save } from './sections/save.ts';
import { search } from './sections/search.ts';
import { upload } from './sections/upload.ts';

/** The sections of `design/quality.md` "Speed" that exist, in the order they run. */
export const sections = {
  search,
  list,
  ledger,
  save,
  document,
  package: packageSection,
  upload,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** Sections that are measured on the filled store. */
export const onStore: ReadonlySet<SectionName> = new Set(['search', 'list', 'ledger', 'save']);
