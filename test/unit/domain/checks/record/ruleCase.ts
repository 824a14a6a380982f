import type { RecordContent } from '#shared/domain/record/record.ts';
import type { RuleId, Severity } from '#shared/domain/rulepack/rule.ts';
import { faultless, withFields, type Around } from './sample.ts';

/** A record that keeps a rule and one that breaks it. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly what: string;
  readonly good: RecordContent;
  readonly bad: RecordContent;
  readonly severity: Severity;
  /** For both, then for one of them. */
  readonly around?: Around;
  readonly goodAround?: Around;
  readonly badAround?: Around;
}

/** A policy with these fields, dated the first of June. */
export const policy = (fields: RecordContent['fields']): RecordContent => ({
  ...faultless('policy'),
  date: '2026-06-01',
  fields,
});
/** The record with one field empty. */
export const without = (content: RecordContent, key: string): RecordContent =>
  withFields(content, { [key]: Array.isArray(content.fields[key]) ? [] : '' });
