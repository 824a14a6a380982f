/** Style of the page on the web. Colours are at least 7:1 on their ground; widths are in rem so that zoom reflows. */
export const webStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #f4f5f7; color: #1b1f24; font: 1.0625rem/1.9 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 56rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem); background: #fff; min-height: 100vh; }
h1 { margin: 1.5rem auto 0.5rem; max-width: 40rem; font-size: clamp(1.375rem, 4vw, 1.875rem); line-height: 1.5; text-align: center; text-wrap: balance; color: #8c1212; }
h1 span { display: inline-block; }
h2, h3, h4, h5, h6 { margin: 1.25em 0 0.25em; line-height: 1.6; font-size: 1.125rem; }
h3 { font-size: 1.0625rem; }
h4, h5, h6 { font-size: 1rem; }
.annex { margin-top: 3em; padding-top: 1.5em; border-top: 1px solid #c9ced6; text-align: center; }
.annex .label { display: block; text-align: left; }
.annex .title { display: block; font-size: 1.25rem; text-wrap: balance; }
.centred { text-align: center; }
p { margin: 0 0 0.5em; text-align: justify; }
.text p { text-indent: 2em; }
.text p.addressee { text-indent: 0; }
.number { text-align: center; color: #3d444d; }
.level1, .level2 { font-weight: 600; }
.catalogue { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0 1.5rem; margin: 0; padding: 0.75rem 1rem; border: 1px solid #c9ced6; border-top: 3px solid #8c1212; font-size: 0.9375rem; line-height: 1.7; }
.catalogue div { display: flex; gap: 0.5em; padding: 0.125rem 0; }
.catalogue dt { flex: none; color: #3d444d; }
.catalogue dt::after { content: "："; }
.catalogue dd { margin: 0; }
.table { overflow-x: auto; margin: 1em 0; }
.table:focus-visible, a:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 30rem; font-size: 0.9375rem; line-height: 1.6; }
caption { padding: 0.25em; font-weight: 600; }
th, td { border: 1px solid #8b939e; padding: 0.375em 0.5em; text-align: left; vertical-align: top; }
th { background: #eef0f3; }
.attachments { margin: 1.5em 0 0; padding: 0 0 0 2em; list-style: none; }
.attachments li { display: flex; }
.attachments .label { flex: none; min-width: 3em; }
.text .signature { margin-top: 2em; text-indent: 0; text-align: right; }
.signature .issuer, .signature .date { display: block; }
.related { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #c9ced6; }
.related h2 { margin: 0 0 0.25em; }
.related ul { margin: 0; padding-left: 1.25em; }
a { color: #0b5394; text-underline-offset: 0.2em; }
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  body, main { background: none; max-width: none; margin: 0; padding: 0; min-height: 0; }
  body { font: 16pt/28.95pt "仿宋_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", serif; color: #000; }
  h1 { font-size: 22pt; color: #000; }
  h2, h3, h4, h5, h6 { font-size: 16pt; break-after: avoid; }
  .annex { break-before: page; border: 0; }
  .catalogue { border-color: #000; font-size: 12pt; }
  .table { overflow: visible; }
  table { min-width: 0; font-size: 12pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
