import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedWidth } from '#shared/domain/document/printedWidth.ts';
import { titleLines } from '#shared/domain/document/titleLines.ts';

const title = fc.string({
  unit: fc.constantFrom(...Array.from('市政府办公室关于印发推进的通知《》（）〔〕、2026A')),
  maxLength: 110,
});

describe('a title in lines', () => {
  test('a short title is one line', () => {
    expect(titleLines('示范市推进政务公开工作方案')).toEqual(['示范市推进政务公开工作方案']);
  });

  test.for([
    [
      '国务院办公厅关于推广第二批支持创新相关改革举措的通知',
      ['国务院办公厅关于推广第二批', '支持创新相关改革举措的通知'],
    ],
    ['国务院关于印发个人所得税专项附加扣除暂行办法的通知', ['国务院关于印发', '个人所得税专项附加扣除暂行办法的通知']],
    ['国务院关于印发国家职业教育改革实施方案的通知', ['国务院关于印发', '国家职业教育改革实施方案的通知']],
  ] as const)('%s', ([whole, lines]) => {
    expect(titleLines(whole)).toEqual(lines);
  });

  test('no character is lost and no line is wider than the page', () => {
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(20);
      }),
    );
  });

  test('up to three lines, no line ends with an opening mark, begins with a closing one or cuts a number', () => {
    const words = fc.array(
      fc.constantFrom('中山市', '人民政府', '关于', '印发', '《实施方案》', '2026年', '12项', '的通知'),
      {
        minLength: 1,
        maxLength: 13,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const lines = titleLines(parts.join(''));
        for (const [at, line] of lines.entries()) {
          expect(line).not.toMatch(/[《（]$/);
          if (at > 0) expect(line).not.toMatch(/^[》）]/);
          if (at > 0 && /[0-9]$/.test(lines[at - 1]!)) expect(line).not.toMatch(/^[0-9年项]/);
        }
      }),
    );
  });
});
