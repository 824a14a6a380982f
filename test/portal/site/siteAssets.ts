/** The site's own style, script and mark: small enough to live here, so that the portal needs no build. */
export const siteCss = `:root{--ink:#1f2328;--soft:#4b5563;--line:#e5e7eb;--edge:#7a828c;--ground:#f6f7f9;--paper:#fff;--action:#0b5cad;--deep:#084a8c;--red:#b3261e}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.75 "Source Han Sans SC","Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif}
a{color:var(--action);text-underline-offset:3px}a:hover{color:var(--deep)}
:focus-visible{outline:3px solid var(--action);outline-offset:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:8px 16px;z-index:1}.skip:focus{left:8px}
.band{max-width:1080px;margin:0 auto;padding:0 24px}
.masthead{background:var(--paper);border-top:4px solid var(--red);border-bottom:1px solid var(--line)}
.masthead .band{display:flex;flex-wrap:wrap;gap:16px;align-items:center;justify-content:space-between;padding-top:20px;padding-bottom:20px}
.brand{display:flex;gap:12px;align-items:center;color:var(--ink);font-size:24px;font-weight:700;letter-spacing:.06em;text-decoration:none;line-height:1.2}
.brand small{display:block;font-size:13px;font-weight:400;color:var(--soft);letter-spacing:.2em;margin-top:4px}
.search{display:flex;gap:8px;align-items:center}.search label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.search input{font:inherit;padding:6px 12px;border:1px solid var(--edge);border-radius:6px;width:min(320px,60vw);color:inherit;background:var(--paper)}
.search input::placeholder{color:var(--soft);opacity:1}
.search button{font:inherit;padding:6px 20px;border:0;border-radius:6px;background:var(--action);color:#fff;cursor:pointer}.search button:hover{background:var(--deep)}
main{padding:24px 0 48px;min-height:60vh}main:focus{outline:none}
h1{font-size:24px;line-height:1.4;margin:8px 0 4px}
.count,.empty{color:var(--soft)}
.list{list-style:none;margin:16px 0;padding:0;display:grid;gap:12px}
.list li{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:20px 24px}
.list h2{font-size:18px;line-height:1.5;margin:0}.list h2 a{text-decoration:none;color:var(--ink)}.list h2 a:hover{color:var(--action);text-decoration:underline}
.companion{margin:6px 0 0}.tag{display:inline-block;font-size:13px;line-height:1.5;padding:0 8px;margin-right:8px;border:1px solid var(--action);border-radius:4px;color:var(--action)}
.meta{display:flex;flex-wrap:wrap;gap:4px 24px;margin:8px 0 0;color:var(--soft);font-size:14px;font-variant-numeric:tabular-nums}
.old{color:var(--red)}
.crumbs{display:flex;gap:8px;color:var(--soft);font-size:14px;margin-bottom:12px}
.crumbs span:last-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.notice{background:#fff7e6;border:1px solid #8a5a00;border-radius:6px;padding:8px 16px;margin:0 0 12px}
.catalogue{width:100%;border-collapse:collapse;background:var(--paper);border:1px solid var(--line);font-size:15px;display:block}
.catalogue caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.catalogue tbody{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr))}
.catalogue tr{display:flex;border-top:1px solid var(--line);margin-top:-1px}
.catalogue th{flex:0 0 112px;text-align:left;font-weight:600;background:var(--ground);padding:8px 16px}
.catalogue td{padding:8px 16px;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.tabs{display:flex;gap:4px;margin-top:20px}
.tabs a{padding:8px 24px;border:1px solid var(--line);border-bottom:0;border-radius:6px 6px 0 0;text-decoration:none;background:var(--ground)}
.tabs a[aria-current]{background:var(--paper);color:var(--ink);font-weight:600;box-shadow:inset 0 3px 0 var(--action)}
.page{display:block;width:100%;height:80vh;border:1px solid var(--line);background:var(--paper)}
.catalogue+.page{margin-top:20px}
.downloads h2{font-size:18px;margin:24px 0 8px}.downloads ul{margin:0;padding-left:20px}.size{color:var(--soft);font-size:14px}
footer{background:var(--paper);border-top:1px solid var(--line);color:var(--soft);font-size:14px;padding:24px 0}
@media print{.masthead,footer,.tabs,.downloads,.crumbs{display:none}.page{height:auto;border:0}}
`;

/** Lets a framed page take its full height, and keeps the frame around it when a reader follows its relative links. */
export const siteJs = `for (const frame of document.querySelectorAll('iframe.page')) {
  const home = new URL(frame.src).pathname;
  const fit = () => {
    const inner = frame.contentDocument;
    if (inner && inner.documentElement) frame.style.height = inner.documentElement.scrollHeight + 'px';
  };
  const settle = () => {
    const path = frame.contentWindow.location.pathname;
    const match = /^(\\/p\\/[^/]+\\/)documents\\/([^/]+\\.html)$/.exec(path);
    if (match && path !== home) { location.assign(match[1] + 'view/' + match[2]); return; }
    fit();
    new ResizeObserver(fit).observe(frame.contentDocument.documentElement);
  };
  frame.addEventListener('load', settle);
  if (frame.contentDocument && frame.contentDocument.readyState === 'complete' && frame.contentWindow.location.pathname === home) settle();
}
`;

export const siteSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="6" fill="#b3261e"/><path d="M11 9h13l6 6v16H11z" fill="#fff"/><path d="M24 9v6h6" fill="#f3c9c6"/><path d="M15 19h11M15 23h11M15 27h7" stroke="#b3261e" stroke-width="1.8"/></svg>
`;
