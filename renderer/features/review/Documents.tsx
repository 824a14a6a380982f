import { FileText } from 'lucide-react';
import { useCallback } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import type { FrozenDocument } from '#shared/contract/review.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PrintPreview } from '#renderer/ui/printPreview/PrintPreview.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { problemText } from './problemText.ts';
import { readable, type ReviewDesk } from './reviewStore.ts';

export interface DocumentsProps {
  readonly desk: ReviewDesk;
  readonly onShow: (name: string) => void;
  readonly onSeen: (sha256: string, page: number, total: number) => void;
}

/** The frozen files as they will be printed: these very bytes are signed. */
export function Documents({ desk, onShow, onSeen }: DocumentsProps) {
  const files = readable(desk.view);
  const file = files.find(({ name }) => name === desk.shown);
  if (file === undefined) {
    return (
      <EmptyState icon={FileText} title="没有可以看的文件">
        这次送审没有打印稿，不能签名。请退回，让经办人重新送审。
      </EmptyState>
    );
  }
  return (
    <>
      <div className="review-files">
        <Segments
          label="送审的文件"
          chosen={file.name}
          onChoose={onShow}
          segments={files.map(({ name, title, sha256: digest }) => {
            const total = desk.walks.get(digest)?.total ?? null;
            const short = shortName(name) ?? title;
            return { key: name, label: total === null ? short : `${short} ${total}页` };
          })}
        />
      </div>
      <FilePages key={file.sha256} file={file} reply={desk.files.get(file.sha256)} onSeen={onSeen} />
    </>
  );
}

/** 解读 and 政策 are what a chief calls them; the full title stands on the page itself. */
const shortName = (name: string): string | null =>
  name.startsWith('documents/interpretation.') ? '解读' : name.startsWith('documents/policy.') ? '政策' : null;

interface FilePagesProps extends Pick<DocumentsProps, 'onSeen'> {
  readonly file: FrozenDocument;
  readonly reply: Reply<'review.document'> | undefined;
}

function FilePages({ file, reply, onSeen }: FilePagesProps) {
  const { sha256, title } = file;
  const pageSeen = useCallback((page: number, total: number) => onSeen(sha256, page, total), [onSeen, sha256]);
  if (reply === undefined) return <p className="quiet review-opening">正在打开…</p>;
  if (!reply.ok) return <Problem>{problemText(reply.error)}</Problem>;
  return <PrintPreview pdf={reply.value.bytes} label={title} onPageSeen={pageSeen} />;
}
