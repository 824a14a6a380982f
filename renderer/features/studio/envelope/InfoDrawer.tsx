import { Drawer } from 'antd';
import { useEffect } from 'react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { Desk, DeskActs, Which } from '../studioState.ts';
import { InfoForm } from './InfoForm.tsx';
import { infoFindings, whichOf, type Info } from './infoState.ts';

export interface InfoDrawerProps {
  readonly info: Info;
  readonly desk: Desk;
  readonly acts: DeskActs;
  /** Null while it was not read. */
  readonly pack: RulePack | null;
  readonly onShow: (which: Which) => void;
  readonly onExplain: (finding: Finding) => void;
  readonly onOpenRecord: (record: LinkLook) => void;
  readonly onClose: () => void;
}

const records: readonly { readonly which: Which; readonly name: string }[] = [
  { which: 'policy', name: '政策文件' },
  { which: 'interpretation', name: '政策解读' },
];

/** 公开信息 of both records: their forms as the rule pack draws them, saved by the same road as the words. */
export function InfoDrawer({ info, desk, acts, pack, onShow, onExplain, onOpenRecord, onClose }: InfoDrawerProps) {
  const open = infoFindings(desk.report);
  const { readLinks } = acts;
  useEffect(() => {
    void readLinks();
  }, [readLinks]);
  return (
    <Drawer
      open
      title="公开信息"
      rootClassName="studio-info"
      size={780}
      // The field to go to takes the focus, not the panel.
      autoFocus={info.jump === null}
      onClose={onClose}
      destroyOnHidden
      extra={
        <Segments
          label="哪一份"
          segments={records.map(({ which, name }) => {
            const count = open.filter(({ place }) => whichOf(place.record, desk) === which).length;
            return { key: which, label: count === 0 ? name : `${name} · ${count} 处` };
          })}
          chosen={info.which}
          onChoose={onShow}
        />
      }
    >
      {pack === null ? (
        <p className="quiet studio-info-wait">正在读规则包…</p>
      ) : (
        <InfoForm
          key={info.which}
          info={info}
          desk={desk}
          acts={acts}
          pack={pack}
          readOnly={!editable(desk.view.state)}
          onExplain={onExplain}
          onOpenRecord={onOpenRecord}
        />
      )}
    </Drawer>
  );
}
