import { existsSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { readFact } from '#core/storage/repositories/installation.ts';
import { receiptsOf } from '#core/storage/repositories/deliveryLog.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { blocks } from '#shared/domain/checks/checks.ts';
import { startPortal, type Portal } from '#test/portal/startPortal.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { written, type Line } from '#test/unit/domain/checks/sample.ts';
import { fill, importSample, openJob, passphrases, reworded, revisionOf, save, submitSample, type Job } from './job.ts';

const plan = new URL('../../../../shared/corpus/policies/zhongshan-open-government-plan.txt', import.meta.url);

const lines: readonly Line[] = [
  ['background', '国务院办公厅印发了全面推进政务公开工作意见的实施细则（国办发〔2016〕80号），我市据此制定本方案。'],
  ['goals', '到2020年，决策、执行、管理、服务、结果都要公开，老百姓看得懂、问得到。', '1.1'],
  ['content', '决策怎么公开：重大民生决策先做民意调查，会议请群众代表列席。', '2.1'],
  ['content', '执行和管理怎么公开：督查发现的问题、审计结果、权责清单都要上网。', '2.2', '2.3'],
  ['content', '服务和结果怎么公开：办事指南编出来，政策落实得怎么样请第三方来评。', '2.4', '2.5', '2.6'],
  ['content', '数据向社会开放，重点是民生保障和市场监管。', '3.1'],
  ['content', '政策出台要同步解读，最迟不超过5个工作日；联系人身份证442000198002280000。', '3.2'],
  ['content', '发生特别重大、重大突发事件，最迟要在5小时内发布权威信息，24小时内举行新闻发布会。', '3.3'],
  ['content', '群众可以通过领导信箱和12345热线提意见。', '3.4'],
  ['scope', '适用于全市各镇区、各部门。'],
  ['standard', '权威信息在5小时内发布，新闻发布会在24小时内举行。', '3.3'],
  ['contact', '解读机关：中山市政务公开演示局，电话0760-88880000。'],
];

test.skipIf(!existsSync(plan))(
  'the Zhongshan plan: imported, interpreted, stopped by its faults, mended, returned once, approved, delivered, published',
  async () => {
    await using job = await openJob();
    const { desk } = job;
    const portal = await startedPortal();
    const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };
    const code = portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] });
    await desk.done('portal.enrol', {
      baseUrl: portal.baseUrl,
      code,
      trustRoots: portal.trustRoots,
      passphrases: [
        { person: job.people.officer.id, passphrase: passphrases.officer },
        { person: job.people.chief.id, passphrase: passphrases.chief },
      ],
    });

    // Imported: title, three parts, eleven items.
    const bytes = new Uint8Array(readFileSync(plan));
    const imported = await desk.done('policies.import', { from: 'file', name: '实施方案.txt', bytes });
    expect(imported).toMatchObject({
      title: '中山市全面推进政务公开工作实施方案',
      topLevelClauses: 3,
      leafClauses: 11,
      date: null,
    });
    const { submission, policy, interpretation } = imported;
    await save(desk, policy, { issuer: '中山市人民政府办公室', date: '2017-03-01' });
    await save(desk, interpretation, { fields: written(lines), issuer: '中山市政务公开演示局' });

    // Stopped by what the catalogue asks for and by the secrecy review that nobody recorded.
    const unfilled = await blocking(job, submission);
    expect(unfilled.flatMap(({ place }) => (place.in === 'field' ? [place.field] : [])).sort()).toEqual([
      'secrecyConclusion',
      'secrecyOn',
      'secrecyReviewer',
      'summary',
      'unit',
    ]);
    await fill(desk, policy, {
      normative: false,
      affectsPublic: false,
      summary: '到2020年全市政务公开要做的十一件事，由各镇区、各部门落实。',
      unit: '政务公开科',
      secrecyConclusion: 'public',
      secrecyReviewer: '王晓',
      secrecyOn: '2017-02-28',
    });
    expect(await blocking(job, submission)).toContainEqual(
      expect.objectContaining({
        rule: 'R04',
        text: '王晓',
        place: { in: 'field', record: policy, field: 'secrecyReviewer' },
      }),
    );
    await fill(desk, policy, { secrecyReviewer: '李敏' });

    // Stopped by a planted number and a wrong one; the 文号 from above is for a person to say.
    const before = await blocking(job, submission);
    expect(before.map(({ rule, text }) => [rule, text]).sort()).toEqual([
      ['R06', '442000198002280000'],
      ['R12', '国办发〔2016〕80号'],
      ['R12', '最迟不超过5个工作日'],
    ]);
    const named = before.find(({ text }) => text.startsWith('国办发'));
    const decision = {
      submission,
      finding: named?.key ?? '',
      decision: 'justified',
      reason: '上级文件的文号',
    } as const;
    await desk.done('checks.decide', decision);
    expect(await desk.call('submissions.submit', { submission })).toMatchObject({
      ok: false,
      error: { type: 'submit/blocked', findings: before.filter((finding) => finding !== named).map(({ key }) => key) },
    });

    // Mended: the decision made before still stands.
    const mended = reworded(reworded(written(lines), '5个工作日', '3个工作日'), '；联系人身份证442000198002280000', '');
    await save(desk, interpretation, { fields: mended });
    expect(await blocking(job, submission)).toEqual([]);
    expect((await desk.done('checks.run', { submission })).decisions).toMatchObject([
      { finding: named?.key, reason: '上级文件的文号', by: '王晓' },
    ]);
    await desk.done('submissions.submit', { submission });

    // Returned once, answered, approved.
    await job.enter('chief');
    expect(await desk.done('review.inbox', {})).toMatchObject({ waiting: [{ submission, round: 1 }] });
    const first = await revisionOf(desk, submission);
    await desk.done('review.return', { submission, revision: first, reason: '请写明公众参与的渠道。' });
    await job.enter('officer');
    expect((await desk.done('studio.open', { submission })).returned).toMatchObject({
      by: '陈科长',
      reason: '请写明公众参与的渠道。',
    });
    await save(desk, interpretation, { fields: reworded(mended, '12345热线', '12345热线、市政府网站') });
    await desk.done('submissions.submit', { submission });
    await job.enter('chief');
    const second = await desk.done('review.open', { submission });
    expect(second.changes).toHaveLength(1);
    expect(second.changes[0]).toMatchObject({ where: expect.stringContaining('主要内容') as string });
    expect(second.chain.map(({ act }) => act)).toEqual(['submit', 'return', 'submit']);
    const { packageId } = await desk.done('review.approve', {
      submission,
      revision: second.revision,
      passphrase: passphrases.chief,
    });

    // Delivered: every state hangs on a receipt, and the package verifies with the last one.
    const row = await settled(job);
    expect(row).toMatchObject({ packageId, state: 'published', reasons: [] });
    expect(Object.keys(row.reached).sort()).toEqual(['published', 'queued', 'receipted', 'sent']);
    const receipts = receiptsOf(desk.desk.store.db, row.packageId);
    expect(receipts.map(({ state }) => state)).toEqual(['received', 'verified', 'published']);
    const judged = await verifyPackage(desk.desk.store.packageFile(row.packageId), {
      roots: portal.trustRoots,
      receipt: receipts.at(-1)?.jws ?? '',
    });
    expect(judged).toMatchObject({ ok: true, value: { valid: true, claimedTimeOnly: false } });
    const name = 'documents/interpretation.html';
    const served = await (await fetch(new URL(name, row.publicUrl ?? ''))).text();
    expect(served).toContain('12345热线、市政府网站');
    expect(served).toBe(new TextDecoder().decode((await desk.done('review.document', { submission, name })).bytes));
    // What was filled in once stands in the catalogue of the page; the review of secrets stays inside.
    const page = await (await fetch(new URL('documents/policy.html', row.publicUrl ?? ''))).text();
    expect(page).toContain('到2020年全市政务公开要做的十一件事');
    expect(page).toContain('政务公开科');
    expect(page).not.toContain('李敏');
    expect(await (await fetch(portal.baseUrl)).text()).toContain(imported.title);
    expect(desk.reported).toEqual([]);
  },
);

