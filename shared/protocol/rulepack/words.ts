/**
 * Parsers of the small values a rule pack is made of.
 *
 * What they say against a value is the rest of a sentence that begins with the name of the place:
 * “name”+「不能是空的」. `mistakesOf` puts the sentence together.
 */
import { z } from 'zod';

/** A printed word or sentence: not blank. */
export const printed = z.string().regex(/\S/u, '不能是空的');

/** 键 of a field, column or list: lower camel case. */
export const camelKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/u, '应以小写字母开头，只用字母和数字，至多 60 个字符');

/** 键 of a section: nothing is kept under it, it only has to be told apart. */
export const sectionKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,59}$/u, '应以小写字母开头，只用字母、数字和 -，至多 60 个字符');

/** 键 of a kind, link type, route, portal column or indicator: lower-case words joined by hyphens. */
export const dashedKey = z
  .string()
  .regex(/^(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, '应是小写字母和数字，词与词用 - 连接，至多 40 个字符');

/** 键 of a value of a controlled list: it is kept in records, so that it never changes. */
export const optionKey = z.string().regex(/^[\w.-]{1,60}$/u, '只能用字母、数字、点和 -，至多 60 个字符');

/** `T01` … `T31`, and a department's own. */
export const clockId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/u, '应以字母开头，只用字母、数字和 -，2 到 40 个字符，如 T01');

/** Year.month.number. */
export const packVersion = z
  .string()
  .regex(/^20\d{2}\.(?:[1-9]|1[0-2])\.\d{1,4}$/u, '应写成“年.月.序号”，如 2026.11.2');

/** How many, from 0. */
export const count = z.int().min(0).max(100_000);
