/** 元 as typed (`1234.5`) in 分, a whole number; null for what is no amount. */
export function wholeCents(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
