import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { write } from '#core/storage/db.ts';
import { searchRecords } from '#core/storage/repositories/search.ts';
import { catchUpIndex, indexLater, indexRecord, isIndexBehind } from '#core/storage/repositories/searchIndex.ts';
import { insertRecord } from '#core/storage/repositories/records.ts';
import { insertSubmission } from '#core/storage/repositories/submissions.ts';
import { fold, queryWords } from '#core/storage/searchWords.ts';
import { snippetOf } from '#core/storage/snippet.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { addRecord, noon, officer, openTestStore, policyContent, ruleDeps } from '#test/support/storeFixture.ts';

const titles = (store: ReturnType<typeof openTestStore>, asked: string): string[] =>
  searchRecords(store.db, queryWords(asked), { kinds: null, below: null }, 50).map(({ title }) => title);

test('finds two characters in the middle of any word, and words in any order', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    addRecord(db, '住房公积金', '缴存住房公积金的职工可以提取。');
    addRecord(db, '开放数据', '公共数据资源向社会有序开放。');
  });

  expect(titles(store, '积金')).toEqual(['住房公积金']);
  expect(titles(store, '开放 公共')).toEqual(['开放数据']);
  expect(titles(store, '公积 开放')).toEqual([]);
});

test('does not find a phrase across punctuation', () => {
  using store = openTestStore();
  write(store.db, (db) => addRecord(db, '标题', '依法公开。积极推进。'));

  expect(titles(store, '公开积极')).toEqual([]);
  expect(titles(store, '积极推进')).toEqual(['标题']);
});

test('finds a 文号, a title in book marks and a figure that were pasted whole', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    addRecord(db, '关于印发《中山市“一网通办”办法》的通知', '粤府办〔2022〕17号要求，增长2.5%。');
    addRecord(db, '别的通知', '粤府办〔2022〕18号要求，增长25%。');
  });

  for (const asked of ['粤府办〔2022〕17号', '《中山市“一网通办”办法》', '（粤府办〔2022〕17号）', '增长2.5%'])
    expect(titles(store, asked), asked).toEqual(['关于印发《中山市“一网通办”办法》的通知']);
  expect(queryWords('"" 》《')).toEqual([]);
});

test('folds full width, case and blanks between characters', () => {
  using store = openTestStore();
  write(store.db, (db) => addRecord(db, '标题', '依托ＰＰＰ综合信息 平台,2026年实施'));

  expect(titles(store, 'ppp')).toEqual(['标题']);
  expect(titles(store, '信息平台')).toEqual(['标题']);
  expect(titles(store, '202')).toEqual(['标题']);
});

