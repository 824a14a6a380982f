/** One mistake of a rule pack: where it is, and a whole sentence on what is wrong and how to mend it. */
export interface PackMistake {
  /** Keys instead of positions where the parts have keys: `kinds.inspection.sections.main.fields.facts.type`. */
  readonly path: string;
  readonly says: string;
}
