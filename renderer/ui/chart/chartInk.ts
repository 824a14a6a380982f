/** Colours as the charts' own painter needs them: computed values, because it reckons with them. */
export interface ChartInk {
  readonly ink: string;
  readonly secondary: string;
  readonly hairline: string;
  readonly control: string;
  readonly action: string;
  readonly tint: string;
  readonly amber: string;
  readonly paper: string;
  readonly font: string;
}

/** Reads the tokens as they are in force on this element: `light-dark()` is settled only in a computed colour. */
export function chartInk(element: HTMLElement): ChartInk {
  const probe = document.createElement('span');
  // Or the second colour asked for would still be on its way from the first.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const ink: ChartInk = {
    ink: colour('ink'),
    secondary: colour('secondary'),
    hairline: colour('hairline'),
    control: colour('control'),
    action: colour('action'),
    tint: colour('action-tint'),
    amber: colour('amber'),
    paper: colour('paper'),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return ink;
}
