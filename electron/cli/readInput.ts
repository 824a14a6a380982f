import { readFile } from 'node:fs/promises';
import { BadUse } from './command.ts';

/** A file's bytes, or bad use that names it. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    throw new BadUse(`读不了 ${file}：${reasons[code] ?? (code || '原因不明')}`);
  }
}

export const readInputText = async (file: string): Promise<string> => new TextDecoder().decode(await readInput(file));

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取的权限',
  EISDIR: '这是一个文件夹',
};
