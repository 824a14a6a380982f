/** Personal data (个人信息) found in a text: it must not be published as it stands (个人信息保护法 art. 28, 条例 art. 15). */
export type SensitiveKind = 'resident-id' | 'mobile' | 'bank-card' | 'passport' | 'plate' | 'email' | 'address';

export interface SensitiveHit {
  readonly kind: SensitiveKind;
  /** As written. */
  readonly text: string;
  /** UTF-16 units; `end` excluded. */
  readonly start: number;
  readonly end: number;
}

/** 居民身份证号、手机号 … as an officer says it. */
export const sensitiveKindNames: Readonly<Record<SensitiveKind, string>> = {
  'resident-id': '居民身份证号',
  mobile: '手机号',
  'bank-card': '银行卡号',
  passport: '护照号',
  plate: '车牌号',
  email: '电子邮箱',
  address: '家庭住址',
};
