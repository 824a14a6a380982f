/** Parsers of `fields` for the kinds that have a screen of their own. */
import { z } from 'zod';
import { elements, type ElementKey, type InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import { reason, words } from './words.ts';

const element = z.enum(elements.map(({ key }) => key) as [ElementKey, ...ElementKey[]]);
const offset = z.int().min(0).max(2_000_000);
const clause = words(60);

const passage = z
  .strictObject({
    id: words(60).refine((id) => id.length > 0),
    text: words(100_000),
    links: z.array(z.strictObject({ clause, start: offset, end: offset })).max(500),
  })
  .refine(({ text, links }) => links.every(({ start, end }) => start < end && end <= text.length));

/** `fields` of an interpretation as the window sends them. */
export const interpretationFields: z.ZodType<InterpretationFields> = z.strictObject({
  sections: z.array(z.strictObject({ element, passages: z.array(passage).max(2000) })).max(elements.length),
  notExplained: z.array(z.strictObject({ clause, reason })).max(5000),
  notApplicable: z.array(z.strictObject({ element, reason })).max(elements.length),
});
