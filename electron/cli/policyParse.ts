import { basename } from 'node:path';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { readPolicyFile } from '#core/formats/readPolicyFile.ts';
import { noteText, unreadableText } from '#core/services/records/noteText.ts';
import { BadUse, type Command } from './command.ts';
import { readInput } from './readInput.ts';
import { readWords } from './words.ts';

/** `policy parse FILE`: title, 文号, issuer, date and the clause tree. */
export const policyParse: Command = {
  usage: 'policy parse FILE',
  about: '读出政策的标题、文号、发文机关、日期和条款树。',
  run: async (words, { path, say }) => {
    const [name, ...rest] = readWords(words, {}).positionals;
    if (name === undefined || rest.length > 0) throw new BadUse('用法：desk policy parse FILE');
    const file = path(name);
    const read = await readPolicyFile(basename(file), await readInput(file));
    if (!read.ok) {
      const { error } = read;
      if (error.type === 'format/unsupported')
        throw new BadUse(`${file} 是 ${error.kind} 文件，暂时还不能读；请另存为 docx 或 txt`);
      if (error.type === 'format/too-large') throw new BadUse(`${file} 太大了，读不了`);
      throw new BadUse(`${file} ${unreadableText(error)}`);
    }
    for (const note of read.value.notes) say(noteText(note));
    const parsed = parsePolicy(read.value.text.toWellFormed());
    return { exit: 0, json: parsed, text: `${parsed.title}\n${treeText(parsed.clauses)}` };
  },
};

const treeText = (clauses: readonly Clause[], depth = 0): string =>
  clauses
    .map(({ marker, heading, text, children }) => {
      const own = `${'  '.repeat(depth)}${marker}${heading ?? text.slice(0, 24)}\n`;
      return own + treeText(children, depth + 1);
    })
    .join('');
