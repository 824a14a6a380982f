import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordView } from '#shared/contract/records.ts';
import { err, ok } from '#shared/lib/result.ts';
import { createAutosave, QUIET_MS, type AutosavePorts } from '#renderer/lib/saving/createAutosave.ts';
import type { SaveState, Written } from '#renderer/lib/saving/saveState.ts';
import { recordView, revision } from '../studio/builders.ts';

const words = (title: string): Written => ({
  attribute: { code: 'ZD', basis: null, reason: null },
  title,
  docNumber: null,
  issuer: null,
  date: null,
  fields: {},
});

/** The part of a record that is written here: no links. */
const writtenOf = ({ content }: RecordView): Written => {
  const { attribute, title, docNumber, issuer, date, fields } = content;
  return { attribute, title, docNumber, issuer, date, fields };
};

/** A disk with one record: it obeys the contract's rules about `base`, and can be broken on purpose. */
function disk(first: Written) {
  const chain = [first];
  const told: SaveState[] = [];
  let saves = 0;
  let open = 0;
  let most = 0;
  /** What goes wrong with the next saves, in order; `lost-answer` writes and then dies. */
  const faults: ('full' | 'lost-answer' | 'died-before' | null)[] = [];
  const ports: AutosavePorts = {
    save: async (base, content) => {
      saves += 1;
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setTimeout(done, 100));
      open -= 1;
      const fault = faults.shift() ?? null;
      if (fault === 'full') return err({ type: 'store/cannot-write', why: 'full' });
      if (fault === 'died-before') return err({ type: 'call/core-restarted' });
      if (base !== chain.length) return err({ type: 'record/stale', current: chain.length });
      chain.push(structuredClone(content));
      return fault === 'lost-answer' ? err({ type: 'call/core-restarted' }) : ok(revision(chain.length));
    },
    read: async () => {
      const { links: _, ...words } = chain.at(-1)!;
      return ok(recordView(words, chain.length));
    },
    writtenOf,
    tell: (state) => void told.push(state),
  };
  return {
    chain,
    told,
    ports,
    faults,
    saves: () => saves,
    most: () => most,
    titles: () => chain.map(({ title }) => title),
  };
}

