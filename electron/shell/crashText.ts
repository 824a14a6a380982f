import type { StartFailure } from '#ipc/coreLink.ts';
import { assertNever } from '#shared/lib/result.ts';

/** A heading and what to do next. */
export interface CrashText {
  readonly title: string;
  readonly text: string;
}

/** What a person reads when the core says why it cannot start. Nothing here advises deleting or reinstalling. */
export function startFailureText(reason: StartFailure): CrashText {
  switch (reason.type) {
    case 'start/data-from-future':
      return {
        title: '数据由更新的版本写成',
        text: `数据文件的版本是 ${reason.found}，本程序只认识到 ${reason.known}。请安装更新的程序后再打开；数据没有被改动。\n${reason.file}`,
      };
    case 'start/data-damaged':
      return {
        title: '数据文件无法通过完整性检查',
        text: `程序没有改动它。请联系信息管理员，从最近一次核验过的备份恢复。\n${reason.file}\n${reason.detail}`,
      };
    case 'start/data-unwritable':
      return {
        title: '无法写入数据文件夹',
        text: `请检查磁盘空间和文件夹权限后重新打开程序。\n${reason.folder}\n${reason.detail}`,
      };
    case 'start/unexpected':
      return { title: '后台服务未能启动', text: `请把编号 ${reason.reference} 告诉信息管理员，日志里有详情。` };
    default:
      return assertNever(reason);
  }
}

/** What a person reads when the core died too often within a minute. */
export const gaveUpText: CrashText = {
  title: '后台服务反复停止',
  text: '已显示“已落盘”的内容都在磁盘上。可以重试一次；若仍然如此，请联系信息管理员查看日志。',
};
