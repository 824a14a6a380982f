/**
 * The page of an official document (公文), GB/T 9704-2012: what docx, PDF and the measuring all aim at.
 *
 * The standard gives the type area (156 mm × 225 mm) and 22 lines of 28 characters that fill it; pitch
 * follows by division. 28 characters of 16 pt are 158 mm, so each is set 0.25 pt closer: 28 × 15.75 pt =
 * 441 pt in 442.2 pt. Word and CSS both round to their own units; 28.95 pt (579 twentieths) is the largest
 * pitch that leaves 22 lines on the page in both.
 */
export const officialPage = {
  /** Millimetres. */
  width: 210,
  height: 297,
  /** 天头. */
  top: 37,
  bottom: 35,
  /** 订口. */
  left: 28,
  right: 26,
  linesPerPage: 22,
  charsPerLine: 28,
  /** Points. */
  linePitch: 28.95,
  letterSpacing: -0.25,
  /** 3号, body and headings. */
  bodySize: 16,
  /** 2号, title. */
  titleSize: 22,
  /** 4号, page numbers. */
  smallSize: 14,
  /** The dash of the page number stands this many millimetres below the type area (版心). */
  pageNumberDrop: 7,
} as const;

/** Typefaces by role; `asked` is the name the standard's users know, the others are the same design under other names. */
export const typefaces = {
  /** 小标宋: title. */
  title: {
    asked: '方正小标宋简体',
    likewise: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '小标宋', '华文中宋', 'STZhongsong'],
  },
  /** 黑体: first level, 第X条. */
  black: { asked: '黑体', likewise: ['SimHei', '方正黑体_GBK', 'STHeiti'] },
  /** 楷体: second level, 文号 under a title. */
  regular: { asked: '楷体_GB2312', likewise: ['楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti'] },
  /** 仿宋: body. */
  body: { asked: '仿宋_GB2312', likewise: ['仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong'] },
  /** 宋体: page numbers. */
  song: { asked: '宋体', likewise: ['SimSun', '方正书宋_GBK', 'STSong'] },
} as const;

export type TypefaceRole = keyof typeof typefaces;
