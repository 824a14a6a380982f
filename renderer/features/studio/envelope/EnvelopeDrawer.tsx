import { Drawer } from 'antd';
import type { Written } from '#renderer/lib/saving/saveState.ts';
import type { Which } from '../studioState.ts';
import { EnvelopeForm } from './EnvelopeForm.tsx';

export interface EnvelopeDrawerProps {
  readonly policy: Written;
  readonly interpretation: Written;
  readonly readOnly: boolean;
  readonly onWrite: (which: Which, change: Partial<Omit<Written, 'fields'>>) => void;
  readonly onClose: () => void;
}

/** 文件信息 of both records, saved by the same road as the words. */
export function EnvelopeDrawer({ policy, interpretation, readOnly, onWrite, onClose }: EnvelopeDrawerProps) {
  return (
    <Drawer open title="文件信息" size={440} onClose={onClose} destroyOnHidden>
      {readOnly && <p className="quiet">现在不能修改。</p>}
      <EnvelopeForm
        heading="政策"
        written={policy}
        readOnly={readOnly}
        withDocNumber
        onWrite={(change) => onWrite('policy', change)}
      />
      <EnvelopeForm
        heading="解读"
        written={interpretation}
        readOnly={readOnly}
        withDocNumber={false}
        onWrite={(change) => onWrite('interpretation', change)}
      />
    </Drawer>
  );
}
