import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Reply } from '../http/reply.ts';
import type { PortalDb } from '../storage/openPortalDb.ts';
import type { HeldPackage } from '../storage/packages.ts';
import { receiptsOf } from '../storage/receipts.ts';
import { html } from './html.ts';
import { sitePage } from './layout.ts';

/** What stood here and was taken down: the address keeps speaking. */
export function withdrawnPage(db: PortalDb, held: HeldPackage): Reply {
  const at = receiptsOf(db, held.id).at(-1)?.at ?? 0;
  return sitePage(
    410,
    '已撤回',
    html`<div class="band">
      <h1>该文件已撤回</h1>
      <p>${held.title}（索引号 ${held.indexNumber ?? ''}）已于 ${civilDateOf(at as Instant)} 撤回，不再公开。</p>
      <p><a href="/">返回首页</a></p>
    </div>`,
  );
}

export const missingPage = (): Reply =>
  sitePage(
    404,
    '没有找到',
    html`<div class="band">
      <h1>没有找到这个页面</h1>
      <p>地址可能有误，或文件尚未公开。</p>
      <p><a href="/">返回首页</a></p>
    </div>`,
  );
