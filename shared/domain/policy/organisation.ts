/** How a Chinese public body's name ends; used to tell a signature from a sentence. */
const endings =
  '国务院|政府|办公厅|办公室|指挥部|领导小组|委员会|常委会|党委|市委|省委|区委|县委|党组|部|局|委|厅|署|院|会|中心|总队|支队|公司|银行|大学|司|所|站|处|队';
const name = new RegExp(`^[\\u4e00-\\u9fff（）()、，\\s]{0,60}(?:${endings})$`);

/** Whether a line can be the name of an issuing body: Han characters only, ending like one, no sentence. */
export function isOrganisation(line: string): boolean {
  return line.length <= 60 && name.test(line) && !/[。；：]/.test(line);
}

/**
 * Issuing bodies of which the 机关代字 alone is evidence. Only bodies whose 代字 cannot belong to another:
 * the State Council's and those of Guangdong and Zhongshan, for which this desk is made.
 */
const byCode: readonly (readonly [RegExp, string])[] = [
  [/^国办(?:发|函|发明电|秘函|字)/, '国务院办公厅'],
  [/^国(?:发|函|令)/, '国务院'],
  [/^劳社部(?:发|函)/, '劳动和社会保障部'],
  [/^人社部(?:发|函|规)/, '人力资源和社会保障部'],
  [/^粤府办/, '广东省人民政府办公厅'],
  [/^粤府/, '广东省人民政府'],
  [/^中府办/, '中山市人民政府办公室'],
  [/^中府/, '中山市人民政府'],
];

/** The issuer that a 发文字号 stands for, or null. */
export function organisationOfCode(docNumber: string): string | null {
  return byCode.find(([code]) => code.test(docNumber))?.[1] ?? null;
}

/** 东莞市第十七届人民代表大会常务委员会 → 东莞市人大常委会: the customary short name, the same in every term. */
export function shortOrganisation(printed: string): string {
  return printed
    .replace(/\s+/g, '')
    .replace(/第[一二三四五六七八九十百]+届/, '')
    .replace(/人民代表大会常务委员会/, '人大常委会')
    .replace(/人民代表大会$/, '人大');
}