test('a package approved in the demonstration verifies under the demonstration’s own root, and no other', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { submission } = await submitSample(job);
  const revision = await revisionOf(desk, submission);
  const { packageId } = await desk.done('review.approve', { submission, revision, passphrase: passphrases.chief });
  const file = desk.desk.store.packageFile(packageId ?? '');

  const roots = readFact(desk.desk.store.db, 'trustRoots') ?? '';
  expect(await verifyPackage(file, { roots })).toMatchObject({
    ok: true,
    value: { valid: true, claimedTimeOnly: true, package: { packageId, submission } },
  });
  await using other = await openJob();
  const foreign = readFact(other.desk.desk.store.db, 'trustRoots') ?? '';
  expect(await verifyPackage(file, { roots: foreign })).toMatchObject({ ok: true, value: { valid: false } });
  const { bytes, name } = await desk.done('delivery.package', { packageId: packageId! });
  expect({ name, size: bytes.length }).toEqual({ name: `${packageId}.zip`, size: readFileSync(file).length });
});

test('a restart at every step loses nothing', async () => {
  await using job = await openJob();
  const { desk } = job;
  const restart = async (who: 'officer' | 'chief'): Promise<void> => {
    await desk.reopen();
    expect(
      await desk.call('records.list', { kinds: null, overdue: false, unit: null, state: null, after: null, limit: 10 }),
    ).toMatchObject({
      error: { type: 'session/locked' },
    });
    await job.enter(who);
  };
  const { submission, interpretation, fields } = await importSample(job);
  await restart('officer');
  expect((await desk.done('records.get', { id: interpretation })).content.fields).toEqual(fields);
  // Found by words that were saved before the restart and never searched for.
  expect(await desk.done('records.search', { text: '上班族', kinds: null, after: null, limit: 10 })).toMatchObject({
    rows: [{ id: interpretation }],
  });

  await desk.done('submissions.submit', { submission });
  await restart('chief');
  const view = await desk.done('review.open', { submission });
  for (const { name, sha256, bytes } of view.documents) {
    const document = await desk.done('review.document', { submission, name });
    expect({ name, size: document.bytes.length, sha256: await digest(document.bytes) }).toEqual({
      name,
      size: bytes,
      sha256,
    });
  }
  await desk.done('review.approve', { submission, revision: view.revision, passphrase: passphrases.chief });
  await restart('chief');

  const [row] = await desk.done('delivery.list', {});
  expect(row).toMatchObject({ submission, state: 'queued' });
  expect((await desk.done('session.state', {})).people.map(({ name }) => name)).toEqual(['王晓', '陈科长']);
  expect(desk.reported).toEqual([]);
});

async function startedPortal(): Promise<Portal> {
  const folder = temporaryFolder();
  const portal = await startPortal({ dir: folder.path });
  onTestFinished(async () => {
    await portal.stop();
    folder[Symbol.dispose]();
  });
  return portal;
}

async function blocking({ desk }: Job, submission: Parameters<typeof revisionOf>[1]) {
  const { findings, decisions } = await desk.done('checks.run', { submission });
  return findings.filter((finding) => blocks(finding, decisions));
}

/** The one package's row once the portal has spoken its last word. */
async function settled({ desk }: Job): Promise<DeliveryRow> {
  const until = Date.now() + 20_000;
  for (;;) {
    const [row] = await desk.done('delivery.list', {});
    if (row?.state === 'published' || row?.state === 'returned') return row;
    if (Date.now() > until) throw new Error(`Still ${row?.state ?? 'nothing'}: ${JSON.stringify(row?.log)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function digest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}
