import { Button } from 'antd';
import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { categoryNames, type Kind } from '#shared/domain/rulepack/kind.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { ReactNode } from 'react';
import type { OpenRecord } from './openState.ts';

export interface FormHeadProps {
  readonly open: OpenRecord;
  readonly kind: Kind | undefined;
  /** Where the record stands in the list it was opened from; null when it is not in it. */
  readonly place: { readonly index: number; readonly of: number | null } | null;
  readonly onBack: () => void;
  readonly onStep: ((by: 1 | -1) => void) | null;
  readonly onHistory: () => void;
  readonly children?: ReactNode;
}

/** What is open, which revision is on the disk, and the way to its neighbours in the list. */
export function FormHead({ open, kind, place, onBack, onStep, onHistory, children }: FormHeadProps) {
  const { record } = open.view;
  const revision = open.save.type === 'saved' ? open.save.number : record.revision.number;
  return (
    <header className="record-head">
      <button type="button" className="link-button record-back" onClick={onBack}>
        <ChevronLeft size={16} aria-hidden />
        {kind === undefined ? '公开事项' : categoryNames[kind.category]}
      </button>
      <h1 tabIndex={-1} data-screen-title className="one-line">
        {kind?.name ?? record.content.kind}
      </h1>
      {open.content.title.trim() !== '' && (
        <span className="record-title one-line" title={open.content.title}>
          {open.content.title}
        </span>
      )}
      <span className="quiet record-facts">
        第{revision}次修订 · {reviewStateNames[record.state]}
      </span>
      <span className="record-gap" />
      {children}
      <Button size="small" icon={<History size={16} aria-hidden />} onClick={onHistory}>
        修订记录
      </Button>
      {place !== null && onStep !== null && (
        <>
          <span className="quiet record-facts">
            第 {place.index + 1} 条{place.of !== null && `，共 ${place.of.toLocaleString('zh-CN')} 条`}
          </span>
          <Button
            size="small"
            icon={<ChevronLeft size={16} aria-hidden />}
            disabled={place.index === 0}
            onClick={() => onStep(-1)}
          >
            上一条
          </Button>
          <Button
            size="small"
            icon={<ChevronRight size={16} aria-hidden />}
            iconPlacement="end"
            disabled={place.of !== null && place.index + 1 >= place.of}
            onClick={() => onStep(1)}
          >
            下一条
          </Button>
        </>
      )}
    </header>
  );
}
