import type { Brand } from '#shared/lib/brand.ts';

/** An approved package (材料包); UUIDv7, also the top-level folder of the bag. */
export type PackageId = Brand<string, 'PackageId'>;

/**
 * How far a package has got, and nothing more than is proven (package-and-portal §3):
 * 待报送 → 已送出 → 回执已验证 → 已发布, or 被退回 / 已撤回.
 */
export type DeliveryState = 'queued' | 'sent' | 'receipted' | 'published' | 'returned' | 'withdrawn';

export const deliveryStateNames: Readonly<Record<DeliveryState, string>> = {
  queued: '待报送',
  sent: '已送出',
  receipted: '回执已验证',
  published: '已发布',
  returned: '被退回',
  withdrawn: '已撤回',
};

/** The portal has given the package back: its submission may be taken back, mended and sent anew. */
export const givenBack = (state: DeliveryState | null): boolean => state === 'returned' || state === 'withdrawn';

/**
 * An approved submission may be taken back once its package is not on its way: the portal gave it back,
 * or published it and it is to be corrected (更正、标注失效), or it never left (null: not 主动公开).
 */
export const mayBeReopened = (state: DeliveryState | null): boolean =>
  state === null || givenBack(state) || state === 'published';

/** States a receipt may carry (package-and-portal §2). */
export type ReceiptState = 'received' | 'verified' | 'rejected' | 'published' | 'withdrawn';

/** The client's state once a receipt with this state has been verified. */
export const stateOfReceipt: Readonly<Record<ReceiptState, DeliveryState>> = {
  received: 'receipted',
  verified: 'receipted',
  rejected: 'returned',
  published: 'published',
  withdrawn: 'withdrawn',
};

/** The portal's answer as the officer reads it: where, and why. */
export interface ReturnReason {
  readonly where: string;
  readonly why: string;
}
