import { Circle, CircleCheck, CircleDot, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import { asRecord, type FormContent } from '#renderer/form/formContent.ts';
import { decisionProgress, type StageProgress } from '#shared/domain/kinds/decisionStages.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { StateMark, type Tone } from '#renderer/ui/StateMark.tsx';

export interface DecisionStripProps {
  readonly content: FormContent;
  readonly kind: Kind;
  readonly pack: RulePack;
  /** Goes to the first field a stage still has to fill. */
  readonly onGo: (field: string) => void;
}

const looks: Readonly<
  Record<StageProgress['state'], { readonly icon: LucideIcon; readonly tone: Tone; readonly word: string }>
> = {
  done: { icon: CircleCheck, tone: 'green', word: '已完成' },
  open: { icon: CircleX, tone: 'amber', word: '还缺材料' },
  current: { icon: CircleDot, tone: 'action', word: '现在这一步' },
  ahead: { icon: Circle, tone: 'plain', word: '还没到' },
  skipped: { icon: CircleSlash, tone: 'plain', word: '不需要' },
};

/** 决策阶段: where a major decision stands, and what each stage behind it still lacks. */
export function DecisionStrip({ content, kind, pack, onGo }: DecisionStripProps) {
  const stages = decisionProgress(asRecord(content), kind, pack);
  return (
    <ol className="decision-strip" aria-label="决策阶段">
      {stages.map(({ stage, name, state, missing }) => {
        const { icon, tone, word } = looks[state];
        const first = missing[0];
        return (
          <li key={stage} className={`is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <StateMark icon={icon} tone={tone} strong={state === 'current'}>
              {name}
              <span className="unseen">：{word}</span>
            </StateMark>
            {first !== undefined && (state === 'open' || state === 'current') && (
              <button type="button" className="link-button" onClick={() => onGo(first.key)}>
                缺 {missing.length} 项
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
