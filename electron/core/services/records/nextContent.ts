import type { Failure, Input } from '#shared/contract/contract.ts';
import { interpretationFields } from '#shared/contract/fields.ts';
import { formFieldsProblem } from '#shared/domain/form/formFields.ts';
import { isFormLink } from '#shared/domain/form/isFormLink.ts';
import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import { linksOf } from '#shared/domain/interpretation/linksOf.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordContent, RecordLink } from '#shared/domain/record/record.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

type Edit = Input<'records.save'>['content'];
type Next = Result<RecordContent, Failure<'records.save'>>;

/** What the window may change, over what it may not: a policy's words, clauses and authors are the core's. */
export function nextContent(before: RecordContent, edit: Edit, person: PersonId, pack: RulePack): Next {
  const authors = before.authors.includes(person) ? before.authors : [...before.authors, person];
  const { links, fields, ...heads } = edit;
  const next = { ...before, ...heads, authors, links: nextLinks(before, links) };
  switch (before.kind) {
    case 'interpretation':
      return interpretation(next, fields, pack);
    case 'policy':
      return policy(next, before, fields, pack);
    default:
      return form(next, fields, pack);
  }
}

/** Links a form sets replace those of a form; the others stay. */
function nextLinks(before: RecordContent, links: Edit['links']): readonly RecordLink[] {
  if (links === undefined) return before.links;
  const kept = before.links.filter((link) => !isFormLink(before, link));
  const added = links.filter(({ type, to }) => !kept.some((link) => link.type === type && link.to === to));
  return [...kept, ...added.map(({ type, to }): RecordLink => ({ type, to, spans: [] }))];
}

function interpretation(next: RecordContent, edit: JsonObject, pack: RulePack): Next {
  const { sections, notExplained, notApplicable, ...rest } = edit;
  const read = interpretationFields.safeParse({ sections, notExplained, notApplicable });
  if (!read.success) return err({ type: 'record/bad-fields', path: read.error.issues[0]?.path.join('.') ?? '' });
  const spans = linksOf(read.data);
  const links = next.links.map((link) => (link.type === 'interprets' ? { ...link, spans } : link));
  return form({ ...next, links }, rest, pack, read.data as unknown as JsonObject);
}

/** The words that were imported stay; the fields of the form beside them may change. */
function policy(next: RecordContent, before: RecordContent, edit: JsonObject, pack: RulePack): Next {
  const kind = kindOf(pack, 'policy');
  const keys = new Set(kind ? fieldsOf(kind, pack).map(({ key }) => key) : []);
  const own = Object.fromEntries(Object.entries(edit).filter(([key]) => keys.has(key)));
  const words = Object.fromEntries(Object.entries(before.fields).filter(([key]) => !keys.has(key)));
  return form(next, own, pack, words);
}

/** Fields of a generated form: every key is the kind's, every value has the shape of its field. `beside` is not the form's. */
function form(next: RecordContent, edit: JsonObject, pack: RulePack, beside: JsonObject = {}): Next {
  const kind = kindOf(pack, next.kind);
  const path = kind ? formFieldsProblem(fieldsOf(kind, pack), edit) : 'kind';
  return path === null ? ok({ ...next, fields: { ...beside, ...edit } }) : err({ type: 'record/bad-fields', path });
}
