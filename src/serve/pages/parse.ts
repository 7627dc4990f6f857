import { dayWords } from "../../desk/day-words.ts";
import { languageMarks, placedLabel, whoIn } from "../../desk/finding-marks.ts";
import { type Mark, markedText } from "../../desk/marked-text.ts";
import type { Sentence } from "../../language/analysis.ts";
import type { Desk } from "../desk.ts";
import { type Content, cutWords, type Html, html, quotedWords } from "../parts/html.ts";
import { markedParagraphs, marksKey } from "../parts/marked.ts";
import { empty, type Page, part } from "../parts/shell.ts";
import { explained } from "./why.ts";

const most = 20_000;
const samples = [
  "The foreign minister of Uzbekistan met his Kyrgyz counterpart in Tashkent on Monday.",
  "France and Germany signed a memorandum on energy worth more than 2 billion euros.",
  "“We will not lift the sanctions this year,” a spokesman for the ministry said.",
];

/** A pasted text, read before one's eyes: findings, names, times, quotations, and each sentence with its tree. Nothing is kept. */
export async function parsePage(desk: Desk, text: string, date: string | undefined): Promise<Page> {
  return {
    title: "Read a text",
    section: "/parse",
    wide: true,
    body: html`<h1>Read a text</h1>
<form method="${text.length > 1500 ? "post" : "get"}" action="/parse" class="paste" data-paste>
<label for="text">Paste a report, or a sentence. Nothing of it is kept.</label>
<textarea id="text" name="text" rows="6" maxlength="${most}" required>${text}</textarea>
<label>Its date <input type="date" name="date" value="${date ?? ""}"></label> <button>Read</button></form>
${text.trim() === "" ? empty("Try one of these:", html`<ul>${samples.map((sample) => html`<li><a href="/parse?text=${encodeURIComponent(sample)}">${sample}</a></li>`)}</ul>`) : await reading(desk, text.slice(0, most), date)}`,
  };
}

async function reading(desk: Desk, text: string, date: string | undefined): Promise<Content> {
  if (!desk.reader) return empty("This desk was opened without a reader.", html`Start it with <code>chancery serve</code>.`);
  const reader = await desk.reader();
  const document = await reader.take({ text, ...(date ? { date } : {}) });
  const analysis = reader.analyse(document);
  const findings = reader.findings(document);
  const found: Mark[] = findings.map((finding, i) => ({
    start: finding.evidence.start,
    end: finding.evidence.end,
    layer: finding.kind,
    label: finding.kind,
    finding: i + 1,
  }));
  const marks = [...found, ...languageMarks(analysis, findings)];
  const label = (i: number): string => {
    const finding = findings[i]!;
    return placedLabel({
      kind: finding.kind,
      type: finding.kind === "event" ? finding.act : null,
      status: finding.kind === "event" || finding.kind === "agreement" ? finding.status : null,
    });
  };
  return html`<div class="two reading"><div class="main-column">
${part("text", "The text", html`<div class="text">${markedParagraphs(markedText(document.text, marks), document.id)}</div>${marksKey(marks)}`, html`${document.published.date ? `Dated ${dayWords(document.published.date)}: ${document.published.because.join(" ")}` : `Undated. ${document.published.because.join(" ")}`}`)}
${part(
  "sentences",
  `Sentences`,
  analysis.sentences
    .slice(0, 40)
    .map(
      (sentence) =>
        html`<figure class="tree"><figcaption>${cutWords(document.text.slice(sentence.start, sentence.end), 160)}</figcaption><div class="scroll" role="region" aria-label="Tree of sentence ${sentence.index + 1}" tabindex="0">${tree(sentence)}</div></figure>`,
    ),
  analysis.sentences.length > 40 ? "The first forty." : undefined,
)}
</div><aside class="rail" aria-label="What was found">
${part("found", `${findings.length} found`, findings.length === 0 ? html`<p class="quietly">Nothing that the record would keep.</p>` : html`<ol class="notes">${findings.map((finding, i) => html`<li id="f${i + 1}" value="${i + 1}" data-item><p class="kicker"><a class="back" href="#r${i + 1}" aria-label="${i + 1}, to the words">${i + 1}</a> ${label(i)}${whoIn(finding) === "" ? "" : ` · ${whoIn(finding)}`}</p><p class="said">${quotedWords(finding.evidence.text, 140)}</p><details><summary>Why?</summary>${explained(finding)}</details></li>`)}</ol>`)}
${part("times", "Times", analysis.times.length === 0 ? html`<p class="quietly">None.</p>` : html`<ul class="brieflist">${analysis.times.map((time) => html`<li>“${document.text.slice(time.start, time.end)}” <span class="basis">${time.value ? [time.value.start, time.value.end === time.value.start ? null : time.value.end].filter(Boolean).join(" to ") : (time.length ?? time.kind)}</span></li>`)}</ul>`)}
${part("quotations", "Quotations", analysis.quotations.length === 0 ? html`<p class="quietly">None.</p>` : html`<ul class="brieflist">${analysis.quotations.map((quotation) => html`<li>“${cutWords(quotation.content.map((piece) => document.text.slice(piece.start, piece.end)).join(" … "), 120)}” <span class="basis">${quotation.form}${quotation.speaker ? `, ${document.text.slice(quotation.speaker.start, quotation.speaker.end)}` : ""}</span></li>`)}</ul>`)}
</aside></div>`;
}

