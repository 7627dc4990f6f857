import type { AgreementRow } from "../../record/rows/agreement.ts";
import type { AssessmentRow } from "../../record/rows/assessment.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { DifferenceRow } from "../../record/rows/parts.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import { statusWord } from "../acts.ts";
import { bestReport } from "../best-report.ts";
import { dateWords } from "../day-words.ts";
import { fieldsWords, fieldWords, valuesWords } from "../difference-words.ts";
import { isForNoDay } from "../event-clause.ts";
import { inSentence, isMany, sentenceCase } from "../in-sentence.ts";
import type { Item } from "./brief.ts";
import type { Cited } from "./cited.ts";
import { agreementSentence, eventSentence } from "./sentence.ts";

/** An event; `due` where it was to be by now and nobody has reported it. */
export function eventItem(event: EventRow, cited: Cited, due = false): Item {
  const best = bestReport(event);
  return {
    when: isForNoDay(event) ? `announced ${dateWords(event.date)}` : dateWords(event.date),
    text: `${eventSentence(event, due)}${course(event)}${differing(event.differences)}`,
    quote: shortened(best.text),
    citations: cited.cite([best, ...event.reports.filter((report) => report !== best)]),
  };
}

/** How reports had it before. */
function course({ status, statusHistory }: EventRow): string {
  const steps = [...new Set(statusHistory.map((step) => step.status))];
  if (steps.length < 2) return "";
  if (steps.join() === "planned,happened") return " It had been announced.";
  if (steps.join() === "planned,cancelled" && status === "cancelled") return "";
  return ` It was first reported as ${steps.map(statusWord).join(", then as ")}.`;
}

export function agreementItem(agreement: AgreementRow, cited: Cited): Item {
  return {
    when: dateWords(agreement.date),
    text: `${agreementSentence(agreement)}${differing(agreement.differences)}`,
    quote: shortened(agreement.evidence[0]!.text),
    citations: cited.cite(agreement.evidence),
  };
}

/** A statement: exact words in quotation marks; what a report tells in its own words stands apart, so that nobody takes it for theirs. */
export function statementItem(statement: StatementRow, cited: Cited): Item {
  const who = sentenceCase(inSentence(statement.speaker.name));
  const whom = statement.addressee ? inSentence(statement.addressee.name) : "";
  const claimed = statement.attributedTo ? `, according to ${inSentence(statement.attributedTo.name)}` : "";
  const words = shortened(statement.quote, 420);
  const shared = { when: dateWords(statement.date), citations: cited.cite(statement.reports) };
  return statement.form === "direct"
    ? { ...shared, text: `${who} ${whom ? `told ${whom}` : "said"}${claimed}: “${words}”` }
    : { ...shared, text: `${who}${whom ? ` to ${whom}` : ""}${claimed}, as the report puts it:`, quote: `… ${words}` };
}

const adverbs = { favourable: "favourably", critical: "critically", mixed: "both favourably and critically" } as const;

export function assessmentItem(assessment: AssessmentRow, cited: Cited): Item {
  const by = assessment.by ? sentenceCase(inSentence(assessment.by.name)) : "The report itself";
  const verb = assessment.by && isMany(assessment.by.name) ? "speak" : "speaks";
  const of = "name" in assessment.of ? inSentence(assessment.of.name) : `“${assessment.of.text}”`;
  return {
    when: "",
    text: `${by} ${verb} ${adverbs[assessment.polarity]} of ${of}: “${shortened(assessment.text, 320)}”`,
    citations: cited.cite(assessment.reports),
  };
}

/** Where sources disagree on a row, a line a field; nothing is chosen for the reader. */
export function differenceItems(rows: readonly (EventRow | AgreementRow)[], cited: Cited): Item[] {
  return rows.flatMap((row) => {
    const reports = row.kind === "event" ? row.reports : row.evidence;
    return row.differences.map((difference) => ({
      when: dateWords(row.date),
      text: `${row.kind === "event" ? eventSentence(row) : agreementSentence(row)} On ${fieldWords(difference.field)} ${valuesWords(difference)}.`,
      citations: cited.cite(difference.values.flatMap(({ reports: at }) => at.slice(0, 1).map((n) => reports[n] ?? reports[0]!))),
    }));
  });
}

const differing = (differences: readonly DifferenceRow[]): string =>
  differences.length === 0 ? "" : ` Sources differ on ${fieldsWords(differences)}.`;

/** The words on one line, cut at a word's end. */
export function shortened(text: string, most = 260): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, line.lastIndexOf(" ", most))} …`;
}
