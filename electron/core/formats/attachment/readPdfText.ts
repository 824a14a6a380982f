import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import { withPdf } from '../pdf/openPdf.ts';

/** The text layer of a PDF, page by page. A scan has none: its words can't be checked, and that is said. */
export async function readPdfText(bytes: Uint8Array): Promise<AttachmentReading> {
  try {
    const text = await withPdf(bytes, async (document) => {
      const pages: string[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const content = await (await document.getPage(number)).getTextContent();
        pages.push(
          content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
        );
      }
      return pages.join('\n');
    });
    return text.trim() === ''
      ? { state: 'unreadable', why: '是扫描件，没有可以检查的文字', traces: [] }
      : { state: 'read', text, traces: [] };
  } catch (thrown) {
    // pdf.js throws for broken and locked files alike; what it says is not for officers.
    if (!(thrown instanceof Error)) throw thrown;
    return { state: 'unreadable', why: 'PDF 打不开，可能已损坏或设了密码', traces: [] };
  }
}
