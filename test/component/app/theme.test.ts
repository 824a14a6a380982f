import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deskTheme } from '#renderer/ui/theme.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);
const token = (name: string, theme: 0 | 1): string => {
  const found = tokens.get(name)?.[theme];
  if (found === undefined) throw new Error(`tokens.css has no --${name}`);
  return found;
};

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_, theme) => {
  const grounds = ['paper', 'ground', 'hover', 'action-tint', 'red-tint', 'amber-tint', 'green-tint', 'uncertain-tint'];
  const texts = ['ink', 'secondary', 'action', 'action-hover', 'red', 'amber', 'green', 'uncertain'];

  test.for(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is at least 4.5:1',
    ([text, ground]) => {
      expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.for(['paper', 'ground'])('a control border on %s is at least 3:1', (ground) => {
    expect(contrast(token('control', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test('words on the filled button are at least 4.5:1', () => {
    expect(contrast('#ffffff', token('action-fill', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', token('action-fill-hover', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test('antd wears the same colours', () => {
    const { token: antd = {} } = deskTheme(theme === 1);
    expect({
      ink: antd.colorText,
      secondary: antd.colorTextPlaceholder,
      disabled: antd.colorTextDisabled,
      paper: antd.colorBgContainer,
      ground: antd.colorBgLayout,
      hairline: antd.colorSplit,
      control: antd.colorBorder,
      action: antd.colorLink,
      actionHover: antd.colorLinkHover,
      fill: antd.colorPrimary,
      fillHover: antd.colorPrimaryHover,
      red: antd.colorError,
      amber: antd.colorWarning,
      green: antd.colorSuccess,
    }).toEqual({
      ink: token('ink', theme),
      secondary: token('secondary', theme),
      disabled: token('secondary', theme),
      paper: token('paper', theme),
      ground: token('ground', theme),
      hairline: token('hairline', theme),
      control: token('control', theme),
      action: token('action', theme),
      actionHover: token('action-hover', theme),
      fill: token('action-fill', theme),
      fillHover: token('action-fill-hover', theme),
      red: token('red', theme),
      amber: token('amber', theme),
      green: token('green', theme),
    });
  });
});
