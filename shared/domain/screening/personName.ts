/** Words that a name of two to four characters does not end with: organisations, places and offices. */
const NO_PERSON =
  /(?:公司|厂|店|铺|部|局|委|办|中心|社|院|所|行|集团|站|队|组|会|馆|校|园|村|镇|市|区|县|省|处|科|室|单位|个人|企业|机关|组织|群众|居民|村民|代表|专家|委员|用户|匿名|网友|市民|来信人|无|不详|略)$/u;

/**
 * Whether words look like a person's name that anyone can read (姓名): two to four Han characters, or a
 * name with a middle dot. 张某某, 张** and the names of companies and offices are none. A guess: a
 * finding that rests on it asks, and never says that something is wrong.
 */
export function isPersonName(words: string): boolean {
  const name = words.trim();
  if (/[某*＊×xX○]/u.test(name) || NO_PERSON.test(name)) return false;
  return /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,8}$/u.test(name);
}
