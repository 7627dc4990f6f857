import { weekdayWords } from "../../desk/day-words.ts";
import type { Counts } from "../../record/store/record.ts";
import { type Content, type Html, html, plural, raw } from "./html.ts";

export type Theme = "light" | "dark" | "auto";

/** What every page knows of the request. */
export interface Look {
  readonly theme: Theme;
  /** Path and query of the page, for the way back. */
  readonly here: string;
  /** Today, ISO. */
  readonly day: string;
  /** Null where the record cannot be asked. */
  readonly counts: Counts | null;
  readonly readOnly: boolean;
  /** The assets' version, for their addresses. */
  readonly assets: string;
}

export interface Page {
  readonly title: string;
  /** Address of the section in the navigation that the page belongs to. */
  readonly section?: string;
  /** Wide pages use the whole sheet. */
  readonly wide?: boolean;
  readonly body: Content;
}

/** The sections with the letter that goes there after `g`. */
export const sections: readonly { readonly path: string; readonly label: string; readonly key: string }[] = [
  { path: "/", label: "Today", key: "t" },
  { path: "/relation", label: "Relations", key: "r" },
  { path: "/actors", label: "Actors", key: "a" },
  { path: "/matters", label: "Matters", key: "m" },
  { path: "/council", label: "Council", key: "c" },
  { path: "/agenda", label: "Agenda", key: "g" },
  { path: "/documents", label: "Documents", key: "d" },
  { path: "/map", label: "Map", key: "p" },
  { path: "/search", label: "Search", key: "s" },
  { path: "/differences", label: "Differences", key: "f" },
  { path: "/corrections", label: "Corrections", key: "k" },
  { path: "/parse", label: "Read", key: "x" },
];

const themes: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: "auto", label: "as the system" },
  { id: "light", label: "light" },
  { id: "dark", label: "dark" },
];

/** A whole page: masthead, navigation, the body, the foot. Needs no script; what scripts add is in web/. */
export function shell(look: Look, page: Page): Html {
  const { counts } = look;
  const next = themes[(themes.findIndex((theme) => theme.id === look.theme) + 1) % themes.length]!;
  return html`${raw("<!doctype html>")}
<html lang="en" data-theme="${look.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${look.theme === "auto" ? "light dark" : look.theme}">
<meta name="referrer" content="same-origin">
<title>${page.title} · Chancery</title>
<link rel="stylesheet" href="/assets/desk.css?v=${look.assets}">
<link rel="icon" href="/assets/seal.svg?v=${look.assets}" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" title="Chancery" href="/opensearch.xml">
<script type="module" src="/assets/desk.js?v=${look.assets}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="masthead">
  <p class="ear ear-left">${counts ? html`${plural(counts.documents, "report")} read<br>${plural(counts.events, "event")} on record` : "the record is out of reach"}</p>
  <p class="nameplate"><a href="/">Chancery</a></p>
  <p class="ear ear-right">${weekdayWords(look.day)}<br><span id="live" role="status" data-version="">the record of who did what to whom</span></p>
</header>
<nav class="sections" aria-label="Sections">
  <ul>${sections.map(
    (section) =>
      html`<li><a href="${section.path}" ${page.section === section.path ? raw('aria-current="page"') : ""} data-key="${section.key}">${section.label}</a></li>`,
  )}</ul>
  <form class="find" role="search" aria-label="The whole record" action="/search">
    <label class="hidden" for="find">Search the record</label>
    <input id="find" name="q" type="search" placeholder="Search" autocomplete="off" maxlength="200" aria-keyshortcuts="/">
  </form>
</nav>
<main id="main" class="${page.wide ? "wide" : ""}" tabindex="-1">
${page.body}
</main>
<footer class="foot">
  <p>Every line rests on the words it cites. <a href="/api">Interface for programs</a> · <a href="/feeds">Feeds</a> · <a href="/help">Keyboard and help</a></p>
  <form method="post" action="/theme"><input type="hidden" name="back" value="${look.here}"><button name="theme" value="${next.id}" class="quiet">Colours: ${themes.find((theme) => theme.id === look.theme)!.label}</button></form>
</footer>
</body>
</html>`;
}

/** A section of a page with its heading; its id makes it linkable. */
export const part = (id: string, heading: Content, body: Content, note?: Content): Html =>
  html`<section id="${id}" class="part" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${note ? html`<p class="note">${note}</p>` : ""}${body}</section>`;

/** What stands where there is nothing: what is missing, and what to do. */
export const empty = (what: Content, doThis?: Content): Html =>
  html`<div class="empty"><p>${what}</p>${doThis ? html`<p>${doThis}</p>` : ""}</div>`;
