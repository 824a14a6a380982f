import { Button } from 'antd';
import { CircleHelp } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { blocks, type Finding } from '#shared/domain/checks/checks.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { fieldOf, openFindings } from '#renderer/form/findings/fieldFindings.ts';
import { FormRoomContext, type LinkLook } from '#renderer/form/FormRoom.ts';
import type { Jump } from '#renderer/form/FieldBlock.tsx';
import { jumpTo } from '#renderer/form/jumpTo.ts';
import { RecordForm } from '#renderer/form/RecordForm.tsx';
import { useRoomOf } from '#renderer/form/useRoomOf.ts';
import { shownKeys } from '#renderer/form/shownKeys.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { saveFile } from '#renderer/lib/saveFile.ts';
import { useActKey } from '#renderer/lib/useActKey.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { NewRecordStore } from '../create/newRecordStore.ts';
import type { RecordsStore } from '../recordsStore.ts';
import { DecisionStrip } from './DecisionStrip.tsx';
import { FormAside } from './FormAside.tsx';
import { FormBanners } from './FormBanners.tsx';
import { FormBar } from './FormBar.tsx';
import { FormDialogs, type FormDialog } from './FormDialogs.tsx';
import { FormHead } from './FormHead.tsx';
import type { OpenActs, OpenRecord } from './openState.ts';
import { useSpokenReport } from './useSpokenReport.ts';

export interface FormWorkProps {
  readonly open: OpenRecord;
  readonly acts: OpenActs;
  readonly pack: RulePack;
  readonly list: RecordsStore;
  readonly creating: NewRecordStore;
  readonly navigate: Navigate;
  readonly say: (sentence: string) => void;
}

/** Kinds from whose records another is made with one button: 依申请公开 that is published after all. */
const REQUEST = 'request';

/** An open record: head, form, what stands beside it, and the bar that sends it. */
export function FormWork({ open, acts, pack, list, creating, navigate, say }: FormWorkProps) {
  const { record } = open.view;
  const kind = kindOf(pack, record.content.kind);
  const [dialog, setDialog] = useState<FormDialog | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const { rows, total } = useStore(list);
  const mayWrite = editable(record.state);
  const onOpen = useCallback(
    (to: Pick<LinkLook, 'id' | 'kind'> & Partial<LinkLook>) =>
      navigate(recordRoute({ id: to.id, submission: to.submission ?? record.submission }, kindOf(pack, to.kind))),
    [navigate, pack, record.submission],
  );
  const room = useRoomOf(pack, open.known, acts, onOpen);
  const found = useMemo(() => openFindings(open.report, record.id), [open.report, record.id]);
  const blocking =
    open.report === null ? null : found.filter((finding) => blocks(finding, open.report?.decisions ?? []));
  useSpokenReport(blocking, say);
  const onExplain = useCallback((finding: Finding) => setDialog({ type: 'explain', finding }), []);
  const onSubmit = () => {
    if (mayWrite && kind?.delivered === true && blocking?.length === 0) setDialog({ type: 'submit' });
  };
  useActKey(onSubmit);

  const at = rows.findIndex(({ id }) => id === record.id);
  const step = (by: 1 | -1) => {
    const next = rows[at + by];
    if (next === undefined) return;
    list.getState().setActive(at + by);
    navigate(recordRoute(next, kindOf(pack, next.kind)));
  };
  const save = async (made: Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>) => {
    const file = await made;
    if (file !== null) saveFile(file.name, file.bytes);
  };
  const head = (
    <FormHead
      open={open}
      kind={kind}
      place={at === -1 ? null : { index: at, of: total ?? rows.length }}
      onBack={() => navigate({ screen: 'records', record: null })}
      onStep={at === -1 ? null : step}
      onHistory={() => setDialog({ type: 'history' })}
    >
      {record.content.kind === REQUEST && (
        <Button
          size="small"
          onClick={() => creating.getState().show({ record: record.id, link: 'discloses', title: open.content.title })}
        >
          转主动公开…
        </Button>
      )}
    </FormHead>
  );
  if (kind === undefined) {
    return (
      <main className="screen">
        {head}
        <EmptyState icon={CircleHelp} title={`现在的规则包里没有“${record.content.kind}”这个种类`}>
          内容都在，只是没有表单可以显示。请在“设置”里看规则包的版本，或联系信息中心安装带有这个种类的规则包。
        </EmptyState>
      </main>
    );
  }
  const shown = shownKeys(kind, pack, open.content);
  return (
    <main className="screen record">
      {head}
      <FormRoomContext value={room}>
        <RecordForm
          record={record.id}
          kind={kind}
          content={open.content}
          report={open.report}
          readOnly={!mayWrite}
          fresh={open.fresh}
          jump={jump}
          acts={acts}
          onExplain={onExplain}
          top={
            <>
              <FormBanners open={open} acts={acts} onOpen={onOpen} />
              {kind.beyond === 'decision-stages' && (
                <DecisionStrip
                  content={open.content}
                  kind={kind}
                  pack={pack}
                  onGo={(field) => setJump({ field, row: null, column: null, words: null, turn: performance.now() })}
                />
              )}
            </>
          }
          aside={
            <FormAside
              open={open}
              kind={kind}
              acts={acts}
              loose={found.filter((finding) => !shown.has(fieldOf(finding) ?? ''))}
              onExplain={onExplain}
              onOpen={onOpen}
              onMap={() => setDialog({ type: 'map' })}
              onImport={() => setDialog({ type: 'import' })}
              onExport={(format) => void save(acts.exportList(format))}
              onTemplate={() => void save(acts.template('xlsx'))}
            />
          }
        />
        {dialog !== null && (
          <FormDialogs
            dialog={dialog}
            open={open}
            kind={kind}
            acts={acts}
            onOpen={onOpen}
            onClose={() => setDialog(null)}
          />
        )}
      </FormRoomContext>
      <FormBar
        open={open}
        blocking={blocking}
        delivered={kind.delivered}
        onGo={(finding) => setJump(jumpTo(finding))}
        onPreview={() => setDialog({ type: 'preview' })}
        onSubmit={onSubmit}
        onWithdraw={() => setDialog({ type: 'withdraw' })}
      />
    </main>
  );
}
