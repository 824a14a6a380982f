import { Button, Input } from 'antd';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Person, PersonId } from '#shared/domain/person/person.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { PassphraseInput } from '#renderer/ui/PassphraseInput.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { enrolFaults } from './enrolFaults.ts';
import { problemText } from './problemText.ts';
import type { SettingsStore } from './settingsStore.ts';

export interface EnrolFormProps {
  readonly store: SettingsStore;
  readonly people: readonly Person[];
  readonly onDone: () => void;
  readonly onLeave?: () => void;
}

/** Takes the department into a portal (接入门户): address, code and trust roots come from the portal's office. */
export function EnrolForm({ store, people, onDone, onLeave }: EnrolFormProps) {
  const { enrolling, problem, enrol } = useStore(store);
  const [baseUrl, setBaseUrl] = useState('');
  const [code, setCode] = useState('');
  const [trustRoots, setTrustRoots] = useState('');
  const [passphrases, setPassphrases] = useState<Readonly<Record<PersonId, string>>>({});
  const [tried, setTried] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const faults = enrolFaults({ baseUrl, code, trustRoots });
  const missing = people.filter(({ id }) => (passphrases[id] ?? '') === '');

  const submit = async () => {
    setTried(true);
    if (faults.baseUrl !== null || faults.code !== null || faults.trustRoots !== null || missing.length > 0) return;
    const done = await enrol({
      baseUrl: baseUrl.trim(),
      code: code.trim(),
      trustRoots,
      passphrases: people.map(({ id }) => ({ person: id, passphrase: passphrases[id] ?? '' })),
    });
    if (!done) return;
    setPassphrases({});
    onDone();
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label="门户地址" fault={tried ? faults.baseUrl : null}>
        {(control) => (
          <Input
            {...control}
            value={baseUrl}
            placeholder="https://"
            inputMode="url"
            maxLength={400}
            onChange={(event) => setBaseUrl(event.target.value)}
          />
        )}
      </Field>
      <Field label="接入码" help="门户管理单位发给本部门的一次性接入码。" fault={tried ? faults.code : null}>
        {(control) => (
          <Input
            {...control}
            value={code}
            autoComplete="off"
            maxLength={80}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="信任根"
        help="门户管理单位当面交给您的文件（JWK Set）。可以选文件，也可以粘贴内容。"
        fault={tried ? faults.trustRoots : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={trustRoots}
            autoSize={{ minRows: 3, maxRows: 8 }}
            spellCheck={false}
            onChange={(event) => setTrustRoots(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button size="small" icon={<FileUp size={14} aria-hidden />} onClick={() => picker.current?.click()}>
          选择信任根文件
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          className="unseen"
          tabIndex={-1}
          aria-label="信任根文件"
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(setTrustRoots);
            event.target.value = '';
          }}
        />
      </div>
      <fieldset className="settings-people">
        <legend>每个人用自己的密钥证明身份，各输入一次口令</legend>
        {people.map(({ id, name }) => (
          <Field
            key={id}
            label={`${name}的口令`}
            fault={tried && missing.some((person) => person.id === id) ? '请本人输入口令' : null}
          >
            {(control) => (
              <PassphraseInput
                {...control}
                value={passphrases[id] ?? ''}
                autoComplete="off"
                onChange={(event) => setPassphrases({ ...passphrases, [id]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </fieldset>
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="settings-actions">
        {onLeave && <Button onClick={onLeave}>不改了</Button>}
        <Button type="primary" htmlType="submit" loading={enrolling}>
          接入门户
        </Button>
      </div>
    </form>
  );
}