const begin = (store: ReturnType<typeof disk>) =>
  createAutosave({ number: store.chain.length, content: store.chain.at(-1)! }, store.ports);

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('waits 700 ms after the last change and then saves the latest words once', async () => {
    const store = disk(words('零'));
    const autosave = begin(store);
    autosave.edit(words('一'));
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    autosave.edit(words('二'));
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(store.saves()).toBe(0);

    await vi.advanceTimersByTimeAsync(200);

    expect(store.titles()).toEqual(['零', '二']);
    expect(store.told.map(({ type }) => type)).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  test('never says saved while words are on the way, and never sends two saves at once', async () => {
    const store = disk(words('零'));
    const autosave = begin(store);
    autosave.edit(words('一'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 50);
    autosave.edit(words('二'));
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(60);

    expect(store.told.at(-1)).toEqual({ type: 'saving' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.titles()).toEqual(['零', '一', '二']);
    expect(store.told.at(-1)).toMatchObject({ type: 'saved', number: 3 });
    expect(store.most()).toBe(1);
  });

  test('sends nothing while an input method composes', async () => {
    const store = disk(words('零'));
    const autosave = begin(store);
    autosave.edit(words('一'));
    autosave.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.saves()).toBe(0);

    autosave.release();
    await vi.advanceTimersByTimeAsync(QUIET_MS + 200);
    expect(store.titles()).toEqual(['零', '一']);
  });

  test('keeps the words when the disk is full and writes them when there is room again', async () => {
    const store = disk(words('零'));
    store.faults.push('full', 'full');
    const autosave = begin(store);
    autosave.edit(words('一'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 150);
    expect(store.told.at(-1)).toEqual({
      type: 'failed',
      problem: { type: 'store/cannot-write', why: 'full' },
      retries: true,
    });
    expect(autosave.position().dirty).toBe(true);

    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.titles()).toEqual(['零', '一']);
  });

  test('reads back after the core died and does not save the same words twice', async () => {
    const store = disk(words('零'));
    store.faults.push('lost-answer');
    const autosave = begin(store);
    autosave.edit(words('一'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 500);

    expect(store.titles()).toEqual(['零', '一']);
    expect(store.told.at(-1)).toMatchObject({ type: 'saved', number: 2 });
  });

  test('repeats the save when the core died before it was written', async () => {
    const store = disk(words('零'));
    store.faults.push('died-before');
    const autosave = begin(store);
    autosave.edit(words('一'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 500);

    expect(store.titles()).toEqual(['零', '一']);
  });

  test('stops and asks when somebody else saved, without losing what is typed meanwhile', async () => {
    const store = disk(words('零'));
    const autosave = begin(store);
    store.chain.push(words('别人的'));
    autosave.edit(words('我的'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 500);
    expect(store.told.at(-1)).toMatchObject({ type: 'conflict', theirs: { content: { title: '别人的' } } });

    autosave.edit(words('我的,又写了几个字'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.titles()).toEqual(['零', '别人的']);

    const chosen = autosave.resolve('mine');
    await vi.advanceTimersByTimeAsync(500);
    await chosen;
    expect(store.titles()).toEqual(['零', '别人的', '我的,又写了几个字']);
  });

  test('keeps both texts as revisions when the other one is chosen', async () => {
    const store = disk(words('零'));
    const autosave = begin(store);
    store.chain.push(words('别人的'));
    autosave.edit(words('我的'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 500);

    const chosen = autosave.resolve('theirs');
    await vi.advanceTimersByTimeAsync(1_000);
    await chosen;
    expect(store.titles()).toEqual(['零', '别人的', '我的', '别人的']);
  });

  test('loses no last word and never shows saved too early, whatever goes wrong in whatever order', async () => {
    await neverLoses(begin);
  });

  test('is tested by a property that catches an autosave which says saved before the answer', async () => {
    await expect(neverLoses(hasty)).rejects.toThrow(/Property failed/);
  });
});

/** Whatever goes wrong in whatever order: the last words reach the disk, and saved is never said too early. */
async function neverLoses(make: typeof begin): Promise<void> {
  const act = fc.oneof(
    fc.record({ do: fc.constant('type' as const), wait: fc.nat(1_500) }),
    fc.record({ do: fc.constant('compose' as const), wait: fc.nat(1_500) }),
    fc.record({ do: fc.constant('flush' as const), wait: fc.nat(300) }),
  );
  const fault = fc.constantFrom('full' as const, 'lost-answer' as const, 'died-before' as const, null);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), fc.array(fault, { maxLength: 8 }), async (acts, faults) => {
      const store = disk(words('零'));
      store.faults.push(...faults);
      const autosave = make(store);
      let typed = '零';
      for (const [index, step] of acts.entries()) {
        if (step.do === 'flush') void autosave.flush();
        else {
          if (step.do === 'compose') autosave.hold();
          typed = `第${index}次`;
          autosave.edit(words(typed));
          if (step.do === 'compose') autosave.release();
        }
        await vi.advanceTimersByTimeAsync(step.wait);
        if (store.told.at(-1)?.type === 'saved') expect(store.chain.at(-1)!.title).toBe(typed);
      }
      await vi.advanceTimersByTimeAsync(120_000);
      expect(store.chain.at(-1)!.title).toBe(typed);
      expect(store.most()).toBeLessThanOrEqual(1);
      autosave.stop();
    }),
    { numRuns: 60 },
  );
}

/** A fault planted on purpose: it believes a save the moment it is sent. */
const hasty: typeof begin = (store) =>
  createAutosave(
    { number: store.chain.length, content: store.chain.at(-1)! },
    {
      ...store.ports,
      writtenOf,
      tell: (state) => void store.told.push(state.type === 'saving' ? { type: 'saved', at: '', number: 0 } : state),
    },
  );
