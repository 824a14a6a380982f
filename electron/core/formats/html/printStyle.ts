import { officialPage, typefaces, type TypefaceRole } from '#shared/domain/document/officialPage.ts';

const {
  width,
  height,
  top,
  right,
  bottom,
  left,
  linePitch,
  letterSpacing,
  bodySize,
  titleSize,
  smallSize,
  pageNumberDrop,
} = officialPage;

/**
 * What stands in where neither the asked face nor one of the same design is installed. Named as faces, not as
 * families: the title must come out heavy, and `font-weight` would embolden a real 小标宋 as well.
 */
const standIns: Readonly<Record<TypefaceRole, readonly string[]>> = {
  title: ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold', 'SimSun'],
  black: [
    'Noto Sans CJK SC Medium',
    'NotoSansCJKsc-Medium',
    'Noto Sans CJK SC Bold',
    'NotoSansCJKsc-Bold',
    'Source Han Sans SC Medium',
  ],
  regular: [
    'Noto Serif CJK SC Medium',
    'NotoSerifCJKsc-Medium',
    'Noto Serif CJK SC SemiBold',
    'NotoSerifCJKsc-SemiBold',
    'Noto Serif CJK SC',
    'NotoSerifCJKsc-Regular',
  ],
  body: ['Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', 'Source Han Serif SC', 'SimSun'],
  song: ['Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', 'Source Han Serif SC'],
};

function face(role: TypefaceRole): string {
  const { asked, likewise } = typefaces[role];
  const names = [asked, ...likewise, ...standIns[role]].map((name) => `local("${name}")`);
  return `@font-face { font-family: "desk-${role}"; src: ${names.join(', ')}; }`;
}

const family = (role: TypefaceRole): string => `font-family: "desk-${role}", "Noto Serif CJK SC", serif`;

/**
 * The dash stands about the middle of its line, `pageNumberDrop` below the type area: 0.3 mm is between 宋体, which
 * draws it in the middle, and Noto Serif, which draws it 0.6 mm lower.
 */
const numberTop = `calc(${pageNumberDrop}mm - ${smallSize / 2}pt - 0.3mm)`;
const number = (side: 'left' | 'right'): string =>
  `content: "— " counter(page) " —"; ${family('song')}; font-size: ${smallSize}pt; line-height: ${smallSize}pt; ` +
  `vertical-align: top; padding-top: ${numberTop}; padding-${side}: ${bodySize}pt; text-align: ${side}; white-space: pre;`;

/** The page of GB/T 9704-2012 in CSS paged media, as Chromium prints it with `preferCSSPageSize`. */
export const printStyle = `${Object.keys(typefaces)
  .map((role) => face(role as TypefaceRole))
  .join('\n')}
@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@page :right { @bottom-right { ${number('right')} } }
@page :left { @bottom-left { ${number('left')} } }
* { box-sizing: border-box; }
html { font-size: ${bodySize}pt; }
body { margin: 0; color: #000; ${family('body')}; font-size: ${bodySize}pt; line-height: ${linePitch}pt; letter-spacing: ${letterSpacing}pt; text-spacing-trim: space-all; text-autospace: no-autospace; line-break: strict; overflow-wrap: anywhere; orphans: 1; widows: 1; font-kerning: none; font-variant-ligatures: none; }
h1, h2, h3, h4, h5, h6, p { margin: 0; font-size: inherit; font-weight: normal; text-align: justify; text-indent: 2em; }
h2, h3, h4, h5, h6 { break-after: avoid; }
h1 { margin-top: ${linePitch}pt; ${family('title')}; font-size: ${titleSize}pt; letter-spacing: 0; text-align: center; text-indent: 0; }
header { margin-bottom: ${linePitch}pt; }
.level1 { ${family('black')}; }
.level2, .number { ${family('regular')}; }
.centred, .number { text-align: center; text-indent: 0; }
.annex { break-before: page; text-indent: 0; }
.annex .label { display: block; ${family('black')}; }
.annex .title { display: block; margin-bottom: ${linePitch}pt; ${family('title')}; font-size: ${titleSize}pt; letter-spacing: 0; text-align: center; word-break: keep-all; }
.annex .label + .title { margin-top: ${linePitch}pt; }
.addressee { text-indent: 0; }
.table { margin: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: ${smallSize}pt; line-height: 20pt; letter-spacing: 0; }
caption { ${family('black')}; font-size: ${bodySize}pt; line-height: ${linePitch}pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 3pt; font-weight: normal; text-align: left; }
th { ${family('black')}; text-align: center; }
.attachments { list-style: none; margin: ${linePitch}pt 0 0; padding: 0 0 0 2em; }
.attachments li { display: flex; }
.attachments .label { flex: none; width: 3em; }
.attachments .number { flex: none; ${family('body')}; }
.attachments.several .number { width: 1em; text-align: left; }
.signature { margin-top: ${linePitch}pt; text-indent: 0; break-inside: avoid; }
.signature .issuer, .signature .date { display: block; text-align: right; }
`;
