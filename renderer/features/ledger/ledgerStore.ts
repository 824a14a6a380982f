/** What the ledger shows. Every number is read from the core; a slow answer to an old question is dropped. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { CommonFault } from '#renderer/lib/faultText.ts';
import type { LedgerState, LedgerStore } from './ledgerState.ts';
import { monthWithin, periodOf } from './periods.ts';

export type { LedgerStore } from './ledgerState.ts';

const pageSize = 100;
const empty = { view: null, behind: null, annual: null, requests: null } as const;

export function createLedgerStore(bridge: Bridge, now: () => number = () => Date.now()): LedgerStore {
  const store: StoreApi<LedgerState> = createStore<LedgerState>()((set, get) => {
    const scope = () => ({ from: get().period.from, to: get().period.to, unit: get().unit, kinds: [] });
    const asked = () => JSON.stringify([get().tab, get().period, get().unit, get().year]);
    /** Puts an answer in its place, unless the question has changed meanwhile; a lock leaves nothing behind. */
    const settle = <T>(question: string, reply: Result<T, CommonFault>, put: (value: T) => Partial<LedgerState>) => {
      if (asked() !== question) return;
      if (reply.ok) set({ ...put(reply.value), problem: null });
      else if (reply.error.type === 'session/locked') set({ ...empty, problem: null });
      else set({ problem: reply.error });
    };
    const readBehind = async () => {
      const { behind } = get();
      if (!behind) return;
      const { figure, from, to, rows, next } = behind;
      const reply = await bridge.invoke('ledger.records', {
        ...scope(),
        from,
        to,
        figure,
        after: next,
        limit: pageSize,
      });
      const current = get().behind;
      // Another figure, or this one again with other days, was opened meanwhile.
      if (current?.figure !== figure || current.from !== from || current.rows !== rows) return;
      if (!reply.ok) set({ problem: reply.error });
      else set({ behind: { ...current, rows: [...(rows ?? []), ...reply.value.rows], next: reply.value.next } });
    };

    return {
      ...empty,
      tab: 'figures',
      period: periodOf('year', now(), null),
      unit: null,
      year: Number(civilDateOf(now() as Instant).slice(0, 4)),
      exporting: false,
      problem: null,
      refresh: async () => {
        const question = asked();
        switch (get().tab) {
          case 'figures':
            settle(question, await bridge.invoke('ledger.view', scope()), (view) => ({ view }));
            return;
          case 'annual':
            settle(question, await bridge.invoke('ledger.annual', { year: get().year }), (annual) => ({ annual }));
            return;
          case 'requests':
            settle(
              question,
              await bridge.invoke('ledger.requests', { ...scope(), after: null, limit: pageSize }),
              (requests) => ({ requests }),
            );
        }
      },
      setTab: async (tab) => {
        set({ tab, behind: null, problem: null });
        await get().refresh();
      },
      setPeriod: async (key) => {
        set({ period: periodOf(key, now(), get().period), behind: null });
        await get().refresh();
      },
      setDays: async (from, to) => {
        set({ period: { key: 'custom', from, to }, behind: null });
        // Half-typed days and days that run backwards ask nothing.
        if (from !== '' && to !== '' && from <= to) await get().refresh();
      },
      setUnit: async (unit) => {
        set({ unit, behind: null });
        await get().refresh();
      },
      setYear: async (year) => {
        set({ year, annual: null, behind: null });
        await get().refresh();
      },
      open: (figure, title, count, month) => {
        const { tab, year, period } = get();
        const whole = tab === 'annual' ? { from: `${year}-01-01`, to: `${year}-12-31` } : period;
        const { from, to } = month === undefined ? whole : monthWithin(month, whole);
        set({ behind: { figure, title, count, from, to, rows: null, next: null } });
        void readBehind();
      },
      close: () => set({ behind: null }),
      more: readBehind,
      moreRequests: async () => {
        const { requests } = get();
        if (!requests || requests.next === null) return;
        const question = asked();
        const reply = await bridge.invoke('ledger.requests', { ...scope(), after: requests.next, limit: pageSize });
        settle(question, reply, (page) => ({ requests: { ...page, rows: [...requests.rows, ...page.rows] } }));
      },
      exportAs: async (content, format) => {
        set({ exporting: true, problem: null });
        const reply =
          content === 'annual'
            ? await bridge.invoke('ledger.annualExport', { year: get().year, format })
            : await bridge.invoke('ledger.export', { ...scope(), content, format });
        set({ exporting: false, problem: reply.ok || reply.error.type === 'task/cancelled' ? null : reply.error });
        return reply.ok ? reply.value : null;
      },
    };
  });
  const shown = () => {
    const { view, annual, requests } = store.getState();
    return view !== null || annual !== null || requests !== null;
  };
  const reread = () => {
    if (shown()) void store.getState().refresh();
  };
  bridge.on('records.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('delivery.changed', reread);
  bridge.on('rules.changed', reread);
  bridge.on('session.changed', reread);
  bridge.on('core.restarted', reread);
  return store;
}
