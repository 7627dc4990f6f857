import type { Desk } from "../desk.ts";
import { html, plural } from "../parts/html.ts";
import { empty, type Page, part } from "../parts/shell.ts";

/** What was refused and why, and how feeds are followed. */
export async function feedsPage(desk: Desk): Promise<Page> {
  const refusals = (await desk.record.refusals()).slice(-300).reverse();
  return {
    title: "Feeds and refusals",
    body: html`<h1>Feeds and refusals</h1>
${part("feeds", "Feeds", empty("Feeds are followed by a command of their own.", html`<code>chancery follow https://…/feed.xml</code> reads what is new into this record; pages here show it as it comes.`))}
${part(
  "refusals",
  "Refused",
  refusals.length === 0
    ? empty("Nothing was refused.", "What cannot be read is named here with the reason.")
    : html`<p class="note">${plural(refusals.length, "input")}, the newest first.</p><div class="scroll" role="region" aria-label="Table: refusals" tabindex="0"><table class="plain"><thead><tr><th scope="col">When</th><th scope="col">Input</th><th scope="col">Why</th><th scope="col">Code</th></tr></thead><tbody>${refusals.map((one) => html`<tr data-item><td class="date">${one.at.slice(0, 16).replace("T", " ")}</td><td class="path">${one.input}</td><td>${one.reason}</td><td><code>${one.code}</code></td></tr>`)}</tbody></table></div>`,
)}`,
  };
}
