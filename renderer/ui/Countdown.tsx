import { CalendarDays, Clock, TriangleAlert } from 'lucide-react';
import { leftText, type Due } from './dueText.ts';
import { StateMark } from './StateMark.tsx';

/** Time left in words with its state: overdue red, today amber, otherwise plain. */
export function Countdown({ due, strong = true }: { readonly due: Due; readonly strong?: boolean }) {
  if (due.workingDaysLeft < 0) {
    return (
      <StateMark icon={TriangleAlert} tone="red" strong={strong}>
        {leftText(due)}
      </StateMark>
    );
  }
  const today = due.workingDaysLeft === 0;
  return (
    <StateMark icon={today ? Clock : CalendarDays} tone={today ? 'amber' : 'plain'} strong={strong}>
      {leftText(due)}
    </StateMark>
  );
}
