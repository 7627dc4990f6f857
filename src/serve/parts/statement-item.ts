import { shortDate } from "../../desk/day-words.ts";
import type { AssessmentRow } from "../../record/rows/assessment.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import { address } from "./address.ts";
import { cite, partyLink, partyList, type SourceMap } from "./cite.ts";
import { cutWords, type Html, html } from "./html.ts";

const stances = { for: "for", against: "against", neutral: "" } as const;

/** A statement: its words, who said them, to whom, when, where it is printed. */
export function statementItem(
  statement: StatementRow,
  sources: SourceMap,
  { speaker = true }: { readonly speaker?: boolean } = {},
): Html {
  const direct = statement.form === "direct";
  const stance = stances[statement.stance];
  return html`<article class="statement" data-item>
  <blockquote class="${direct ? "direct" : "indirect"}"><p>${direct ? "“" : ""}${cutWords(statement.quote, 420)}${direct ? "”" : ""}</p></blockquote>
  <p class="source">${speaker ? html`${partyLink(statement.speaker)}${statement.addressee ? html` to ${partyLink(statement.addressee)}` : ""} · ` : ""}<a href="${address.row("statement", statement.id)}"><time datetime="${statement.date.start ?? ""}">${shortDate(statement.date)}</time></a>${stance ? html` · <span class="stance stance-${stance}">${stance}</span>` : ""}${direct ? "" : html` · <span class="form">reported</span>`}${statement.about.length > 0 ? html` · on ${partyList(statement.about, 3)}` : ""} · ${cite(statement.evidence, sources, shortDate(statement.date))}</p>
</article>`;
}

/** A judgement: who judges what, in which words. */
export function judgementItem(row: AssessmentRow, sources: SourceMap): Html {
  const judge = row.by
    ? partyLink(row.by)
    : html`<span class="itself">${sources.get(row.evidence.document)?.source ?? "the report itself"}</span>`;
  return html`<article class="statement" data-item>
  <blockquote class="indirect"><p>${cutWords(row.text, 360)}</p></blockquote>
  <p class="source">${judge} on ${"id" in row.of ? partyLink(row.of) : html`“${cutWords(row.of.text, 80)}”`} · ${cite(row.evidence, sources)}</p>
</article>`;
}
