import { Button, Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { problemText } from './problemText.ts';
import type { SessionStore } from './sessionStore.ts';

/** GB 32100-2015: 18 characters out of the digits and the capital letters without I, O, S, V, Z. */
const USCC = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Founds this department (本部门); its people follow on the next page. */
export function DepartmentForm({ store, onBack }: { readonly store: SessionStore; readonly onBack: () => void }) {
  const { busy, problem, setUpDepartment } = useStore(store);
  const [name, setName] = useState('');
  const [uscc, setUscc] = useState('');
  const [tried, setTried] = useState(false);
  const faults = {
    name: name.trim().length < 2 ? '请写部门全称' : null,
    uscc: usccFault(uscc.trim()),
  };

  const submit = () => {
    setTried(true);
    if (faults.name !== null || faults.uscc !== null) return;
    void setUpDepartment({ name: name.trim(), uscc: uscc.trim() });
  };
  return (
    <form
      className="session-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 tabIndex={-1}>建立本部门</h1>
      <Field label="部门名称" fault={tried ? faults.name : null}>
        {(control) => (
          <Input {...control} autoFocus value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label="统一社会信用代码" help="18 位，印在统一社会信用代码证书上。" fault={tried ? faults.uscc : null}>
        {(control) => (
          <Input
            {...control}
            value={uscc}
            maxLength={18}
            onChange={(event) => setUscc(event.target.value.toUpperCase())}
          />
        )}
      </Field>
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="session-actions">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          下一步：添加人员
        </Button>
      </div>
    </form>
  );
}

function usccFault(text: string): string | null {
  if (text.length !== 18) return `要 18 位，现在是 ${text.length} 位`;
  return USCC.test(text) ? null : '只用数字和大写字母（没有 I、O、S、V、Z）';
}
