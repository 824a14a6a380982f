/** `desk clock`: what it answers, in which words, and what it says to a slip of the pen. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/main.ts';

interface Answer {
  readonly due: string;
  readonly provisional: boolean;
  readonly calendar: { readonly version: string; readonly years: readonly number[] };
  readonly steps: readonly { readonly date: string; readonly working: boolean; readonly reason: string }[];
}

/** The command line without a process around it; that it is one is tested for all commands beside this file. */
async function desk(...words: readonly string[]) {
  const said: string[] = [];
  const printed: string[] = [];
  const code = await runCommandLine(['clock', ...words], {
    path: (name) => name,
    resources: fileURLToPath(new URL('../../../resources', import.meta.url)),
    worker: new URL('../../../electron/worker.ts', import.meta.url),
    version: 'test',
    say: (line) => said.push(line),
    print: (text) => printed.push(text),
    report: (thrown) => `bug ${String(thrown)}`,
  });
  return { code, stdout: printed.join('\n'), stderr: said.join('\n') };
}

async function clock(...words: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await desk(...words, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

describe('the answer', () => {
  test('has exactly the shape others build on', async () => {
    const answer = await clock('--from', '2026-02-13', '--working-days', '3');
    expect(answer).toMatchObject({ due: '2026-02-25', provisional: false });
    expect(answer.calendar.years.slice(-2)).toEqual([2025, 2026]);
    expect(answer.steps[0]).toMatchObject({ date: '2026-02-14', working: true, reason: '调休上班' });
    expect(answer.steps.at(-1)?.date).toBe('2026-02-25');
    expect(answer.steps.filter(({ working }) => working)).toHaveLength(3);
  });

  test('leaves out the days of every pause, however they overlap', async () => {
    const words = ['--from', '2026-11-02', '--working-days', '10'];
    const once = await clock(...words, '--pause', '2026-11-09..2026-11-12');
    expect(once.due).toBe('2026-11-20');
    expect(once.steps.filter(({ reason }) => reason === '暂停计时')).toHaveLength(4);
    const twice = await clock(...[...words, '--pause', '2026-11-11..2026-11-12', '--pause', '2026-11-09..2026-11-11']);
    expect(twice).toEqual(once);
  });

  test('counts months to the corresponding day, or to the last of the month', async () => {
    expect((await clock('--from', '2025-08-31', '--months', '6')).due).toBe('2026-02-28');
    expect((await clock('--from', '2026-01-15', '--months', '12')).due).toBe('2027-01-15');
  });

  test('takes the start itself for a limit of none', async () => {
    expect(await clock('--from', '2026-11-23', '--working-days', '0')).toMatchObject({ due: '2026-11-23', steps: [] });
  });

  test('is provisional from the first day of a year without a calendar on', async () => {
    expect((await clock('--from', '2026-12-28', '--working-days', '3')).provisional).toBe(false);
    expect((await clock('--from', '2026-12-28', '--working-days', '4')).provisional).toBe(true);
  });

  test('reads an instant with any offset and answers in Shanghai’s', async () => {
    const answer = await clock('--from', '2026-12-31T10:00:00Z', '--hours', '24');
    expect(answer).toMatchObject({ due: '2027-01-01T18:00:00+08:00', provisional: false, steps: [] });
  });

  test('says to a person what the window says', async () => {
    const { code, stdout } = await desk('--from', '2026-12-30', '--working-days', '2');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        '12月30日 周三 起算，当天不计',
        '12月31日 周四 第1个工作日',
        '2027年1月1日 周五 第2个工作日，暂按周末推算',
        '2027年1月1日 周五 到期（暂按周末推算，放假安排公布后重新计算）',
        '到期 2027-01-01',
      ].join('\n'),
    });
  });
});

describe('bad use ends with 2, one line, and nothing on stdout', () => {
  test.for([
    [['--working-days', '3'], /缺少 --from/],
    [['--from', '2026-02-13'], /要写一个/],
    [['--from', '2026-02-13', '--days', '3', '--working-days', '3'], /只写一个/],
    [['--from', '2026-02-30', '--days', '3'], /2026-02-30/],
    [['--from', '0099-01-01', '--days', '3'], /1900 年到 2999 年/],
    [['--from', '2026-02-13', '--hours', '3'], /2026-02-13T09:00:00\+08:00/],
    [['--from', '2026-02-13', '--days', '-3'], /--days=值/],
    [['--from', '2026-02-13', '--days', '1.5'], /整数/],
    [['--from', '2026-02-13', '--months', '999'], /0 到 360/],
    [['--from', '2026-02-13', '--days', '3', '--pause', '2026-02-14'], /--pause/],
    [['--from', '2026-02-13', '--days', '3', '--pause', '2026-02-20..2026-02-14'], /不能早于/],
    [['--from', '2026-02-13T09:00:00+08:00', '--hours', '3', '--pause', '2026-02-14..2026-02-15'], /去掉 --pause/],
    [['--from', '2026-02-13', '--days', '3', 'extra'], /extra/],
    [['--from', '2026-02-13', '--weeks', '3'], /没有 --weeks 这个选项/],
  ] as const)('%j', async ([words, line]) => {
    const { code, stdout, stderr } = await desk(...words, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
