import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { roleNames, type Role } from '#shared/domain/person/person.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { passphraseFault } from './passphraseRule.ts';
import { problemText } from './problemText.ts';
import type { SessionStore } from './sessionStore.ts';

const roles = Object.entries(roleNames) as [Role, string][];

/** Adds one person: name, what they may do, and the passphrase only they know. */
export function PersonForm({
  store,
  onAdded,
}: {
  readonly store: SessionStore;
  readonly onAdded?: (name: string) => void;
}) {
  const { busy, problem, addPerson } = useStore(store);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Role[]>(['officer']);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const fault = passphraseFault(passphrase);

  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || chosen.length === 0 || fault !== null) return;
    const added = await addPerson({ name: name.trim(), roles: [...chosen], passphrase });
    if (!added) return;
    setName('');
    setChosen(['officer']);
    setPassphrase('');
    setTried(false);
    onAdded?.(added.name);
  };
  return (
    <form
      className="session-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label="姓名" fault={tried && name.trim() === '' ? '请写姓名' : null}>
        {(control) => (
          <Input {...control} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <fieldset className="field">
        <legend>角色</legend>
        <Checkbox.Group
          className="role-boxes"
          value={[...chosen]}
          options={roles.map(([value, label]) => ({ value, label }))}
          onChange={setChosen}
        />
        {tried && chosen.length === 0 && <p className="field-fault">至少选一个角色</p>}
      </fieldset>
      <PassphraseField
        label="口令"
        help="由本人输入，至少 8 个字符；别人不知道，也无法找回。"
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="new-password"
        fault={tried ? fault : null}
      />
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="session-actions">
        <Button htmlType="submit" type="primary" loading={busy}>
          添加人员
        </Button>
      </div>
    </form>
  );
}
