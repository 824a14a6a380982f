import type { FormActs, FormContent } from './formContent.ts';

/** What a form does, over what is written so far; made once for an open record. */
export const formActs = (read: () => FormContent, write: (change: Partial<FormContent>) => void): FormActs => ({
  writeHead: write,
  writeField: (key, value) => {
    const { [key]: _, ...rest } = read().fields;
    write({ fields: value === undefined ? rest : { ...read().fields, [key]: value } });
  },
  writeLinks: (type, to) =>
    write({ links: [...read().links.filter((link) => link.type !== type), ...to.map((one) => ({ to: one, type }))] }),
});
