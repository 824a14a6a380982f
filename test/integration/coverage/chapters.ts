import type { CoverageRow } from './coverageRow.ts';
import { columnRows } from './rows/columns.ts';
import { decisionMakingRows } from './rows/decisionMaking.ts';
import { decisionVoicesRows } from './rows/decisionVoices.ts';
import { enforcementRows } from './rows/enforcement.ts';
import { executionRows } from './rows/execution.ts';
import { interactionRows } from './rows/interaction.ts';
import { interpretationRows } from './rows/interpretation.ts';
import { keyAreaRows } from './rows/keyAreas.ts';
import { lawRows } from './rows/law.ts';
import { openDataRows } from './rows/openData.ts';
import { powerRows } from './rows/powers.ts';
import { principleRows } from './rows/principles.ts';
import { responseRows } from './rows/response.ts';
import { resultRows } from './rows/results.ts';
import { serviceRows } from './rows/services.ts';

/** Rows proved together on one desk, in the order they are written, and the day the desk opens on. */
export interface CoverageChapter {
  readonly rows: readonly CoverageRow[];
  /** A quiet Monday of November 2026 by default. */
  readonly day?: string;
}

/** Every row of the plan, by the test file that proves it (`<name>.test.ts`). */
export const chapters: Readonly<Record<string, CoverageChapter>> = {
  decision: { rows: [...decisionMakingRows, ...decisionVoicesRows] },
  execution: { rows: executionRows },
  management: { rows: [...powerRows, ...enforcementRows] },
  // Days in January, when what concerns the year before is due by spring (T24) or by the end of the month (T08).
  service: { rows: [...serviceRows, ...resultRows], day: '2026-01-13' },
  law: { rows: lawRows, day: '2026-01-12' },
  keyAreas: { rows: [...keyAreaRows, ...columnRows] },
  openData: { rows: openDataRows },
  interpretation: { rows: interpretationRows },
  response: { rows: [...principleRows, ...responseRows] },
  interaction: { rows: interactionRows },
};
