import { Button } from 'antd';
import { RotateCcw } from 'lucide-react';
import { useStore } from 'zustand';
import type { NoticeStore } from './noticeStore.ts';

/** The core died and is back. */
export function CoreNotice({ store }: { readonly store: NoticeStore }) {
  const { restarted, dismiss } = useStore(store);
  if (!restarted) return null;
  return (
    <div className="room-notice">
      <div className="notice" role="status">
        <RotateCcw className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <span>后台刚才意外停止，已自动恢复。已落盘的内容都在。</span>
        <Button size="small" onClick={dismiss}>
          知道了
        </Button>
      </div>
    </div>
  );
}
