import { assertNever } from '#shared/lib/result.ts';
import { isFilled, isRequired } from '../../form/fieldValue.ts';
import type { Field } from '../../rulepack/field.ts';
import type { Draft } from '../draft.ts';
import { fieldName, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/** R02, or the catalogue rule the field names (R04, R17–R32): what must be filled as things stand. */
export function required(subject: RecordSubject): readonly Draft[] {
  return requiredFields(subject)
    .filter((field) => !isFilled(field, subject.content))
    .map((field) => ({
      rule: field.rule ?? 'R02',
      verdict: 'fail',
      why: sentence(field),
      text: '',
      place: fieldPlace(subject, field.key),
      about: `${field.key} missing`,
    }));
}

/** Required fields that are shown, and how many of them are filled. */
export function requiredTotals(subject: RecordSubject): { readonly done: number; readonly of: number } {
  const asked = requiredFields(subject);
  return { done: asked.filter((field) => isFilled(field, subject.content)).length, of: asked.length };
}

const requiredFields = ({ fields, content }: RecordSubject): readonly Field[] =>
  fields.filter((field) => isRequired(field, content));

function sentence(field: Field): string {
  const name = fieldName(field);
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'yes-no':
      return `没有选择${name}。请选择${field.type === 'choices' ? '，可以选多项' : ''}。`;
    case 'date':
    case 'instant':
    case 'year':
      return `没有填写${name}。请选择${field.type === 'instant' ? '日期和时刻' : field.type === 'year' ? '年份' : '日期'}。`;
    case 'attachments':
      return `没有添加${name}。请把文件添加为附件。`;
    case 'link':
    case 'links':
      return `没有关联${name}。请从已有的记录里选一条；还没有的，先新建。`;
    case 'table': {
      const least = Math.max(1, field.leastRows);
      return `${name}至少要有${least}${field.counter}。请添加一行，或从表格里粘贴。`;
    }
    case 'organisation':
    case 'organisations':
    case 'person':
    case 'people':
      return `没有填写${name}。请填写名称。`;
    case 'text':
    case 'long-text':
    case 'number':
    case 'money':
    case 'percent':
    case 'citations':
      return `没有填写${name}。请填写。`;
    default:
      return assertNever(field);
  }
}
