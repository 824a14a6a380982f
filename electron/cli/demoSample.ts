import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  emptyInterpretation,
  type ElementKey,
  type InterpretationFields,
} from '#shared/domain/interpretation/interpretation.ts';
import type { JsonObject } from '#shared/lib/json.ts';

interface SampleSection {
  readonly element: ElementKey;
  readonly passages: readonly { readonly text: string; readonly clauses: readonly string[] }[];
}

/** The sample policy's bytes, an interpretation of it and 公开信息 of both, as an officer would have written them. */
export interface DemoSample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The words of the interpretation. */
  readonly fields: InterpretationFields;
  /** What the forms ask for beside the words. */
  readonly forms: { readonly policy: JsonObject; readonly interpretation: JsonObject };
}

/** Reads the bundled sample; every passage is linked as a whole to the clauses it explains. */
export async function readDemoSample(resources: string): Promise<DemoSample> {
  const policy = join(resources, 'samples/extended-hours.policy.txt');
  const interpretation = await readFile(join(resources, 'samples/extended-hours.interpretation.json'), 'utf8');
  const forms = await readFile(join(resources, 'samples/extended-hours.forms.json'), 'utf8');
  const { sections } = JSON.parse(interpretation) as { readonly sections: readonly SampleSection[] };
  return {
    name: '便民服务大厅延时服务办法.txt',
    bytes: await readFile(policy),
    forms: JSON.parse(forms) as DemoSample['forms'],
    fields: {
      ...emptyInterpretation,
      sections: sections.map(({ element, passages }) => ({
        element,
        passages: passages.map(({ text, clauses }) => ({
          id: randomUUID(),
          text,
          links: clauses.map((clause) => ({ clause, start: 0, end: text.length })),
        })),
      })),
    },
  };
}
