import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareFacts } from '#shared/domain/facts/compareFacts.ts';
import { isDocNumber, repairedDocNumber, sameDocNumber } from '#shared/domain/facts/docNumbers.ts';
import { extractFacts } from '#shared/domain/facts/extractFacts.ts';
import { policyFacts } from '#shared/domain/facts/policyFacts.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import { OWN_POLICY } from '../checks/sample.ts';

const policy = policyFacts(parsePolicy(OWN_POLICY));

/** verdict, agreement, and the policy's words, per fact. */
const compared = (text: string, linked: readonly string[] = [], outside = false): readonly string[] =>
  compareFacts(extractFacts(text), policy, () => new Set(linked), outside).map(
    (one) => `${one.verdict} ${one.agreement} ${one.policy?.text ?? '-'}`,
  );

describe('comparing facts with the policy', () => {
  it.each<[string, string, readonly string[], string]>([
    ['the same value where it belongs', '5个工作日内完成审核', ['3.2'], 'pass same 5个工作日内'],
    ['the same period said otherwise', '最迟不超过5个工作日', ['3.2'], 'pass same 5个工作日内'],
    ['the same value in another unit', '补助200000元', ['2.1'], 'pass same 20万元'],
    ['a year as twelve months', '登记注册满24个月', ['1.1'], 'pass same 满2年'],
    ['a link to the part above', '5个工作日内完成审核', ['3'], 'pass same 5个工作日内'],
    ['no link: anywhere in the policy', '最高不超过300万元', [], 'pass same 最高不超过300万元'],
    ['another value', '10个工作日内完成审核', ['3.2'], 'fail other-value 5个工作日内'],
    ['another bound', '从业人员不超过20人', ['1.1'], 'uncertain other-bound 不少于20人'],
    ['another unit', '5日内完成审核', ['3.2'], 'uncertain other-unit 5个工作日内'],
    ['another rate', '每家企业每月申报不超过2个项目', ['2.3'], 'uncertain other-rate 不超过2个'],
    ['only outside the linked clause', '可以拿到20万元的支持', ['3.3'], 'uncertain elsewhere 20万元'],
    [
      'another clause that says the same, where the linked one has no such fact',
      '一次性补助20万元',
      ['1.3'],
      'pass same 20万元',
    ],
    ['the value of another subject', '24小时内完成审核', ['3.2', '3.3'], 'uncertain other-subject 5个工作日内'],
    ['nothing of the kind near', '奖励888元', ['3.3'], 'fail absent -'],
    ['the number of clauses', '全文共9条', [], 'pass same -'],
  ])('%s', (_, text, linked, expected) => {
    expect(compared(text, linked)).toContain(expected);
  });

  it('asks when two values changed places', () => {
    expect(compared('5个工作日内组织现场核查', ['3.2'])).toEqual(['uncertain other-subject 30日内']);
  });

  it('never calls a number of another document wrong in 背景依据 and 新旧政策差异', () => {
    expect(compared('原来是15个工作日', ['3.2'], true)).toEqual(['uncertain other-value -']);
    expect(compared('依据国发〔2019〕4号', [], true)).toEqual(['uncertain other-value -']);
  });

  it('cannot judge where there is no policy text', () => {
    const empty = policyFacts({ text: ' ', clauses: [], gaps: [], docNumber: null, date: null });
    const [one] = compareFacts(extractFacts('3个工作日'), empty, () => new Set(), false);
    expect(one).toMatchObject({ verdict: 'not-assessable', agreement: 'nothing-to-compare' });
  });

  it('knows the record by its 文号 and date even where the text does not carry them', () => {
    const bare = policyFacts({
      text: '正文。',
      clauses: [],
      gaps: [],
      docNumber: '中府办〔2026〕12号',
      date: '2026-01-05',
    });
    const found = compareFacts(extractFacts('2026年1月5日印发的中府办〔2026〕12号'), bare, () => new Set(), false);
    expect(found.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
  });
});

describe('a policy of the corpus', () => {
  const corpus = new URL('../../../../../shared/corpus/policies/', import.meta.url);

  it.skipIf(!existsSync(corpus))('agrees with itself: each clause, linked to itself, raises no alarm', () => {
    const alarms: string[] = [];
    let count = 0;
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
      const parsed = parsePolicy(readFileSync(new URL(file, corpus), 'utf8'));
      const facts = policyFacts(parsed);
      for (const { id, text } of leafClauses(parsed.clauses)) {
        for (const one of compareFacts(extractFacts(text), facts, () => new Set([id]), false)) {
          count += 1;
          if (one.verdict !== 'pass')
            alarms.push(`${file} ${id} ${one.agreement} ${one.fact.text} | ${one.policy?.text ?? '-'}`);
        }
      }
    }
    expect(count).toBeGreaterThan(300);
    expect(alarms).toEqual([]);
  });
});

describe('the facts of a policy', () => {
  it('are not those of its page marks, and words broken by one are whole', () => {
    const text = '一、要求\n1.最迟不超过3个工\n\n— 31 —\n\n作日,共50家。\n';
    const mark = text.indexOf('— 31 —');
    const broken = policyFacts({ ...parsePolicy(text), gaps: [{ start: mark, end: mark + 6 }] });
    const words = [...broken.byGroup.values()]
      .flat()
      .map(({ text: found, start, end }) => [found, text.slice(start, end)]);
    expect(words).toContainEqual(['最迟不超过3个工作日', '最迟不超过3个工\n\n— 31 —\n\n作日']);
    expect(words.flat().join()).not.toContain('31,');
  });

  it('name the deepest clause they stand in', () => {
    const period = policy.byGroup.get('period')!;
    expect(period.map(({ text, clause }) => [text, clause])).toEqual(
      expect.arrayContaining([
        ['满2年', '1.1'],
        ['5个工作日内', '3.2'],
        ['24小时内', '3.3'],
      ]),
    );
  });
});

describe('文号', () => {
  it('are one number with any brackets and any words in front', () => {
    const value = (text: string): string => extractFacts(text)[0]!.value;
    expect(value('国办发[2016]80号')).toBe('国办发〔2016〕80号');
    expect(sameDocNumber(value('经研究转发国办发【2016】80号文'), '国办发〔2016〕80号')).toBe(true);
    expect(sameDocNumber('国办发〔2016〕80号', '国办发〔2016〕81号')).toBe(false);
    expect(sameDocNumber('国办函〔2016〕80号', '国办发〔2016〕80号')).toBe(false);
  });

  // Real numbers seen in the sources of the domain facts.
  it.each(
    '国办发〔2016〕80号 国办发明电〔2025〕7号 国办公开办函〔2021〕30号 粤府办〔2022〕17号 粤办函〔2018〕360号 粤府令第277号 穗府办函〔2017〕313号 穗府办规〔2021〕12号 惠府〔2017〕46号 广府办〔2025〕27号'.split(
      ' ',
    ),
  )('%s has the form of the standard', (number) => {
    expect(isDocNumber(number)).toBe(true);
    expect(extractFacts(`依据${number}`)[0]?.value).toBe(number);
  });

  it('can be repaired where only the form is wrong', () => {
    expect(repairedDocNumber('粤府函[2020]136号')).toBe('粤府函〔2020〕136号');
    expect(repairedDocNumber('平人社﹝2023﹞第012号')).toBe('平人社〔2023〕12号');
    expect(repairedDocNumber('广府办〔202527')).toBeNull();
    expect(repairedDocNumber('共两件')).toBeNull();
  });
});
