import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classificationMark, internalMark } from '#shared/domain/screening/classificationMark.ts';

const CORPUS = new URL('../../../../../shared/corpus/policies/', import.meta.url);

describe('classification marks', () => {
  it.each([
    ['机密★1年\n关于…的通知', '机密★1年'],
    ['秘密★长期', '秘密★长期'],
    ['绝密 ★ 30年', '绝密 ★ 30年'],
    ['密级:秘密', '密级:秘密'],
    ['秘 密\n中山市测试局文件', '秘 密'],
    ['000001\n机密\n特急\n中山市测试局文件', '机密'],
  ])('are seen: %s', (text, mark) => {
    expect(classificationMark(text)).toBe(mark);
  });

  it.each([
    '依法保守国家秘密、商业秘密和个人隐私。',
    '涉及国家秘密的,依照《保守国家秘密法》办理。',
    '机密工作人员培训★',
    '分为绝密、机密、秘密三级。',
  ])('are not seen in running text: %s', (text) => {
    expect(classificationMark(text)).toBeNull();
  });

  it.skipIf(!existsSync(CORPUS))('are in no published policy of the corpus', () => {
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(new URL(file, CORPUS), 'utf8');
      expect([classificationMark(text), internalMark(text)], file).toEqual([null, null]);
    }
  });
});

describe('internal marks', () => {
  it('are seen where they stand as a mark', () => {
    expect(internalMark('内部资料,注意保存\n正文')).toEqual({ text: '内部资料,注意保存', start: 0 });
    expect(internalMark('标题\n  【内部文件】\n正文')).toMatchObject({ text: '【内部文件】', start: 5 });
    expect(internalMark('规范内部资料管理,落实工作秘密管理办法。')).toBeNull();
  });
});
