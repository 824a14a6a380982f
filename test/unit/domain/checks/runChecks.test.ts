import { describe, expect, it } from 'vitest';
import { blocks, decidable, type CheckReport } from '#shared/domain/checks/checks.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import {
  check,
  checkInput,
  INTERPRETATION,
  interpretationContent,
  ofRule,
  OWN_LINES,
  OWN_POLICY,
  policyContent,
  POLICY,
  written,
  type Line,
} from './sample.ts';

const policy = policyContent(OWN_POLICY);
const run = (policyChanges: Partial<RecordContent>, changes: Partial<RecordContent> = {}): CheckReport =>
  runChecks(checkInput({ ...policy, ...policyChanges }, interpretationContent(written(OWN_LINES), changes)));
const withLine = (...line: Line): CheckReport => check(policy, written([...OWN_LINES, line]));
const brief = (report: CheckReport, rule: string): readonly string[] =>
  ofRule(report, rule).map(({ severity, verdict, why }) => `${severity} ${verdict} ${why}`);
const open = ({ findings, decisions }: CheckReport): readonly string[] =>
  findings.filter((finding) => blocks(finding, decisions)).map(({ key }) => key);

describe('a faultless interpretation', () => {
  const report = check(policy, written(OWN_LINES));

  it('leaves one question: the 文号 of the document above, which the policy cannot prove', () => {
    expect(report.findings.map(({ rule, severity, verdict, text }) => [rule, severity, verdict, text])).toEqual([
      ['R12', 'W', 'uncertain', '国发〔2019〕4号'],
    ]);
    expect(report.totals).toEqual({
      elements: { done: 6, of: 6 },
      clauses: { covered: 9, notExplained: 0, of: 9 },
      facts: { pass: 20, of: 21 },
      sensitive: 0,
      required: { done: 0, of: 0 },
    });
  });

  it('may be submitted once somebody has said why', () => {
    const [finding] = report.findings;
    expect(open(report)).toEqual([finding!.key]);
    const decided = {
      finding: finding!.key,
      decision: 'justified',
      reason: '上位文件',
      by: 'p',
      at: '2026-11-22T10:00:00+08:00',
    } as const;
    const again = runChecks({ ...checkInput(policy, interpretationContent(written(OWN_LINES))), decisions: [decided] });
    expect(again.decisions).toEqual([decided]);
    expect(open(again)).toEqual([]);
  });

  it('gets the same report twice, byte for byte', () => {
    expect(JSON.stringify(check(policy, written(OWN_LINES)))).toBe(JSON.stringify(report));
  });
});

describe('R12 facts', () => {
  it('says where, what, what the policy says, and the way out', () => {
    const lines = OWN_LINES.with(6, [
      'content',
      '审核在10个工作日内完成,每年3月31日前交材料,30日内到现场核查。',
      '3.1',
      '3.2',
    ]);
    const [, finding] = ofRule(check(policy, written(lines)), 'R12');
    expect(finding).toMatchObject({
      verdict: 'fail',
      text: '10个工作日内',
      why: '主要内容第5段写的「10个工作日内」，政策原文三（二）是「5个工作日内」。请改成原文的期限，或说明理由。',
      place: { in: 'passage', record: INTERPRETATION, element: 'content', passage: 'p6', start: 3, end: 10 },
      policy: { text: '5个工作日内', place: { in: 'policy', record: POLICY, clause: '3.2' } },
    });
    const { start, end } = finding!.policy!.place as { start: number; end: number };
    expect(OWN_POLICY.slice(start, end)).toBe('5个工作日内');
  });

  it('leaves the contact alone', () => {
    expect(ofRule(withLine('contact', '办公时间：周一至周五9:00—17:30,邮编528400'), 'R12')).toHaveLength(1);
  });
});

