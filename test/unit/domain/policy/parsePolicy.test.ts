import { describe, expect, test } from 'vitest';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import { allClauses, outline } from './outline.ts';

describe('clauses', () => {
  test('chapters hold articles, articles hold items', () => {
    const { clauses } = parsePolicy(
      '某市停车管理办法\n第一章　总　则\n第一条　为了规范停车，制定本办法。\n第二条　有下列情形之一的，适用本办法：\n（一）路内停车；\n（二）路外停车。\n第二章　附　则\n第三条　本办法自2024年1月1日起施行。\n',
    );

    expect(outline(clauses)).toEqual([
      '1 第一章 总则',
      '1.1 第一条',
      '1.2 第二条',
      '1.2.1 （一）',
      '1.2.2 （二）',
      '2 第二章 附则',
      '2.1 第三条',
    ]);
  });

  test('items that number on across the parts stay in their own part', () => {
    const { clauses } = parsePolicy('某市方案\n一、目标\n1.甲。\n二、任务\n2.乙。\n3.丙。\n三、保障\n4.丁。\n');

    expect(outline(clauses)).toEqual([
      '1 一、 目标',
      '1.1 1.',
      '2 二、 任务',
      '2.1 2.',
      '2.2 3.',
      '3 三、 保障',
      '3.1 4.',
    ]);
  });

  test('numbers that run on inside a line are clauses when they continue their run', () => {
    const { clauses } = parsePolicy(
      '某市方案\n现制定本方案。 一、目标 1.推进公开。甲。 2.加强执行。乙。 二、任务3.加强管理。丙。',
    );

    expect(outline(clauses)).toEqual([
      '1 一、 目标',
      '1.1 1. 推进公开',
      '1.2 2. 加强执行',
      '2 二、 任务',
      '2.1 3. 加强管理',
    ]);
  });

  test.for([
    '14.4万元。',
    '0.4%、',
    '2.5倍的标准执行。',
    '2024年1月1日起执行。',
    '3.2亿元。',
    '1.9%。今后可以调整。',
    '10家以上单位。',
  ])('%j at the beginning of a line is no clause', (line) => {
    const { clauses } = parsePolicy(`某市方案\n一、标准\n按照以下金额执行：\n${line}\n二、其他\n照旧。\n`);

    expect(outline(clauses)).toEqual(['1 一、 标准', '2 二、 其他']);
    expect(clauses[0]!.text).toContain(line);
  });

  test.for([
    '违反本办法第九条第二款规定的',
    '依照第十条、第十一条处理的',
    '符合本条第（一）项规定的',
    '一、二类企业',
    '1、2号线',
  ])('%j in a sentence is a reference, not a clause', (words) => {
    const { clauses } = parsePolicy(
      `某办法\n第八条　有下列情形的：\n（一）${words}，处罚。${words}，从重。\n（二）其他。\n第九条　照旧。\n第十条　同前。\n`,
    );

    expect(allClauses(clauses).map(({ marker }) => marker)).toEqual(['第八条', '（一）', '（二）', '第九条', '第十条']);
  });

  test('an article glued to the line before it by a page break is found', () => {
    const { clauses } = parsePolicy(
      '某办法\n第一章 法律责任 第一条 造成妨碍的，承担责任。 第二条 未取得许可的，依照第一条\n第二款处理。\n第三条 同前。\n',
    );

    expect(outline(clauses)).toEqual(['1 第一章 法律责任', '1.1 第一条', '1.2 第二条', '1.3 第三条']);
  });

  test('an item number may be missing at the beginning of a line, but not when it comes later', () => {
    expect(outline(parsePolicy('某目录\n一、甲\n二、乙\n四、丁\n五、戊\n').clauses)).toHaveLength(4);
    expect(
      outline(parsePolicy('某办法\n第一条　甲依照\n第三条　办理。\n第二条　乙。\n第三条　丙。\n').clauses),
    ).toEqual(['1 第一条', '2 第二条', '3 第三条']);
  });

  test('a number without its sign counts only as the exact continuation', () => {
    const { clauses } = parsePolicy('某通知\n一、甲\n二、乙\n三\n旧文自本文印发之日起停止执行。\n');
    expect(clauses.map(({ marker, text }) => [marker, text])).toEqual([
      ['一、', ''],
      ['二、', ''],
      ['三', '旧文自本文印发之日起停止执行。'],
    ]);
    expect(parsePolicy('某通知\n一、甲\n二、乙\n七\n废止旧文。\n').clauses).toHaveLength(2);
  });

  test('a decimal outline nests by its components', () => {
    const { clauses } = parsePolicy(
      '某预案\n1　总则\n1.1　目的\n甲。\n1.2　范围\n1.2.1　乙。\n（1）丙。\n（2）丁。\n2　机构\n2.1　戊\n2.2　己\n',
    );

    expect(outline(clauses).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 1',
      '1.1 1.1',
      '1.2 1.2',
      '1.2.1 1.2.1',
      '1.2.1.1 （1）',
      '1.2.1.2 （2）',
      '2 2',
      '2.1 2.1',
      '2.2 2.2',
    ]);
  });

  test('a document that puts （一） under 1. teaches its own order', () => {
    const { clauses } = parsePolicy('某方案\n1.甲类\n（一）子。\n（二）丑。\n2.乙类\n（一）寅。\n（二）卯。\n');

    expect(outline(clauses).map((line) => line.split(' ')[0])).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2']);
  });

  test('rows of a table number things, not clauses', () => {
    const { clauses } = parsePolicy(
      '某方案\n一、清单\n1.序号\t名称\t单位\n2.甲项目\t十万元\t教育局\n二、其他\n照旧。\n',
    );

    expect(outline(clauses)).toEqual(['1 一、 清单', '2 二、 其他']);
  });
});

