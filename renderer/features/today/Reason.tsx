import type { TodayItem } from '#shared/contract/delivery.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';

export interface ReasonProps {
  readonly item: TodayItem;
  readonly title: string;
  readonly kind: Kind | undefined;
}

/** Everything a row had to cut short: its whole title, the rule and its basis. */
export function Reason({ item, title, kind }: ReasonProps) {
  return (
    <div className="today-reason" role="tooltip">
      <dl>
        <dt>事项</dt>
        <dd>{kind === undefined ? title : `${title}（${kind.name}）`}</dd>
        <dt>为什么</dt>
        <dd>{item.why}</dd>
        {item.basis !== '' && (
          <>
            <dt>依据</dt>
            <dd>{item.basis}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
