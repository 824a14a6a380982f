import { Modal } from 'antd';
import { KeyList } from '#renderer/ui/KeyList.tsx';
import { screens } from './screens.ts';

/** F1: the list of keys. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} title="按键" footer={null} width={560} onCancel={onClose} destroyOnHidden>
      <KeyList
        title="到处可用"
        rows={[
          { keys: 'Ctrl K', does: '搜索事项、条款、文号和命令（可用拼音首字母）' },
          { keys: 'Ctrl N', does: '新建公开事项' },
          { keys: 'Ctrl Shift F', does: '在所有事项里查找' },
          { keys: 'F6 / Shift F6', does: '下一个、上一个窗格' },
          { keys: 'Ctrl L', does: '锁定' },
          { keys: 'F1', does: '按键列表' },
        ]}
      />
      <KeyList title="换屏" rows={screens.map(({ name, digit }) => ({ keys: `Ctrl ${digit}`, does: name }))} />
      <KeyList
        title="列表里"
        rows={[
          { keys: 'J / ↓', does: '下一行（J、K 可在设置里关闭）' },
          { keys: 'K / ↑', does: '上一行' },
          { keys: 'Enter', does: '打开' },
          { keys: 'Esc', does: '返回、关闭' },
        ]}
      />
      <KeyList
        title="解读和审批"
        rows={[
          { keys: 'Alt A', does: '把选中的文字关联到条款' },
          { keys: 'Alt I', does: '公开信息：到第一处还没填的（解读里）' },
          { keys: 'Ctrl Enter', does: '送审、同意（会再确认）' },
        ]}
      />
    </Modal>
  );
}
