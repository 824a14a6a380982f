import { Input, type GetProps } from 'antd';
import { Eye, EyeOff } from 'lucide-react';

/** A passphrase as typed: hidden, and shown on request. Takes what antd's `Input.Password` takes. */
export function PassphraseInput(props: Omit<GetProps<typeof Input.Password>, 'iconRender'>) {
  return (
    <Input.Password
      {...props}
      maxLength={200}
      iconRender={(visible) => (visible ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />)}
    />
  );
}
