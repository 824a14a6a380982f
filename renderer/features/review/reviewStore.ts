import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Channel, Failure, Output, Reply } from '#shared/contract/contract.ts';
import type { FrozenDocument, ReviewView } from '#shared/contract/review.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';

/** Whatever any call of the review screen may refuse with. */
export type ReviewProblem = Failure<Extract<Channel, `review.${string}`>> | CallFault;

/** Which pages of one file (by SHA-256) this person has had in view; `total` is null until it was opened. */
export interface Walk {
  readonly seen: ReadonlySet<number>;
  readonly total: number | null;
}

export interface ReviewDesk {
  readonly view: ReviewView;
  /** Name of the PDF that is shown; null when the submission has none. */
  readonly shown: string | null;
  /** Bytes by SHA-256, as they were frozen. */
  readonly files: ReadonlyMap<string, Reply<'review.document'>>;
  readonly walks: ReadonlyMap<string, Walk>;
  readonly busy: boolean;
  readonly problem: ReviewProblem | null;
}

export interface ReviewState {
  readonly inbox: Output<'review.inbox'> | null;
  readonly inboxProblem: ReviewProblem | null;
  readonly desk: ReviewDesk | null;
  readonly openProblem: ReviewProblem | null;
  readonly refreshInbox: () => Promise<void>;
  readonly open: (submission: SubmissionId) => Promise<void>;
  readonly show: (name: string) => Promise<void>;
  readonly pageSeen: (sha256: string, page: number, total: number) => void;
  /** Signs the revision that is shown. True when the core took it. */
  readonly approve: (passphrase: string) => Promise<boolean>;
  readonly sendBack: (reason: string) => Promise<boolean>;
  readonly dismissProblem: () => void;
}

export type ReviewStore = StoreApi<ReviewState>;

/** The files a reviewer reads: PDFs, as they will be printed. */
export const readable = ({ documents }: ReviewView): readonly FrozenDocument[] =>
  documents.filter(({ name }) => name.endsWith('.pdf'));

/**
 * What the review screen shows. Bytes and seen pages are kept by the digest of the file, so that a
 * file that changed has to be read again and one that did not has not. Both belong to one person:
 * they go when somebody else is unlocked.
 */
export function createReviewStore(bridge: Bridge): ReviewStore {
  let turn = 0;
  const store = createStore<ReviewState>()((set, get) => {
    const change = (part: Partial<ReviewDesk>) => {
      const { desk } = get();
      if (desk !== null) set({ desk: { ...desk, ...part } });
    };

    /** Runs one decision on the revision that is shown, and re-reads what came of it. */
    const decide = async (
      ask: (view: ReviewView) => Promise<Reply<'review.approve' | 'review.return'>>,
    ): Promise<boolean> => {
      const { desk } = get();
      if (desk === null || desk.busy) return false;
      const { view } = desk;
      change({ busy: true, problem: null });
      const reply = await ask(view);
      if (get().desk?.view.submission !== view.submission) return reply.ok;
      change({ busy: false, problem: reply.ok ? null : reply.error });
      await Promise.all([reread(), get().refreshInbox()]);
      return reply.ok;
    };

    const reread = async (): Promise<void> => {
      const before = get().desk?.view.submission;
      if (before === undefined) return;
      const reply = await bridge.invoke('review.open', { submission: before });
      if (get().desk?.view.submission !== before) return;
      if (reply.ok) await place(reply.value);
      else change({ problem: reply.error });
    };

    /** Shows a view that was just read, on the file that was open if it is still there. */
    const place = async (view: ReviewView): Promise<void> => {
      const old = get().desk;
      const same = old?.view.submission === view.submission ? old : null;
      const names = readable(view).map(({ name }) => name);
      const shown = same?.shown != null && names.includes(same.shown) ? same.shown : (names[0] ?? null);
      set({
        desk: {
          view,
          shown,
          files: same?.files ?? new Map(),
          walks: same?.walks ?? new Map(),
          busy: same?.busy ?? false,
          problem: same?.problem ?? null,
        },
        openProblem: null,
      });
      if (shown !== null) await get().show(shown);
    };

    bridge.on('submissions.changed', ({ ids }) => {
      if (get().inbox !== null) void get().refreshInbox();
      const { desk } = get();
      if (desk !== null && ids.includes(desk.view.submission) && !desk.busy) void reread();
    });
    bridge.on('session.changed', () => {
      const { desk, inbox } = get();
      set({ desk: null, inbox: null, openProblem: null });
      if (inbox !== null) void get().refreshInbox();
      if (desk !== null) void get().open(desk.view.submission);
    });
    bridge.on('core.restarted', () => void reread());

    return {
      inbox: null,
      inboxProblem: null,
      desk: null,
      openProblem: null,

      refreshInbox: async () => {
        const reply = await bridge.invoke('review.inbox', {});
        if (reply.ok) set({ inbox: reply.value, inboxProblem: null });
        // Behind a lock screen nothing stays in the window.
        else if (reply.error.type === 'session/locked') set({ inbox: null, desk: null, inboxProblem: reply.error });
        else set({ inboxProblem: reply.error });
      },

      open: async (submission) => {
        if (get().desk?.view.submission === submission) return;
        turn += 1;
        const mine = turn;
        set({ desk: null, openProblem: null });
        const reply = await bridge.invoke('review.open', { submission });
        // Another submission was opened while this one was read.
        if (mine !== turn) return;
        if (reply.ok) await place(reply.value);
        else set({ openProblem: reply.error });
      },

      show: async (name) => {
        const { desk } = get();
        const file = desk?.view.documents.find((each) => each.name === name);
        if (desk === null || file === undefined) return;
        change({ shown: name });
        if (desk.files.get(file.sha256)?.ok === true) return;
        const reply = await bridge.invoke('review.document', { submission: desk.view.submission, name });
        const now = get().desk;
        if (now?.view.submission === desk.view.submission)
          change({ files: new Map(now.files).set(file.sha256, reply) });
      },

      pageSeen: (sha256, page, total) => {
        const { desk } = get();
        if (desk === null) return;
        const seen = new Set(desk.walks.get(sha256)?.seen).add(page);
        change({ walks: new Map(desk.walks).set(sha256, { seen, total }) });
      },

      approve: (passphrase) =>
        decide(({ submission, revision }) => bridge.invoke('review.approve', { submission, revision, passphrase })),
      sendBack: (reason) =>
        decide(({ submission, revision }) => bridge.invoke('review.return', { submission, revision, reason })),
      dismissProblem: () => change({ problem: null }),
    };
  });
  return store;
}
