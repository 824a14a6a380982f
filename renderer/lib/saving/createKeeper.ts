/**
 * Keeps one piece of written work open at a time: a submission in the studio, a record in its form.
 *
 * Words belong to the person who typed them. When somebody else is unlocked on the machine, unsaved
 * words of the first person are neither saved in the other's name nor thrown away: they wait in the
 * window until their owner opens the same work again.
 */
import type { Bridge } from '#shared/contract/contract.ts';
import type { PersonId } from '#shared/domain/person/person.ts';

export interface Work<Key extends string> {
  /** What was opened. */
  readonly key: Key;
  /** Whose words these are; nobody else's session may save them. */
  readonly owner: PersonId | null;
  readonly flush: () => Promise<void>;
  /** Reads it again; words that are being typed are never replaced. */
  readonly reread: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Stops or resumes saving: while somebody else is unlocked, these words wait. */
  readonly pause: (paused: boolean) => void;
  readonly dirty: () => boolean;
  /** Put away, with everything saved. */
  readonly stop: () => void;
}

export interface KeeperPorts<Key extends string, W extends Work<Key>> {
  readonly bridge: Bridge;
  /** Reads and begins; null when it was refused, which is told elsewhere. */
  readonly start: (key: Key, owner: PersonId | null) => Promise<W | null>;
  /** What is open now; null after it was put away. */
  readonly show: (work: W | null) => void;
}

export interface Keeper<Key extends string, W extends Work<Key>> {
  readonly open: (key: Key) => Promise<void>;
  readonly shown: () => W | null;
}

export function createKeeper<Key extends string, W extends Work<Key>>({
  bridge,
  start,
  show,
}: KeeperPorts<Key, W>): Keeper<Key, W> {
  let shown: W | null = null;
  let turn = 0;
  /** What was open when the machine was locked. */
  let left: Key | null = null;
  /** Work that could not be saved when it was left, by owner and key. */
  const kept = new Map<string, W>();

  async function open(key: Key): Promise<void> {
    turn += 1;
    const mine = turn;
    const session = await bridge.invoke('session.state', {});
    const owner = session.ok ? (session.value.unlocked?.id ?? null) : null;
    const waiting = kept.get(keyOf(owner, key));
    const work = waiting ?? (await start(key, owner));
    // Something else was opened while this one was read.
    if (mine !== turn) {
      if (waiting === undefined) work?.stop();
      return;
    }
    if (work === null) return;
    kept.delete(keyOf(owner, key));
    shown = work;
    show(work);
    if (waiting !== undefined) {
      work.pause(false);
      await work.reread();
    }
    await work.check();
  }

  /** Leaves what is open: saved and closed, or kept with its unsaved words. */
  async function putAway(): Promise<void> {
    turn += 1;
    const leaving = shown;
    if (leaving === null) return;
    await leaving.flush();
    if (leaving.dirty()) kept.set(keyOf(leaving.owner, leaving.key), leaving);
    else leaving.stop();
    shown = null;
    show(null);
  }

  /** Locked: the work is cleared, unsaved words are kept aside. Unlocked: it opens again, for whoever it is. */
  async function sessionChanged(): Promise<void> {
    const session = await bridge.invoke('session.state', {});
    if (!session.ok) return;
    const unlocked = session.value.unlocked?.id ?? null;
    if (shown?.owner === unlocked) {
      await shown.reread();
      return;
    }
    if (shown !== null) {
      left = shown.key;
      shown.pause(true);
      await putAway();
    }
    if (unlocked === null || left === null) return;
    const key = left;
    left = null;
    await open(key);
  }

  bridge.on('session.changed', () => void sessionChanged());
  // What was under way when the core died is read back before it is repeated.
  bridge.on('core.restarted', () => {
    void shown?.flush().then(() => shown?.reread());
  });
  return {
    shown: () => shown,
    open: async (key) => {
      left = null;
      if (shown?.key === key) return;
      await putAway();
      await open(key);
    },
  };
}

const keyOf = (owner: PersonId | null, key: string): string => `${owner ?? ''} ${key}`;
