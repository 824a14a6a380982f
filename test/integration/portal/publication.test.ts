import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '#shared/protocol/receipt.ts';
import { verifyReceipt } from '#shared/protocol/receipt.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import type { BuiltPackage } from '#test/support/portal/deskOfTwo.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

const DAY = 86_400_000;

function lastReceipt({ packageId }: BuiltPackage): Receipt {
  const jws = bench.store.receipts(packageId).at(-1) ?? '';
  const verified = verifyReceipt(jws, bench.desk.trustRoots, protocolCrypto);
  if (!verified.ok) throw new Error(verified.error.why);
  return verified.value;
}
const settle = async (built: BuiltPackage): Promise<Receipt> => {
  await bench.deliverToTheEnd(built);
  return lastReceipt(built);
};
const page = async (
  path: string,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> => {
  const response = await fetch(bench.portal.baseUrl + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('a published package', () => {
  it('gets 索引号 and 发布日期 around the approved page, whose own bytes are served unchanged', async () => {
    const built = await bench.queue();
    const receipt = await settle(built);
    expect(receipt).toMatchObject({
      state: 'published',
      indexNumber: `11442000MB2D00018W/${receipt.at.slice(0, 4)}-00001`,
    });

    const around = await fetch(receipt.publicUrl ?? '');
    const text = await around.text();
    expect(text).toContain(receipt.indexNumber);
    expect(text).toContain(receipt.publishedAt?.slice(0, 10));
    expect(around.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const [path, bytes] of Object.entries(built.pages)) {
      const own = await fetch(`${receipt.publicUrl ?? ''}${path}`);
      expect(Buffer.from(await own.arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  it('links policy and interpretation both ways by relative file name', async () => {
    const built = await bench.queue();
    await settle(built);
    const base = `/p/${built.packageId}/`;
    const policy = await page(`${base}documents/policy.html`);
    expect(policy.text).toContain('href="interpretation.html"');
    const interpretation = await page(`${base}documents/interpretation.html`);
    expect(interpretation.text).toContain('href="policy.html"');
    for (const name of ['policy.html', 'interpretation.html']) {
      const around = await page(`${base}view/${name}`);
      expect(around.status).toBe(200);
      expect(around.text).toContain(`src="${base}documents/${name}"`);
    }
  });

  it('is on the front page and is found by its words', async () => {
    await settle(await bench.queue());
    expect((await page('/')).text).toContain('中山市示范办法');
    expect((await page(`/?q=${encodeURIComponent('中示〔2026〕1号')}`)).text).toContain('共 1 件');
    expect((await page(`/?q=${encodeURIComponent('没有的词')}`)).text).toContain('没有找到相符的文件');
  });

  it('offers its Word document for download under its title', async () => {
    const built = await bench.queue();
    await settle(built);
    const docx = await page(`/p/${built.packageId}/documents/policy.docx`);
    expect(docx.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('中山市示范办法.docx')}`,
    );
  });

  it('shows nothing of the package but documents and attachments', async () => {
    const built = await bench.queue();
    await settle(built);
    for (const path of [
      'review.jsonl',
      'data/review.jsonl',
      'documents/../review.jsonl',
      'documents%2Fpolicy.html',
      '..%2f..%2fportal.db',
    ]) {
      expect((await page(`/p/${built.packageId}/${path}`)).status).toBe(404);
    }
  });

  it('is still there after a restart, with the same number and date', async () => {
    const built = await bench.queue();
    const receipt = await settle(built);
    await bench.restart();
    expect(await (await fetch(receipt.publicUrl ?? '')).text()).toContain(receipt.indexNumber);
    const next = await settle(await bench.queue());
    expect(next.indexNumber).toMatch(/-00002$/);
  });

  it('can be withdrawn: the address says so, the receipt follows, the date stays', async () => {
    const built = await bench.queue();
    const published = await settle(built);
    bench.portal.withdraw(built.packageId, [{ where: '附件', why: '附件有误' }]);
    expect(await bench.deliver(built)).toEqual({ type: 'settled', state: 'withdrawn' });
    expect(lastReceipt(built)).toMatchObject({ state: 'withdrawn', publishedAt: published.publishedAt });
    expect((await page(`/p/${built.packageId}/`)).status).toBe(410);
    expect((await page(`/p/${built.packageId}/documents/policy.html`)).status).toBe(410);
  });

  it('says on its page when a newer one has taken its place', async () => {
    const old = await bench.queue();
    await settle(old);
    const next = await bench.queue({ statement: { supersedes: old.packageId } });
    await settle(next);
    expect((await page(`/p/${old.packageId}/`)).text).toContain('已被新版本取代');
  });

  it('waits for the time it was approved for', async () => {
    const later = new Date(Date.now() + DAY + 8 * 3_600_000).toISOString().slice(0, 19);
    const built = await bench.queue({ statement: { publishAt: `${later}+08:00` } });
    expect(await settle(built)).toMatchObject({ state: 'verified' });
    expect((await page(`/p/${built.packageId}/`)).status).toBe(404);
  });
});

describe('the portal sends back', () => {
  const why = async (built: BuiltPackage): Promise<string> => {
    const { state, reasons } = await settle(built);
    expect(state).toBe('rejected');
    return reasons.map((reason) => `${reason.where} ${reason.why}`).join('\n');
  };

  it('an interpretation without its policy', async () => {
    const built = await bench.queue({ records: (both) => both.slice(1).map((record) => ({ ...record, links: [] })) });
    expect(await why(built)).toContain('没有随同政策');
  });

  it('what is not for everybody to read', async () => {
    const attribute = { code: 'YSQ', basis: '政府信息公开条例第二十七条', reason: '仅供特定申请人使用' } as const;
    const built = await bench.queue({ records: (both) => both.map((record) => ({ ...record, attribute })) });
    expect(await why(built)).toContain('公开属性不是主动公开');
  });

  it('an approval from the future', async () => {
    expect(await why(await bench.queue({ approvedAt: Date.now() + 400_000 }))).toContain('批准时间在门户时间之后');
  });

  it('a package signed by a key that has been revoked since', async () => {
    const built = await bench.queue();
    bench.portal.revoke(bench.desk.department, bench.desk.chief.key.kid, '离任');
    expect(await why(built)).toContain('密钥已被吊销');
  });

  it('a package with the roster before the last', async () => {
    bench.portal.revoke(bench.desk.department, 'x'.repeat(43), '试');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await why(await bench.queue())).toContain('批准时已有更新的名册');
  });

  it('a package whose bag holds another department', async () => {
    const built = await bench.queue({ statement: { department: { name: '另一局', uscc: '114420000073329991' } } });
    expect(await why(built)).not.toBe('');
  });
});

describe('the portal takes', () => {
  it('an interpretation whose policy is already published and named by number and digest', async () => {
    const policy = await bench.queue({ records: (both) => both.slice(0, 1) });
    const { indexNumber, sha256 } = await settle(policy);
    const to = { indexNumber: indexNumber ?? '', sha256 };
    const alone = await bench.queue({
      records: (both) => both.slice(1).map((record) => ({ ...record, links: [{ to, type: 'interprets', spans: [] }] })),
    });
    expect(await settle(alone)).toMatchObject({ state: 'published' });
  });

  it('nothing over thirty days old without its operator', async () => {
    await bench.close();
    // Enrolled forty days ago, approved thirty-five days ago, delivered today.
    let now = Date.now() - 40 * DAY;
    bench = await openBench({ now: () => now });
    const built = await bench.queue({ approvedAt: now + 5 * DAY });
    now = Date.now();
    expect(await settle(built)).toMatchObject({ state: 'received' });
    await bench.portal.publish(built.packageId);
    expect(await settle(built)).toMatchObject({ state: 'published' });
  });
});
