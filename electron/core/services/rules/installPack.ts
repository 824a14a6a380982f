import type { Failure, Input } from '#shared/contract/contract.ts';
import type { PackChange } from '#shared/contract/rules.ts';
import { packChange } from '#shared/domain/rulepack/packChange.ts';
import { compareVersions } from '#shared/domain/rulepack/packVersion.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { valueAt } from '#shared/protocol/rulepack/pathIn.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import { write } from '../../storage/db.ts';
import {
  insertPack,
  insertRefusedPack,
  installedVersions,
  unfinishedOfKinds,
} from '../../storage/repositories/rulePacks.ts';
import type { Deps } from '../deps.ts';
import { openSigned } from './openSigned.ts';

type Installed = Result<PackChange, Failure<'rules.install'>>;

/**
 * Puts a signed rule pack in force, or only says what it would change (`apply: false`).
 *
 * A version that is not newer than any ever held under its id is refused, so that nobody brings back
 * rules that were replaced. One with mistakes is refused whole, also when only tried: the mistakes
 * are kept for its author, and the last good pack stays. Clocks of every record are worked out anew
 * behind it.
 */
export const createInstallPack =
  (deps: Deps) =>
  ({ jws, apply }: Input<'rules.install'>): Installed => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { db } = deps.store;
    const opened = openSigned(db, jws, 'rulepack');
    if (!opened.ok) return err({ type: 'rules/not-signed', why: opened.error.why });

    const named = { id: textAt(opened.value, 'id'), version: textAt(opened.value, 'version') };
    const resolved = resolveRulePack(opened.value, deps.rules.shipped.pack);
    // A version that can't be read can't be compared: it is one of the mistakes.
    const held = newestHeld(deps, named.id);
    if (held !== null && isVersion(named.version) && compareVersions(named.version, held) <= 0)
      return err({ type: 'rules/not-newer', held, offered: named.version });
    if (!resolved.ok) {
      const mistakes = resolved.error;
      const kept = write(db, (writable) => insertRefusedPack(writable, { ...named, mistakes, at: deps.clock.now() }));
      if (!kept.ok) return kept;
      deps.rules.reload();
      deps.announce('rules.changed', {});
      return err({ type: 'rules/broken', mistakes });
    }

    const pack = resolved.value;
    const change = changeOf(deps, pack);
    if (!apply) return ok(change);
    const { person } = unlocked.value;
    const written = write(db, (writable) => {
      const installedAt = deps.clock.now();
      insertPack(writable, { id: pack.id, version: pack.version, jws: jws.trim(), installedAt }, person.id);
    });
    if (!written.ok) return written;
    deps.rules.reload();
    deps.wakeProjection();
    deps.announce('rules.changed', {});
    return ok(change);
  };

/** The newest version ever held under this id, the program's own included. */
function newestHeld({ store, rules }: Deps, id: string): string | null {
  const { pack } = rules.shipped;
  const held = [...installedVersions(store.db, id), ...(pack.id === id ? [pack.version] : [])];
  return held.sort(compareVersions).at(-1) ?? null;
}

function changeOf({ store, rules }: Deps, to: RulePack): PackChange {
  const from = rules.pack;
  const { touched, ...difference } = packChange(from, to);
  return {
    from: `${from.id} ${from.version}`,
    to: `${to.id} ${to.version}`,
    ...difference,
    names: {
      kinds: named(from.kinds, to.kinds, ({ key }) => key),
      clocks: named(from.clocks, to.clocks, ({ id }) => id),
      rules: Object.fromEntries(ruleIds.map((id) => [id, to.rules[id].name])),
    },
    drafts: unfinishedOfKinds(store.db, touched),
  };
}

/** Names by key, the new pack's before the old one's. */
const named = <T extends { readonly name: string }>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (part: T) => string,
): Readonly<Record<string, string>> => Object.fromEntries([...from, ...to].map((part) => [keyOf(part), part.name]));

const isVersion = (text: string): boolean => /^\d+(?:\.\d+)*$/u.test(text);

function textAt(json: Parameters<typeof valueAt>[0], name: string): string {
  const value = valueAt(json, [name]);
  return typeof value === 'string' ? value : '';
}
