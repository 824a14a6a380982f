import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { BadUse } from './command.ts';

export interface Words {
  readonly positionals: readonly string[];
  /** The value of `--name`; the last one wins. */
  readonly option: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  readonly required: (name: string) => string;
}

/** Reads a command's words; an unknown option or a missing value is bad use. */
export function readWords(
  words: readonly string[],
  options: Readonly<Record<string, ParseArgsOptionDescriptor>>,
): Words {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options: { ...options }, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new BadUse(badWords(thrown instanceof Error ? thrown : new Error(String(thrown))));
  }
  const all = (name: string): readonly string[] => {
    const value = parsed.values[name];
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  };
  return {
    positionals: parsed.positionals,
    all,
    option: (name) => all(name).at(-1),
    required: (name) => {
      const value = all(name).at(-1);
      if (value === undefined) throw new BadUse(`缺少 --${name}`);
      return value;
    },
  };
}

/** What `parseArgs` says in English and over several lines, as one line that names the option. */
function badWords(thrown: Error & { readonly code?: string }): string {
  const option = /'(?:-\w, )?(--?[\w-]+)/u.exec(thrown.message)?.[1] ?? '';
  if (thrown.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项`;
  if (thrown.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return `${option} 后面的值写得不对：值以 - 开头时写成 ${option}=值，不要值的选项后面不写值`;
  }
  return `命令写法不对：${thrown.message.split('\n')[0] ?? ''}`;
}
