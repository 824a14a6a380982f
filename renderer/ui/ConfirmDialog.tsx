import { Modal } from 'antd';
import type { ReactNode } from 'react';

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
  readonly children?: ReactNode;
}

/** Asks before something that others will see. Esc and 取消 leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.verb}
      cancelText="取消"
      confirmLoading={props.busy ?? false}
      okButtonProps={{ disabled: props.disabled ?? false }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      mask={{ closable: false }}
      destroyOnHidden
      width={480}
    >
      {props.children}
    </Modal>
  );
}
