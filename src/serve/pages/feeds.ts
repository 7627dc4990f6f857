import { type FeedState, healthOf } from "../../intake/follow/feed-state.ts";
import type { Desk } from "../desk.ts";
import { type Content, html, plural } from "../parts/html.ts";
import { empty, type Page, part } from "../parts/shell.ts";

/** How the followed feeds do, and what was refused and why. */
export async function feedsPage(desk: Desk): Promise<Page> {
  const refusals = (await desk.record.refusals()).slice(-300).reverse();
  return {
    title: "Feeds and refusals",
    body: html`<h1>Feeds and refusals</h1>
${part("feeds", "Feeds", feedsTable(await feedsOf(desk)))}
${part(
  "refusals",
  "Refused",
  refusals.length === 0
    ? empty("Nothing was refused.", "What cannot be read is named here with the reason.")
    : html`<p class="note">${plural(refusals.length, "input")}, the newest first.</p><div class="scroll" role="region" aria-label="Table: refusals" tabindex="0"><table class="plain"><thead><tr><th scope="col">When</th><th scope="col">Input</th><th scope="col">Why</th><th scope="col">Code</th></tr></thead><tbody>${refusals.map((one) => html`<tr data-item><td class="date">${one.at.slice(0, 16).replace("T", " ")}</td><td class="path">${one.input}</td><td>${one.reason}</td><td><code>${one.code}</code></td></tr>`)}</tbody></table></div>`,
)}`,
  };
}

/** A record without feeds, or one that cannot be asked for them, has none to show. */
async function feedsOf(desk: Desk): Promise<readonly FeedState[]> {
  try {
    return (await desk.feeds?.()) ?? [];
  } catch {
    return [];
  }
}

const minute = (at: number | undefined): string =>
  at === undefined ? "" : new Date(at).toISOString().slice(0, 16).replace("T", " ");

function feedsTable(feeds: readonly FeedState[]): Content {
  if (feeds.length === 0)
    return empty(
      "No feed is followed into this record.",
      html`<code>chancery follow https://…/feed.xml</code> reads what is new, and goes on doing so; the pages show it as it comes.`,
    );
  return html`<div class="scroll" role="region" aria-label="Table: feeds" tabindex="0"><table class="plain"><thead><tr><th scope="col">Feed</th><th scope="col">Health</th><th scope="col" class="num">Documents</th><th scope="col">Asked (UTC)</th><th scope="col">News</th><th scope="col">Next</th><th scope="col">What is wrong</th></tr></thead><tbody>${feeds.map(
    (feed) => {
      const health = healthOf(feed);
      return html`<tr data-item><td class="path">${feed.title ?? ""} <span class="basis">${feed.url}</span></td><td class="${health === "failing" || health === "stopped" ? "trouble" : ""}">${health}</td><td class="num">${feed.documents}</td><td class="date">${minute(feed.lastPolled)}</td><td class="date">${minute(feed.lastNew)}</td><td class="date">${feed.stopped ? "" : minute(feed.nextPoll)}</td><td>${feed.lastError ?? ""}</td></tr>`;
    },
  )}</tbody></table></div>`;
}
