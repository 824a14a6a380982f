import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import type { RevisionRow } from '#shared/contract/forms.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import { problemText, type RecordProblem } from '../problemText.ts';
import type { OpenActs } from './openState.ts';

export interface HistoryDrawerProps {
  readonly acts: Pick<OpenActs, 'revisions' | 'restore' | 'flush'>;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Every revision, the latest first. Going back writes an earlier one as the next: nothing is ever lost by it. */
export function HistoryDrawer({ acts, editable, busy, onClose }: HistoryDrawerProps) {
  useFocusBack();
  const now = useNow();
  const [rows, setRows] = useState<readonly RevisionRow[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<RecordProblem | null>(null);
  const [asked, setAsked] = useState<RevisionRow | null>(null);
  const { flush, revisions } = acts;

  const more = async (after: string | null) => {
    const reply = await revisions(after);
    if (!reply.ok) {
      setProblem(reply.error);
      return;
    }
    setRows((before) => (after === null ? reply.value.rows : [...before, ...reply.value.rows]));
    setNext(reply.value.next);
  };
  useEffect(() => {
    let left = false;
    // What is unsaved becomes a revision first: it is shown with the others.
    void flush()
      .then(() => revisions(null))
      .then((reply) => {
        if (left) return;
        if (reply.ok) {
          setRows(reply.value.rows);
          setNext(reply.value.next);
        } else setProblem(reply.error);
      });
    return () => {
      left = true;
    };
  }, [flush, revisions]);

  return (
    <Drawer open title="修订记录" size={440} onClose={onClose} destroyOnHidden>
      {problem !== null && <Problem>{problemText(problem)}</Problem>}
      <ol className="record-history">
        {rows.map((row) => (
          <li key={row.number}>
            <span>
              第 {row.number} 次 · {row.author}
              <br />
              <time className="quiet" dateTime={row.savedAt}>
                {momentText(row.savedAt, now)}
              </time>
            </span>
            {row.current ? (
              <span className="quiet">现在的</span>
            ) : (
              editable && (
                <Button size="small" onClick={() => setAsked(row)}>
                  回到这一版…
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
      {next !== null && (
        <Button size="small" onClick={() => void more(next)}>
          更早的
        </Button>
      )}
      {asked !== null && (
        <ConfirmDialog
          open
          title={`回到第 ${asked.number} 次修订`}
          verb="回到这一版"
          busy={busy}
          onConfirm={() =>
            void acts.restore(asked.number).then(() => {
              setAsked(null);
              onClose();
            })
          }
          onCancel={() => setAsked(null)}
        >
          <p>内容会变回 {asked.author} 当时存的样子，并存成新的一次修订。现在的内容留在修订记录里，还可以再回来。</p>
        </ConfirmDialog>
      )}
    </Drawer>
  );
}
