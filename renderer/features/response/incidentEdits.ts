import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Changes of an incident's fields, each from the fields as they are to the fields as they become. */
type Edit = (fields: JsonObject) => JsonObject;

export const markMoment =
  (field: string, at: string): Edit =>
  (fields) => ({ ...fields, [field]: at });

/** Adds a line to 经过与后续发布. */
export const addUpdate =
  (
    id: string,
    line: { readonly at: string; readonly sort: string; readonly text: string; readonly address: string },
  ): Edit =>
  (fields) => ({
    ...fields,
    updates: [
      ...rowsOf(fields['updates']).map(({ cells }) => cells),
      { id, at: line.at, sort: line.sort, text: line.text, ...(line.address === '' ? {} : { address: line.address }) },
    ],
  });

/** Opens the checklist with the steps of the plan; what somebody else has opened meanwhile stays. */
export const openChecklist =
  (steps: readonly { readonly id: string; readonly step: string }[]): Edit =>
  (fields) =>
    rowsOf(fields['checklist']).length > 0
      ? fields
      : { ...fields, checklist: steps.map(({ id, step }) => ({ id, step, done: false })) };

/** Ticks a step with the moment it was done, or takes the tick back. */
export const tickStep =
  (row: string, done: boolean, at: string): Edit =>
  (fields) => ({
    ...fields,
    checklist: rowsOf(fields['checklist']).map(({ id, cells }) => {
      if (id !== row) return cells;
      const { doneAt: _, ...rest } = cells;
      return done ? { ...rest, done, doneAt: at } : { ...rest, done };
    }),
  });
