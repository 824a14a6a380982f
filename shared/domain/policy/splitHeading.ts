import type { MarkerKind } from './markers.ts';

export interface Headed {
  readonly heading: string | null;
  readonly text: string;
}

const longestHeading = 40;
const longestLabel = 20;
/** A label before a colon that introduces a list is a sentence, not a title. */
const introduces = /下列|以下|如下|按照|包括|之一|应当|要求|意见$/;

/**
 * Divides a clause's own words into its title and the rest.
 *
 * 章 and its like are all title. 条 has one only in brackets (第一条【目的】). The others have one when the
 * line is nothing else (二、主要任务), when a short first sentence is followed by more (2.推进决策公开。各镇区…),
 * or when a short label stands before a colon (三、清明节：4月5日放假). A lone sentence is no title.
 */
export function splitHeading(kind: MarkerKind, paragraphs: readonly string[], hasChildren: boolean): Headed {
  const [first = '', ...others] = paragraphs;
  const rest = (remainder: string): string => [remainder.trim(), ...others].filter((part) => part !== '').join('\n');
  const none: Headed = { heading: null, text: rest(first) };
  if (first === '') return none;

  if (kind === 'bian' || kind === 'zhang' || kind === 'jie') {
    return first.length <= longestHeading * 2 ? { heading: closeUp(first), text: rest('') } : none;
  }
  if (kind === 'tiao') {
    const title = /^(?:【([^】]{1,20})】|[（(]([^）)]{2,12})[）)])\s*(?=\S)/.exec(first);
    const words = title?.[1] ?? title?.[2];
    return title && words !== undefined ? { heading: words, text: rest(first.slice(title[0].length)) } : none;
  }

  const label = /^([^，。；：:！？]{1,40})[：:](?=.)/.exec(first);
  if (label?.[1] !== undefined && label[1].length <= longestLabel && !introduces.test(label[1])) {
    return { heading: label[1], text: rest(first.slice(label[0].length)) };
  }
  const sentence = /^([^。！？]{1,60})。/.exec(first);
  if (sentence?.[1] !== undefined) {
    const remainder = first.slice(sentence[0].length);
    const short = sentence[1].length <= longestHeading && !/[；：:]/.test(sentence[1]);
    const more = remainder.trim() !== '' || others.length > 0 || hasChildren;
    return short && more ? { heading: sentence[1], text: rest(remainder) } : none;
  }
  const title = first.length <= longestHeading && !/[，、；：;:,!？！?…]$/.test(first);
  return title ? { heading: closeUp(first), text: rest('') } : none;
}

/** 总　则 → 总则: blanks between Han characters are letter-spacing. */
function closeUp(heading: string): string {
  return heading.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}
