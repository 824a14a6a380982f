import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks } from '#shared/domain/checks/checks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { check, checkInput, interpretationContent, ofRule, policyContent, written, type Line } from './sample.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';

const PLAN = new URL('../../../../../shared/corpus/policies/zhongshan-open-government-plan.txt', import.meta.url);
const PAIRS = new URL('../../../../../shared/corpus/pairs/', import.meta.url);

const LINES: readonly Line[] = [
  ['background', '国务院办公厅印发了全面推进政务公开工作意见的实施细则(国办发〔2016〕80号),我市据此制定本方案。'],
  ['goals', '到2020年,决策、执行、管理、服务、结果都要公开,老百姓看得懂、问得到。', '1.1'],
  ['content', '决策怎么公开:重大民生决策先做民意调查,会议请群众代表列席。', '2.1'],
  ['content', '执行和管理怎么公开:督查发现的问题、审计结果、权责清单都要上网。', '2.2', '2.3'],
  ['content', '服务和结果怎么公开:办事指南编出来，政策落实得怎么样请第三方来评。', '2.4', '2.5', '2.6'],
  ['content', '数据向社会开放,重点是民生保障和市场监管。', '3.1'],
  ['content', '政策出台要同步解读,最迟不超过3个工作日;主要负责人每年解读不少于1次。', '3.2'],
  ['content', '发生特别重大、重大突发事件,最迟要在5小时内发布权威信息,24小时内举行新闻发布会。', '3.3'],
  ['content', '群众可以通过领导信箱和12345热线提意见。', '3.4'],
  ['scope', '适用于全市各镇区、各部门。'],
  ['standard', '解读时限是3个工作日,权威信息在5小时内发布,新闻发布会在24小时内举行。', '3.2', '3.3'],
  ['contact', '中山市人民政府办公室,电话0760-88888888。'],
];

describe.skipIf(!existsSync(PLAN))('the Zhongshan plan', () => {
  const policy = (): RecordContent => ({
    ...policyContent(readFileSync(PLAN, 'utf8')),
    issuer: '中山市人民政府办公室',
    date: '2017-03-01',
  });

  it('with a good interpretation leaves only the 文号 from above to be explained', () => {
    const { findings, decisions, totals } = check(policy(), written(LINES));
    const open = findings.filter((finding) => blocks(finding, decisions));
    expect(open.map(({ rule, verdict, text }) => [rule, verdict, text])).toEqual([
      ['R12', 'uncertain', '国办发〔2016〕80号'],
    ]);
    expect(totals).toMatchObject({ clauses: { covered: 11, notExplained: 0, of: 11 }, sensitive: 0 });
  });

  it('stops a planted identity number, a wrong number and a forgotten item', () => {
    const lines: readonly Line[] = LINES.with(6, [
      'content',
      '政策出台要同步解读,最迟不超过5个工作日,咨询人身份证442000198002280000。',
      '3.2',
    ]).toSpliced(8, 1);
    const report = check(policy(), written(lines));
    expect(ofRule(report, 'R06').map(({ text }) => text)).toEqual(['442000198002280000']);
    expect(ofRule(report, 'R12')[1]?.why).toBe(
      '主要内容第5段写的「最迟不超过5个工作日」，政策原文第9条是「最迟不超过3个工作日」。请改成原文的期限，或说明理由。',
    );
    expect(ofRule(report, 'N1').map(({ why }) => why)).toEqual([
      '第11条「扩大公众参与」还没有解读。请写一段并关联这一条，或标为不解读并说明理由。',
    ]);
  });

  it('without issuer and date, as the file has none, asks a person instead of refusing', () => {
    const bare = policyContent(readFileSync(PLAN, 'utf8'));
    const { findings } = runChecks(checkInput(bare, interpretationContent(written(LINES))));
    expect(findings.filter(({ rule }) => rule === 'R02').map(({ verdict }) => verdict)).toContain('uncertain');
    expect(findings.filter(({ rule, verdict }) => rule === 'R02' && verdict === 'fail')).toEqual([]);
  });
});

describe.skipIf(!existsSync(PAIRS))('an interpretation of the document that this policy replaced', () => {
  it('is seen to be of another document: its 文号, dates and amounts are not in the policy', () => {
    const read = (name: string): string => readFileSync(new URL(name, PAIRS), 'utf8');
    const policy = policyContent(read('pinghu-rencaigongyu-MISMATCH-policy.txt'));
    const lines = read('pinghu-rencaigongyu-MISMATCH-interpretation.txt')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Line => ['content', line]);
    const wrong = ofRule(check(policy, written(lines)), 'R12').map(({ text }) => text);
    expect(wrong).toEqual(
      expect.arrayContaining(['平委发〔2022〕28号', '2021年10月1日后', '不超过2000元', '不超过1200元', '不超过600元']),
    );
  });
});
