import type { AttributeCode } from '#shared/domain/record/record.ts';

/** Disclosure attributes (公开属性) in the words of 政府信息公开条例 arts. 13–17. State secrets have no code: they may not be in this system. */
export const attributeNames: Readonly<Record<AttributeCode, string>> = {
  ZD: '主动公开',
  YSQ: '依申请公开',
  'BY-14b': '不予公开：法律、行政法规禁止公开（第十四条）',
  'BY-14c': '不予公开：危及国家安全、公共安全、经济安全、社会稳定（第十四条）',
  'BY-15': '不予公开：涉及商业秘密、个人隐私（第十五条）',
  'BY-16a': '不予公开：内部事务信息（第十六条）',
  'BY-16b': '不予公开：过程性信息（第十六条）',
  'BY-16c': '不予公开：行政执法案卷信息（第十六条）',
  'BY-17': '暂缓：不能确定，报请确定中（第十七条）',
};
