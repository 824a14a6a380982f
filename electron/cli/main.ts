import { BadUse, type Command, type CommandContext } from './command.ts';
import { clock } from './clock.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { documentBuild } from './documentBuild.ts';
import { policyParse } from './policyParse.ts';
import { rulepackCheck } from './rulepackCheck.ts';
import { rulepackSchema } from './rulepackSchema.ts';
import { verify } from './verify.ts';

const commands: Readonly<Record<string, Command>> = {
  demo,
  doctor,
  'policy parse': policyParse,
  clock,
  'document build': documentBuild,
  'rulepack check': rulepackCheck,
  'rulepack schema': rulepackSchema,
  verify,
};

export interface CommandLine extends CommandContext {
  /** Writes to stdout: the answer and nothing else. */
  readonly print: (text: string) => void;
  /** Logs a bug and gives its reference number. */
  readonly report: (thrown: unknown) => string;
}

/** Runs one command and gives the exit code: 0 yes, 1 no, 2 bad use or unreadable input, 3 indeterminate. */
export async function runCommandLine(given: readonly string[], line: CommandLine): Promise<number> {
  const json = given.includes('--json');
  const words = given.filter((word) => word !== '--json');
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
  const command = commands[name ?? ''];
  if (!command || name === undefined) {
    line.say(help());
    return words.length === 0 || words[0] === '--help' ? 0 : 2;
  }
  try {
    const answer = await command.run(words.slice(name.split(' ').length), line);
    line.print(json ? JSON.stringify(answer.json) : answer.text);
    return answer.exit;
  } catch (thrown) {
    if (thrown instanceof BadUse) line.say(thrown.message);
    else line.say(`出了意外，编号 ${line.report(thrown)}。请把编号告诉维护人员。`);
    return 2;
  }
}

const help = (): string =>
  [
    'desk：政务公开工作台的命令行',
    ...Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`),
    '加 --json 只输出一个 JSON 值。',
  ].join('\n');