describe('N1 clauses', () => {
  it('names every clause nobody explains', () => {
    const report = check(policy, written(OWN_LINES.toSpliced(5, 1)));
    expect(brief(report, 'N1')).toEqual([
      'E fail 二（三）「每家企业每年申报不超过2个项目。」还没有解读。请写一段并关联这一条，或标为不解读并说明理由。',
    ]);
    expect(ofRule(report, 'N1')[0]?.place).toMatchObject({ in: 'policy', clause: '2.3' });
    expect(ofRule(report, 'N1').every((finding) => !decidable(finding))).toBe(true);
  });

  it('asks about a clause explained only together with its part, and about links to nothing', () => {
    const lines = OWN_LINES.with(5, ['content', '补助办法见上。', '2', '9.9']);
    expect(brief(check(policy, written(lines)), 'N1')).toEqual([
      'E uncertain 二（三）「每家企业每年申报不超过2个项目。」只随上级条款一并解读。请单独关联，或说明为什么合并解读就够了。',
      'E fail 主要内容第4段的「补助办法见上。」关联的条款已不在政策中。请重新关联。',
    ]);
  });

  it('cannot judge a policy without clauses', () => {
    const report = check(policyContent('关于放假的通知\n下周一放假。'), written(OWN_LINES));
    expect(ofRule(report, 'N1')[0]).toMatchObject({ verdict: 'not-assessable' });
  });
});

describe('R06 and R05 personal data and marks', () => {
  const id = '442000198002280000';

  it('are found in every text of both records', () => {
    const fields = written(
      [...OWN_LINES.with(10, ['contact', '张三 13800000001']), ['notes', `凭身份证${id}办理`]],
      [{ clause: '1.3', reason: '见 13800000002' }],
      ['terms', 'benefits', 'diff'],
    );
    const withReason = { ...fields, notApplicable: [{ element: 'terms' as const, reason: '问 13800000003' }] };
    const report = runChecks(
      checkInput(
        { ...policyContent(`${OWN_POLICY}\n联系人手机:13800000004\n`), title: '通知 13800000005' },
        interpretationContent(withReason, { title: '解读 13800000006' }),
      ),
    );
    const found = ofRule(report, 'R06').map(({ text, place }) => `${text} ${place.in}`);
    expect(found).toEqual([
      '13800000005 field',
      '13800000004 policy',
      '13800000006 field',
      `${id} passage`,
      '13800000001 passage',
      '13800000003 element',
      '13800000002 policy',
    ]);
    expect(report.totals.sensitive).toBe(7);
  });

  it('says what and where without repeating the whole number, and a person may decide', () => {
    const [finding] = ofRule(withLine('notes', `凭身份证${id}办理`), 'R06');
    expect(finding?.why).toBe(
      '注意事项第1段有1个居民身份证号「442…00」。请删去或遮盖；依法应当公开或不是居民身份证号的，说明理由。',
    );
    expect(finding && decidable(finding)).toBe(true);
  });

  it('refuses a classification mark, and asks about an internal one', () => {
    expect(brief(withLine('notes', '秘密★5年'), 'R05')).toEqual([
      'E fail 注意事项第1段有密级标志「秘密★5年」。涉密内容不得在本系统处理，请立即停止编辑并报告保密工作机构。',
    ]);
    expect(brief(withLine('notes', '内部资料,注意保存'), 'R05')[0]).toMatch(/^E uncertain .*「内部资料,注意保存」/);
  });
});

