import { Button, Input, Modal } from 'antd';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Navigate } from '#renderer/lib/route.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { importProblemText } from './importProblemText.ts';
import { ImportResult } from './ImportResult.tsx';
import { EXTENSIONS, LIMIT_MIB, type ImportStore } from './importStore.ts';
import './importDialog.css';

/** Takes a policy in and shows what was understood, so that the officer confirms it at a glance. */
export function ImportDialog({ store, navigate }: { readonly store: ImportStore; readonly navigate: Navigate }) {
  const { open, busy, problem, report, close, again, takeFile, takeText } = useStore(store);
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const leave = () => {
    setText('');
    close();
  };
  const write = () => {
    if (!report) return;
    leave();
    navigate({ screen: 'studio', submission: report.submission });
  };

  return (
    <Modal
      open={open}
      title={report ? '已导入，请看一眼' : '导入政策'}
      width={600}
      onCancel={leave}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        report ? (
          <>
            <Button onClick={again}>再导入一份</Button>
            {/* A key of its own: it is not the importing button, whose turning icon it would inherit. */}
            <Button key="write" type="primary" onClick={write} autoFocus>
              去写解读
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave}>取消</Button>
            <Button
              key="take"
              type="primary"
              disabled={text.trim() === ''}
              loading={busy}
              onClick={() => void takeText(text)}
            >
              导入粘贴的正文
            </Button>
          </>
        )
      }
    >
      {report ? (
        <ImportResult report={report} />
      ) : (
        <div className="import-ways" aria-busy={busy}>
          <div className="import-file">
            <FileUp className="icon" size={24} strokeWidth={1.5} aria-hidden />
            <div>
              <Button loading={busy} onClick={() => picker.current?.click()}>
                选择文件
              </Button>
              <p className="quiet">
                {EXTENSIONS.join('、')}，不超过 {LIMIT_MIB} MiB；也可以把文件拖到窗口里。
              </p>
            </div>
            <input
              ref={picker}
              type="file"
              accept={EXTENSIONS.join(',')}
              className="unseen"
              tabIndex={-1}
              aria-label="政策文件"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void takeFile(file);
                event.target.value = '';
              }}
            />
          </div>
          {problem && <Problem>{importProblemText(problem)}</Problem>}
          <Field label="或者粘贴正文" help="连同标题、文号和落款一起粘贴，它们会被认出来。">
            {(control) => (
              <Input.TextArea
                {...control}
                rows={6}
                value={text}
                maxLength={2_000_000}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </Modal>
  );
}
