import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { documentFromHtml } from "./extract.ts";
import { cpuTime } from "./testing/cpu-time.ts";
import { piece, TEMPLATES, textOf } from "./testing/page-templates.ts";
import { prose } from "./testing/prose.ts";
import { shingleScore } from "./testing/shingles.ts";

const ARTICLE =
  "The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said.";
const SECOND =
  "They agreed to open two more crossings before the end of the year, the Peruvian minister told reporters after the talks.";
const BODY = `<p>${ARTICLE}</p><p>${SECOND}</p>`;
const TEXT = `${ARTICLE}\n\n${SECOND}`;
const page = (body: string, head = "") =>
  `<html lang="en"><head><title>Two crossings to open | Valley Herald</title>${head}</head><body>${body}</body></html>`;

describe("pages in the manner of many systems", () => {
  for (const [name, template] of Object.entries(TEMPLATES)) {
    it(`${name}: F1 of at least 0.97 on average, title and text`, () => {
      let sum = 0;
      for (let i = 0; i < 4; i += 1) {
        const make = prose(1000 + i * 37);
        const of = piece(make);
        const document = documentFromHtml(template(of, make));
        assert.equal(document.title, of.title);
        sum += shingleScore(document.text, textOf(of)).f1 / 4;
      }
      assert.ok(sum >= 0.97, `F1 ${sum.toFixed(3)}`);
    });
  }
});