describe('R10 and R14 elements', () => {
  it('asks for each element that must be written, and for a reason where it need not be', () => {
    const report = check(
      policy,
      written(
        [],
        [
          { clause: '1', reason: 'x' },
          { clause: '2', reason: 'x' },
          { clause: '3', reason: 'x' },
        ],
        [],
      ),
    );
    expect(
      ofRule(report, 'R10').map(({ severity, place }) => `${severity} ${(place as { element: string }).element}`),
    ).toEqual([
      'E background',
      'E goals',
      'E content',
      'E scope',
      'W standard',
      'W notes',
      'W terms',
      'W benefits',
      'W diff',
      'E contact',
    ]);
    expect(report.totals.elements).toEqual({ done: 0, of: 10 });
  });

  it('asks for points, and for a clause under each point', () => {
    const lines: readonly Line[] = [
      ...OWN_LINES.filter(([element]) => element !== 'content'),
      ['content', '满2年。', '1.1'],
      ['content', '补助。'],
    ];
    expect(brief(check(policy, written(lines)), 'R10')).toEqual([
      'E fail 主要内容只有2点，至少要有3点。请分段写，每段说清依据哪一条。',
      'E fail 主要内容第2段没有关联政策条款。请选中文字，按 Alt+A 关联它依据的那一条。',
    ]);
  });

  it('does not believe that no standard applies to a policy full of amounts', () => {
    const report = check(policy, written(OWN_LINES.filter(([element]) => element !== 'standard')));
    expect(brief(report, 'R10')).toEqual([
      'W uncertain 执行标准标为不适用，但政策原文里有金额、比例或期限。请写上，或再说明理由。',
    ]);
  });

  it('asks for an office telephone, and hints at the 文号 of the document above', () => {
    const lines = OWN_LINES.with(10, ['contact', '中山市测试局']).with(0, ['background', '为帮助企业。']);
    expect(
      ofRule(check(policy, written(lines)), 'R10').map(({ severity, verdict }) => `${severity} ${verdict}`),
    ).toEqual(['I uncertain', 'W fail']);
  });

  it('wants 新旧政策差异 of a policy that replaces another', () => {
    const old = policyContent(OWN_POLICY.replace('有效期3年。', '有效期3年。《旧办法》同时废止。'));
    expect(brief(check(old, written(OWN_LINES)), 'R14')).toEqual([
      'E uncertain 政策原文有「《旧办法》同时废止」，看来替代了原有政策，但没有写新旧政策差异。请写清原来怎么规定、现在怎么规定。',
    ]);
    const linked = { links: [{ to: POLICY, type: 'replaces', spans: [] }] } as const;
    expect(ofRule(run(linked), 'R14')).toMatchObject([{ verdict: 'fail' }]);
    const lines: readonly Line[] = [...OWN_LINES, ['diff', '原来补助10万元,现在补助20万元。', '2.1']];
    expect(ofRule(check(old, written(lines)), 'R14')).toEqual([]);
  });
});

describe('R01, R02, R07, R09, R36 records', () => {
  it('want basis and reason of what is not 主动公开', () => {
    const closed = { attribute: { code: 'YSQ', basis: ' ', reason: '不便公开' } } as const;
    expect(brief(run(closed), 'R01')).toEqual([
      'E fail 政策文件没有主动公开，但没有写依据。请写明法律名称和条款，或改为主动公开。',
      'E fail 政策文件没有主动公开，理由不足10个字。请写明为什么不能主动公开，或改为主动公开。',
    ]);
    expect(ofRule(run({}, closed), 'R01')).toHaveLength(2);
    const good = {
      code: 'BY-16a',
      basis: '《政府信息公开条例》第十六条',
      reason: '属于内部工作流程信息,不影响群众',
    } as const;
    expect(ofRule(run({ attribute: good }), 'R01')).toEqual([]);
  });

  it('want titles, and ask for issuer and date', () => {
    const report = run({ title: ' ', issuer: null, date: null }, { title: '' });
    expect(ofRule(report, 'R02').map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'uncertain', 'uncertain']);
  });

  it('have no date in the future', () => {
    expect(ofRule(run({ date: '2026-11-23' }, { date: '2027-01-01' }), 'R07')).toHaveLength(2);
    expect(ofRule(run({ date: '2026-11-22' }), 'R07')).toEqual([]);
  });

  it('are linked', () => {
    expect(ofRule(run({}, { links: [] }), 'R09')).toHaveLength(1);
    expect(ofRule(run({}, { links: [{ to: INTERPRETATION, type: 'interprets', spans: [] }] }), 'R09')).toHaveLength(1);
  });

  it('have a 文号 of the right form, and are told which', () => {
    expect(brief(run({ docNumber: '中测规[2026]3号' }), 'R36')).toEqual([
      'W fail 政策文件的文号「中测规[2026]3号」不合规范，应为「中测规〔2026〕3号」。请核对原文后改正，或说明理由。',
    ]);
    expect(brief(run({ docNumber: '第三号' }), 'R36')[0]).toContain('规范写法如');
    expect(ofRule(run({ docNumber: null }), 'R36')).toEqual([]);
  });
});

describe('R11 copying', () => {
  it('is said with its share and its longest place', () => {
    const copy = OWN_POLICY.split('\n').filter((line) => line.length > 22);
    const report = check(policy, written(copy.map((text): Line => ['content', text, '1.1'])));
    expect(ofRule(report, 'R11')[0]?.why).toMatch(
      /^解读有\d+%与政策原文逐字相同，最长的一处在主要内容第\d+段（连续\d+字）。/,
    );
    expect(ofRule(check(policy, written(OWN_LINES)), 'R11')).toEqual([]);
  });
});
