import { Button, Checkbox, Modal } from 'antd';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListReport } from '#shared/contract/forms.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import { problemText, type RecordProblem } from '../problemText.ts';
import { ListReportView } from './ListReportView.tsx';
import type { OpenActs } from './openState.ts';

export interface ListImportDialogProps {
  readonly acts: Pick<OpenActs, 'importList' | 'restore'>;
  /** The revision before the import: what 撤销导入 goes back to. */
  readonly revision: () => number;
  readonly onClose: () => void;
}

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A list from xlsx or csv: first what it would do, row by row; then it is done, and can be taken back as one. */
export function ListImportDialog({ acts, revision, onClose }: ListImportDialogProps) {
  useFocusBack();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [removeMissing, setRemoveMissing] = useState(false);
  const [report, setReport] = useState<ListReport | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RecordProblem | null>(null);

  const run = async (file: Chosen, remove: boolean, apply: boolean) => {
    setBusy(true);
    setProblem(null);
    const reply = await acts.importList({ ...file, removeMissing: remove }, apply);
    setBusy(false);
    if (reply.ok) {
      setReport(reply.value);
      if (apply && reply.value.revision !== null) setBefore(reply.value.revision.number - 1);
    } else setProblem(reply.error);
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const next = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    setChosen(next);
    setReport(null);
    await run(next, removeMissing, false);
  };
  const applied = report?.revision !== null && report !== null;
  const nothing =
    report !== null &&
    report.added.length + report.changed.length === 0 &&
    !(removeMissing && report.missing.length > 0);
  return (
    <Modal
      open
      title="导入清单"
      width="min(720px, 94vw)"
      centered
      onCancel={onClose}
      destroyOnHidden
      footer={
        applied ? (
          <>
            <Button
              loading={busy}
              disabled={before === null || revision() !== before + 1}
              onClick={() => {
                if (before === null) return;
                setBusy(true);
                void acts.restore(before).then((done) => {
                  setBusy(false);
                  if (done) onClose();
                });
              }}
            >
              撤销导入
            </Button>
            <Button type="primary" onClick={onClose}>
              完成
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button
              type="primary"
              disabled={report === null || nothing}
              loading={busy}
              onClick={() => chosen !== null && void run(chosen, removeMissing, true)}
            >
              应用
            </Button>
          </>
        )
      }
    >
      {!applied && (
        <p className="record-import-file">
          <Button icon={<Upload size={16} aria-hidden />} loading={busy} onClick={() => picker.current?.click()}>
            {chosen === null ? '选 xlsx 或 csv 文件' : '换一个文件'}
          </Button>
          <span className="quiet">
            {chosen?.name ?? '列名要和表格里的一致；不确定时先下载模板。先试算，不会马上改动。'}
          </span>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx,.csv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              void take(file);
            }}
          />
        </p>
      )}
      {problem !== null && <Problem>{problemText(problem)}</Problem>}
      {report !== null && <ListReportView report={report} applied={applied} removed={removeMissing} />}
      {report !== null && !applied && report.missing.length > 0 && (
        <Checkbox
          checked={removeMissing}
          onChange={(event) => {
            setRemoveMissing(event.target.checked);
          }}
        >
          把文件里没有的 {report.missing.length} 行从清单里删去
        </Checkbox>
      )}
    </Modal>
  );
}