test('finds what LIKE finds, for any text and any two characters of it', () => {
  using store = openTestStore();
  const letters = fc.constantFrom(...'政务公开解读工作日十三五2026abＡ,。 \n'.split(''));
  const texts = fc.array(
    fc.array(letters, { minLength: 2, maxLength: 30 }).map((list) => list.join('')),
    { minLength: 1, maxLength: 8 },
  );
  let round = 0;
  fc.assert(
    fc.property(texts, fc.nat(), (bodies, pick) => {
      round += 1;
      const added = write(store.db, (db) =>
        bodies.map((body) => ({ body, id: addRecord(db, `第${round}轮`, body).id })),
      );
      const rows = added.ok ? added.value : [];
      const asked = fold(bodies[pick % bodies.length] ?? '')
        .replace(/[^\S\n\r]/gu, '')
        .slice(0, 2);
      fc.pre(queryWords(asked).join('').length === asked.length && asked.length === 2);
      const found = new Set(
        searchRecords(store.db, queryWords(asked), { kinds: null, below: null }, 100_000).map(({ id }) => id),
      );
      for (const { id, body } of rows) {
        expect(found.has(id)).toBe(
          fold(body)
            .replace(/[^\S\n\r]/gu, '')
            .includes(asked),
        );
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});

test('pages by key: no record is shown twice or left out', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    for (let n = 0; n < 7; n += 1) addRecord(db, `通知${n}`, '同一句话');
  });

  const first = searchRecords(store.db, ['同一'], { kinds: null, below: null }, 3);
  const second = searchRecords(store.db, ['同一'], { kinds: null, below: first.at(-1)!.row }, 3);
  const third = searchRecords(store.db, ['同一'], { kinds: null, below: second.at(-1)!.row }, 3);
  expect([...first, ...second, ...third].map(({ title }) => title)).toEqual([
    '通知6',
    '通知5',
    '通知4',
    '通知3',
    '通知2',
    '通知1',
    '通知0',
  ]);
});

test('finds of a common word only the kinds asked for, also where one name begins another', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    for (const kind of ['policy', 'policy-question', 'permit']) {
      const submission = systemRandom.uuid() as SubmissionId;
      const record = systemRandom.uuid() as RecordId;
      insertSubmission(db, submission, noon);
      insertRecord(db, record, submission, kind, noon);
      const content = { ...policyContent('标题', '同一句话'), kind };
      addRevision(ruleDeps, db, { record, after: null, content, author: officer, at: noon });
    }
  });
  const found = (kinds: readonly string[] | null) =>
    searchRecords(store.db, ['同一'], { kinds, below: null }, 9).map(({ kind }) => kind);

  expect(found(null)).toEqual(['permit', 'policy-question', 'policy']);
  expect(found(['policy'])).toEqual(['policy']);
  expect(found(['policy-question', 'permit'])).toEqual(['permit', 'policy-question']);
  expect(found(['question'])).toEqual([]);
  expect(found(['no "such" kind'])).toEqual([]);
  expect(found([])).toEqual([]);
  // The name of a kind is no word of its records.
  expect(titles(store, 'permit')).toEqual([]);
});

test('a record that was rewritten is found by its new words only', () => {
  using store = openTestStore();
  write(store.db, (db) => indexRecord(db, addRecord(db, '标题', '旧内容').id, '新内容'));

  expect(titles(store, '旧内容')).toEqual([]);
  expect(titles(store, '新内容')).toEqual(['标题']);
});

test('a record noted for later is found by its newest words once the index has caught up', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    const { id } = addRecord(db, '标题', '存下的内容');
    indexRecord(db, id, '别的内容');
    indexLater(db, id);
    indexLater(db, id);
  });
  expect(isIndexBehind(store.db)).toBe(true);
  expect(titles(store, '别的内容')).toEqual(['标题']);

  write(store.db, (db) => catchUpIndex(db));

  expect(isIndexBehind(store.db)).toBe(false);
  expect(titles(store, '别的内容')).toEqual([]);
  expect(titles(store, '存下的内容')).toEqual(['标题']);
});

test('marks the matches in the snippet, also where folding changed the letters', () => {
  const { text, marks } = snippetOf('依托政府和社会资本合作(ＰＰＰ)综合信息平台,构建全市项目库', ['ppp', '项目']);
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['ＰＰＰ', '项目']);
});

test.for([
  ['as it stands', '住房公积金', '住房公积金'],
  ['in full width', 'ppp', 'ＰＰＰ'],
  ['across a blank', '信息平台', '信息 平台'],
  ['beyond the basic plane', '𠮷野', '𠮷野'],
])('shows the words around a match far down in a long record, %s', ([, asked, written]) => {
  using store = openTestStore();
  const filler = '统筹推进各项工作，𠀀'.repeat(400);
  write(store.db, (db) => addRecord(db, '标题', `${filler}前文${written}后文。${filler}`));

  const words = queryWords(asked!);
  const [found] = searchRecords(store.db, words, { kinds: null, below: null }, 50);
  const { text, marks } = snippetOf(found!.text, words);

  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual([written]);
  expect(text).toContain(`前文${written}后文。`);
});
