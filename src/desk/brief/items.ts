import type { AgreementRow } from "../../record/rows/agreement.ts";
import type { AssessmentRow } from "../../record/rows/assessment.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import { dateWords } from "../day-words.ts";
import type { Item } from "./brief.ts";
import type { Cited } from "./cited.ts";
import { agreementSentence, eventSentence, namesOf } from "./sentence.ts";

export function eventItem(event: EventRow, cited: Cited): Item {
  const best = event.reports[0]!;
  const history = [...new Set(event.statusHistory.map((step) => step.status))];
  const course = history.length > 1 ? ` (${history.join(", then ")})` : "";
  return {
    when: dateWords(event.date),
    text: `${eventSentence(event)}${course}${differing(event.differences.map((difference) => difference.field))}`,
    quote: shortened(best.text),
    citations: cited.cite(event.reports),
  };
}

export function agreementItem(agreement: AgreementRow, cited: Cited): Item {
  return {
    when: dateWords(agreement.date),
    text: `${agreementSentence(agreement)}${differing(agreement.differences.map((difference) => difference.field))}`,
    quote: shortened(agreement.evidence[0]!.text),
    citations: cited.cite(agreement.evidence),
  };
}

export function statementItem(statement: StatementRow, cited: Cited): Item {
  const to = statement.addressee ? ` to ${statement.addressee.name}` : "";
  const words = shortened(statement.quote, 420);
  return {
    when: dateWords(statement.date),
    text:
      statement.form === "direct"
        ? `${statement.speaker.name}${to}: “${words}”`
        : `${statement.speaker.name}${to}, as the report puts it: ${words}`,
    citations: cited.cite(statement.reports),
  };
}

export function assessmentItem(assessment: AssessmentRow, cited: Cited): Item {
  const by = assessment.by ? assessment.by.name : "The report itself";
  const of = "name" in assessment.of ? assessment.of.name : `“${assessment.of.text}”`;
  return {
    when: "",
    text: `${by}, ${assessment.polarity}, of ${of}: “${shortened(assessment.text, 320)}”`,
    citations: cited.cite(assessment.reports),
  };
}

/** Where sources disagree on a row, a line a field; nothing is chosen for the reader. */
export function differenceItems(rows: readonly (EventRow | AgreementRow)[], cited: Cited): Item[] {
  return rows.flatMap((row) => {
    const reports = row.kind === "event" ? row.reports : row.evidence;
    return row.differences.map((difference) => ({
      when: dateWords(row.date),
      text: `On ${difference.field} of “${row.kind === "event" ? eventSentence(row) : row.name}”: ${difference.values.map(({ value }) => value).join(" / ")}.`,
      citations: cited.cite(difference.values.flatMap(({ reports: at }) => at.slice(0, 1).map((n) => reports[n] ?? reports[0]!))),
    }));
  });
}

const differing = (fields: readonly string[]): string =>
  fields.length === 0 ? "" : ` Sources differ on ${namesOf([...new Set(fields)].map((name) => ({ name })))}.`;

/** The words on one line, cut at a word's end. */
export function shortened(text: string, most = 260): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(" ", most))} …`;
}
