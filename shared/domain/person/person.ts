import type { Brand } from '#shared/lib/brand.ts';

/** A person of the department; UUIDv7, never reused. */
export type PersonId = Brand<string, 'PersonId'>;

/** What a person may do. The roster decides; these are the names it uses. */
export type Role = 'officer' | 'chief' | 'secrecy' | 'office' | 'leader' | 'admin';

/** 经办人、科室负责人、保密审查员、办公室、分管领导、管理员. */
export const roleNames: Readonly<Record<Role, string>> = {
  officer: '经办人',
  chief: '科室负责人',
  secrecy: '保密审查员',
  office: '办公室',
  leader: '分管领导',
  admin: '管理员',
};

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** RFC 7638 thumbprint of the person's signing key. */
  readonly kid: string;
}

/** 部门: `uscc` is the 统一社会信用代码 (GB 32100, 18 characters). */
export interface Department {
  readonly name: string;
  readonly uscc: string;
}
