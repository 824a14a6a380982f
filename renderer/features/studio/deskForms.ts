import type { Bridge } from '#shared/contract/contract.ts';
import { formActs } from '#renderer/form/formActs.ts';
import { formCalls } from '#renderer/form/formCalls.ts';
import type { FormContent } from '#renderer/form/formContent.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import type { Desk, DeskActs, Which } from './studioState.ts';

export interface DeskFormPorts {
  readonly bridge: Bridge;
  readonly get: () => Desk;
  readonly set: (change: Partial<Desk>) => void;
  readonly write: (which: Which, change: Partial<FormContent>) => void;
}

/** 公开信息 of the two records at work: what their forms write, and what their fields ask of the core. */
export function deskForms({ bridge, get, set, write }: DeskFormPorts): Pick<DeskActs, 'forms' | 'calls' | 'readLinks'> {
  const know = (looks: readonly LinkLook[]) =>
    set({ known: new Map([...get().known, ...looks.map((look) => [look.id, look] as const)]) });
  const acts = (which: Which) =>
    formActs(
      () => get()[which].written,
      (change) => write(which, change),
    );
  const { policy, interpretation } = get().view;
  return {
    forms: { policy: acts('policy'), interpretation: acts('interpretation') },
    calls: {
      policy: formCalls(bridge, policy.id, know),
      interpretation: formCalls(bridge, interpretation.id, know),
    },
    readLinks: async () => {
      for (const { id } of [policy, interpretation]) {
        const reply = await bridge.invoke('records.form', { id });
        if (reply.ok) know(reply.value.links);
        else set({ problem: reply.error });
      }
    },
  };
}
