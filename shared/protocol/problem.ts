/**
 * How the portal says no: RFC 9457 `application/problem+json` with a stable `type` and a Chinese
 * `title` (package-and-portal §2).
 *
 * The client decides by `status` and `type` only; `title` and `detail` are for people and may change.
 * A `type` once published keeps its meaning for ever: a new reason gets a new name.
 */
import { z } from 'zod';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Every refusal of the portal: its HTTP status and the sentence an officer may read. */
export const problems = {
  'bad-request': { status: 400, title: '请求格式不符合接口约定' },
  'bad-digest': { status: 400, title: '正文与签名里的摘要不符' },
  'method-override': { status: 400, title: '不接受改写请求方法的请求头' },
  'signature-missing': { status: 401, title: '请求没有签名' },
  'signature-incomplete': { status: 401, title: '签名没有覆盖必需的部分' },
  'signature-invalid': { status: 401, title: '请求签名无效' },
  'clock-skew': { status: 401, title: '签名时间与门户时间相差超过五分钟' },
  'nonce-replayed': { status: 401, title: '这个请求已经用过一次' },
  'key-unknown': { status: 401, title: '门户不认识这台设备的密钥' },
  'key-revoked': { status: 401, title: '这台设备的密钥已被吊销' },
  'code-refused': { status: 403, title: '注册码不对、已用过或已失效' },
  'enrolment-exceeds-code': { status: 403, title: '登记的人数或角色超出注册码的范围' },
  'proof-invalid': { status: 403, title: '人员密钥的证明无效' },
  'not-found': { status: 404, title: '没有找到' },
  'method-not-allowed': { status: 405, title: '这个地址不支持该请求方法' },
  'upload-incomplete': { status: 409, title: '上传还没有完成' },
  'upload-offset': { status: 409, title: '续传位置与门户已收到的不一致' },
  'package-conflict': { status: 409, title: '同一编号的材料包已经交过另一份内容' },
  'upload-gone': { status: 410, title: '上传已过期' },
  'too-large': { status: 413, title: '超过门户允许的大小' },
  'digest-mismatch': { status: 422, title: '收到的内容与申报的摘要不符，上传已作废' },
  'upload-locked': { status: 423, title: '这个上传正被另一个请求占用' },
  'upload-refused': { status: 400, title: '上传请求不符合续传协议' },
  internal: { status: 500, title: '门户内部出错' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemName = keyof typeof problems;

const PREFIX = 'urn:disclosure-desk:problem:';

/** The URI in `type`; a URN, because nothing is to be fetched there. */
export const problemType = (name: ProblemName): string => PREFIX + name;

/** Body of a refusal. `portalTime` (RFC 3339) stands in every `clock-skew`, so that the client can sign anew. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  portalTime: z.string().optional(),
});

export type ProblemBody = z.infer<typeof problemBody>;

/** The name behind a `type`; null for one this version does not know. */
export function problemName(type: string): ProblemName | null {
  const name = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : '';
  return isProblemName(name) ? name : null;
}

const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problems, name);
