import { beforeAll, describe, expect, test } from 'vitest';
import { loadRules } from '#core/loadRules.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import type { ReportTable, RulePack } from '#shared/domain/rulepack/rulePack.ts';

let pack: RulePack;
beforeAll(async () => {
  ({ pack } = await loadRules(new URL('../../../resources', import.meta.url).pathname));
});

/** coverage.md, row by row: which article of the plan asks for which kinds. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  第2条: [
    ...['decision-catalogue', 'decision', 'decision-evaluation', 'consultation', 'meeting-attendance'],
    ...['opinion-poll', 'expert-opinion', 'decision-result', 'advisory-body'],
  ],
  第3条: ['execution', 'inspection', 'audit-result', 'accountability'],
  第4条: [
    ...['power-list', 'power-list-change', 'negative-list', 'enforcement-advance', 'penalty', 'permit', 'discretion'],
    ...['random-check-list', 'random-check-plan', 'random-check-result', 'supervision'],
  ],
  第5条: [
    ...['service-item', 'service-guide', 'intermediary', 'procurement', 'ppp-project'],
    ...['public-enterprise', 'service-manual'],
  ],
  第6条: ['implementation', 'evaluation'],
  第7条: ['key-area', 'budget', 'special-fund', 'village-affairs', 'major-project'],
  第8条: ['dataset', 'data-event'],
  第9条: ['policy', 'interpretation', 'interpretation-plan', 'policy-question'],
  第10条: ['incident', 'statement', 'response-plan', 'press-conference'],
  第11条: ['public-letter', 'hotline'],
};
const lawOnly = ['hearing', 'request', 'guide', 'directory', 'non-disclosure-review', 'annual-report'];

const kindCalled = (key: string): Kind => {
  const found = pack.kinds.find((kind) => kind.key === key);
  if (!found) throw new Error(`No kind ${key}`);
  return found;
};
const partsOf = (field: Field): readonly (Field | Column)[] =>
  field.type === 'table' ? [field, ...field.columns] : [field];
const everyField = (): readonly { readonly at: string; readonly field: Field | Column }[] =>
  pack.kinds.flatMap((kind) =>
    fieldsOf(kind, pack).flatMap((field) =>
      partsOf(field).map((part) => ({ at: `${kind.key} ${part.key}`, field: part })),
    ),
  );
const tableCalled = (key: ReportTable['key']): ReportTable => {
  const found = pack.report.find((table) => table.key === key);
  if (!found) throw new Error(`No table ${key}`);
  return found;
};
const keys = (list: string): readonly string[] => (pack.lists[list] ?? []).map(({ key }) => key);

describe('what the plan asks for', () => {
  test.each(Object.entries(wanted))('has every kind of %s, and says so', (article, kinds) => {
    expect(kinds.filter((key) => !(kindCalled(key).article ?? '').includes(article))).toEqual([]);
  });

  test('has nothing that neither the plan nor the law asks for', () => {
    const known = [...Object.values(wanted).flat(), ...lawOnly];
    expect(pack.kinds.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
    expect(lawOnly.filter((key) => !pack.kinds.some((kind) => kind.key === key))).toEqual([]);
  });

  test('whatever is delivered and not public is re-examined on a clock', () => {
    const codes = pack.attributes.map(({ code }) => code).filter((code) => code !== 'ZD');
    const due = pack.kinds.filter(({ delivered, clocks }) => {
      const again = clocks.find(({ clock }) => clock === 'T31');
      return delivered && JSON.stringify(again?.when) !== JSON.stringify({ attribute: codes });
    });
    expect(due.map(({ key }) => key)).toEqual([]);
  });

  test('T01 to T31, R01 to R40 and N1, sixteen indicators: none left out', () => {
    const clocks = Array.from({ length: 31 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
    expect(clocks.filter((id) => !pack.clocks.some((clock) => clock.id === id))).toEqual([]);
    expect(Object.keys(pack.rules).sort()).toEqual([...ruleIds].sort());
    expect(pack.indicators.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  test('督查 asks for the plan’s five fields by their names', () => {
    const { heads, sections } = kindCalled('inspection');
    const asked = sections.flatMap(({ fields }) => fields).filter(({ required }) => required === true);
    const names = [heads.title, ...asked.map(({ name }) => name)];
    expect(names).toEqual(expect.arrayContaining(['事项名称', '责任主体', '主要事实', '整改要求', '整改情况']));
    expect(asked.map(({ rule }) => rule)).toEqual(asked.map(() => 'R22'));
  });

  test('民意调查 knows the five fields the plan names', () => {
    const names = pack.lists['livelihoodAreas']?.map(({ name }) => name);
    expect(names).toEqual(['文化教育', '医疗卫生', '资源开发', '环境保护', '公用事业']);
  });
});

describe('parts that must say the same', () => {
  test('the outcomes of requests are the leaf rows of the report’s third table', () => {
    const leaves = tableCalled('requests').rows.filter(({ key, sumOf }) => sumOf === null && !isFlow(key));
    expect(leaves.map(({ key }) => key)).toEqual(keys('requestOutcomes'));
  });

  test('applicants and results of disputes are columns of the report', () => {
    expect(tableCalled('requests').columns.map(({ key }) => key)).toEqual([...keys('applicantTypes'), 'total']);
    expect(tableCalled('disputes').columns.map(({ key }) => key)).toEqual([...keys('disputeResults'), 'total']);
    expect(tableCalled('disputes').rows.map(({ key }) => key)).toEqual(keys('disputeTypes'));
  });

  test('the days of feedback are the same for the threshold and for its clock', () => {
    const limit = pack.clocks.find(({ id }) => id === 'T10-feedback')?.limit;
    expect(limit).toEqual({ unit: 'working-days', count: pack.thresholds.feedbackWorkingDays });
  });

  test('the stages of a decision are the stages its fields wait for', () => {
    const stages = keys('decisionStages');
    const waits = kindCalled('decision')
      .sections.flatMap(({ fields }) => fields)
      .flatMap(({ required }) => (typeof required === 'object' && 'in' in required.when ? [required.when] : []))
      .filter(({ field }) => field === 'stage');
    // Required from a stage on: always a tail of the list, never a gap in it.
    expect(waits.length).toBeGreaterThan(40);
    for (const { in: from } of waits) expect(from).toEqual(stages.slice(stages.length - from.length));
  });

  test('every list, link type and clock is used by something', () => {
    const { lists, links, kinds, envelope, columns, indicators } = pack;
    const used = JSON.stringify([kinds, envelope, columns, indicators]);
    // 转主动公开 is made by the program (records.create), not by a field.
    const made = ['discloses'];
    // What an officer counts on the regulator's own site, without a record of ours.
    const outside = ['T29'];
    expect(Object.keys(lists).filter((list) => !used.includes(`"options":"${list}"`))).toEqual([]);
    expect(Object.keys(links).filter((link) => !made.includes(link) && !used.includes(`"link":"${link}"`))).toEqual([]);
    const idle = pack.clocks.filter(({ id }) => !outside.includes(id) && !used.includes(`"${id}"`));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('how it speaks', () => {
  const half = /[\u3400-\u9fff][,;:!?]|[,;:!?][\u3400-\u9fff]|\(|\)/u;

  test('every sentence is written with full-width punctuation', () => {
    const said = JSON.stringify({ ...pack, kinds: pack.kinds.map((kind) => ({ ...kind, sections: [] })) });
    const spoken = (said.match(/"(?:[^"\\]|\\.)*"/gu) ?? []).filter((text) => /[\u3400-\u9fff]/u.test(text));
    const helps = everyField().flatMap(({ field }) => [field.name, field.help ?? '']);
    expect([...spoken, ...helps].filter((text) => half.test(text))).toEqual([]);
    expect(['期限(日)', '先公告,后开会'].every((text) => half.test(text))).toBe(true);
  });

  test('help is a short sentence that adds something to the name', () => {
    const helps = everyField().flatMap(({ at, field: { help, name } }) => (help === null ? [] : [{ at, help, name }]));
    expect(helps.length).toBeGreaterThan(200);
    expect(helps.filter(({ help }) => !/[。？]$/u.test(help) || help.length > 90)).toEqual([]);
    expect(helps.filter(({ help, name }) => help.replace(/[请填写。]/gu, '') === name)).toEqual([]);
  });

  test('what a check says is a whole sentence with the place and a way out, and blames nobody', () => {
    const says = pack.kinds.flatMap(({ key, checks }) => checks.map((check) => `${key}: ${check.says}`));
    const wayOut = /请|写明|另建|合并|删掉|改|填|补|核对/u;
    expect(says.filter((text) => !text.endsWith('。') || !wayOut.test(text))).toEqual([]);
    expect(says.filter((text) => /您|你|重置|重装|非法|错误!|失败/u.test(text))).toEqual([]);
  });

  test('two characters tell kinds of one category apart', () => {
    const shorts = pack.kinds.map(({ category, short }) => `${category} ${short}`);
    expect(shorts.filter((short, index) => shorts.indexOf(short) !== index)).toEqual([]);
  });
});

/** 新收, 结转 and what is left over: rows that are no outcome. */
function isFlow(key: string): boolean {
  return key === 'new' || key === 'carried' || key === 'left';
}
