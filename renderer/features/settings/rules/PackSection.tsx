import { BookCheck, CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import type { RulesState } from '#shared/contract/rules.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { Facts } from '../Facts.tsx';
import { FilePick } from './FilePick.tsx';
import { MistakeList } from './MistakeList.tsx';
import { PackReport } from './PackReport.tsx';
import { useFocusBack } from './useFocusBack.ts';
import { rulesProblemText } from './rulesProblemText.ts';
import type { RulesSettingsStore } from './rulesSettingsStore.ts';

export interface PackSectionProps {
  readonly store: RulesSettingsStore;
  readonly rules: RulesState;
  readonly now: number;
}

/** The rule pack in force, the one that was refused, and the way to a new one. */
export function PackSection({ store, rules, now }: PackSectionProps) {
  const { busy, problem, tried, tryPack, applyTried, dropTried } = useStore(store);
  const { pack, origin, installedAt, refused } = rules;
  const broken = problem?.at === 'pack' && problem.of.type === 'rules/broken' ? problem.of.mistakes : null;
  const { panel, home } = useFocusBack(tried !== null);
  return (
    <>
      <h3 ref={home} tabIndex={-1}>
        规则包
      </h3>
      <StateMark icon={BookCheck} tone="green">
        {origin === 'built-in' ? '用的是程序自带的规则包' : '用的是签发的规则包'}
      </StateMark>
      <Facts
        rows={[
          ['名称', pack.name],
          ['编号和版本', `${pack.id} ${pack.version}`],
          ...(installedAt === null ? [] : [['启用时间', momentText(installedAt, now)] as const]),
        ]}
      />
      {refused && broken === null && (
        <details className="pack-refused">
          <summary>
            <StateMark icon={CircleAlert} tone="amber">
              {momentText(refused.at, now)} 有一个规则包没有采用：{refused.mistakes.length} 处错误
            </StateMark>
          </summary>
          <MistakeList mistakes={refused.mistakes} label="没有采用的规则包的错误" />
        </details>
      )}
      {problem?.at === 'pack' && <Problem>{rulesProblemText(problem.of)}</Problem>}
      {broken && <MistakeList mistakes={broken} label="规则包的错误" />}
      {tried ? (
        <div ref={panel} tabIndex={-1} className="rules-panel">
          <PackReport
            change={tried.change}
            busy={busy === 'pack'}
            onApply={() => void applyTried()}
            onLeave={dropTried}
          />
        </div>
      ) : (
        <FilePick
          words="安装规则包…"
          label="签发的规则包文件"
          busy={busy === 'pack'}
          onPick={(file) => void tryPack(file)}
        />
      )}
    </>
  );
}
