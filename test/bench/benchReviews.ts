/** Reviews that are under way in the bench's desk, made by the window's own calls: their standings are worked out from real chains. */
import { kindOf } from '#shared/domain/form/formOf.ts';
import { filledRecord, type Surroundings } from '#test/support/forms/filledRecord.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';

/** Creates, fills and submits so many records as the officer who is unlocked. */
export async function submitSome(desk: TestDesk, many: number, around: Surroundings): Promise<void> {
  const pack = await desk.done('rules.pack', {});
  const kind = kindOf(pack, 'inspection');
  if (!kind) throw new Error('The pack has no inspections');
  for (let n = 0; n < many; n += 1) {
    const { id, submission } = await desk.done('records.create', { kind: kind.key, from: null });
    const { content, revision } = await desk.done('records.get', { id });
    const filled = filledRecord(kind, pack, [], around);
    const { attribute, docNumber, date, links } = filled;
    await desk.done('records.save', {
      id,
      base: revision.number,
      content: {
        attribute,
        title: `第${n + 1}项督查发现的问题`,
        docNumber,
        issuer: content.issuer,
        date,
        fields: { ...content.fields, ...filled.fields, unit: '第1科' },
        links: links.flatMap(({ to, type }) => (typeof to === 'string' ? [{ to, type }] : [])),
      },
    });
    await desk.done('submissions.submit', { submission });
  }
}
