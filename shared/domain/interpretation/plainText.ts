import { elements, type InterpretationFields } from './interpretation.ts';

/** The interpretation as running text: element names as headings, one line per passage, empty elements left out. */
export function plainText({ sections }: InterpretationFields): string {
  return elements
    .flatMap(({ key, name }) => {
      const lines = sections
        .filter(({ element }) => element === key)
        .flatMap(({ passages }) => passages.map(({ text }) => text.trim()))
        .filter((text) => text !== '');
      return lines.length === 0 ? [] : [name, ...lines];
    })
    .join('\n');
}
