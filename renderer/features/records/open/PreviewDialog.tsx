import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import { PrintPreview } from '#renderer/ui/printPreview/PrintPreview.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import { problemText } from '../problemText.ts';

export interface PreviewDialogProps {
  readonly title: string;
  readonly load: () => Promise<Reply<'documents.preview'>>;
  readonly onClose: () => void;
}

/** The record as it will be printed and published. */
export function PreviewDialog({ title, load, onClose }: PreviewDialogProps) {
  useFocusBack();
  const [reply, setReply] = useState<Reply<'documents.preview'> | null>(null);
  useEffect(() => {
    let left = false;
    void load().then((loaded) => {
      if (!left) setReply(loaded);
    });
    return () => {
      left = true;
    };
  }, [load]);
  return (
    <Modal open title="预览公开页" footer={null} onCancel={onClose} width="min(960px, 94vw)" centered destroyOnHidden>
      <div className="record-preview">
        {reply === null && <p className="quiet">正在排版…</p>}
        {reply?.ok === false && <Problem>{problemText(reply.error)}</Problem>}
        {reply?.ok === true && <PrintPreview pdf={reply.value.pdf} label={title} />}
      </div>
    </Modal>
  );
}
