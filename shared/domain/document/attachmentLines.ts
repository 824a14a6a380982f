export interface AttachmentLine {
  /** 附件：on the first line, otherwise empty. */
  readonly label: string;
  /** `1.`, or empty where there is only one attachment. */
  readonly number: string;
  readonly name: string;
}

/** 附件说明 line by line, GB/T 9704-2012 7.3.4: numbered from 1 where there are several, no mark after a name. */
export function attachmentLines(names: readonly string[]): readonly AttachmentLine[] {
  return names.map((name, index) => ({
    label: index === 0 ? '附件：' : '',
    number: names.length > 1 ? `${index + 1}.` : '',
    name: name.replace(/[。；;，,]+$/, ''),
  }));
}
