import { Button } from 'antd';
import { Circle, CircleDashed, CircleQuestionMark, CircleX, Info, type LucideIcon } from 'lucide-react';
import { decidable, type Decision, type Finding } from '#shared/domain/checks/checks.ts';
import { StateMark, type Tone } from '#renderer/ui/StateMark.tsx';
import { findingKind, findingKindNames, type FindingKind } from './groupFindings.ts';

const looks: Readonly<Record<FindingKind, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  disagrees: { icon: CircleX, tone: 'amber' },
  fails: { icon: CircleX, tone: 'amber' },
  uncertain: { icon: CircleQuestionMark, tone: 'uncertain' },
  missing: { icon: Circle, tone: 'plain' },
  uncovered: { icon: Circle, tone: 'plain' },
  blank: { icon: Circle, tone: 'plain' },
  'not-assessable': { icon: CircleDashed, tone: 'plain' },
  hint: { icon: Info, tone: 'plain' },
};

export interface FindingActs {
  /** Shows both places: the words in the editor and the clause they are compared with. */
  readonly onJump: (finding: Finding) => void;
  readonly onAdopt: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
  readonly onNotApplicable: (finding: Finding) => void;
  readonly onNotExplained: (finding: Finding) => void;
}

export interface FindingCardProps extends FindingActs {
  readonly finding: Finding;
  readonly decision: Decision | undefined;
  readonly place: string;
  /** 〔第9条〕 of the other side. */
  readonly tag: string | null;
  readonly chosen: boolean;
  readonly editable: boolean;
  /** Nothing at all is written in the finding's element. */
  readonly unwritten: boolean;
  /** The finding's element may be marked as not applicable. */
  readonly mayBeLeftOut: boolean;
}

/** One finding: what, where, both wordings, and what can be done about it. */
export function FindingCard(props: FindingCardProps) {
  const { finding, decision, chosen } = props;
  const kind = findingKind(finding);
  const { icon, tone } = looks[kind];
  return (
    <>
      <div className="studio-finding-head">
        <StateMark icon={icon} tone={tone} strong={chosen}>
          {kind === 'missing' && props.unwritten ? '未写' : findingKindNames[kind]}
        </StateMark>
        <span className="quiet one-line">{props.place}</span>
      </div>
      {finding.policy === null ? (
        <p>
          {finding.why} {props.tag !== null && <span className="studio-tag">{props.tag}</span>}
        </p>
      ) : (
        <>
          <dl>
            <dt>解读</dt>
            <dd>「{finding.text}」</dd>
            <dt>政策原文</dt>
            <dd>
              「{finding.policy.text}」<span className="studio-tag">{props.tag}</span>
            </dd>
          </dl>
          {chosen && <p className="quiet">{finding.why}</p>}
        </>
      )}
      {decision !== undefined && (
        <p className="quiet">
          说明：{decision.reason}（{decision.by}）
        </p>
      )}
      {chosen && <Acts {...props} kind={kind} />}
    </>
  );
}

function Acts({
  finding,
  decision,
  editable,
  kind,
  mayBeLeftOut,
  ...acts
}: FindingCardProps & { readonly kind: FindingKind }) {
  const { place, policy } = finding;
  const adoptable = editable && place.in === 'passage' && policy !== null && policy.text !== '' && finding.text !== '';
  return (
    <div className="studio-finding-acts">
      <Button size="small" onClick={() => acts.onJump(finding)}>
        {policy === null ? '跳到该处' : '跳到两处'}
      </Button>
      {adoptable && (
        <Button size="small" className="studio-adopt" onClick={() => acts.onAdopt(finding)}>
          采用原文
        </Button>
      )}
      {editable && kind === 'missing' && mayBeLeftOut && (
        <Button size="small" onClick={() => acts.onNotApplicable(finding)}>
          不适用…
        </Button>
      )}
      {editable && kind === 'uncovered' && (
        <Button size="small" onClick={() => acts.onNotExplained(finding)}>
          不解读…
        </Button>
      )}
      {editable && decision === undefined && kind !== 'hint' && decidable(finding) && (
        <Button size="small" onClick={() => acts.onExplain(finding)}>
          说明…
        </Button>
      )}
    </div>
  );
}
