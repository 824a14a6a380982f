import { CircleHelp, Info as InfoIcon } from 'lucide-react';
import { useMemo } from 'react';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { FormRoomContext, type LinkLook } from '#renderer/form/FormRoom.ts';
import { RecordForm } from '#renderer/form/RecordForm.tsx';
import { SaveTrouble } from '#renderer/form/SaveTrouble.tsx';
import { useRoomOf } from '#renderer/form/useRoomOf.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { Desk, DeskActs, Which } from '../studioState.ts';
import type { Info } from './infoState.ts';

export interface InfoFormProps {
  readonly info: Info;
  readonly desk: Desk;
  readonly acts: DeskActs;
  readonly pack: RulePack;
  readonly readOnly: boolean;
  readonly onExplain: (finding: Finding) => void;
  readonly onOpenRecord: (record: LinkLook) => void;
}

/** What is asked once for both, and where. */
const notes: Readonly<Record<Which, string>> = {
  policy: '政策和解读一并送审、一并公开：责任科室和保密审查在这里填一次，两份都算。审查人不能是写政策或写解读的人。',
  interpretation: '责任科室、内容概述和保密审查跟着政策文件填，这里不再问；下面都可以不填。',
};

/** The form of one of the two records. */
export function InfoForm({ info, desk, acts, pack, readOnly, onExplain, onOpenRecord }: InfoFormProps) {
  const { which, jump } = info;
  const room = useRoomOf(pack, desk.known, acts.calls[which], onOpenRecord);
  const kind = kindOf(pack, which);
  const report = useMemo(() => ofForms(desk.report), [desk.report]);
  if (kind === undefined) {
    return (
      <EmptyState icon={CircleHelp} title="现在的规则包里没有这个种类">
        内容都在，只是没有表单可以显示。请在“设置”里看规则包的版本，或联系信息中心。
      </EmptyState>
    );
  }
  const { view } = desk;
  return (
    <FormRoomContext value={room}>
      <RecordForm
        record={view[which].id}
        kind={kind}
        content={desk[which].written}
        report={report}
        readOnly={readOnly}
        fresh={jump === null && view[which].revision.number === 1}
        jump={jump}
        acts={acts.forms[which]}
        onExplain={onExplain}
        top={
          <>
            <SaveTrouble
              name={kind.name}
              save={desk[which].save}
              onFlush={acts.flush}
              onResolve={(whose) => acts.resolve(which, whose)}
            />
            <p className="studio-info-note">
              <StateMark icon={InfoIcon} tone="plain" iconOnly>
                说明：
              </StateMark>
              {readOnly ? '现在不能修改。' : notes[which]}
            </p>
          </>
        }
      />
    </FormRoomContext>
  );
}

/** What is said about words is dealt with where they are written. */
const ofForms = (report: CheckReport | null): CheckReport | null =>
  report && {
    ...report,
    findings: report.findings.filter(({ place }) => place.in === 'field' || place.in === 'value'),
  };
