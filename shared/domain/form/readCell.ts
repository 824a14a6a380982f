import type { JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Column } from '../rulepack/field.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { splitOptions } from './splitOptions.ts';

/**
 * A cell of a sheet as the value of a column. What the column can't hold is refused with the reason; what
 * is merely doubtful (a sum, a date that is no day) is taken as typed, because the checks say it better.
 */
export function readCell(
  column: Column,
  text: string,
  pack: Pick<RulePack, 'lists'>,
): Result<JsonValue | undefined, string> {
  const plain = text.trim();
  if (plain === '') return ok(undefined);
  switch (column.type) {
    case 'text':
    case 'long-text':
      return ok(plain);
    case 'number':
    case 'money':
    case 'percent':
      return readNumber(column, plain);
    case 'date':
      return ok(readDate(plain));
    case 'instant':
    case 'year':
      return ok(plain.replace(/年$/u, ''));
    case 'choice':
      return readOption(column.options, column.name, plain, pack);
    case 'choices': {
      const keys: string[] = [];
      for (const part of splitOptions(plain, pack.lists[column.options] ?? [])) {
        const key = readOption(column.options, column.name, part, pack);
        if (!key.ok) return key;
        keys.push(key.value);
      }
      return ok(keys);
    }
    case 'yes-no':
      if (/^(?:是|有|√|✓|y|yes|true|1)$/iu.test(plain)) return ok(true);
      if (/^(?:否|无|×|n|no|false|0)$/iu.test(plain)) return ok(false);
      return err(`「${column.name}」只能填是或否，现在是「${plain}」`);
    case 'citations':
      return ok(
        plain
          .split(/[；;\n]/u)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      );
    case 'organisation':
      return ok(readOrganisation(plain));
    case 'organisations':
      return ok(plain.split(/[、；;\n]/u).map((part) => readOrganisation(part.trim())));
  }
}

/** 1,234.50 元 → 1234.50; full-width digits and signs fold. */
function readNumber(
  { name, unit }: Extract<Column, { type: 'number' | 'money' | 'percent' }>,
  text: string,
): Result<string, string> {
  const bare = text
    .normalize('NFKC')
    .replace(unit ?? '', '')
    .replace(/[,\s¥￥%]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(bare) ? ok(bare) : err(`「${name}」应当是数字，现在是「${text}」`);
}

/** 2026/1/5, 2026.1.5, 2026年1月5日 and 20260105 are the same day; anything else stays as typed. */
function readDate(text: string): string {
  const plain = text.normalize('NFKC');
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (!match) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readOption(
  list: string,
  column: string,
  text: string,
  { lists }: Pick<RulePack, 'lists'>,
): Result<string, string> {
  const options = lists[list] ?? [];
  const found = options.find(({ name, key }) => name === text || key === text);
  if (found) return ok(found.key);
  const names = options.slice(0, 12).map(({ name }) => name);
  return err(`「${column}」没有「${text}」这一项，可填：${names.join('、')}${options.length > 12 ? '等' : ''}`);
}

/** 中山市某局（114420000073329991）: the code in brackets at the end. */
function readOrganisation(text: string): { readonly name: string; readonly uscc: string } {
  const match = /^(.*?)[（(]([0-9A-Z]{18})[)）]$/u.exec(text);
  return match ? { name: match[1]?.trim() ?? '', uscc: match[2] ?? '' } : { name: text, uscc: '' };
}
