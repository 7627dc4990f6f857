import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentFromHtml } from "./extract.ts";
import { ARTICLE, BODY, page, SECOND, TEXT } from "./testing/small-page.ts";

describe("what a page says of itself", () => {
  it("linked data", () => {
    const linked = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Valley Herald" },
        {
          "@type": "NewsArticle",
          headline: "Two crossings to open",
          datePublished: "2019-03-12T10:00:00-05:00",
          dateModified: "2019-03-13",
          author: [{ "@type": "Person", name: "Rosa Quispe" }, { name: "Jo Vega" }],
          articleSection: ["World"],
          publisher: { name: "Valley Herald" },
        },
      ],
    };
    const document = documentFromHtml(page(BODY, `<script type="application/ld+json">${JSON.stringify(linked)}</script>`));
    assert.deepEqual(
      [document.title, document.byline, document.section, document.source, document.published.date],
      ["Two crossings to open", "Rosa Quispe, Jo Vega", "World", "Valley Herald", "2019-03-12T10:00-05:00"],
    );
  });
  for (const [mark, byline] of [
    ['<p class="byline">By Rosa Quispe</p>', "Rosa Quispe"],
    ['<div class="story__byLine">By Rosa Quispe and Jo Vega, Lima</div>', "Rosa Quispe and Jo Vega"],
    ['<span class="article-author">By ROSA QUISPE | 12 March</span>', "ROSA QUISPE"],
    ['<div itemprop="author"><span itemprop="name">Rosa Quispe</span></div>', "Rosa Quispe"],
    ['<p class="author-bio">Rosa Quispe</p>', undefined],
    ['<div class="comment"><p class="comment-author">Jo Vega</p></div>', undefined],
  ] as const)
    it(`a byline marked as one: ${mark.slice(0, 40)}`, () => {
      const heading = "<h1>Two crossings to open</h1>";
      assert.equal(
        documentFromHtml(page(`<nav><span class="author">Ed Before</span></nav>${heading}${mark}${BODY}`)).byline,
        byline,
      );
    });
  describe("the headline, where the page's title says more", () => {
    const read = (title: string, heading: string, head = "") =>
      documentFromHtml(page(`${heading}${BODY}`, head).replace("Two crossings to open | Valley Herald", title)).title;
    const name = "Two crossings to open on the border";
    for (const [how, title, heading, head] of [
      [
        "a second heading that it begins with",
        `${name} / Republic, Ministry of Transport`,
        `<h1>Ministry of Transport</h1><h2>${name}</h2>`,
        "",
      ],
      ["what is called the title and ends it", `News of the Valley - ${name}`, `<span class="news-title">${name}</span>`, ""],
      ["the only heading under a site's name", "Ministry", `<h1>${name}</h1>`, ""],
      [
        "a kicker in the same heading",
        "Ministry",
        `<h1><span>Trade</span>${name}</h1>`,
        `<meta property="og:title" content="${name}">`,
      ],
    ] as const)
      it(how, () => assert.equal(read(title, heading, head), name));
    it("what stands beside the word for it in a table", () =>
      assert.equal(read("Ministry", `<table><tr><th>Title</th><td>${name}</td></tr></table>`), name));
    it("behind the address of the site", () =>
      assert.equal(read(`Valley.example.com - ${name}`.replace("example.", ""), ""), name));
    it("parts of a heading that no space divides", () =>
      assert.equal(read(`Trade ${name}`, `<h1><span>Trade</span><span>${name}</span></h1>`), `Trade ${name}`));
  });

  for (const line of ["By Rosa Quispe in Lima", "12 March 2019 by Rosa Quispe", "World | By Rosa Quispe | 12 March 2019"])
    it(`a byline under the headline: ${line}`, () => {
      const { byline } = documentFromHtml(
        page(`<h1>Two crossings to open</h1><div class="meta">${line}</div><div>${BODY}${BODY}</div>`),
      );
      assert.equal(byline, "Rosa Quispe");
    });
  it("a report of two sentences beside longer texts", () => {
    const side = Array.from(
      { length: 9 },
      (_, i) =>
        `<div><h4>Opinion ${i}</h4><p>The valley has waited ${i + 2} years for this, and nobody who lives there, whatever they think of the government, has forgotten it. They will not forget it soon, either, as every shopkeeper says.</p></div>`,
    ).join("");
    const body = `<div class="left"><h1>Two crossings to open</h1><div class="post-body">${BODY}</div></div><div class="right">${side}</div>`;
    assert.equal(documentFromHtml(page(body)).text, TEXT);
  });
  it("Open Graph and meta", () => {
    const head = `<meta property="og:title" content="Two crossings to open"><meta property="og:site_name" content="Valley Herald"><meta name="author" content="By Rosa Quispe"><meta name="pubdate" content="2019-03-12"><meta property="article:section" content="World"><link rel="canonical" href="https://v.example/1">`;
    const document = documentFromHtml(page(BODY, head));
    assert.deepEqual(
      [document.title, document.byline, document.section, document.source, document.published.date, document.url],
      ["Two crossings to open", "Rosa Quispe", "World", "Valley Herald", "2019-03-12", "https://v.example/1"],
    );
  });
  it("a time on the page, the address, the text", () => {
    assert.equal(
      documentFromHtml(page(`<h1>Two crossings to open</h1><time datetime="2019-03-12T10:00:00Z">today</time>${BODY}`)).published
        .date,
      "2019-03-12T10:00Z",
    );
    assert.equal(documentFromHtml(page(BODY), { url: "https://v.example/2019/03/12/crossings" }).published.date, "2019-03-12");
    assert.equal(
      documentFromHtml(page(`<h1>Two crossings to open</h1><p>Published: 12 March 2019</p>${BODY}`)).published.date,
      "2019-03-12",
    );
  });
  it("a date on a line under the headline, outside the article", () => {
    const head = `<h1>Two crossings to open</h1><div class="info"><span>World</span> | 12 March 2019, 10:15</div>`;
    assert.equal(
      documentFromHtml(page(`${head}<div class="article-body">${BODY}${BODY}</div>`)).published.date,
      "2019-03-12T10:15",
    );
  });
  describe("a date on a line around the headline, in the page's language", () => {
    const rest = Array.from({ length: 5 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`).join("");
    const headline = "<h1>Two crossings to open</h1>";
    for (const [name, html, date] of [
      ["above it", `<div class="head"><span>12 March 2019 16:20</span>${headline}</div>${rest}`, "2019-03-12T16:20"],
      ["beside other words", `${headline}<div>Source: Agency 2019-03-12 22:15:07 |Editor: ZX</div>${rest}`, "2019-03-12T22:15"],
      ["behind the first paragraph", `${headline}<p>${SECOND}</p><div class="d">12.03.2019</div>${rest}`, "2019-03-12"],
      ["that the text begins with", `${headline}<p>(12 March 2019) ${SECOND}</p>${rest}`, "2019-03-12"],
      ["below, behind a word for it", `${headline}${rest}<p>Published on 12 March 2019</p>`, "2019-03-12"],
      [
        "in RDFa",
        `${headline}<span property="dc:date dc:created" content="2019-03-12T09:00:00+02:00">x</span>${rest}`,
        "2019-03-12",
      ],
    ] as const)
      it(name, () => assert.ok(documentFromHtml(page(`<main>${html}</main>`)).published.date?.startsWith(date)));
    it("published before changed", () => {
      const line = "<div>Publicado em 12/03/2019 17h20 Atualizado em 13/03/2019 09h10</div>";
      const { published, modified } = documentFromHtml(page(`${headline}${line}${rest}`).replace('lang="en"', 'lang="pt"'));
      assert.equal(published.date, "2019-03-12T17:20");
      assert.equal(modified?.slice(0, 10), "2019-03-13");
    });
    for (const [name, html] of [
      ["of a comment", `${headline}${rest}<div class="comments"><p>12 March 2019</p><p>How very nice!</p></div>`],
      ["of an event", `${headline}<p>The old crossing was opened by both presidents on a rainy day, 12 March 1979.</p>${rest}`],
      ["of a side bar", `<aside>${"<p>Elsewhere in the valley</p>".repeat(20)}<p>12 March 2019</p></aside>${headline}${rest}`],
    ] as const)
      it(`but none ${name}`, () => assert.notEqual(documentFromHtml(page(`<main>${html}</main>`)).published.basis, "stated"));
  });

  it("no date of a comment, of another article or of a post that is quoted", () => {
    const others = `<aside><time datetime="2020-01-01">1 January</time></aside><div class="comments"><span itemprop="datePublished" content="2020-02-02"></span><p>How very nice this is, I hope it lasts!</p></div>`;
    const post = `<blockquote><p>Such a day for all of us who live on the border!</p>— Jo Vega (@jovega) March 3, 2020</blockquote>`;
    const document = documentFromHtml(page(`<article><h1>Two crossings to open</h1>${BODY}${post}</article>${others}`));
    assert.notEqual(document.published.basis, "stated");
  });
  it("of several articles in linked data the one with the page's title, and none of a mere list", () => {
    const thing = (headline: string, date: string) => ({ "@type": "NewsArticle", headline, datePublished: date });
    const listed = [
      thing("Ports want more", "2018-01-01"),
      thing("Chile counts", "2018-01-02"),
      thing("Who owns it?", "2018-01-03"),
    ];
    const read = (things: object[]) =>
      documentFromHtml(
        page(`<h1>Two crossings to open</h1>${BODY}`, `<script type="application/ld+json">${JSON.stringify(things)}</script>`),
      ).published;
    assert.equal(read([...listed, thing("Two crossings to open", "2019-03-12")]).date, "2019-03-12");
    assert.notEqual(read(listed).basis, "stated");
  });
  it("entities that were written twice", () =>
    assert.equal(
      documentFromHtml(page(BODY, `<meta property="og:title" content="Peru&amp;#8217;s two crossings to open">`)).title,
      "Peru’s two crossings to open",
    ));
  it("the language, by its words before its mark", () => {
    assert.equal(documentFromHtml(page(BODY).replace('lang="en"', 'lang="de"')).language, "en");
    assert.equal(
      documentFromHtml(
        '<html lang="sw"><body><p>Mawaziri wa mambo ya nje walikutana Jumanne kujadili biashara mpakani kwa siku mbili.</p></body></html>',
      ).language,
      "sw",
    );
  });
  it("broken linked data is passed over", () =>
    assert.equal(
      documentFromHtml(page(BODY, '<script type="application/ld+json">{"@type": "NewsArticle", </script>')).text,
      TEXT,
    ));
});
