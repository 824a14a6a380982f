/**
 * Incidents (舆情事件): which there are, and the open one with its clocks and statements.
 *
 * An incident is written in two places, its form and here. So every change made here is made to the
 * newest revision, one field at a time: a save that comes too late is read again and done once more
 * before anybody is asked.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Reply } from '#shared/contract/contract.ts';
import type { FormView } from '#shared/contract/forms.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { problemText } from './problemText.ts';
import type { ResponseProblem } from './responseProblem.ts';

export interface OpenIncident {
  readonly view: FormView;
  /** 回应稿, the newest first. */
  readonly statements: readonly FormView[];
}

/** What is known of an incident when it is taken down; the rest is written in its form. */
export interface Intake {
  readonly title: string;
  readonly fields: JsonObject;
}

export interface ResponseState {
  readonly rows: readonly RecordRow[] | null;
  readonly next: string | null;
  readonly total: number;
  readonly open: OpenIncident | null;
  readonly busy: boolean;
  readonly problem: ResponseProblem | null;
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
  readonly show: (id: RecordId | null) => Promise<void>;
  /** Writes into the open incident; false when it was refused. */
  readonly change: (edit: (fields: JsonObject) => JsonObject) => Promise<boolean>;
  /** Takes an incident down; null when it was refused. */
  readonly take: (intake: Intake) => Promise<RecordId | null>;
  /** Opens a statement or a press conference that responds to the open incident; null when it was refused. */
  readonly respond: (kind: 'statement' | 'press-conference') => Promise<RecordId | null>;
}

export type ResponseStore = StoreApi<ResponseState>;

const PAGE = 100;
/** Statements of one incident that are read with it; more are still in 公开事项. */
const MOST_STATEMENTS = 20;

export function createResponseStore(bridge: Bridge, saveLight: SaveLight): ResponseStore {
  let wanted: RecordId | null = null;
  /** Was made for an intake whose words could not be saved: trying again writes into it instead of making another. */
  let begun: RecordId | null = null;
  /** The last thing that could not be read; it is no longer true once reading works. */
  let unread: ResponseProblem | null = null;

  const list = (after: string | null) =>
    bridge.invoke('records.list', { kinds: ['incident'], overdue: false, unit: null, state: null, after, limit: PAGE });

  async function read(id: RecordId): Promise<Reply<'records.form'> | OpenIncident> {
    const reply = await bridge.invoke('records.form', { id });
    if (!reply.ok) return reply;
    // Identifiers grow with time (UUIDv7), so the newest statement is the greatest.
    const ids = reply.value.links
      .filter(({ kind, type, from }) => kind === 'statement' && type === 'responds' && !from)
      .map((link) => link.id)
      .sort()
      .reverse()
      .slice(0, MOST_STATEMENTS);
    const replies = await Promise.all(ids.map((statement) => bridge.invoke('records.form', { id: statement })));
    return { view: reply.value, statements: replies.flatMap((one) => (one.ok ? [one.value] : [])) };
  }

  async function save(view: FormView, title: string, fields: JsonObject): Promise<Reply<'records.save'>> {
    const { id, content, revision } = view.record;
    const { attribute, docNumber, issuer, date } = content;
    saveLight.getState().report(id, { type: 'saving' });
    const reply = await bridge.invoke('records.save', {
      id,
      base: revision.number,
      content: { attribute, title, docNumber, issuer, date, fields },
    });
    saveLight
      .getState()
      .report(
        id,
        reply.ok ? { type: 'saved', at: reply.value.savedAt } : { type: 'failed', why: problemText(reply.error) },
      );
    return reply;
  }

  const store = createStore<ResponseState>()((set, get) => {
    const fail = (problem: ResponseProblem): void => {
      if (problem.type === 'session/locked') set({ rows: null, next: null, total: 0, open: null, problem: null });
      else set({ problem });
    };

    async function reopen(id: RecordId): Promise<void> {
      const answer = await read(id);
      if (wanted !== id) return;
      if ('view' in answer) {
        set(({ problem }) => ({ open: answer, problem: problem === unread ? null : problem }));
      } else if (!answer.ok) {
        unread = answer.error;
        fail(answer.error);
      }
    }

    async function written(edit: (fields: JsonObject) => JsonObject, again: boolean): Promise<boolean> {
      const view = get().open?.view;
      if (!view) return false;
      const reply = await save(view, view.record.content.title, edit(view.record.content.fields));
      if (!reply.ok && reply.error.type === 'record/stale' && again) {
        await reopen(view.record.id);
        return written(edit, false);
      }
      if (reply.ok) await reopen(view.record.id);
      else fail(reply.error);
      return reply.ok;
    }

    async function create(
      kind: 'incident' | 'statement' | 'press-conference',
      from: RecordId | null,
    ): Promise<RecordId | null> {
      const link = from === null ? null : { record: from, link: 'responds' };
      const reply = await bridge.invoke('records.create', { kind, from: link });
      if (reply.ok) return reply.value.id;
      fail(reply.error);
      return null;
    }

    async function busily<T>(work: () => Promise<T>): Promise<T> {
      set({ busy: true, problem: null });
      try {
        return await work();
      } finally {
        set({ busy: false });
      }
    }

    return {
      rows: null,
      next: null,
      total: 0,
      open: null,
      busy: false,
      problem: null,
      refresh: async () => {
        const reply = await list(null);
        if (reply.ok) set({ rows: reply.value.rows, next: reply.value.next, total: reply.value.total });
        else fail(reply.error);
      },
      more: async () => {
        const { next, rows } = get();
        if (next === null) return;
        const reply = await list(next);
        if (reply.ok) set({ rows: [...(rows ?? []), ...reply.value.rows], next: reply.value.next });
        else fail(reply.error);
      },
      show: async (id) => {
        wanted = id;
        if (get().open?.view.record.id !== id) set({ open: null, problem: null });
        if (id !== null) await reopen(id);
      },
      change: (edit) => busily(() => written(edit, true)),
      take: ({ title, fields }) =>
        busily(async () => {
          begun ??= await create('incident', null);
          const id = begun;
          if (id === null) return null;
          const form = await bridge.invoke('records.form', { id });
          const reply = form.ok
            ? await save(form.value, title, { ...form.value.record.content.fields, ...fields })
            : form;
          if (reply.ok) begun = null;
          else fail(reply.error);
          return reply.ok ? id : null;
        }),
      respond: (kind) => busily(() => create(kind, wanted)),
    };
  });

  const reread = () => {
    const { rows, refresh } = store.getState();
    if (rows !== null) void refresh();
    if (wanted !== null) void store.getState().show(wanted);
  };
  bridge.on('records.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('delivery.changed', reread);
  bridge.on('session.changed', reread);
  bridge.on('rules.changed', reread);
  return store;
}
