import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { ImportReport } from '#shared/contract/records.ts';
import type { Person, Role } from '#shared/domain/person/person.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Desk } from '#core/openDesk.ts';
import { readDemoSample } from './demoSample.ts';
import type { PortalProcess } from './portalProcess.ts';
import type { StepTimer } from './stepTimer.ts';

export interface MainJob {
  readonly desk: Desk;
  readonly portal: PortalProcess;
  readonly department: { readonly name: string; readonly uscc: string };
  readonly people: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly resources: string;
  readonly timer: StepTimer;
  readonly patienceMs: number;
}

export interface MainJobDone {
  readonly imported: ImportReport;
  readonly delivery: DeliveryRow;
}

const passphrase = '演示口令-不用于真实工作';

/**
 * The main job through the same public calls the window makes, by two people on one machine.
 * A refusal here means that the program or the sample is broken, so it throws.
 */
export async function runMainJob({
  desk,
  portal,
  department,
  people,
  resources,
  timer,
  patienceMs,
}: MainJob): Promise<MainJobDone> {
  const { handlers } = desk;
  const { step } = timer;
  const [officer, chief] = await step('建立部门，两个人各有自己的密钥', async () => {
    done(handlers['setup.department']({ ...department }));
    const added: Person[] = [];
    for (const { name, roles } of people)
      added.push(done(await handlers['people.add']({ name, roles: [...roles], passphrase })));
    return added;
  });
  if (!officer || !chief) throw new Error('The demonstration needs an officer and a chief');
  await step('向门户登记，取回名册', async () => {
    const trustRoots = await readFile(portal.trustRootsFile, 'utf8');
    const passphrases = [officer, chief].map(({ id }) => ({ person: id, passphrase }));
    done(await handlers['portal.enrol']({ baseUrl: portal.baseUrl, code: portal.code, trustRoots, passphrases }));
  });

  await step('经办人解锁', async () => done(await handlers['session.unlock']({ person: officer.id, passphrase })));
  const sample = await readDemoSample(resources);
  const imported = await step('导入政策，认出条款', async () =>
    done(await handlers['policies.import']({ from: 'file', name: sample.name, bytes: sample.bytes })),
  );
  await step('写解读，逐段关联条款', async () => {
    saveFields(desk, imported.interpretation, sample.fields as unknown as JsonObject);
  });
  await step('填公开信息：内容概述、责任科室、保密审查', async () => {
    saveFields(desk, imported.policy, sample.forms.policy);
    saveFields(desk, imported.interpretation, sample.forms.interpretation);
  });
  await step('检查', async () => {
    const { findings } = done(await handlers['checks.run']({ submission: imported.submission }));
    const open = findings.filter(({ verdict, severity }) => verdict !== 'pass' && severity !== 'I');
    if (open.length > 0)
      throw new Error(`The sample does not pass its checks: ${open.map(({ why }) => why).join(' ')}`);
  });
  await step('政策与解读一并送审（生成 docx、网页、PDF）', async () =>
    done(await handlers['submissions.submit']({ submission: imported.submission })),
  );

  await step('科室负责人解锁', async () => done(await handlers['session.unlock']({ person: chief.id, passphrase })));
  await step('审阅、同意、签名、打包', async () => {
    const { revision } = done(handlers['review.open']({ submission: imported.submission }));
    done(await handlers['review.approve']({ submission: imported.submission, revision, passphrase }));
  });
  const delivery = await step('报送门户，验证回执，等待公开', () => settledDelivery(desk, patienceMs));
  return { imported, delivery };
}

/** Writes fields over the newest revision, beside what is there. */
function saveFields({ handlers }: Desk, id: RecordId, written: JsonObject): void {
  const { content, revision } = done(handlers['records.get']({ id }));
  const { attribute, title, docNumber, issuer, date } = content;
  const fields = { ...content.fields, ...written };
  done(
    handlers['records.save']({
      id,
      base: revision.number,
      content: { attribute, title, docNumber, issuer, date, fields },
    }),
  );
}

/** Waits until the portal has spoken its last word, or patience ends; gives the row as it then stands. */
async function settledDelivery({ handlers }: Desk, patienceMs: number): Promise<DeliveryRow> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const [row] = done(handlers['delivery.list']());
    if (!row) throw new Error('The approved package is not in the delivery list');
    if (row.state === 'published' || row.state === 'returned' || Date.now() > until) return row;
    await pause(50);
  }
}

/** The value of a call that must succeed. */
export function done<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`A call of the main job was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
