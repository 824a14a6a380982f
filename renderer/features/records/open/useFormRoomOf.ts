import { useMemo } from 'react';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { FormRoom, LinkLook } from '#renderer/form/FormRoom.ts';
import { saveFile } from '#renderer/lib/saveFile.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { problemText } from '../problemText.ts';
import type { OpenActs } from './openState.ts';

/** The room of an open record's fields: what they need of the core, in values and sentences. */
export function useFormRoomOf(
  pack: RulePack,
  known: ReadonlyMap<RecordId, LinkLook>,
  acts: OpenActs,
  openRecord: (link: LinkLook) => void,
): FormRoom {
  // A minute is enough for a day: fields are drawn anew when the day changes, not when the minute does.
  const today = civilDateOf(useNow(60_000) as Instant);
  return useMemo(
    () => ({
      pack,
      today,
      known,
      openRecord,
      findRecords: acts.findRecords,
      attach: async (file) => {
        const reply = await acts.attach(file);
        if (!reply.ok) return err(problemText(reply.error));
        return ok({ id: crypto.randomUUID(), ...reply.value, caption: '' });
      },
      fetchFile: async ({ sha256, name }) => {
        const reply = await acts.fetchFile(sha256);
        if (!reply.ok) return problemText(reply.error);
        saveFile(name, reply.value.bytes);
        return null;
      },
    }),
    [pack, today, known, acts, openRecord],
  );
}
