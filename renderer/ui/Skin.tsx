import { App, ConfigProvider } from 'antd';
import { LoaderCircle, X } from 'lucide-react';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { deskTheme } from './theme.ts';
import { useMedia } from './useMedia.ts';
import './tokens.css';
import './base.css';

/** Theme, language and habits of every control below it. Light or dark follows the system. */
export function Skin({ children }: { readonly children: ReactNode }) {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => {
    const made = deskTheme(isDark);
    return { ...made, token: { ...made.token, motion: !still } };
  }, [isDark, still]);
  return (
    // Two-character buttons read 保存, not 保 存; the wave on click carries no meaning.
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false, loadingIcon: <LoaderCircle className="turning" size={16} aria-hidden /> }}
      modal={{ closeIcon: <X size={16} aria-hidden /> }}
      wave={{ disabled: true }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
