/** 银行卡号: 16–19 digits with a correct Luhn digit (ISO/IEC 7812); no card number begins with 0, 1, 2, 7 or 8. */
export function isBankCard(code: string): boolean {
  if (!/^[34569]\d{15,18}$/.test(code) || /^(\d)\1+$/.test(code)) return false;
  const sum = [...code].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
