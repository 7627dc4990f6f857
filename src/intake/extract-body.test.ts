import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentFromHtml } from "./extract.ts";
import { ARTICLE, BODY, page, SECOND, TEXT } from "./testing/small-page.ts";

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
