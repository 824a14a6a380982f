import { packJsonSchema } from '#shared/protocol/rulepack/packJsonSchema.ts';
import { BadUse, type Command } from './command.ts';

/** `rulepack schema`: JSON Schema for an author's editor; `resources/rulepack/schema.json` is this text. */
export const rulepackSchema: Command = {
  usage: 'rulepack schema',
  about: '打印规则包的 JSON Schema，供编辑器补全和检查。',
  run: (words) => {
    if (words.length > 0) throw new BadUse('用法：desk rulepack schema');
    const schema = packJsonSchema();
    return Promise.resolve({ exit: 0, json: schema, text: JSON.stringify(schema, null, 2) });
  },
};