describe('headings and text', () => {
  test('the short first sentence is the heading when more follows', () => {
    const [part] = parsePolicy('某方案\n一、任务\n1.推进决策公开。各部门要落实要求。\n2.完成本市全部任务。\n').clauses;

    expect(part!.text).toBe('');
    expect(part!.children.map(({ heading, text }) => [heading, text])).toEqual([
      ['推进决策公开', '各部门要落实要求。'],
      [null, '完成本市全部任务。'],
    ]);
  });

  test('a short label before a colon is the heading, an introduction is not', () => {
    const { clauses } = parsePolicy('某通知\n一、元旦：放假三天。\n二、符合下列条件的：\n（一）甲；\n（二）乙。\n');

    expect(clauses.map(({ heading }) => heading)).toEqual(['元旦', null]);
  });

  test('a page mark in the middle of a sentence is a gap and the sentence is whole', () => {
    const policy = parsePolicy('某方案\n一、任务\n1.甲。重点公开依据及处理\n\n— 1 —\n\n方式。\n2.乙。\n');

    expect(policy.clauses[0]!.children[0]!.text).toContain('依据及处理方式。');
    expect(policy.gaps.map((gap) => [gap.kind, policy.text.slice(gap.start, gap.end)])).toEqual([
      ['page-mark', '— 1 —'],
    ]);
  });

  test.for(['- 12 -', '－ 3 －', '—4—', '第 5 页 共 9 页', '6 / 10', 'Page 2 of 3'])(
    '%j alone on a line is a page mark',
    (mark) => {
      expect(parsePolicy(`某方案\n一、甲\n子丑\n${mark}\n寅卯。\n二、乙\n`).gaps).toMatchObject([
        { kind: 'page-mark' },
      ]);
    },
  );

  test('a range inside a sentence is no page mark', () => {
    expect(parsePolicy('某方案\n一、甲\n按60%—70%执行，2018—2020年完成。\n').gaps).toEqual([]);
  });

  test('hard-wrapped lines become paragraphs again', () => {
    const wrapped = '结建地下空间是指同一主体结合地面建筑一并开发建设的地\n下空间。\n'.repeat(10);
    const { clauses } = parsePolicy(`某市办法\n第一条 ${wrapped}第二条 乙。\n`);

    expect(clauses[0]!.text).not.toMatch(/地\n下空间/);
  });
});