describe("what belongs to an article stays in it", () => {
  it("a first letter set large in a box of its own", () => {
    const body = `<article><div class="dropcap">T</div><p>${ARTICLE.slice(1)}</p><p>${SECOND}</p></article>`;
    assert.equal(documentFromHtml(page(body)).text, TEXT);
  });

  it("opening paragraphs outside the body, one of them short", () => {
    const lead = `<p>${ARTICLE}</p><div><p>This is what we know so far.</p></div><p>${SECOND}</p><p>Trade has grown every year since the last crossing was opened, the chamber of commerce says.</p>`;
    const rest = Array.from({ length: 9 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i} of the visit`)}</p>`).join("");
    const text = documentFromHtml(page(`<article>${lead}<div class="article-body">${rest}</div></article>`)).text;
    assert.ok(text.startsWith(`${ARTICLE}\n\nThis is what we know so far.\n\n${SECOND}`), text.slice(0, 300));
  });

  describe("an introduction that the site sets apart from the body", () => {
    const lead = "Trucks waited for up to nine days at the old crossing";
    const rest = Array.from({ length: 9 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i} of the visit`)}</p>`).join("");
    const read = (above: string, head = "") =>
      documentFromHtml(page(`<main>${above}<div class="article-body">${rest}</div></main>`, head)).text.split("\n\n");
    const headline = "<h1>Two crossings to open</h1>";
    for (const [name, above] of [
      ["called one by its class", `<header>${headline}<div class="story__standfirst"><p>${lead}</p></div></header>`],
      ["marked as the description", `${headline}<div itemprop="description">${lead}</div>`],
      ["a sentence under the headline", `${headline}<div><h2>${lead}, drivers told the Herald on Monday.</h2></div>`],
    ] as const)
      it(name, () => {
        const [first = "", second] = read(above);
        assert.ok(first.startsWith(lead), first);
        assert.match(second!, /on day 0/);
      });
    it("what the page's head says of the article", () =>
      assert.equal(read(`<div>${lead}</div>`, `<meta name="description" content="${lead}">`)[0], lead));
    for (const [name, above] of [
      ["a sentence beside a picture", `${headline}<div><img src="a.jpg"><p>${lead}, as they did every winter.</p></div>`],
      ["a caption", `${headline}<div class="photo-summary"><p class="intro">${lead}</p></div>`],
      ["what leads to another page", `${headline}<div class="teaser"><a href="/x">${lead}</a></div>`],
      ["what the body says again", `${headline}<p class="intro">${ARTICLE.replace("Tuesday", "day 0 of the visit")}</p>`],
      ["what a list beside it says", `<aside><div class="summary">${lead}</div></aside>${headline}`],
    ] as const)
      it(`but not ${name}`, () => {
        assert.match(read(above)[0]!, /on day 0/);
        assert.equal(read(above).length, 9);
      });
  });

  it("the headings of the posts of a live page", () => {
    const post = (i: number) =>
      `<li><article><header><time>1${i}:00</time><h3>Part ${i} of the talks is over</h3></header><p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p><p>${SECOND.replace("two", `${i}`)}</p></article></li>`;
    const text = documentFromHtml(
      page(`<main><h1>Two crossings to open</h1><ol>${[1, 2, 3, 4].map(post).join("")}</ol></main>`),
    ).text;
    assert.match(text, /^Part 1 of the talks is over\n\nThe foreign .*\n\nThey .*\n\nPart 2 of the talks is over\n\n/);
  });

  it("where an agreement was done, and when", () => {
    const body = `<h1>Two crossings to open</h1>${BODY}<p>Done at Lima, on 12 March 2019</p>`;
    assert.equal(documentFromHtml(page(`<main>${body}</main>`)).text, `${TEXT}\n\nDone at Lima, on 12 March 2019`);
  });

  it("paragraphs in a script that parts no words", () => {
    const paragraphs = [
      "两国外长星期二在利马会晤，讨论边境贸易问题。",
      "双方同意年底前再开放两个口岸。",
      "“这是重要的一步。”秘鲁外长说。",
    ];
    const html = `<html lang="zh"><head><title>再开放两个口岸</title></head><body><div class="nav"><a href="/">首页</a></div><h1>再开放两个口岸</h1><div class="content">${paragraphs.map((text) => `<p>　　${text}</p>`).join("")}<p>（责编：李某）</p></div></body></html>`;
    assert.equal(documentFromHtml(html).text, paragraphs.join("\n\n"));
  });

  it("paragraphs of a text that is set as it was typed", () => {
    const wrapped = (text: string) => text.replace(/(.{50}\S*) /g, "$1\n");
    const typed = `\n\n   PR/628\n   12 March 2019\n\n   <b>TWO CROSSINGS TO OPEN</b>\n\n     ${wrapped(ARTICLE)}\n     ${wrapped(SECOND)}\n\n   * *** *\n`;
    const document = documentFromHtml(page(`<h1>Press office</h1><hr><pre>${typed}</pre>`));
    assert.deepEqual([document.text, document.published.date], [TEXT, "2019-03-12"]);
  });

  describe("sentences and boxes that only look like what stands around an article", () => {
    const more = Array.from({ length: 6 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`).join("");
    for (const [name, text] of [
      ["an item of a list", "(c) to exchange lists of prisoners before the end of the year."],
      ["money for everybody", "The government has promised every family in the valley a handout of 500 pesos."],
    ] as const)
      it(name, () =>
        assert.match(
          documentFromHtml(page(`<article>${more}<p>${text}</p><p>${SECOND}</p></article>`)).text,
          new RegExp(`\\n\\n${text.replace(/[()?.]/g, "\\$&")}\\n\\nThey`),
        ),
      );
    it("what stands below a question to the reader", () => {
      const text = documentFromHtml(page(`<article>${more}<p><b>What do you think?</b></p><p>${SECOND}</p></article>`)).text;
      assert.ok(text.endsWith(SECOND));
    });
    it("a frame that is named for the side bar beside it", () => {
      const side = `<div class="sidebar">${Array.from({ length: 30 }, (_, i) => `<p>${SECOND.replace("two", `${i}`)}</p>`).join("")}</div>`;
      const body = `<div class="content-sidebar-wrap no-comments"><h1>Two crossings to open</h1><div class="entry-content">${more}</div></div>${side}`;
      assert.match(documentFromHtml(page(body)).text, /on day 5 to discuss/);
    });
    it("an answer that opens at a click", () => {
      const answers = ["two", "three", "four"].map((n) => `<p>In short: ${SECOND.replace("two", n)}</p>`).join("");
      const answer = `<details><summary>Why now?</summary>${answers}</details>`;
      assert.match(
        documentFromHtml(page(`<article><h1>Two crossings to open</h1>${more}${answer}</article>`)).text,
        /open three more/,
      );
    });
  });

  it("text that only spaces part from the end of a heading", () => {
    const part = (i: number) =>
      `<h2>Part ${i}</h2>\n<div>\n<span>${ARTICLE.replace("Tuesday", `day ${i}`).replace(".", "")}</span>\n</div>\n`;
    const body = `<article><p>${SECOND}</p>\n${[1, 2, 3].map(part).join("")}<p>${SECOND.replace("two", "three")}</p></article>`;
    assert.match(documentFromHtml(page(body)).text, /Part 1\n\nThe foreign .*\n\nPart 2\n\nThe foreign .*\n\nPart 3\n\n/);
  });

  describe("an article built in rows", () => {
    const row = (kind: string, from: number, to: number) =>
      `<div class="row"><div class="${kind}">${Array.from({ length: to - from }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${from + i}`)}</p>`).join("")}</div></div>`;
    const table = `<div class="table"><table>${Array.from({ length: 5 }, (_, i) => `<tr><td>Crossing ${i}</td><td>${i * 100} trucks</td></tr>`).join("")}</table></div>`;
    const read = (last: string) =>
      documentFromHtml(
        page(
          `<h1>Two crossings to open</h1><section class="story-body">${row("text-col", 0, 7)}</section>${table}${last}<div class="foot">Contact</div>`,
        ),
      ).text;
    it("goes on behind a table, in elements of the same kind", () =>
      assert.match(read(`<section>${row("text-col", 7, 9)}</section>`), /on day 8 to discuss/));
    it("but not in elements of another kind", () =>
      assert.doesNotMatch(read(`<section>${row("teaser-col", 7, 9)}</section>`), /on day 8 to discuss/));
  });

  it("headings that are marked as places on the page", () => {
    const part = (i: number) =>
      `<h2><div><a name="part-${i}">Part ${i} of the way</a></div></h2><p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`;
    const body = `<article><p>${SECOND}</p>${part(1)}${part(2)}${part(3)}</article>`;
    assert.match(documentFromHtml(page(body)).text, /Part 1 of the way\n\nThe foreign .*\n\nPart 2 of the way\n\n/);
  });

  it("a post that waits in a template to be shown", () => {
    const post = `<p>${ARTICLE}</p>`.repeat(3) + `<p>${SECOND}</p>`.repeat(3);
    const body = `<h1>Two crossings to open</h1><div class="post-content"><script type="text/template">${post}</script></div>`;
    assert.equal(documentFromHtml(page(body)).text, TEXT);
  });

  it("an introduction that is called a teaser and leads nowhere", () => {
    const paragraphs = Array.from({ length: 5 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`).join("");
    const body = `<article><h1>Two crossings to open</h1><div class="teaser-text"><p>${SECOND}</p></div>${paragraphs}</article>`;
    assert.ok(documentFromHtml(page(body)).text.startsWith(SECOND));
  });

  it("the article under the headline, where longer ones follow on the same page", () => {
    const story = (title: string, of: string, length: number) =>
      `<article><h1>${title}</h1><div class="entry-text">${Array.from({ length }, (_, i) => `<p>${of.replace("Tuesday", `day ${i}`).replace("year", `year ${i}`)}</p>`).join("")}</div></article>`;
    const body = `<main>${story("Two crossings to open", ARTICLE, 6)}${story("Ports want more", SECOND, 30)}</main>`;
    const { text } = documentFromHtml(page(body));
    assert.match(text, /on day 5 to discuss/);
    assert.doesNotMatch(text, /Peruvian minister told/);
  });

  it("somebody of whom the article speaks, at its end", () => {
    const end = "Rosa Quispe is a lawyer in Arica and has two brothers, who both work at the crossing.";
    const body = `<article><p>${ARTICLE}</p><p>Nobody asked the Quispe family, which owns the land.</p><p>${SECOND}</p><p>${end}</p></article>`;
    assert.ok(documentFromHtml(page(body)).text.endsWith(end));
  });

  it("the paragraphs above a long table", () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => `<tr><td>Crossing number ${i} of the border</td><td>open from ${i} to ${i + 1}</td></tr>`,
    );
    const lead = Array.from({ length: 4 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`).join("");
    const body = `<div itemprop="articleBody">${lead}<table>${rows.join("")}</table></div>`;
    assert.match(documentFromHtml(page(body)).text, /^The foreign ministers .* on day 0 /);
  });
});

describe("what stands around an article stays out", () => {
  const around: readonly [string, string][] = [
    [
      "a caption",
      `<figure><img src="a.jpg"><figcaption>The two ministers at the table in Lima on Tuesday.</figcaption></figure>`,
    ],
    [
      "a caption without a figure",
      `<div class="wp-caption"><img><p class="wp-caption-text">The two ministers at the table in Lima on Tuesday.</p></div>`,
    ],
    [
      "a caption that says what its picture says",
      `<ul><li><img src="a.jpg" alt="The two ministers at the table in Lima, with their interpreters"><p>The two ministers at the table in Lima, with their interpreters</p></li></ul>`,
    ],
    [
      "a caption in a box called a picture",
      `<div class="story-pic__box"><div><img src="a.jpg"></div><div>The two ministers at the table. They met for the second time.</div></div>`,
    ],
    [
      "a picture in a table that floats beside the text",
      `<table align="right" width="200"><tr><td><img src="a.jpg"><br><font size="1">A street in Lima on Monday</font></td></tr></table>`,
    ],
    ["a cookie note in another language", `<p>Wir verwenden Cookies, um unsere Seite für Sie besser zu machen.</p>`],
    ["links to read more in another language", `<p>Читайте также: <a href="/x">Чили считает голоса</a></p>`],
    [
      "what a film says of itself",
      `<div itemscope itemtype="https://schema.org/VideoObject"><p>The ministers of both countries speak to reporters after the talks.</p></div>`,
    ],
    ["a note on somebody else who wrote it", `<p>Inés de la Vega is a freelance reporter who has lived in Arica since 2011.</p>`],
    [
      "a newsletter in a sentence",
      `<p>The Herald will soon launch Border Week, a newsletter on life in the valley. Sign up here.</p>`,
    ],
    ["a link to read more", `<p><strong>Read more: <a href="/x">What the two sides want from the talks</a></strong></p>`],
    [
      "an author box",
      `<div class="author-bio"><p>Rosa Quispe has written about the border for the Valley Herald since 2004.</p></div>`,
    ],
    [
      "a cookie note",
      `<div><p>We use cookies to give you the best experience on our site. By continuing you agree to it.</p></div>`,
    ],
    [
      "a newsletter prompt",
      `<div class="box"><h3>Get our newsletter</h3><p>Sign up for our daily newsletter and get the news in your inbox.</p></div>`,
    ],
    [
      "related stories",
      `<div><h3>Related stories</h3><ul><li><a href="/a">Chile counts its votes</a></li><li><a href="/b">Who owns the desert?</a></li></ul></div>`,
    ],
    [
      "related stories in one block",
      `<p><b>RELATED STORIES:</b><br>• <a href="/a">Chile counts its votes</a><br>Monday<br>• <a href="/b">Who owns the desert?</a><br>Sunday</p>`,
    ],
    ["share links", `<ul class="x"><li><a href="#">Share on Facebook</a></li><li><a href="#">Tweet</a></li></ul>`],
    [
      "comments",
      `<h3>Comments</h3><div><p>jo says: what a day for the border and everybody who lives there, I hope it lasts this time!</p></div>`,
    ],
    ["tags", `<p>Tags: <a href="/t">Peru</a>, <a href="/u">Chile</a></p>`],
    ["a copyright line", `<p>© 2019 Valley Herald. All rights reserved.</p>`],
    ["scripts and styles", `<script>document.write("<p>never</p>")</script><style>p { color: red }</style>`],
    [
      "what is hidden",
      `<div style="display: none"><p>This paragraph is not shown to anybody who reads the page in a browser.</p></div>`,
    ],
  ];
  const long = Array.from({ length: 4 }, (_, i) => `<p>${ARTICLE.replace("Tuesday", `day ${i}`)}</p>`).join("");
  const longText = Array.from({ length: 4 }, (_, i) => ARTICLE.replace("Tuesday", `day ${i}`)).join("\n\n");
  for (const [name, html] of around)
    it(name, () =>
      assert.equal(documentFromHtml(page(`<article><h1>Two crossings to open</h1>${long}${html}</article>`)).text, longText),
    );
});

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

describe("hostile pages", () => {
  const cases: readonly [string, string][] = [
    ["nested 100,000 deep", `${"<div>".repeat(100_000)}${BODY}${"</div>".repeat(100_000)}`],
    ["100,000 tags never closed", `${BODY}${"<b><i>".repeat(50_000)}`],
    ["100,000 end tags", `${"</div>".repeat(100_000)}${BODY}`],
    ["tables in tables", `${"<table><tr><td>".repeat(30_000)}${BODY}`],
    ["links in links", `${BODY}${"<a href=x>".repeat(50_000)}`],
    ["200,000 paragraphs", `${BODY}${"<p>x</p>".repeat(200_000)}`],
    ["lists in lists", `${BODY}${"<ul><li>".repeat(40_000)}`],
    ["an attribute of 5 MB", `<div class="${"a ".repeat(2_500_000)}">${BODY}</div>`],
    ["100,000 attributes", `<div ${"a=b ".repeat(100_000)}>${BODY}</div>`],
    ["entities", `${BODY}<p>${"&amp;&lt;&nbsp;".repeat(100_000)}</p>`],
    ["entities that declare others", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>${"&b;".repeat(1000)}</p>${BODY}`],
    ["scripts never closed", `${BODY}${"<script>".repeat(50_000)}`],
    ["comments never closed", `${BODY}${"<!-- ".repeat(50_000)}`],
    ["quotes never closed", `${BODY}${'<a href="'.repeat(50_000)}`],
    ["angle brackets", `${BODY}${"<".repeat(500_000)}`],
    ["one word of 3 MB", `${BODY}<p>${"x".repeat(3_000_000)}</p>`],
    ["NUL and controls", `${BODY}\u0000\u0001${"\u0000".repeat(10_000)}`],
    ["20,000 line breaks", `${BODY}${"text<br><br>".repeat(20_000)}`],
    ["19,000 paragraphs of an article", `${BODY.repeat(9500)}`],
    ["9,000 divs of text", `<div>${ARTICLE}</div>`.repeat(9000)],
    ["50,000 spans", `<p>${"<span>a</span>".repeat(50_000)}</p>${BODY}`],
  ];
  for (const [name, html] of cases) {
    it(`${name}: read within 5 seconds`, () => {
      let text = "";
      const took = cpuTime(() => {
        text = documentFromHtml(page(html)).text;
      });
      assert.ok(took < 5000, `${Math.round(took)} ms`);
      assert.ok(text.length > 0);
    });
  }

  it("any change to a page ends in a document or a refusal, soon", () => {
    const make = prose(7);
    const pages = Object.values(TEMPLATES).map((template) => template(piece(make), make));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.oneof(
        fc.constantFrom("<div>", "</div>", "<", ">", '"', "</p>", "<table>", "<!--", "<script>", "&", "</body>", "<p>", "\u0000"),
        fc.string({ maxLength: 20 }),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 12 }), (html, edits) => {
        let changed = html;
        for (const { at, length, put } of edits) {
          const from = Math.floor(at * changed.length);
          changed = changed.slice(0, from) + put + changed.slice(from + length);
        }
        const took = cpuTime(() => {
          try {
            const document = documentFromHtml(changed);
            assert.ok(document.text.length > 0);
          } catch (error) {
            assert.match((error as { code?: string }).code ?? String(error), /^E_READ_/);
          }
        });
        assert.ok(took < 5000, `${Math.round(took)} ms`);
      }),
      { numRuns: Number(process.env.CHANCERY_MUTATIONS ?? 250) },
    );
  });
});
