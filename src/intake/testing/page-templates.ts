import type { Prose } from "./prose.ts";

/** An article to be put on a page. */
export interface Piece {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly subheads: readonly string[];
}

export function piece(make: Prose): Piece {
  return {
    title: make.headline(),
    author: make.name(),
    date: `2019-0${1 + make.number(9)}-1${make.number(9)}`,
    paragraphs: Array.from({ length: 5 + make.number(14) }, make.paragraph),
    subheads: make.chance(0.3) ? ["What happens next", "A long dispute"] : [],
  };
}

/** What must be found: paragraphs and the sub-headings among them. */
export function textOf(of: Piece): string {
  return body(
    of,
    (text) => text,
    (text) => text,
  ).join("\n\n");
}

function body(of: Piece, p: (text: string, i: number) => string, h: (text: string) => string): string[] {
  return of.paragraphs.flatMap((text, i) =>
    i > 1 && i % 4 === 2 && of.subheads[(i - 2) / 4] !== undefined ? [h(of.subheads[(i - 2) / 4]!), p(text, i)] : [p(text, i)],
  );
}

const links = (make: Prose, n: number) =>
  Array.from({ length: n }, () => `<li><a href="/${make.number(9999)}">${make.headline()}</a></li>`).join("");
const teasers = (make: Prose, n: number) =>
  Array.from(
    { length: n },
    () => `<div class="card"><a href="/x"><h3>${make.headline()}</h3></a><p>${make.sentence()}</p></div>`,
  ).join("");
const menu = (make: Prose) =>
  `<nav class="main-nav"><ul>${["Home", "World", "Politics", "Business", "Sport", "Opinion", "Video"].map((item) => `<li><a href="/${item}">${item}</a></li>`).join("")}${links(make, make.number(20))}</ul></nav>`;
const share = `<div class="share-buttons"><a href="#">Facebook</a><a href="#">Twitter</a><a href="#">WhatsApp</a><span>1.2K Shares</span></div>`;
const figure = (make: Prose) =>
  `<figure><img src="/a.jpg" alt="x"><figcaption>${make.sentence()} <span class="credit">Photo: ${make.name()}/Valley Wire</span></figcaption></figure>`;
const cookies = `<div id="cookie-banner" class="cookie-notice"><p>We use cookies and similar technologies to give you a better experience, to analyse traffic and to show advertisements. By continuing to browse the site you agree to our use of cookies.</p><button>Accept</button></div>`;
const footer = (make: Prose) =>
  `<footer class="site-footer"><p>© 2019 Valley Herald. All rights reserved. No part of this site may be reproduced without permission of the publisher.</p><ul>${links(make, 8)}</ul></footer>`;
const comments = (make: Prose, n: number) =>
  `<section id="comments" class="comments-area"><h2>${n} Comments</h2><ol class="comment-list">${Array.from({ length: n }, () => `<li class="comment"><div class="comment-author">${make.name()} says:</div><div class="comment-content"><p>${make.paragraph()}</p></div></li>`).join("")}</ol><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></section>`;
const ld = (of: Piece, more = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: of.title, datePublished: `${of.date}T08:00:00Z`, author: { "@type": "Person", name: of.author }, publisher: { "@type": "Organization", name: "Valley Herald" }, ...more })}</script>`;
const og = (of: Piece) =>
  `<meta property="og:title" content="${of.title}"><meta property="og:site_name" content="Valley Herald"><meta property="article:published_time" content="${of.date}T08:00:00+00:00">`;
const page = (head: string, content: string, title: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Valley Herald</title>${head}<style>p{margin:0}</style><script>var a="<p>no</p>";</script></head><body>${content}</body></html>`;
const sidebar = (make: Prose) =>
  `<aside class="sidebar"><div class="widget"><h3>Most read</h3><ol>${links(make, 6)}</ol></div><div class="widget"><h3>About us</h3><p>${make.paragraph()}</p></div></aside>`;
