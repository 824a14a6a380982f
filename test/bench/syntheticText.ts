/**
 * Text that searches like a government text: words from a fixed vocabulary by a skewed frequency,
 * with punctuation, from a seed. Random characters would make every search trivially fast.
 */
const vocabulary =
  '政务公开 行政许可 公共服务 重大决策 征求意见 政策解读 办事指南 社会保险 医疗保障 不动产登记 住房公积金 财政预算 专项资金 监督检查 行政处罚 权责清单 双随机 负面清单 数据开放 突发事件 新闻发布会 工作日 镇街 便民服务 老年人 残疾人 企业 群众 部门 单位 项目 资金 补贴 标准 期限 材料 申请 审核 批准 公示 公布 实施 管理 规定 办法 通知 意见 方案 措施 推进 加强 完善 建立 健全 落实 按照 依据 符合 条件 有关 以及 并且 应当 可以 不得 已经 进一步 全市 各级 制度 机制 平台 信息 网站 渠道 方式 内容 范围 程序 环节 责任 主体 绩效 评价 结果 问题 整改 情况'.split(
    ' ',
  );
const marks = ['，', '。', '、', '；', '\n'];

/** A small deterministic generator (mulberry32): numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About `length` characters. */
export function syntheticText(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    // Squared: early words of the list are common, late ones rare.
    text += vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? '';
    if (random() < 0.15) text += marks[Math.floor(random() * marks.length)] ?? '';
    else if (random() < 0.03) text += String(Math.floor(random() * 10_000));
  }
  return text.slice(0, length);
}
