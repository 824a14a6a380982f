import type { SensitiveHit, SensitiveKind } from './sensitiveHit.ts';

type Hit = Omit<SensitiveHit, 'text'>;

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?: ?[·•・] ?)?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF])(?![A-Za-z0-9])/g;
const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPHM]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7})(?![A-Za-z0-9])/gi;
const PASSPORT_BEFORE = /护照|通行证|旅行证|证件号|passport/i;

/** Where a person lives, said outright: 住, 户籍地址. 办公地址 is an office. */
const HOME =
  /(?:(?:家庭|居住|现住|户籍|户口|通讯|联系|送达|身份证)(?:所在)?(?:地址|住址|地)|居住地|住所地?|住址|户籍(?:所在)?地|现住|家住|租住|(?<![居入常可])住(?=[^宿院房所址建户民宅]))[:：]? ?/g;
/** A door number below a road, a lane or a village. */
const DOOR =
  /^[^，。；;\n]{0,40}?(?:路|街|巷|道|弄|胡同|里|村|社区|小区|组|队|园|苑|大厦|公寓)[^，。；;\n]{0,12}?\d{1,5}(?:号|弄|栋|幢|座|单元|室|楼)(?:[附内]?\d{1,4}号?|[\dA-Za-z]{0,4}(?:栋|幢|座|单元|室|楼|层|号|房)|[^\s，。；;、\n]{0,8}(?:小区|公寓)\d{1,4}(?:栋|幢|座|单元|室|号))*(?:\d{1,4})?/;

/** Passports, plates, e-mail addresses and home addresses in a half-width text. */
export function wordHits(plain: string): readonly Hit[] {
  return [...plates(plain), ...passports(plain), ...emails(plain), ...homes(plain)];
}

const at = (kind: SensitiveKind, start: number, length: number): Hit => ({ kind, start, end: start + length });

function plates(plain: string): readonly Hit[] {
  return [...plain.matchAll(PLATE)].map((match) => at('plate', match.index, match[0].length));
}

/** One letter and eight digits is also a part number: the word 护照 must stand near. */
function passports(plain: string): readonly Hit[] {
  return [...plain.matchAll(PASSPORT)]
    .filter((match) => PASSPORT_BEFORE.test(plain.slice(Math.max(0, match.index - 24), match.index)))
    .map((match) => at('passport', match.index, match[0].length));
}

/** Words with @ are found first, so that a long run of letters is looked at once. */
function emails(plain: string): readonly Hit[] {
  return [...plain.matchAll(/[\w.%+@-]{5,}/g)].flatMap((word) => {
    if (!word[0].includes('@')) return [];
    const match = /[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/.exec(
      word[0].slice(0, 400),
    );
    return match ? [at('email', word.index + match.index, match[0].replace(/[.-]+$/, '').length)] : [];
  });
}

function homes(plain: string): readonly Hit[] {
  return [...plain.matchAll(HOME)].flatMap((match) => {
    const from = match.index + match[0].length;
    const written = plain.slice(from, from + 80);
    const door = DOOR.exec(written);
    // 联系地址 is as often an office: only flats, villages and their teams are homes then.
    const mail = /^(?:通讯|联系|送达)/.test(match[0]);
    const rest = written.split(/[，。；;\n]/)[0] ?? '';
    const home = !mail || (/单元|室|栋|幢|组|队|村|小区/.test(rest) && !/政府|办公|[局委]|中心|大楼|大厦/.test(rest));
    return door && home ? [at('address', from, door[0].length)] : [];
  });
}
