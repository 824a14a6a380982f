import { Button, type InputRef } from 'antd';
import { LockOpen } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SessionState } from '#shared/contract/session.ts';
import { roleNames, type PersonId } from '#shared/domain/person/person.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { problemText } from './problemText.ts';
import type { SessionStore } from './sessionStore.ts';

export interface LockScreenProps {
  readonly store: SessionStore;
  readonly session: SessionState;
  readonly department: NonNullable<SessionState['department']>;
}

const LAST = 'session.lastPerson';

/** Choose who you are, give the passphrase, Enter. */
export function LockScreen({ store, session, department }: LockScreenProps) {
  const { busy, problem, unlock } = useStore(store);
  const { people } = session;
  const [person, setPerson] = useState<PersonId | undefined>(
    () => (people.find(({ id }) => id === localStorage.getItem(LAST)) ?? people[0])?.id,
  );
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<InputRef>(null);
  const group = useId();

  const submit = async () => {
    if (person === undefined || passphrase === '') {
      field.current?.focus();
      return;
    }
    if (await unlock({ person, passphrase })) {
      localStorage.setItem(LAST, person);
      return;
    }
    field.current?.focus();
    field.current?.select();
  };
  return (
    <form
      className="session-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 tabIndex={-1} data-screen-title>
        {department.name}
      </h1>
      {department.demonstration && <p className="quiet">演示部门：签名不用于正式报送。</p>}
      <fieldset className="who">
        <legend>您是</legend>
        {people.map(({ id, name, roles }) => (
          <label key={id}>
            <input
              type="radio"
              name={group}
              checked={id === person}
              onChange={() => {
                setPerson(id);
                setPassphrase('');
                store.getState().clearProblem();
              }}
            />
            <span>{name}</span>
            <span className="quiet">{roles.map((role) => roleNames[role]).join('、')}</span>
          </label>
        ))}
      </fieldset>
      <PassphraseField
        label="口令"
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
        autoFocus
        inputRef={field}
      />
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="session-actions">
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          block
          loading={busy}
          icon={<LockOpen size={16} aria-hidden />}
        >
          解锁
        </Button>
      </div>
    </form>
  );
}
