interface EnrolWords {
  readonly baseUrl: string;
  readonly code: string;
  readonly trustRoots: string;
}

/** What is still wrong before the portal is asked, field by field; the core and the portal judge the rest. */
export function enrolFaults({
  baseUrl,
  code,
  trustRoots,
}: EnrolWords): Readonly<Record<keyof EnrolWords, string | null>> {
  return {
    baseUrl: /^https?:\/\/\S+$/.test(baseUrl.trim()) ? null : '要写完整地址，以 https:// 开头',
    code: code.trim().length >= 4 ? null : '接入码至少 4 个字符',
    trustRoots: trustRootsFault(trustRoots),
  };
}

function trustRootsFault(text: string): string | null {
  if (text.trim() === '') return '请选择文件或粘贴内容';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'keys' in value ? null : '这不是信任根：里面没有 keys';
  } catch {
    return '这不是 JSON：请核对文件是否完整';
  }
}
