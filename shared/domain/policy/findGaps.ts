import { findContents } from './findContents.ts';
import type { Line } from './lines.ts';
import type { Gap } from './policy.ts';

/** `— 1 —`, `- 1 -`, `第 1 页 共 5 页`, `1 / 12` on a line of their own. */
const pageMarkLine =
  /^(?:[—–－―─~～\-·•]{1,3}\s*\d{1,4}\s*[—–－―─~～\-·•]{1,3}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/i;
/** Glued into a line only the printed form with long dashes is safe: a range has one dash, a page mark two. */
const pageMarkInside = /(?<![\d\w])[—－–]\s?\d{1,4}\s?[—－–](?![\d\w])/g;

/** What web pages put around a document. Each is a whole short line; a sentence of the policy never looks so. */
const chromeLine = new RegExp(
  [
    '^(?:内容)?(?:发布)?更新时间\\s*[:：]',
    '^内容发布',
    '下面是文章的全部内容',
    '^(?:您?当?前?的?位置|当前位置|首页)\\s*[:：>＞»]',
    '^(?:字号|字体|文字大小)\\s*[:：]?\\s*[\\[【(（]?\\s*(?:大|小|默认)',
    '^(?:浏览|阅读|访问|点击)(?:次数|量)\\s*[:：]',
    '^(?:分享到?|打印|关闭|收藏|返回顶部|打印本页|关闭窗口|扫一扫|上一篇|下一篇)(?:\\s*[:：].*)?$',
    '^【(?:打印|关闭|大|中|小|字体).*】$',
    '^(?:下载本文|收藏本文|点击下载|立即下载)$',
    '^责任编辑\\s*[:：]',
    '^(?:扫描二维码|扫一扫在手机)',
  ].join('|'),
);
const longestChrome = 120;
const chromeTail = /\s+(?:下载本文|收藏本文|打印本页|关闭窗口)$/;

/** Page marks, web furniture and a contents list, in order. Repeated title lines need the title: `repeatedTitle`. */
export function findGaps(lines: readonly Line[]): readonly Gap[] {
  const contents = findContents(lines);
  const gaps: Gap[] = [];
  const bodies = new Set<string>();
  for (const line of lines) if (line.body.length <= longestChrome) bodies.add(line.body);

  for (const line of lines) {
    if (line.body === '' || (contents && line.start >= contents.start && line.start < contents.end)) continue;
    const { start, end, body } = line;
    if (body.length <= 30 && pageMarkLine.test(body)) {
      gaps.push({ kind: 'page-mark', start, end });
    } else if (body.length <= longestChrome && chromeLine.test(body)) {
      gaps.push({ kind: 'chrome', start, end });
    } else if (body.length <= longestChrome && chromeTail.test(body)) {
      const kept = body.replace(chromeTail, '');
      // The words before the button are the title again when they also stand alone.
      gaps.push({ kind: 'chrome', start: bodies.has(kept) ? start : start + kept.length, end });
    } else {
      for (const mark of body.matchAll(pageMarkInside)) {
        gaps.push({ kind: 'page-mark', start: start + mark.index, end: start + mark.index + mark[0].length });
      }
    }
  }
  return contents ? [...gaps, contents].sort((one, other) => one.start - other.start) : gaps;
}
