import { boundedWords, moneyWords, numberWords } from "../../desk/amounts.ts";
import { dateWords } from "../../desk/day-words.ts";
import { fieldsWords } from "../../desk/difference-words.ts";
import type { Ledger } from "../../desk/ledger.ts";
import { address } from "./address.ts";
import { cite, partyList, type SourceMap } from "./cite.ts";
import { statusTag } from "./event-item.ts";
import { type Html, html } from "./html.ts";

/** The ledger as a table, with totals that say what they add and what they leave out. */
export function ledgerTable(ledger: Ledger, sources: SourceMap): Html {
  const leftOut = new Map(ledger.leftOut.map(({ id, why }) => [id, why]));
  return html`<div class="scroll" role="region" aria-label="Ledger of agreements" tabindex="0"><table class="ledger">
<thead><tr><th scope="col">Date</th><th scope="col">Agreement</th><th scope="col">Between</th><th scope="col">Status</th><th scope="col" class="num">Count</th><th scope="col" class="num">Value</th><th scope="col">Source</th></tr></thead>
<tbody>${ledger.lines.map(
    (line) => html`<tr data-item>
<td class="date">${dateWords(line.date)}</td>
<td><a href="${address.row("agreement", line.id)}">${line.name}</a>${line.sectors.length > 0 ? html`<br><span class="sectors">${line.sectors.join(", ")}</span>` : ""}${line.differences.length > 0 ? html`<br><a class="differ" href="${address.row("agreement", line.id)}#differences">sources differ on ${fieldsWords(line.differences)}</a>` : ""}</td>
<td>${partyList(line.parties)}</td>
<td>${statusTag(line.status)}</td>
<td class="num">${line.count ? boundedWords(line.count) : ""}</td>
<td class="num">${line.value ? moneyWords(line.value) : ""}${leftOut.has(line.id) ? html`<br><span class="leftout">not added: ${leftOut.get(line.id)}</span>` : ""}</td>
<td>${cite(line.evidence[0]!, sources)}${line.sources > 1 ? html` <span class="more">and ${line.sources - 1} more</span>` : ""}</td>
</tr>`,
  )}</tbody>
${
  ledger.totals.length > 0
    ? html`<tfoot>${ledger.totals.map(
        (total) =>
          html`<tr><th scope="row" colspan="5">Total in ${total.currency} of what is signed (${total.lines.length} ${total.lines.length === 1 ? "line" : "lines"})</th><td class="num" colspan="2">${[
            total.exactly === null ? "" : `exactly ${numberWords(total.exactly)}`,
            total.atLeast === null ? "" : `at least ${numberWords(total.atLeast)}`,
          ]
            .filter(Boolean)
            .join("; besides, ")} ${total.currency}</td></tr>`,
      )}</tfoot>`
    : ""
}</table></div>`;
}
