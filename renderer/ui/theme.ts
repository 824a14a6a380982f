import { theme, type ThemeConfig } from 'antd';

interface Palette {
  readonly ink: string;
  readonly secondary: string;
  readonly paper: string;
  readonly ground: string;
  readonly hairline: string;
  readonly control: string;
  readonly action: string;
  readonly actionHover: string;
  readonly fill: string;
  readonly fillHover: string;
  readonly red: string;
  readonly amber: string;
  readonly green: string;
}

const light: Palette = {
  ink: '#1f2328',
  secondary: '#4b5563',
  paper: '#ffffff',
  ground: '#f6f7f9',
  hairline: '#e5e7eb',
  control: '#7a828c',
  action: '#0b5cad',
  actionHover: '#084a8c',
  fill: '#0b5cad',
  fillHover: '#084a8c',
  red: '#b3261e',
  amber: '#8a5a00',
  green: '#1b6e3c',
};

const dark: Palette = {
  ink: '#e8eaed',
  secondary: '#b4bcc8',
  paper: '#1b1e23',
  ground: '#14161a',
  hairline: '#2f343c',
  control: '#868f9b',
  action: '#7db8f2',
  actionHover: '#a3cdf7',
  fill: '#2a6fb8',
  fillHover: '#2464a8',
  red: '#ff9a92',
  amber: '#e8b45a',
  green: '#76c893',
};

/**
 * antd in our clothes: the values of tokens.css, because antd computes with colours and so cannot
 * take `var(--…)`. Placeholder, description and disabled text are darker than antd's own, which
 * fail 4.5:1.
 */
export function deskTheme(isDark: boolean): ThemeConfig {
  const palette = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.fill,
      colorPrimaryHover: palette.fillHover,
      colorPrimaryActive: palette.fillHover,
      colorPrimaryText: palette.action,
      colorInfo: palette.action,
      colorLink: palette.action,
      colorLinkHover: palette.actionHover,
      colorError: palette.red,
      colorErrorText: palette.red,
      colorWarning: palette.amber,
      colorSuccess: palette.green,
      colorText: palette.ink,
      colorTextSecondary: palette.secondary,
      colorTextTertiary: palette.secondary,
      colorTextQuaternary: palette.secondary,
      colorTextPlaceholder: palette.secondary,
      colorTextDescription: palette.secondary,
      colorTextDisabled: palette.secondary,
      colorIcon: palette.secondary,
      colorBgBase: palette.paper,
      colorBgContainer: palette.paper,
      colorBgElevated: palette.paper,
      colorBgLayout: palette.ground,
      colorBgContainerDisabled: palette.ground,
      colorBorder: palette.control,
      colorBorderSecondary: palette.hairline,
      colorBorderDisabled: palette.control,
      colorSplit: palette.hairline,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 6,
      fontFamily: 'var(--font)',
      fontSize: 14,
      controlHeight: 32,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: palette.actionHover,
        defaultHoverBorderColor: palette.actionHover,
        contentFontSizeSM: 13,
        controlHeightSM: 28,
        paddingInlineSM: 8,
        primaryColor: '#ffffff',
      },
      Modal: { titleFontSize: 16, contentBg: palette.paper, headerBg: palette.paper },
      Select: { optionSelectedBg: isDark ? '#16283c' : '#e8f1fa' },
    },
  };
}
