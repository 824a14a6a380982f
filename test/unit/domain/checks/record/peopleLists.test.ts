import { expect, test } from 'vitest';
import { decidable, isAboutPerson } from '#shared/domain/checks/checks.ts';
import { faultless, findings, withFields } from './sample.ts';

const list = (item: string, name = '张某某'): ReturnType<typeof faultless> =>
  withFields(faultless('village-affairs'), {
    phases: ['allocation'],
    people: [{ id: 'p1', name, place: '高平村', item, persons: '1', amount: '100' }],
  });
const personal = (item: string, name?: string): readonly string[] =>
  findings(list(item, name), 'R06').map(({ why }) => why);

test('a list of people says nothing about their health', () => {
  expect(personal('春耕补贴')).toEqual([]);
  expect(personal('残疾等级二级补贴')).toEqual([
    expect.stringContaining('第1行「') && expect.stringContaining('写了「残疾等级」'),
  ]);
});

test('a name left open is asked about, with the masked name to take over, and may be public by law', () => {
  const [found] = findings(list('春耕补贴', '李小明'), 'R06');
  expect(found?.why).toContain('如「李某某」');
  expect(found?.verdict).toBe('uncertain');
  expect(found && isAboutPerson(found) && decidable(found)).toBe(true);
  expect(found?.key).not.toContain('李小明');
});