describe('what surrounds the clauses', () => {
  const letter = [
    '中山市人民政府办公室关于印发',
    '中山市停车便民方案的通知',
    '中府办〔2024〕5号',
    '各镇街，市各有关单位：',
    '现将方案印发给你们，请认真贯彻执行。',
    '中山市人民政府办公室',
    '2024年3月5日',
    '（此件公开发布）',
    '中山市停车便民方案',
  ].join('\n');

  test('head, letter, plan and attachments each find their place', () => {
    const policy = parsePolicy(
      `${letter}\n一、目标\n增加车位。\n二、任务\n开放内部停车场。\n附件：任务分工表\n附件\n任务分工表\n一、教育系统\n1.学校\n`,
    );

    expect(policy).toMatchObject({
      title: '中山市人民政府办公室关于印发中山市停车便民方案的通知',
      docNumber: '中府办〔2024〕5号',
      issuer: '中山市人民政府办公室',
      date: '2024-03-05',
    });
    expect(policy.preamble?.text).toMatch(/^各镇街，市各有关单位：/);
    expect(policy.closing?.text).toMatch(/^附件：任务分工表/);
    expect(outline(policy.clauses)).toEqual(['1 一、 目标', '2 二、 任务']);
  });

  test('a numbered covering letter is passed over when the plan has more clauses', () => {
    const numbered = letter.replace('请认真贯彻执行。', '并通知如下：\n一、加强领导。\n二、抓好落实。');
    const policy = parsePolicy(`${numbered}\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　附则\n第三条　丙。\n`);

    expect(policy.clauses.map(({ marker }) => marker)).toEqual(['第一章', '第二章']);
    expect(policy.preamble?.text).toContain('一、加强领导。');
  });

  test('an 附件 line in the middle does not end the body', () => {
    const { clauses } = parsePolicy(
      '某通知\n一、申报\n填写申请表。\n附件：申请表\n二、评审\n专家评审。\n三、公示\n公示五天。\n',
    );

    expect(clauses).toHaveLength(3);
  });

  test('the order of a government names number, issuer and title', () => {
    const policy = parsePolicy(
      '广东省人民政府令\n第277号\n《广东省行政规范性文件管理规定》已经通过，现予公布，自2021年1月1日起施行。\n省长 某某\n2020年9月18日\n广东省行政规范性文件管理规定\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n',
    );

    expect(policy).toMatchObject({
      title: '广东省行政规范性文件管理规定',
      docNumber: '广东省人民政府令第277号',
      issuer: '广东省人民政府',
    });
    expect(policy.clauses).toHaveLength(2);
  });

  test('a contents list that repeats the headings is a gap', () => {
    const policy = parsePolicy(
      '某条例\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    );

    expect(outline(policy.clauses)).toEqual(['1 第一章 总则', '1.1 第一条', '2 第二章 附则', '2.1 第二条']);
    expect(policy.gaps).toMatchObject([{ kind: 'contents' }]);
  });

  test('a conclusion after the last item is the closing', () => {
    const policy = parsePolicy(
      '某通知\n一、甲。\n二、乙。\n本通知自2024年1月1日起施行。\n中山市教育局\n2023年12月1日\n',
    );

    expect(policy.closing?.text).toBe('本通知自2024年1月1日起施行。\n中山市教育局\n2023年12月1日');
    expect(policy).toMatchObject({ issuer: '中山市教育局', date: '2023-12-01' });
  });

  const supplementary = '本办法自2026年12月1日起施行，有效期5年。';
  test('a last part that is only a heading takes the sentence about entry into force, not the signature', () => {
    const { clauses, closing } = parsePolicy(
      `某办法\n一、服务安排\n（一）时间。顺延一小时。\n二、附则\n\n${supplementary}\n中山市教育局\n2026年11月20日\n`,
    );

    expect(clauses.at(-1)).toMatchObject({ heading: '附则', text: supplementary });
    expect(closing?.text).toBe('中山市教育局\n2026年11月20日');
  });

  test.for([
    ['a list of bare items', '某通知\n一、甲\n二、乙\n本通知自2024年1月1日起施行。\n'],
    ['a formula that says nothing', '某通知\n一、目标\n增加车位。\n二、其他\n特此通知。\n'],
    ['an attachment list', '某通知\n一、目标\n增加车位。\n二、附则\n附件：分工表\n'],
  ])('%s leaves the conclusion to the closing', ([, text]) => {
    const { clauses, closing } = parsePolicy(text!);

    expect(clauses.at(-1)?.text).toBe('');
    expect(closing?.text).toBe(text!.trim().split('\n').at(-1));
  });

  test('a text without numbers is all preamble, an empty text is empty', () => {
    expect(parsePolicy('关于放假的公告\n春节放假七天。\n')).toMatchObject({
      title: '关于放假的公告',
      clauses: [],
      closing: null,
    });
    expect(parsePolicy('')).toMatchObject({ title: '', clauses: [], preamble: null, closing: null, gaps: [] });
  });
});
