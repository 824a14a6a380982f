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
    throw new BadUse(`命令写法不对：${thrown instanceof Error ? thrown.message : String(thrown)}`);
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