const wordGap = 16;
const level = 22;

/** A sentence with its dependencies as arcs over the words (Universal Dependencies), drawn on the server. */
export function tree(sentence: Sentence): Html {
  const tokens = sentence.tokens.slice(0, 60);
  const widths = tokens.map((token) => Math.max(token.form.length * 7.6, token.upos.length * 6.2, 14));
  let at = 10;
  const centres = widths.map((width) => {
    const centre = at + width / 2;
    at += width + wordGap;
    return centre;
  });
  const arcs = tokens.flatMap((token, i) =>
    token.head >= 0 && token.head < tokens.length ? [{ i, head: token.head, deprel: token.deprel }] : [],
  );
  const heights = arcHeights(arcs.map(({ i, head }) => [Math.min(i, head), Math.max(i, head)] as const));
  const top = (Math.max(1, ...heights) + 1) * level;
  return html`<svg class="deps" width="${Math.ceil(at)}" height="${top + 44}" viewBox="0 0 ${Math.ceil(at)} ${top + 44}" role="img" aria-label="${tokens.map((token) => `${token.form} ${token.deprel}`).join(", ")}">
${arcs.map(({ i, head, deprel }, n) => {
  const x = centres[i]!;
  const from = centres[head]! + (i > head ? 4 : -4);
  const y = top - heights[n]! * level;
  const bend = Math.min(10, Math.abs(x - from) / 2);
  const way = x > from ? 1 : -1;
  return html`<path class="arc" d="M${from} ${top}V${y + bend}Q${from} ${y} ${from + way * bend} ${y}H${x - way * bend}Q${x} ${y} ${x} ${y + bend}V${top - 3}"/><path class="tip" d="M${x - 3} ${top - 5}L${x + 3} ${top - 5}L${x} ${top}Z"/><text class="deprel" x="${(x + from) / 2}" y="${y - 3}" text-anchor="middle">${deprel}</text>`;
})}
${tokens.map((token, i) => html`<text class="form${token.head < 0 ? " root" : ""}" x="${centres[i]!}" y="${top + 18}" text-anchor="middle">${token.form}</text><text class="upos" x="${centres[i]!}" y="${top + 34}" text-anchor="middle">${token.upos}</text>`)}
</svg>`;
}

/** Levels for arcs so that none runs through another of the same level. */
function arcHeights(spans: readonly (readonly [number, number])[]): number[] {
  const heights = new Array<number>(spans.length).fill(1);
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]![1] - spans[a]![0] - (spans[b]![1] - spans[b]![0]));
  const reach = new Array<number>(80).fill(0);
  for (const i of order) {
    const [from, to] = spans[i]!;
    let height = 0;
    for (let at = from; at < to; at++) height = Math.max(height, reach[at]!);
    heights[i] = height + 1;
    for (let at = from; at < to; at++) reach[at] = height + 1;
  }
  return heights;
}
