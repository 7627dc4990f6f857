import type { Found } from "../src/intake/formats/source.ts";
import { articles } from "./articles.ts";

const sections =
  "World Politics Economy Energy Defence Culture Science Sport Opinion Regions Travel Weather Video Photos Archive".split(" ");

/** A list of links as menus, foots and boxes have it. */
const links = (count: number, kind: string): string =>
  `<ul class="${kind}">${Array.from({ length: count }, (_, i) => `<li class="${kind}__item"><a class="${kind}__link" href="/${kind}/${i}" data-track="${kind}-${i}" aria-label="${sections[i % sections.length]} ${i}"><span>${sections[i % sections.length]} ${i}</span></a></li>`).join("")}</ul>`;

/** What pages carry for their own programs; about 24 KB that hold nothing to read. */
const script = `window.__state=${JSON.stringify(Array.from({ length: 400 }, (_, i) => ({ id: i, slot: `ad-${i}`, sizes: [300, 250 + i] })))};`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A news page of some 60 KB around a text: menus, boxes beside and within it, captions, cookie note, comments, foot. */
function pageOf(name: string, text: string, date: string): string {
  const [headline = "", ...paragraphs] = text.split("\n\n").map(escaped);
  const body = paragraphs
    .map(
      (words, i) =>
        `<p class="story__text">${words}</p>${i === 1 ? `<figure><img src="/img/${name}.jpg" alt=""><figcaption>A file picture. Photo: Agency</figcaption></figure>` : i === 3 ? `<aside class="related"><h3>Read also</h3>${links(4, "related")}</aside><div class="ad" id="slot-${i}"></div>` : ""}`,
    )
    .join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline.slice(0, 80)} | The Example Courier</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${date}T08:00:00Z"><link rel="canonical" href="https://courier.example/${name}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"${date}T08:00:00Z","headline":${JSON.stringify(headline.slice(0, 80))}}</script>
<style>${".story{margin:0 auto;max-width:40em}".repeat(120)}</style><script>${script}</script></head>
<body><div class="cookie-banner"><p>We use cookies to make our pages better. By going on you agree to their use.</p><button>Accept</button></div>
<header><nav>${links(60, "menu")}</nav></header><main><div class="columns"><article class="story"><h1>${headline.slice(0, 80)}</h1><div class="byline">By Staff Writer</div><time datetime="${date}">${date}</time>
<div class="story__body"><p class="story__text">${headline}</p>${body}</div><div class="tags">${links(8, "tags")}</div></article>
<aside class="rail"><h3>Most read</h3>${links(20, "popular")}<h3>Newsletter</h3><form><input name="mail"><button>Sign up</button></form></aside></div>
<section class="comments"><h3>Comments</h3>${Array.from({ length: 12 }, (_, i) => `<div class="comment"><b>reader${i}</b><p>I read this twice and have my doubts about number ${i}.</p></div>`).join("")}</section></main>
<footer>${links(80, "foot")}<p>© The Example Courier. All rights reserved.</p></footer></body></html>`;
}

/** The generated articles (articles.ts), each in a news page. */
export async function* pages(count: number, from = 0): AsyncGenerator<Found> {
  for await (const found of articles(count, from)) {
    if (!("input" in found)) continue;
    const { text = "", given } = found.input;
    const name = given.id ?? found.name;
    yield { name: found.name, input: { html: pageOf(name, text, given.date ?? "2018-06-01"), given: { id: name } } };
  }
}
