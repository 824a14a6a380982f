import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { useActKey } from '#renderer/lib/useActKey.ts';
import { Panes } from '#renderer/ui/Panes.tsx';
import { useMedia } from '#renderer/ui/useMedia.ts';
import { clauseLabels } from './clauses/clauseLabels.ts';
import { ClausePane } from './clauses/ClausePane.tsx';
import { adoptWords, linkRange, reveal, revealElement } from './editor/editorActs.ts';
import { EditorPane } from './editor/EditorPane.tsx';
import { useEditorMarks } from './editor/useEditorMarks.ts';
import { useStudioEditor } from './editor/useStudioEditor.ts';
import { fieldNames } from './envelope/fieldNames.ts';
import { InfoDrawer } from './envelope/InfoDrawer.tsx';
import { infoAt, infoNow, type Info } from './envelope/infoState.ts';
import { useInfoKey } from './envelope/useInfoKey.ts';
import { blockers } from './findings/blockers.ts';
import { FindingPane } from './findings/FindingPane.tsx';
import { StudioBanners } from './StudioBanners.tsx';
import { StudioDialogs, type StudioDialog } from './StudioDialogs.tsx';
import { StudioHead } from './StudioHead.tsx';
import type { Desk, DeskActs } from './studioState.ts';
import { BottomBar } from './submit/BottomBar.tsx';
import { useSpokenChecks } from './findings/useSpokenChecks.ts';

export interface StudioWorkProps {
  readonly desk: Desk;
  readonly acts: DeskActs;
  /** Null while it was not read. */
  readonly pack: RulePack | null;
  readonly say: (sentence: string) => void;
  readonly rowKeys: boolean;
  readonly onBack: () => void;
  readonly onOpenRecord: (record: LinkLook) => void;
}

/** One open submission: clauses, words and checks side by side; a finding shows both of its places. */
export function StudioWork({ desk, acts, pack, say, rowKeys, onBack, onOpenRecord }: StudioWorkProps) {
  const { view, report } = desk;
  const { fields } = desk.interpretation;
  const { clauses } = view.policy.content;
  const labels = useMemo(() => clauseLabels(clauses), [clauses]);
  const names = useMemo(() => fieldNames(pack), [pack]);
  const [info, setInfo] = useState<Info | null>(null);
  const [dialog, setDialog] = useState<StudioDialog | null>(null);
  const [pane, setPane] = useState('editor');
  const wide = useMedia('(min-width: 1600px)');
  const mayWrite = editable(view.state);
  const askClause = () => {
    const range = mayWrite ? linkRange(editor) : null;
    if (range !== null) setDialog({ type: 'link', words: range.words });
  };
  const editor = useStudioEditor({
    sections: fields.sections,
    loaded: desk.loaded,
    editable: mayWrite,
    labels,
    showClause: acts.chooseClause,
    askClause,
    onChange: acts.writeSections,
    onComposing: acts.compose,
  });
  useEditorMarks(editor, report, desk.finding, fields.notApplicable);
  useSpokenChecks(report, say);

  const clause = desk.clause ?? leafClauses(clauses)[0]?.id ?? null;
  const onJump = (finding: Finding) => {
    acts.chooseFinding(finding.key);
    const { place } = finding;
    const other = finding.policy?.place ?? place;
    if (other.in === 'policy' && other.clause !== null) acts.chooseClause(other.clause);
    if (place.in === 'field' || place.in === 'value') {
      setInfo(infoAt(finding, desk));
      return;
    }
    // In a narrow window the pane is a tab: it has to be there before anything in it is scrolled to.
    flushSync(() => setPane(place.in === 'policy' ? 'clauses' : 'editor'));
    if (place.in === 'passage') reveal(editor, { ...place, text: finding.text });
    if (place.in === 'element') revealElement(editor, place.element, true);
  };
  const onAdopt = (finding: Finding) => {
    if (finding.place.in !== 'passage' || finding.policy === null) return;
    if (adoptWords(editor, { ...finding.place, text: finding.text }, finding.policy.text)) say('已采用原文，可以撤销');
  };
  const onSubmit = () => {
    if (mayWrite && report !== null && blockers(report).length === 0) setDialog({ type: 'submit' });
  };
  useActKey(onSubmit);
  const onInfo = () => setInfo(infoNow(desk));
  useInfoKey(onInfo);

  return (
    <main className="screen studio">
      <StudioHead desk={desk} onBack={onBack} onInfo={onInfo} />
      <StudioBanners desk={desk} acts={acts} />
      <Panes
        memory="studio"
        tab={pane}
        onTab={setPane}
        panes={[
          {
            key: 'clauses',
            label: '条款',
            width: wide ? 360 : 280,
            min: 220,
            content: (
              <ClausePane
                clauses={clauses}
                labels={labels}
                report={report}
                fields={fields}
                chosen={clause}
                finding={report?.findings.find(({ key }) => key === desk.finding) ?? null}
                editable={mayWrite}
                rowKeys={rowKeys}
                onChoose={acts.chooseClause}
                onNotExplained={(id) => setDialog({ type: 'not-explained', clause: id })}
                onExplainAgain={(id) => acts.setNotExplained(id, null)}
                onWhole={() => setDialog({ type: 'preview', which: 'policy' })}
              />
            ),
          },
          {
            key: 'editor',
            label: '解读',
            width: null,
            min: 320,
            content: (
              <EditorPane
                editor={editor}
                fields={fields}
                report={report}
                editable={mayWrite}
                onLink={askClause}
                onLeave={() => void acts.flush()}
                onNotApplicable={(element) => setDialog({ type: 'not-applicable', element })}
                onApplicable={(element) => acts.setNotApplicable(element, null)}
              />
            ),
          },
          {
            key: 'findings',
            label: '检查',
            width: wide ? 400 : 320,
            min: 260,
            content: (
              <FindingPane
                desk={desk}
                labels={labels}
                names={names}
                editable={mayWrite}
                rowKeys={rowKeys}
                onJump={onJump}
                onAdopt={onAdopt}
                onExplain={(finding) => setDialog({ type: 'explain', finding })}
                onNotApplicable={({ place }) =>
                  place.in === 'element' && setDialog({ type: 'not-applicable', element: place.element })
                }
                onNotExplained={({ place }) =>
                  place.in === 'policy' &&
                  place.clause !== null &&
                  setDialog({ type: 'not-explained', clause: place.clause })
                }
              />
            ),
          },
        ]}
      />
      <BottomBar
        state={view.state}
        delivery={view.delivery}
        report={report}
        busy={desk.busy}
        onGo={onJump}
        onPreview={() => setDialog({ type: 'preview', which: 'interpretation' })}
        onSubmit={onSubmit}
        onWithdraw={() => setDialog({ type: 'withdraw' })}
      />
      {info !== null && (
        <InfoDrawer
          info={info}
          desk={desk}
          acts={acts}
          pack={pack}
          onShow={(which) => setInfo({ which, jump: null })}
          onExplain={(finding) => setDialog({ type: 'explain', finding })}
          onOpenRecord={onOpenRecord}
          onClose={() => setInfo(null)}
        />
      )}
      {dialog !== null && (
        <StudioDialogs
          dialog={dialog}
          desk={desk}
          acts={acts}
          editor={editor}
          labels={labels}
          clause={clause}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  );
}
