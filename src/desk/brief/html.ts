import type { Brief, Item } from "./brief.ts";

/** A brief as one HTML file that prints well and needs nothing else; every word is escaped. */
export function htmlOf(brief: Brief): string {
  const sections = brief.sections
    .map(
      ({ heading, items }) =>
        `<section>${heading ? `<h2>${escaped(heading)}</h2>` : ""}<ul>${items.map(itemHtml).join("")}</ul></section>`,
    )
    .join("\n");
  const sources = brief.citations
    .map(
      ({ n, title, source, published, start, end, text }) =>
        `<li id="c${n}" value="${n}"><b>${escaped(title)}</b>${[source, published]
          .filter(Boolean)
          .map((bit) => `, ${escaped(bit)}`)
          .join("")}; ` + `characters ${start}–${end}: <q>${escaped(text)}</q></li>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(brief.title)}</title><style>${style}</style></head><body>
<header><p>Chancery</p><h1>${escaped(brief.title)}</h1><p>${brief.scope.map(escaped).join(" · ")}</p></header>
<main>${sections || "<p>The record holds nothing on this.</p>"}</main>
${sources ? `<footer><h2>Sources</h2><ol>${sources}</ol></footer>` : ""}
</body></html>
`;
}

function itemHtml(item: Item): string {
  const numbers = item.citations.map((n) => `<a href="#c${n}">${n}</a>`).join(",&#8201;");
  const when = item.when ? `<b>${escaped(item.when)}</b> ` : "";
  return `<li>${when}${escaped(item.text)} <sup>${numbers}</sup>${item.quote ? `<blockquote>${escaped(item.quote)}</blockquote>` : ""}</li>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const style = `
:root{color-scheme:light dark}
body{font:10.5pt/1.45 "Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}
header{border-bottom:3px double;margin-bottom:1.5em}header p{margin:.2em 0}h1{font-size:1.7em;font-weight:normal;margin:.1em 0}
h2{font-size:1em;font-variant:small-caps;letter-spacing:.04em;border-bottom:1px solid;margin:1.6em 0 .5em;break-after:avoid}
ul{list-style:none;padding:0}li{margin:.45em 0;break-inside:avoid}blockquote{margin:.15em 0 .3em 1.2em;font-style:italic;opacity:.8}
sup a{color:inherit}footer{font-size:.85em}footer ol{padding-left:2.2em}
@media print{body{margin:0;max-width:none}@page{margin:20mm 18mm}}
`;
