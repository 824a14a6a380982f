import {
  CalendarDays,
  Clock,
  Ellipsis,
  PanelsTopLeft,
  Stamp,
  TriangleAlert,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { TodayItem } from '#shared/contract/delivery.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';

export interface Group {
  readonly key: TodayItem['group'];
  readonly name: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

/** The groups of 今日, most urgent first. */
export const groups: readonly Group[] = [
  { key: 'overdue', name: '已逾期', icon: TriangleAlert, tone: 'red' },
  { key: 'today', name: '今天到期', icon: Clock, tone: 'amber' },
  { key: 'soon', name: '三个工作日内', icon: CalendarDays, tone: 'plain' },
  { key: 'returned', name: '被退回', icon: Undo2, tone: 'amber' },
  { key: 'review', name: '等我审批', icon: Stamp, tone: 'plain' },
  { key: 'columns', name: '栏目', icon: PanelsTopLeft, tone: 'plain' },
  { key: 'other', name: '其他', icon: Ellipsis, tone: 'plain' },
];
