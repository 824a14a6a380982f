import { Modal } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useFocusBack } from './useFocusBack.ts';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The verb on the confirming button: 退回, not 确定. */
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly busy?: boolean;
  /** The confirming button waits, for example for a reason. */
  readonly disabled?: boolean;
  /** There is nothing to write in it, and the act can be taken back: the verb has the focus, Enter does it. */
  readonly verbFirst?: boolean;
  readonly children?: ReactNode;
}

/** Asks before something that others will see. Esc and 取消 leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const body = useRef<HTMLDivElement>(null);
  useFocusBack();
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.verb}
      cancelText="取消"
      confirmLoading={props.busy ?? false}
      okButtonProps={{ disabled: props.disabled ?? false, autoFocus: props.verbFirst ?? false }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      afterOpenChange={(open) => open && !props.verbFirst && focusFirst(body.current)}
      mask={{ closable: false }}
      destroyOnHidden
      width={480}
    >
      <div ref={body}>{props.children}</div>
    </Modal>
  );
}

/** The first thing to fill in, where nothing asked for the focus itself: a dialog's own choice is its way out. */
function focusFirst(body: HTMLElement | null): void {
  if (body === null || body.contains(document.activeElement)) return;
  body.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea')?.focus();
}
