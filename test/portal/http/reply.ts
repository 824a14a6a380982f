import { err, type Result } from '#shared/lib/result.ts';
import { PROBLEM_MEDIA_TYPE, problemType, problems, type ProblemName } from '#shared/protocol/problem.ts';

/** An answer as a value; the server writes it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** A refusal as a value: `detail` is for people, `more` for extension members of the problem. */
export interface Refusal {
  readonly problem: ProblemName;
  readonly detail?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export type Outcome = Result<Reply, Refusal>;

export const refuse = (problem: ProblemName, detail?: string, more?: Refusal['more']): Result<never, Refusal> =>
  err({ problem, ...(detail !== undefined && { detail }), ...(more && { more }) });

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** RFC 9457. */
export function problemReply({ problem, detail, more }: Refusal): Reply {
  const { status, title } = problems[problem];
  const body = { type: problemType(problem), title, status, ...(detail !== undefined && { detail }), ...more };
  return {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'content-language': 'zh-CN', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
