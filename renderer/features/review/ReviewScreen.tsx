import { Button } from 'antd';
import { FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { useActKey } from '#renderer/lib/useActKey.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panes } from '#renderer/ui/Panes.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { useMedia } from '#renderer/ui/useMedia.ts';
import { Documents } from './Documents.tsx';
import { Inbox } from './Inbox.tsx';
import { problemText } from './problemText.ts';
import { reading } from './reading.ts';
import { ReviewPanel } from './ReviewPanel.tsx';
import type { ReviewStore } from './reviewStore.ts';
import { SendBackDialog } from './SendBackDialog.tsx';
import { SignBox } from './SignBox.tsx';
import { SignDialog } from './SignDialog.tsx';
import './review.css';

export interface ReviewScreenProps {
  readonly store: ReviewStore;
  /** The submission to show; null while none is chosen. */
  readonly submission: SubmissionId | null;
  readonly navigate: Navigate;
  /** Speaks a sentence once, for ears. */
  readonly say: (sentence: string) => void;
  /** J/K as arrow keys in lists. */
  readonly rowKeys: boolean;
}

/** 审批: what waits for me, the pages as they will be printed, and the two decisions far apart. */
export function ReviewScreen({ store, submission, navigate, say, rowKeys }: ReviewScreenProps) {
  const {
    inbox,
    inboxProblem,
    desk,
    openProblem,
    refreshInbox,
    open,
    show,
    pageSeen,
    approve,
    sendBack,
    dismissProblem,
  } = useStore(store);
  const [dialog, setDialog] = useState<'sign' | 'send-back' | null>(null);
  const [pane, setPane] = useState('inbox');
  const wide = useMedia('(min-width: 1600px)');

  useEffect(() => void refreshInbox(), [refreshInbox]);
  useEffect(() => {
    if (submission !== null) void open(submission);
  }, [submission, open]);

  const shown = desk !== null && desk.view.submission === submission ? desk : null;
  const maySign = shown?.view.may.decide === true && reading(shown).done;
  const openSign = () => {
    if (!maySign) return;
    dismissProblem();
    setDialog('sign');
  };
  useActKey(openSign);
  const sign = async (passphrase: string) => {
    const signed = await approve(passphrase);
    // What was refused because it changed must be read before it is signed, not in the same breath.
    const wrongWords = store.getState().desk?.problem?.type === 'session/wrong-passphrase';
    if (signed || !wrongWords) setDialog(null);
    if (signed) say('已签名，材料包排入报送');
  };
  const back = async (reason: string) => {
    if (await sendBack(reason)) say('已退回');
    setDialog(null);
  };
  const closeDialog = () => {
    dismissProblem();
    setDialog(null);
  };
  const goOn = (name: string, page: number) => {
    setPane('pages');
    void show(name).then(() => scrollToPage(page));
  };

  const nothing = (
    <EmptyState icon={FileSearch} title="选一件来看">
      这里按打印出来的样子显示，看完每一页才能签。
    </EmptyState>
  );
  return (
    <main className="screen review">
      {/* Not in the inbox: that pane may be hidden while the window is narrow. */}
      <h1 className="unseen" tabIndex={-1} data-screen-title>
        审批
      </h1>
      {openProblem !== null && <Problem>{problemText(openProblem)}</Problem>}
      {shown?.problem != null && dialog === null && (
        <Problem
          action={
            <Button size="small" onClick={dismissProblem}>
              知道了
            </Button>
          }
        >
          {problemText(shown.problem)}
        </Problem>
      )}
      <Panes
        memory="review"
        tab={pane}
        onTab={setPane}
        panes={[
          {
            key: 'inbox',
            label: '待审',
            width: wide ? 264 : 232,
            min: 200,
            content: (
              <>
                <header className="review-head">
                  <h2>审批</h2>
                  <span className="quiet">按期限排</span>
                </header>
                {inboxProblem !== null && <Problem>{problemText(inboxProblem)}</Problem>}
                {inbox !== null && (
                  <Inbox
                    inbox={inbox}
                    chosen={submission}
                    rowKeys={rowKeys}
                    onOpen={(chosen) => {
                      setPane('pages');
                      navigate({ screen: 'review', submission: chosen });
                    }}
                  />
                )}
              </>
            ),
          },
          {
            key: 'pages',
            label: '打印预览',
            width: null,
            min: 320,
            content:
              shown === null ? (
                nothing
              ) : (
                <Documents desk={shown} onShow={(name) => void show(name)} onSeen={pageSeen} />
              ),
          },
          {
            key: 'decision',
            label: '意见与检查',
            width: 304,
            min: 260,
            content: shown !== null && (
              <>
                <ReviewPanel view={shown.view} onSendBack={() => setDialog('send-back')} />
                <SignBox
                  desk={shown}
                  onGoOn={goOn}
                  onSign={openSign}
                  onDelivery={() => navigate({ screen: 'delivery', submission: shown.view.submission })}
                />
              </>
            ),
          },
        ]}
      />
      {shown !== null && dialog === 'sign' && (
        <SignDialog desk={shown} onSign={(passphrase) => void sign(passphrase)} onCancel={closeDialog} />
      )}
      {shown !== null && dialog === 'send-back' && (
        <SendBackDialog busy={shown.busy} onSendBack={(reason) => void back(reason)} onCancel={closeDialog} />
      )}
    </main>
  );
}

/** The pages are drawn once their file is open; until then there is nothing to scroll to. */
function scrollToPage(page: number): void {
  document.querySelector(`.review [data-page="${page}"]`)?.scrollIntoView({ block: 'center' });
}
