/** A civil due date and how far it is, in working days; negative when it has passed. */
export interface Due {
  readonly date: string;
  /** Reaches into a year whose holiday notice is not imported (暂算). */
  readonly provisional: boolean;
  readonly workingDaysLeft: number;
}

/** How much time is left, in words. */
export function leftText({ workingDaysLeft, provisional }: Due): string {
  const mark = provisional ? '（暂算）' : '';
  if (workingDaysLeft < 0) return `逾期 ${-workingDaysLeft} 个工作日${mark}`;
  if (workingDaysLeft === 0) return `今天到期${mark}`;
  return `还剩 ${workingDaysLeft} 个工作日${mark}`;
}
