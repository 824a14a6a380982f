import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Problem } from '#renderer/ui/Problem.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { passphraseFault } from './passphraseRule.ts';
import { problemText } from './problemText.ts';
import type { SessionStore } from './sessionStore.ts';

/** Two passphrases, one per person: the demonstration keeps the separation of duties (不得自批) too. */
export function DemonstrationForm({ store, onBack }: { readonly store: SessionStore; readonly onBack: () => void }) {
  const { busy, problem, setUpDemonstration } = useStore(store);
  const [officer, setOfficer] = useState('');
  const [chief, setChief] = useState('');
  const [tried, setTried] = useState(false);
  const faults = { officer: passphraseFault(officer), chief: passphraseFault(chief, [officer]) };

  const submit = () => {
    setTried(true);
    if (faults.officer !== null || faults.chief !== null) return;
    void setUpDemonstration({ officerPassphrase: officer, chiefPassphrase: chief });
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
      <h1 tabIndex={-1}>演示部门</h1>
      <p className="quiet">为两个人各选一个口令，至少 8 个字符。口令保护各自的密钥，忘了无法找回。</p>
      <PassphraseField
        label="经办人的口令"
        value={officer}
        onChange={setOfficer}
        autoComplete="new-password"
        autoFocus
        fault={tried ? faults.officer : null}
      />
      <PassphraseField
        label="科室负责人的口令"
        value={chief}
        onChange={setChief}
        autoComplete="new-password"
        fault={tried ? faults.chief : null}
      />
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="session-actions">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          建立演示部门
        </Button>
      </div>
    </form>
  );
}
