/** Writes test/COVERAGE.md anew. */
import { writeFileSync } from 'node:fs';
import { coverageTable } from './coverageTable.ts';

writeFileSync(new URL('../../COVERAGE.md', import.meta.url), coverageTable());
