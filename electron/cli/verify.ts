import { verifyPackage, type VerifyRefusal } from '#core/formats/bag/verifyPackage.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { VerifyAnswer, VerifyReport } from '#shared/protocol/verification.ts';
import { BadUse, type Command } from './command.ts';
import { readInputText } from './readInput.ts';
import { readWords } from './words.ts';

const text = { type: 'string' } as const;

/** `verify PACKAGE.zip --trust ROOTS.json`: the four answers, with the part and the reason named. */
export const verify: Command = {
  usage: 'verify PACKAGE.zip --trust ROOTS.json [--roster FILE] [--receipt FILE]',
  about: '验证材料包：完整、身份、权限、时效，四项都通过才算有效。',
  run: async (words, { path }) => {
    const { positionals, option, required } = readWords(words, { trust: text, roster: text, receipt: text });
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length > 0) throw new BadUse('用法：desk verify PACKAGE.zip --trust ROOTS.json');
    const file = path(name);
    const roots = path(required('trust'));
    const [roster, receipt] = await Promise.all(['roster', 'receipt'].map((key) => optional(option(key), path)));
    const judged = await verifyPackage(file, {
      roots: await readInputText(roots),
      ...(roster !== undefined && { roster }),
      ...(receipt !== undefined && { receipt }),
    });
    if (!judged.ok) throw new BadUse(refusalText(judged.error, file, roots));
    return { exit: exitOf(judged.value), json: judged.value, text: reportText(judged.value) };
  },
};

const optional = async (name: string | undefined, path: (name: string) => string): Promise<string | undefined> =>
  name === undefined ? undefined : (await readInputText(path(name))).trim();

const names = { integrity: '完整', identity: '身份', authority: '权限', freshness: '时效' } as const;
const verdicts = { pass: '✓ 通过', fail: '✕ 不通过', indeterminate: '? 无法判定' } as const;
const questions = Object.keys(names) as (keyof typeof names)[];

/** A "no" wins over an "I can't tell". */
function exitOf(report: VerifyReport): 0 | 1 | 3 {
  if (report.valid) return 0;
  return questions.some((question) => report[question].verdict === 'fail') ? 1 : 3;
}

function reportText(report: VerifyReport): string {
  const answers = questions.map((question) => answerText(names[question], report[question]));
  const time = report.claimedTimeOnly ? ['时间：没有回执作证，只是签名人自称'] : [];
  return [report.valid ? '有效' : '不能认定有效', ...answers, ...time].join('\n');
}

const answerText = (name: string, { verdict, problems }: VerifyAnswer): string =>
  [`${name} ${verdicts[verdict]}`, ...problems.map(({ part, why }) => `  ${printable(part)}：${printable(why)}`)].join(
    '\n',
  );

/** Names come from a file nobody trusts: a control character must not reach the terminal. */
const printable = (text: string): string =>
  text.replace(/\p{C}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

function refusalText(refusal: VerifyRefusal, file: string, roots: string): string {
  switch (refusal.type) {
    case 'package/unreadable':
      return `${file} 打不开：${refusal.why}`;
    case 'roots/unreadable':
      return `信任根 ${roots} 不能用：${refusal.why}`;
    case 'roster/unreadable':
      return `--roster 给的名册不能用：${refusal.why}`;
    default:
      return assertNever(refusal);
  }
}
