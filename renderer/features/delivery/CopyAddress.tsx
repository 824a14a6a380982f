import { Button } from 'antd';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '#renderer/lib/copyText.ts';

export interface CopyAddressProps {
  readonly title: string;
  readonly url: string;
  readonly say: (sentence: string) => void;
  /** The system keeps its clipboard to itself: the address is shown, to be copied by hand. */
  readonly onRefused: () => void;
}

const SAID_MS = 4000;

/** The window opens no address by itself: it is copied at one key and opened in whatever browser the office uses. */
export function CopyAddress({ title, url, say, onRefused }: CopyAddressProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    if (copyText(url)) {
      setCopied(true);
      say('公开页地址已复制，粘贴到浏览器里打开。');
    } else {
      onRefused();
      say('没能复制。地址已显示，请选中后按 Ctrl+C。');
    }
  };
  return (
    <Button
      size="small"
      icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      aria-label={`${copied ? '已复制' : '复制公开页地址'}：${title}`}
      onClick={copy}
    >
      {copied ? '已复制' : '复制公开页地址'}
    </Button>
  );
}
