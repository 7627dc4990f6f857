import { html } from "../parts/html.ts";
import { type Page, part, sections } from "../parts/shell.ts";

/** The keys, and what the marks mean. */
export function helpPage(): Page {
  return {
    title: "Keyboard and help",
    body: html`<h1>Keyboard and help</h1>
${part(
  "keys",
  "Keys",
  html`<dl class="keys"><div><dt><kbd>/</kbd></dt><dd>search</dd></div><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous line</dd></div><div><dt><kbd>Enter</kbd></dt><dd>open it</dd></div><div><dt><kbd>e</kbd></dt><dd>explain the finding</dd></div><div><dt><kbd>?</kbd></dt><dd>this page</dd></div><div><dt><kbd>Esc</kbd></dt><dd>close</dd></div>${sections.map((section) => html`<div><dt><kbd>g</kbd> <kbd>${section.key}</kbd></dt><dd>${section.label}</dd></div>`)}</dl>`,
)}
${part(
  "signs",
  "Signs",
  html`<ul><li><span class="quad quad-vc" aria-hidden="true">○</span> cooperation in words, <span class="quad quad-mc" aria-hidden="true">●</span> cooperation in deeds, <span class="quad quad-vk" aria-hidden="true">△</span> conflict in words, <span class="quad quad-mk" aria-hidden="true">▲</span> conflict in deeds</li><li>Planned, proposed and only possible things carry their status and never stand among what happened.</li><li>“According to” names whose claim it is where the report does not speak for itself.</li><li>Every citation leads to the exact words.</li></ul>`,
)}
${part("more", "More", html`<p>The <a href="/api">interface for programs</a> answers everything that stands here; an assistant can use the record through <code>chancery mcp</code>, read-only.</p>`)}`,
  };
}
