import { writeFile } from 'node:fs/promises';
import { BadUse } from './command.ts';

/** Writes what a command was told to write where; a place that can't be written is bad use that names it. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    throw new BadUse(`写不了 ${file}：${reasons[code] ?? (code || '原因不明')}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  EACCES: '没有写入的权限',
  EROFS: '这个位置只能读',
  EISDIR: '这是一个文件夹',
  ENOSPC: '磁盘满了',
};
