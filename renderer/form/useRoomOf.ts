import { useMemo } from 'react';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { err, ok } from '#shared/lib/result.ts';
import { saveFile } from '#renderer/lib/saveFile.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { attachmentProblemText } from './attachmentProblemText.ts';
import type { FormCalls } from './formCalls.ts';
import type { FormRoom, LinkLook } from './FormRoom.ts';

/** The room of an open record's fields: what they need of the core, in values and sentences. */
export function useRoomOf(
  pack: RulePack,
  known: ReadonlyMap<RecordId, LinkLook>,
  { attach, fetchFile, findRecords }: FormCalls,
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
      findRecords,
      attach: async (file) => {
        const reply = await attach(file);
        if (!reply.ok) return err(attachmentProblemText(reply.error));
        return ok({ id: crypto.randomUUID(), ...reply.value, caption: '' });
      },
      fetchFile: async ({ sha256, name }) => {
        const reply = await fetchFile(sha256);
        if (!reply.ok) return attachmentProblemText(reply.error);
        saveFile(name, reply.value.bytes);
        return null;
      },
    }),
    [pack, today, known, attach, fetchFile, findRecords, openRecord],
  );
}
