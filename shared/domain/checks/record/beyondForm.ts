import { assertNever } from '#shared/lib/result.ts';
import { attachmentsOf, rowsOf } from '../../form/fieldValue.ts';
import { budgetTotals } from '../../kinds/budgetTotals.ts';
import { changeSetAgainstList } from '../../kinds/catalogueChanges.ts';
import { datasetProblems } from '../../kinds/datasetProblems.ts';
import { decisionStages } from '../../kinds/decisionStages.ts';
import { discretionBands } from '../../kinds/discretionBands.ts';
import { incidentProblems } from '../../kinds/incidentClocks.ts';
import type { KindProblem } from '../../kinds/kindProblem.ts';
import type { Draft } from '../draft.ts';
import { cellPlace, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * What a kind checks beyond its form (coverage.md): the only rules that know a kind by its keys. A
 * field that is not shown is not spoken of, here as everywhere.
 */
export function beyondForm(subject: RecordSubject): readonly Draft[] {
  const shown = new Set(subject.fields.map(({ key }) => key));
  return problemsOf(subject)
    .filter(({ field }) => shown.has(field))
    .map(({ field, cell, ...problem }) => ({
      ...problem,
      place: cell === null ? fieldPlace(subject, field) : cellPlace(subject, field, cell.row, cell.column),
      about: `${field} ${problem.about}`,
    }));
}

function problemsOf({ kind, content, rulePack, input, record }: RecordSubject): readonly KindProblem[] {
  switch (kind.beyond) {
    case null:
      return [];
    case 'decision-stages':
      return decisionStages(content, kind, rulePack);
    case 'discretion-bands':
      return discretionBands(content);
    case 'budget-totals':
      return budgetTotals(content, rulePack);
    case 'dataset-profile':
      return datasetProblems(content, filesOf({ content, input }), rulePack);
    case 'catalogue-changes': {
      const [list] = input.linked(record, 'changes');
      return changeSetAgainstList(content, list === undefined ? null : rowsOf(list.content.fields['items']));
    }
    case 'incident-clocks':
      return incidentProblems(content, input.clocksOf(record), input.now);
    default:
      return assertNever(kind.beyond);
  }
}

const filesOf = ({ content, input }: Pick<RecordSubject, 'content' | 'input'>): Parameters<typeof datasetProblems>[1] =>
  attachmentsOf(content.fields['files']).map(({ name, sha256 }) => {
    const reading = input.attachment(sha256);
    return { name, sha256, profile: reading.state === 'read' ? (reading.profile ?? null) : null };
  });
