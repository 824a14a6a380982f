const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * 统一社会信用代码 with a correct check character (GB 32100-2015, MOD 31). It names a legal person
 * and is public: neither it nor an index number (索引号) that begins with it is personal data.
 */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = [...code.slice(0, 17)].reduce(
    (total, character, index) => total + ALPHABET.indexOf(character) * (3 ** index % 31),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
