import { Input } from 'antd';
import { useState } from 'react';
import { TimeControl } from '#renderer/form/fields/TimeControl.tsx';
import { useNow } from '#renderer/lib/useNow.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { Option } from '#shared/domain/rulepack/rulePack.ts';
import { minuteNow } from './minuteNow.ts';
import { momentFault } from './momentFault.ts';

export interface ProgressLine {
  readonly at: string;
  readonly sort: string;
  readonly text: string;
  readonly address: string;
}

export interface ProgressDialogProps {
  readonly sorts: readonly Option[];
  /** What it opens with: a step that was made, or one to come. */
  readonly sort: 'progress' | 'plan';
  readonly busy: boolean;
  /** Why it could not be kept; the words stay in the dialog. */
  readonly problem: string | null;
  readonly onAdd: (line: ProgressLine) => void;
  readonly onCancel: () => void;
}

/** One line of 经过与发布: what happened or is promised, and when. */
export function ProgressDialog({ sorts, sort: first, busy, problem, onAdd, onCancel }: ProgressDialogProps) {
  const [sort, setSort] = useState<string>(first);
  const [at, setAt] = useState(() => (first === 'plan' ? '' : minuteNow(Date.now())));
  const [text, setText] = useState('');
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const now = useNow(1000);
  const faults = {
    at: momentFault(at, { now, future: sort === 'plan' }),
    text: text.trim() === '' ? '写一句话：谁做了什么，结果怎样' : null,
  };
  const submit = () => {
    setTried(true);
    if (faults.at === null && faults.text === null) onAdd({ at, sort, text: text.trim(), address: address.trim() });
  };
  return (
    <ConfirmDialog
      open
      title={first === 'plan' ? '排一次后续发布' : '记一条进展'}
      verb="记下"
      busy={busy}
      onConfirm={submit}
      onCancel={onCancel}
    >
      <div className="response-form">
        {problem !== null && <Problem>{problem}</Problem>}
        <Segments
          label="类别"
          segments={sorts.map(({ key, name }) => ({ key, label: name }))}
          chosen={sort}
          onChoose={setSort}
        />
        <Field label="时间" fault={tried ? faults.at : null}>
          {(control) => (
            <TimeControl control={control} name="时间" type="instant" value={at} readOnly={false} onWrite={setAt} />
          )}
        </Field>
        <Field label="内容" fault={tried ? faults.text : null}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={text}
              maxLength={400}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {sort === 'release' && (
          <Field label="发布链接" help="发在哪里就抄哪里的网址；还没有可以空着。">
            {(control) => (
              <Input
                {...control}
                value={address}
                maxLength={400}
                onChange={(event) => setAddress(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </ConfirmDialog>
  );
}
