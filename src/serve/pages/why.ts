import type { Finding, Party } from "../../coding/finding.ts";
import { actWord, statusWord } from "../../desk/acts.ts";
import { boundedWords, moneyWords } from "../../desk/amounts.ts";
import { dateWords } from "../../desk/day-words.ts";
import { placedLabel } from "../../desk/finding-marks.ts";
import { matterLabel } from "../../desk/matter.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { readBy } from "../parts/cite.ts";
import { type Content, type Html, html, query } from "../parts/html.ts";
import { empty, type Page } from "../parts/shell.ts";
import { documentOf } from "./read-again.ts";

/** Why a finding is there: its parts, the rule, the words that triggered it, the reasons. Reads the document again. */
export async function whyPage(desk: Desk, id: string, kind: string, start: number, end: number): Promise<Page | undefined> {
  const row = await desk.record.row("document", id);
  if (!row) return undefined;
  const placed = (await desk.record.findingsOf(id)).filter((one) => one.kind === kind && one.start === start && one.end === end);
  if (placed.length === 0) return undefined;
  const document = documentOf(row);
  const findings = desk.reader
    ? (await desk.reader())
        .findings(document)
        .filter((one) => one.kind === kind && one.evidence.start === start && one.evidence.end === end)
    : [];
  return {
    title: `Why: ${placedLabel(placed[0]!)}`,
    section: "/documents",
    body: html`<article class="row" id="why"><p class="kicker"><a href="${address.document(id, start, end)}">${row.title ?? id}</a></p>
<h1>${placedLabel(placed[0]!)}</h1>
<blockquote class="words"><p>${row.text.slice(start, end)}</p></blockquote>
${findings.length > 0 ? findings.map(explained) : placed[0]!.reader ? empty(readBy(placed[0]!.reader), "Chancery’s own reader does not find it; a language model gives no rule.") : empty("This finding was made by an earlier reading; read again, the text does not give it.", html`Read the document again to bring the record up to date: <code>chancery read</code>.`)}
<p class="actions">${[...new Set(placed.map((one) => one.row))].map((one) => html`<a href="${address.row(kind, one)}">On record</a> `)}<a href="/corrections${query({ reject: kind, document: id, start, end })}">Reject</a></p></article>`,
  };
}

const party = (one: Party): Content =>
  html`<a href="${address.actor(one.id)}">${one.name}</a>${one.text === one.name ? "" : html` <span class="basis">“${one.text}”${one.office ? `, ${one.office.title}` : ""}${one.rule ? `, by ${one.rule}` : ""}</span>`}`;
const parties = (list: readonly Party[]): Content => html`${list.map((one, i) => html`${i > 0 ? "; " : ""}${party(one)}`)}`;

/** A finding's parts and its trace. */
export function explained(finding: Finding): Html {
  const { trace } = finding;
  return html`<dl class="facts">${partsOf(finding)
    .filter(([, value]) => value !== "" && value !== null)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
<div><dt>Rule</dt><dd><code>${trace.rule}</code>, triggered by “${trace.trigger.text}”</dd></div></dl>
${trace.because.length > 0 ? html`<ol class="because">${trace.because.map((reason) => html`<li>${reason}</li>`)}</ol>` : ""}`;
}

function partsOf(finding: Finding): readonly (readonly [string, Content])[] {
  const said: readonly [string, Content] = ["According to", finding.attributedTo ? party(finding.attributedTo) : ""];
  switch (finding.kind) {
    case "event":
      return [
        [
          "What",
          `${actWord(finding.act, finding.actMode)} (${finding.act}${finding.actMode ? `, ${finding.actMode}` : ""}; PLOVER ${finding.eventType})`,
        ],
        ["Status", statusWord(finding.status)],
        ["Who", parties(finding.actors)],
        ["To whom", finding.recipients.length > 0 ? parties(finding.recipients) : ""],
        ["Where", finding.place?.name ?? ""],
        [
          "When",
          html`${dateWords(finding.date)} <span class="basis">${finding.date.text ? `“${finding.date.text}”` : finding.date.basis}</span>`,
        ],
        ["Matters", finding.topics.map(matterLabel).join(", ")],
        ["Intensity", String(finding.intensity).replace("-", "−")],
        said,
      ];
    case "statement":
      return [
        ["Speaker", party(finding.speaker)],
        ["Form", finding.form],
        ["Words", `“${finding.quote}”`],
        ["To", finding.addressee ? party(finding.addressee) : ""],
        ["On", finding.about.length > 0 ? parties(finding.about) : ""],
        ["Matters", finding.topics.map(matterLabel).join(", ")],
        ["Stance", finding.stance],
        said,
      ];
    case "agreement":
      return [
        ["Name", finding.name],
        ["Form", `${finding.form}, ${statusWord(finding.status)}`],
        ["Parties", parties(finding.parties)],
        ["When", dateWords(finding.date)],
        ["Count", finding.count ? boundedWords(finding.count) : ""],
        ["Value", finding.value ? moneyWords(finding.value) : ""],
        ["Sectors", finding.sectors.join(", ")],
        said,
      ];
    case "office":
      return [["Who", party(finding.actor)], ["Office", finding.title], ["Of", finding.of ? party(finding.of) : ""], said];
    case "seat":
      return [["State", party(finding.state)], ["Seat", finding.seat], ["In", party(finding.body)], said];
    case "assessment":
      return [
        ["Judge", finding.by ? party(finding.by) : "the text itself"],
        ["Of", "id" in finding.of ? party(finding.of) : finding.of.text],
        ["Polarity", finding.polarity],
        said,
      ];
  }
}
