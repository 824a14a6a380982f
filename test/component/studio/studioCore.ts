import type { Input } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/session.ts';
import type { StudioView } from '#shared/contract/studio.ts';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { isFormLink } from '#shared/domain/form/isFormLink.ts';
import type { Person, PersonId } from '#shared/domain/person/person.ts';
import type { RecordView } from '#shared/contract/records.ts';
import { err, ok } from '#shared/lib/result.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';
import { checkReport, interpretationId, revision, studioView } from './builders.ts';

export const officer: Person = {
  id: '0190a5c0-0000-7000-8000-0000000000a1' as PersonId,
  name: '王晓',
  roles: ['officer'],
  kid: 'k',
};
export const chief: Person = {
  id: '0190a5c0-0000-7000-8000-0000000000a2' as PersonId,
  name: '陈科长',
  roles: ['chief'],
  kid: 'k',
};

const session = (unlocked: Person | null): SessionState => ({
  department: null,
  people: [officer, chief],
  unlocked,
  portal: null,
  roster: null,
  keyStore: 'none',
  version: '0',
  dataFolder: '/',
});

/** A core with one submission that keeps the contract's rules about revisions, and can be told to refuse. */
export function studioCore(first: StudioView = studioView(), report: CheckReport = checkReport(), script: Script = {}) {
  let view = first;
  let unlocked: Person | null = officer;
  let found = report;
  const saved: { readonly input: Input<'records.save'>; readonly by: string }[] = [];
  const put = (record: RecordView) => {
    view = record.id === interpretationId ? { ...view, interpretation: record } : { ...view, policy: record };
  };
  const recordOf = (id: string) => (id === interpretationId ? view.interpretation : view.policy);

  const bridge = scriptedBridge({
    'session.state': () => ok(session(unlocked)),
    'studio.open': () => (unlocked === null ? err({ type: 'session/locked' }) : ok(view)),
    'checks.run': () => ok(found),
    'records.get': ({ id }) => ok(recordOf(id)),
    'records.form': ({ id }) =>
      ok({
        record: recordOf(id),
        clocks: [],
        links: [],
        returned: null,
        delivery: null,
        publicUrl: null,
        supersededBy: [],
      }),
    'rules.pack': () => ok(shippedPack),
    'records.save': (input) => {
      const record = recordOf(input.id);
      if (unlocked === null) return err({ type: 'session/locked' });
      if (input.base !== record.revision.number) return err({ type: 'record/stale', current: record.revision.number });
      saved.push({ input, by: unlocked.name });
      const { links = [], ...heads } = input.content;
      const kept = record.content.links.filter((link) => !isFormLink(record.content, link));
      put({
        ...record,
        content: { ...record.content, ...heads, links: [...kept, ...links.map((link) => ({ ...link, spans: [] }))] },
        revision: revision(record.revision.number + 1),
      });
      return ok(recordOf(input.id).revision);
    },
    ...script,
  });
  return {
    bridge,
    saved,
    view: () => view,
    become: (person: Person | null) => {
      unlocked = person;
      bridge.announce('session.changed', {});
    },
    /** Somebody else saves the interpretation. */
    saveElsewhere: (title: string) => {
      const { interpretation } = view;
      const { number } = interpretation.revision;
      put({
        ...interpretation,
        content: { ...interpretation.content, title },
        revision: { ...revision(number + 1), author: '李敏' },
      });
    },
    change: (next: Partial<StudioView>) => {
      view = { ...view, ...next };
    },
    find: (next: CheckReport) => {
      found = next;
    },
  };
}
