import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import { PrintPreview } from '#renderer/ui/printPreview/PrintPreview.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { workProblemText } from '#renderer/lib/saving/workProblemText.ts';
import type { Which } from '../studioState.ts';

export interface PreviewDialogProps {
  readonly first: Which;
  readonly load: (which: Which) => Promise<Reply<'documents.preview'>>;
  readonly onClose: () => void;
}

/** Both documents as they will be printed. */
export function PreviewDialog({ first, load, onClose }: PreviewDialogProps) {
  const [which, setWhich] = useState(first);
  const [shown, setShown] = useState<{ readonly which: Which; readonly reply: Reply<'documents.preview'> } | null>(
    null,
  );

  useEffect(() => {
    let left = false;
    void load(which).then((reply) => {
      if (!left) setShown({ which, reply });
    });
    return () => {
      left = true;
    };
  }, [which, load]);

  const reply = shown?.which === which ? shown.reply : null;
  return (
    <Modal
      open
      title="打印预览"
      footer={null}
      onCancel={onClose}
      width="min(960px, 94vw)"
      centered
      destroyOnHidden
      className="studio-preview"
    >
      <Segments
        label="文件"
        segments={[
          { key: 'interpretation', label: '解读' },
          { key: 'policy', label: '政策' },
        ]}
        chosen={which}
        onChoose={setWhich}
      />
      <div className="studio-preview-pages">
        {reply === null && <p className="quiet">正在排版…</p>}
        {reply?.ok === false && <Problem>{workProblemText(reply.error)}</Problem>}
        {reply?.ok === true && <PrintPreview pdf={reply.value.pdf} label={which === 'policy' ? '政策' : '解读'} />}
      </div>
    </Modal>
  );
}
