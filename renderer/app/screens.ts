import {
  BookOpen,
  CalendarCheck,
  ChartColumn,
  List,
  MessageSquareWarning,
  Settings,
  Stamp,
  Upload,
  type LucideIcon,
} from 'lucide-react';
import type { Route, ScreenName } from '#renderer/lib/route.ts';

export interface ScreenEntry {
  readonly screen: ScreenName;
  readonly name: string;
  /** The digit of Ctrl/⌘+digit. Numbers are the product's eight screens in order, so they never move. */
  readonly digit: number;
  readonly icon: LucideIcon;
  readonly route: Route;
}

/** The rail, top to bottom; the last stands apart. */
export const screens: readonly ScreenEntry[] = [
  { screen: 'today', name: '今日', digit: 1, icon: CalendarCheck, route: { screen: 'today' } },
  { screen: 'studio', name: '解读', digit: 2, icon: BookOpen, route: { screen: 'studio', submission: null } },
  { screen: 'records', name: '事项', digit: 3, icon: List, route: { screen: 'records', record: null } },
  { screen: 'review', name: '审批', digit: 4, icon: Stamp, route: { screen: 'review', submission: null } },
  {
    screen: 'response',
    name: '舆情',
    digit: 5,
    icon: MessageSquareWarning,
    route: { screen: 'response', record: null },
  },
  { screen: 'delivery', name: '报送', digit: 6, icon: Upload, route: { screen: 'delivery', submission: null } },
  { screen: 'ledger', name: '台账', digit: 7, icon: ChartColumn, route: { screen: 'ledger' } },
  { screen: 'settings', name: '设置', digit: 8, icon: Settings, route: { screen: 'settings' } },
];
