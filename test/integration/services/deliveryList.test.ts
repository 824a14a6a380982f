import { expect, test } from 'vitest';
import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { write } from '#core/storage/db.ts';
import { changeDelivery, queueDelivery } from '#core/storage/repositories/deliveries.ts';
import { logDelivery } from '#core/storage/repositories/deliveryLog.ts';
import { insertPackage } from '#core/storage/repositories/packages.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { importSample, openJob } from '../core/job.ts';

test('报送 shows first what needs somebody, then what is on its way, then the newest of what is done', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { submission } = await importSample(job);
  const begun = desk.clock.now();
  const states: readonly DeliveryState[] = [
    'published',
    'receipted',
    'queued',
    'withdrawn',
    'returned',
    'sent',
    'published',
  ];
  write(desk.desk.store.db, (db) => {
    for (const [index, state] of states.entries()) {
      const at = (begun + index * 1000) as Instant;
      const id = systemRandom.uuid() as PackageId;
      const title = `${index} ${state}`;
      insertPackage(db, { id, submission, title, sha256: 'a'.repeat(64), size: 9, files: 3, approvedAt: at });
      queueDelivery(db, id, at);
      if (state !== 'queued') changeDelivery(db, id, { state }, at);
      for (let line = 0; line < 102; line += 1) logDelivery(db, id, `${title} 第${line}句`, at);
    }
  });

  const rows = await desk.done('delivery.list', {});
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['policy']));
  expect(rows.map(({ title }) => title)).toEqual([
    '4 returned',
    '2 queued',
    '5 sent',
    '1 receipted',
    '6 published',
    '3 withdrawn',
    '0 published',
  ]);
  for (const { title, log, reached, state } of rows) {
    expect([log.length, log[0]?.sentence, log.at(-1)?.sentence]).toEqual([100, `${title} 第2句`, `${title} 第101句`]);
    expect(Object.keys(reached).sort()).toEqual([...new Set(['queued', state])].sort());
  }
  // Queued and sent. The return is answered: its submission is being written again.
  expect((await desk.done('status.view', {})).counts.delivery).toBe(2);
});
