import { Input } from 'antd';
import { useId, useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { problemText } from './problemText.ts';
import type { ReviewDesk } from './reviewStore.ts';
import { shortDigest } from './words.ts';

export interface SignDialogProps {
  readonly desk: ReviewDesk;
  readonly onSign: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** States exactly what is signed and asks for the passphrase: a screen somebody walked away from signs nothing. */
export function SignDialog({ desk, onSign, onCancel }: SignDialogProps) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const { view, problem, busy } = desk;
  return (
    <ConfirmDialog
      open
      title="同意并签名"
      verb="同意并签名"
      busy={busy}
      disabled={passphrase === ''}
      onConfirm={() => onSign(passphrase)}
      onCancel={onCancel}
    >
      <p>您将用自己的密钥签下：</p>
      <dl className="review-signed">
        <dt>事项</dt>
        <dd>{view.title}</dd>
        <dt>文件</dt>
        <dd>
          {view.documents.map(({ name, title }) => (
            <div key={name}>{title}</div>
          ))}
        </dd>
        <dt>这一稿的摘要</dt>
        <dd title={view.revision}>{shortDigest(view.revision)}</dd>
      </dl>
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !busy) onSign(passphrase);
        }}
      >
        <label className="review-label" htmlFor={id}>
          您的口令
        </label>
        <Input.Password
          id={id}
          autoFocus
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {problem !== null && <Problem>{problemText(problem)}</Problem>}
      </form>
    </ConfirmDialog>
  );
}