const newsletter = `<div class="newsletter-signup"><h4>Get our newsletter</h4><p>Sign up for our daily newsletter and get the most important stories of the day in your inbox every morning.</p><form><input type="email"><button>Sign up</button></form></div>`;
const bio = (of: Piece, make: Prose) =>
  `<div class="author-box"><img src="/f.jpg"><h4>About the author</h4><p>${of.author} is a correspondent of the Valley Herald and has written about the region for ${3 + make.number(20)} years.</p></div>`;

export type Template = (of: Piece, make: Prose) => string;

/** Pages in the manner of many systems; none is a copy of a real site's. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  wordpress: (of, make) =>
    page(
      og(of),
      `${menu(make)}<div id="content" class="site-content"><main><article class="post-123 post type-post category-world tag-border tag-sponsored-trucks"><header class="entry-header"><h1 class="entry-title">${of.title}</h1><div class="entry-meta"><span class="posted-on"><time datetime="${of.date}">${of.date}</time></span><span class="byline"> by <a href="/a">${of.author}</a></span></div></header><div class="entry-content">${figure(make)}${body(
        of,
        (text) => `<p>${text}</p>`,
        (text) => `<h2>${text}</h2>`,
      ).join(
        "\n",
      )}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li>Tweet</li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>${teasers(make, 3)}</div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/w">World</a></span> <span class="tags-links">Tagged <a href="/b">border</a></span></footer></article><nav class="post-navigation"><a href="/p">Previous: ${make.headline()}</a></nav>${comments(make, make.number(6))}</main>${sidebar(make)}</div>${footer(make)}`,
      of.title,
    ),
  newspaperTheme: (of, make) =>
    page(
      og(of) + ld(of),
      `${cookies}${menu(make)}<div class="td-main-content-wrap"><div class="td-post-header"><h1 class="td-post-title">${of.title}</h1><div class="td-module-meta-info">By ${of.author} - ${of.date}</div></div><div class="td-ss-main-content"><div class="td-post-sharing">${share}</div><div class="td-post-content tagdiv-type">${body(
        of,
        (text, i) =>
          `<p>${text}</p>${i === 2 ? `<div class="code-block"><p><strong><a href="/x">ALSO READ: ${make.headline()}</a></strong></p></div>` : ""}`,
        (text) => `<h3>${text}</h3>`,
      ).join(
        "",
      )}</div><div class="td-author-box">${bio(of, make)}</div><div class="td_block_related_posts"><h4>RELATED ARTICLES</h4>${teasers(make, 4)}</div></div></div>${footer(make)}`,
      of.title,
    ),
  government: (of, make) =>
    page(
      `<meta name="dcterms.issued" content="${of.date}">`,
      `<div class="region-header">${menu(make)}</div><div id="breadcrumb"><a href="/">Home</a> » <a href="/n">News</a></div><div id="main-content"><h1 class="page-title">${of.title}</h1><div class="node node--type-press-release"><div class="field field--name-field-date"><span class="date-display-single">${of.date}</span></div><div class="field field--name-body field--type-text-with-summary"><div class="field__item">${body(
        of,
        (text) => `<p class="MsoNormal"><span style="font-size:12pt">${text}</span></p>`,
        (text) => `<p><strong>${text}</strong></p>`,
      ).join(
        "",
      )}</div></div><div class="field--name-field-tags"><a href="/t">Foreign policy</a></div></div></div><div class="region-sidebar-second"><h2>Contact</h2><p>Press office, telephone 555 0100, open on working days from nine to five.</p></div>${footer(make)}`,
      of.title,
    ),
  amp: (of, make) =>
    page(
      ld(of),
      `<header class="amp-header"><a href="/">Valley Herald</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${of.title}</h1><div class="amp-wp-meta amp-wp-byline">${of.author}</div></header><figure class="amp-wp-article-featured-image"><amp-img src="/a.jpg"></amp-img><figcaption class="wp-caption-text">${make.sentence()}</figcaption></figure><div class="amp-wp-article-content">${body(
        of,
        (text, i) => `<p>${text}</p>${i % 3 === 1 ? '<amp-ad width="300"></amp-ad>' : ""}`,
        (text) => `<h2>${text}</h2>`,
      ).join(
        "",
      )}</div></article><footer class="amp-wp-footer"><p>Powered by the press of the valley and its printers since the year 1901.</p></footer>`,
      of.title,
    ),
  blocks: (of, make) =>
    page(
      og(of) + ld(of),
      `${menu(make)}<main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><header data-component="headline-block"><h1>${of.title}</h1></header><div data-component="byline-block"><span>By ${of.author}</span><span>Our correspondent</span></div>${body(
        of,
        (text, i) =>
          `<div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p>${text}</p></div></div>${i === 1 ? `<div data-component="image-block"><figure><img><figcaption><span class="visually-hidden">Image caption, </span>${make.sentence()}</figcaption></figure></div><div data-component="links-block"><ul>${links(make, 3)}</ul></div>` : ""}`,
        (text) => `<div data-component="subheadline-block"><h2>${text}</h2></div>`,
      ).join(
        "",
      )}<section data-component="tag-list"><h2>Related Topics</h2><ul>${links(make, 3)}</ul></section></article><section data-component="related-internet-links"><h2>More on this story</h2>${teasers(make, 3)}</section></main>${footer(make)}`,
      of.title,
    ),
  hashed: (of, make) =>
    page(
      og(of),
      `<div id="__next"><div class="css-1a"><div class="css-2b">${menu(make)}</div><div class="css-9x"><div class="css-3c"><h1 class="css-4d">${of.title}</h1><p class="css-5e">By ${of.author}</p><time class="css-6f" datetime="${of.date}">${of.date}</time></div><div class="css-7g">${body(
        of,
        (text, i) => `<p class="css-8h">${text}</p>${i === 3 ? `<div class="css-ad"><p>Advertisement</p></div>` : ""}`,
        (text) => `<h2 class="css-9i">${text}</h2>`,
      ).join("")}</div><div class="css-10j"><h3>More in World</h3>${teasers(make, 6)}</div></div></div></div>${cookies}`,
      of.title,
    ),
  tables: (of, make) =>
    page(
      "",
      `<table width="100%"><tr><td colspan="3"><font size="5">Valley Herald</font></td></tr><tr><td width="150" valign="top"><table>${Array.from({ length: 12 }, () => `<tr><td><a href="/x">${make.headline()}</a></td></tr>`).join("")}</table></td><td valign="top"><font size="4"><b>${of.title}</b></font><br><i>${of.author}</i><br>${of.date}<br><br>${body(
        of,
        (text) => text,
        (text) => `<b>${text}</b>`,
      ).join(
        "<br><br>",
      )}<br><br><a href="/">Back to news</a></td><td width="150" valign="top">${Array.from({ length: 5 }, () => `<a href="/x">${make.headline()}</a><br>`).join("")}</td></tr></table><center>Copyright 2004 Valley Herald</center>`,
      of.title,
    ),
  formWrapped: (of, make) =>
    page(
      og(of),
      `<form id="aspnetForm" method="post"><div id="header">${menu(make)}</div><div id="ctl00_content"><h1>${of.title}</h1><div class="news-date">${of.date}</div><div class="news-detail-text">${body(
        of,
        (text) => `<p>${text}</p>`,
        (text) => `<h4>${text}</h4>`,
      ).join(
        "",
      )}</div><div class="print-link"><a href="/print">Print version</a></div><div class="other-news"><h3>Other news</h3><ul>${links(make, 8)}</ul></div></div></form>${footer(make)}`,
      of.title,
    ),
  divText: (of, make) =>
    page(
      og(of),
      `${menu(make)}<div class="container"><div class="col-md-8"><h1>${of.title}</h1><div class="info">${of.date} 17:20 | ${of.author}</div><div class="story">${body(
        of,
        (text) => `<div>${text}</div>`,
        (text) => `<div><b>${text}</b></div>`,
      ).join(
        "",
      )}</div><div class="tags"><a href="/t">Trade</a> <a href="/u">Border</a></div>${share}</div><div class="col-md-4"><div class="latest"><h4>Latest news</h4>${teasers(make, 10)}</div></div></div>${footer(make)}`,
      of.title,
    ),
  tabloid: (of, make) =>
    page(
      og(of),
      `${cookies}${menu(make)}<div class="article-page"><h1>${of.title}</h1><ul class="key-points"><li>${make.sentence()}</li><li>${make.sentence()}</li></ul><p class="author-section">By <a href="/a">${of.author}</a> for the Valley Herald</p><p class="byline-section"><span>Published: 08:00, ${of.date}</span> | <span>Updated: 09:00, ${of.date}</span></p>${share}<div itemprop="articleBody">${body(
        of,
        (text, i) =>
          `<p class="mol-para-with-font">${text}</p>${i % 3 === 0 ? `<div class="artSplitter mol-img-group"><img><p class="imageCaption">${make.sentence()}</p></div>` : ""}${i === 4 ? `<div class="related-carousel"><h3>RELATED ARTICLES</h3>${teasers(make, 3)}<div class="share">Share this article</div></div>` : ""}`,
        (text) => `<h3 class="mol-factbox-title">${text}</h3>`,
      ).join(
        "",
      )}</div><div id="reader-comments"><h3>Comments 312</h3>${Array.from({ length: 8 }, () => `<div class="comment-text">${make.sentence()} ${make.sentence()}</div>`).join("")}</div></div>${sidebar(make)}`,
      of.title,
    ),
  medium: (of, make) =>
    page(
      og(of),
      `<div><nav class="n"><a href="/">Sign in</a><a href="/">Get started</a></nav><article><div><section><h1>${of.title}</h1><div><a href="/a">${of.author}</a><span>Follow</span><span>${5 + make.number(9)} min read</span></div>${figure(make)}${body(
        of,
        (text) => `<p id="a${make.number(999)}">${text}</p>`,
        (text) => `<h2>${text}</h2>`,
      ).join(
        "",
      )}</section></div></article><div><a href="/t">Politics</a><button>1.1K claps</button></div><div><h2>More from ${of.author}</h2><p>Follow</p>${teasers(make, 4)}</div></div>`,
      of.title,
    ),
  blogger: (of, make) =>
    page(
      "",
      `<div class="header"><h1 class="title">The Valley Blog</h1></div><div class="main section"><div class="post hentry"><h3 class="post-title entry-title">${of.title}</h3><div class="post-body entry-content">${body(
        of,
        (text) => text,
        (text) => `<b>${text}</b>`,
      ).join(
        "<br /><br />",
      )}<div style="clear: both;"></div></div><div class="post-footer">Posted by <span class="fn">${of.author}</span> at <abbr title="${of.date}">08:00</abbr> <a href="/c">3 comments:</a></div></div>${comments(make, 3)}</div><div class="sidebar section">${links(make, 15)}</div>`,
      of.title,
    ),
  longSidebar: (of, make) =>
    page(
      og(of) + ld(of),
      `${menu(make)}<div class="wrapper"><div class="content-main"><h1 itemprop="headline">${of.title}</h1><p class="lead-meta">${of.author}, ${of.date}</p><div class="text">${body(
        of,
        (text) => `<p>${text}</p>`,
        (text) => `<h3>${text}</h3>`,
      ).join(
        "",
      )}</div></div><div class="content-right">${Array.from({ length: 12 }, () => `<div class="item"><h4><a href="/x">${make.headline()}</a></h4><p>${make.paragraph()}</p></div>`).join("")}</div></div>${footer(make)}`,
      of.title,
    ),
  linkedBody: (of, make) =>
    page(
      og(of) + ld(of, { articleBody: of.paragraphs.join(" ") }),
      `${menu(make)}<div class="a1"><div class="b2"><h1>${of.title}</h1>${body(
        of,
        (text) => `<div class="c3"><p>${text}</p></div>`,
        (text) => `<div class="c4"><h2>${text}</h2></div>`,
      ).join(
        "",
      )}${newsletter}${bio(of, make)}</div><div class="b3"><h2>More stories</h2>${teasers(make, 8)}</div></div>${footer(make)}`,
      of.title,
    ),
  split: (of, make) =>
    page(
      og(of),
      `${menu(make)}<article><h1>${of.title}</h1>${of.paragraphs.map((text, i) => `${i % 4 === 0 ? `<div class="body__inner-container paywall">` : ""}<p>${text}</p>${i % 4 === 3 || i === of.paragraphs.length - 1 ? `</div><div class="ad ad--in-content"><span>Advertisement</span></div><div class="callout"><p>Most Popular</p><ul>${links(make, 2)}</ul></div>` : ""}`).join("")}</article>${newsletter}${footer(make)}`,
      of.title,
    ),
  agency: (of, make) =>
    page(
      og(of),
      `${menu(make)}<div class="news_page"><div class="title_news_page">${of.title}</div><div class="date_public_art">${of.date} 15:20</div><div class="frame_news_article_title"></div><div class="lead">${of.paragraphs[0]}</div><div class="body_article_info">${body(
        of,
        (text, i) => (i === 0 ? "" : `<p style="text-align: justify;">${text}</p>`),
        (text) => `<p><strong>${text}</strong></p>`,
      ).join(
        "",
      )}<p>&nbsp;</p><p><em>When copying, an active link to the agency is required.</em></p></div><div class="keywords">Keywords: <a href="/k">Trade</a>, <a href="/l">Border</a></div><div class="similar"><div>News on the topic</div>${links(make, 5)}</div></div>`,
      of.title,
    ),
  sections: (of, make) =>
    page(
      og(of),
      `<div class="zn-top">${menu(make)}</div><section class="zn zn-body-text"><div class="l-container"><div class="zn-body__paragraph speakable"><cite class="el-editorial-source">(VH)</cite>${of.paragraphs[0]}</div><div class="zn-body__read-all">${body(
        of,
        (text, i) =>
          i === 0
            ? ""
            : `<div class="zn-body__paragraph">${text}</div>${i === 3 ? `<div class="el__embedded el__embedded--standard"><div class="el__article"><a href="/r"><h4>READ: ${make.headline()}</h4></a></div></div>` : ""}`,
        (text) => `<div class="zn-body__paragraph"><h3>${text}</h3></div>`,
      ).join(
        "",
      )}<p class="zn-body__footer">${make.name()} contributed to this report.</p></div></div></section><h1>${of.title}</h1><div class="ob-widget">${links(make, 10)}</div>`,
      of.title,
    ),
  lists: (of, make) =>
    page(
      og(of),
      `${menu(make)}<div id="page"><div class="content"><h1>${of.title}</h1>${share}<div class="article-text">${of.paragraphs
        .slice(0, -2)
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}<ul><li>${of.paragraphs.at(-2)}</li><li>${of.paragraphs.at(-1)}</li></ul></div><div class="article-bottom"><p><strong>Read more:</strong></p><ul>${links(make, 4)}</ul>${newsletter}</div></div></div>${footer(make)}`,
      of.title,
    ),
  builder: (of, make) =>
    page(
      og(of),
      `<div class="elementor elementor-location-header">${menu(make)}</div><div class="elementor elementor-location-single post"><div class="elementor-widget elementor-widget-theme-post-title"><h1 class="elementor-heading-title">${of.title}</h1></div><div class="elementor-widget elementor-widget-post-info"><ul><li>${of.author}</li><li>${of.date}</li></ul></div>${of.paragraphs.map((text) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div>`).join("")}<div class="elementor-widget elementor-widget-share-buttons">${share}</div></div><div class="elementor elementor-location-footer">${footer(make)}</div>`,
      of.title,
    ),
  shortParagraphs: (of, make) =>
    page(
      og(of),
      `${menu(make)}<div class="story-wrapper"><h1>${of.title}</h1><h2 class="standfirst">${of.paragraphs[0]}</h2><div class="byline">By ${of.author}, Staff Writer</div><div class="timestamp">Updated ${of.date}</div><div class="storytext">${of.paragraphs
        .slice(1)
        .map(
          (text, i) =>
            text
              .split(/(?<=\.) (?=[A-Z])/)
              .map((each) => `<p>${each}</p>`)
              .join("") +
            (i === 1 ? `<div class="inline-related"><p>Related stories</p><p><a href="/x">${make.headline()}</a></p></div>` : ""),
        )
        .join(
          "",
        )}</div><p class="tagline">${of.author} can be reached at desk@valley.example</p></div><div class="comments-wrap">${comments(make, 25)}</div>${footer(make)}`,
      of.title,
    ),
  ministry: (of, make) =>
    page(
      "",
      `<div class="wrap"><div class="top">${menu(make)}</div><div class="page-body"><div class="photo-content"><div class="published"><span>${of.date} 18:04</span></div><h1>${of.title}</h1><div class="article-line"><span>${1000 + make.number(900)}-12-03-2019</span></div><div class="text article-content">${body(
        of,
        (text) => `<p>${text}</p>`,
        (text) => `<p><b>${text}</b></p>`,
      ).join(
        "",
      )}</div><div class="article-tags"><a>Peru</a></div><div class="additional-materials"><h3>Additional materials</h3>${links(make, 5)}</div></div></div></div>${footer(make)}`,
      of.title,
    ),
  quoted: (of, make) =>
    page(
      og(of),
      `${menu(make)}<main><h1>${of.title}</h1><div class="entry"><p class="subtitle">${make.name()} | ${of.date}</p>${of.paragraphs.map((text, i) => (i % 5 === 4 ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`) + (i === 2 ? `<blockquote class="pullquote">${text.split(". ")[0]}</blockquote>` : "")).join("")}<p><em>${of.author} is a fellow at the institute of the valley.</em></p><hr><p>Share this: <a href="#">Facebook</a> <a href="#">Twitter</a></p></div></main>${footer(make)}`,
      of.title,
    ),
  typed: (of) =>
    page(
      "",
      `<h1><a href="/">Press office</a></h1><hr><pre>\n\n      PR/628\n      ${of.date}\n\n  <b>${of.title}</b>\n\n${body(
        of,
        (text) => `     ${text.replace(/(.{55}\S*) /g, "$1\n")}`,
        (text) => text,
      ).join("\n\n")}\n\n      * *** *\n</pre><hr><address>For information media. Not an official record.</address>`,
      of.title,
    ),
  storyTable: (of, make) =>
    page(
      `<meta name="OriginalPublicationDate" content="${of.date.replaceAll("-", "/")} 08:00:00">`,
      `<table width="770"><tr><td width="118"><ul>${links(make, 9)}</ul></td><td><div class="sh"><h1>${of.title}</h1></div><table class="storybody"><tr><td><table align="right" width="226"><tr><td><img src="a.jpg"><div class="cap">A street in the capital on Monday</div></td></tr></table>${body(
        of,
        (text, i) =>
          i === 0
            ? `<p class="first"><b>${text}</b></p>`
            : `<p>${text}</p>${i === 3 ? `<table align="left" width="150"><tr><td><b>MORE STORIES</b><br>${Array.from({ length: 3 }, () => `<a href="/z">${make.headline()}</a><br>`).join("")}</td></tr></table>` : ""}`,
        (text) => `<p><b>${text}</b></p>`,
      ).join(
        "\n",
      )}</td></tr></table></td><td><div>SEE ALSO</div><ul>${links(make, 5)}</ul></td></tr></table><div class="footer">MMXIX | News sources</div>`,
      of.title,
    ),
  portal: (of, make) =>
    page(
      `<meta name="govuk:first-published-at" content="${of.date}T09:00:00Z">`,
      `${menu(make)}<main><div><span>Press release</span><h1>${of.title}</h1><p class="lead-paragraph">${of.paragraphs[0]}</p></div><div class="page-metadata"><dl><dt>From:</dt><dd><a href="/f">Foreign Office</a></dd><dt>Published</dt><dd>${of.date}</dd></dl></div><div class="govspeak">${body(
        of,
        (text, i) => (i === 0 ? "" : `<p>${text}</p>`),
        (text) => `<h2>${text}</h2>`,
      ).join(
        "",
      )}</div><div class="share-links"><h2>Share this page</h2></div><div><h2>Updates to this page</h2><div class="published-dates"><p>Published ${of.date} <a href="#h">+ show all updates</a></p><ol><li><time datetime="${of.date}">${of.date}</time><p>First published.</p></li></ol></div></div></main>${footer(make)}`,
      of.title,
    ),
};
