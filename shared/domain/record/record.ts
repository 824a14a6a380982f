import type { Brand } from '#shared/lib/brand.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { Clause } from '../policy/policy.ts';
import type { PersonId } from '../person/person.ts';

/** One disclosure record (公开事项), for its whole life; UUIDv7. */
export type RecordId = Brand<string, 'RecordId'>;
/** Records that are submitted, approved and delivered as one (三同步): a policy with its interpretation; UUIDv7. */
export type SubmissionId = Brand<string, 'SubmissionId'>;

/** Key of a record kind in the rule pack, such as `policy` (政策文件) or `interpretation` (政策解读). */
export type RecordKind = string;

/**
 * Disclosure attribute (公开属性) with its legal basis: 政府信息公开条例 arts. 13–17.
 * `ZD` 主动公开 is the default; every other code needs a basis and a reason (国办发〔2016〕80号).
 */
export type AttributeCode = 'ZD' | 'YSQ' | 'BY-14b' | 'BY-14c' | 'BY-15' | 'BY-16a' | 'BY-16b' | 'BY-16c' | 'BY-17';

export interface Attribute {
  readonly code: AttributeCode;
  /** Statute and article, when `code` is not `ZD`. */
  readonly basis: string | null;
  /** Why it is not proactively public; at least 10 characters when `code` is not `ZD`. */
  readonly reason: string | null;
}

/** A passage of this record that a link speaks of; offsets are UTF-16 units inside one passage's text. */
export interface LinkSpan {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly clause: string;
}

/**
 * Key of a link type in the rule pack. The program itself knows `interprets` (解读), `replaces` (替代, of the
 * successor), `answers` (答复) and `relates` (关联); every other type is the pack's.
 */
export type LinkType = string;

export interface RecordLink {
  readonly to: RecordId | { readonly indexNumber: string; readonly sha256: string };
  readonly type: LinkType;
  readonly spans: readonly LinkSpan[];
}

/**
 * The content of a record: what is shown, signed and published. Never workflow state.
 * One entry of `records` in `data/record.json` (package-and-portal §1.0) is this plus the id.
 */
export interface RecordContent {
  readonly kind: RecordKind;
  readonly attribute: Attribute;
  readonly title: string;
  /** 文号, such as 中府办〔2026〕12号. */
  readonly docNumber: string | null;
  /** 发文机关. */
  readonly issuer: string | null;
  /** 成文日期, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Shaped by the kind: `PolicyFields`, `InterpretationFields`, … */
  readonly fields: JsonObject;
  readonly clauses: readonly Clause[];
  readonly links: readonly RecordLink[];
  /** Everyone who drafted or edited it; none of them may approve it. */
  readonly authors: readonly PersonId[];
}
