import type { AgreementRow } from "../rows/agreement.ts";
import type { AssessmentRow } from "../rows/assessment.ts";
import type { OfficeRow } from "../rows/office.ts";
import type { DifferenceRow } from "../rows/parts.ts";
import type { SeatRow } from "../rows/seat.ts";
import type { StatementRow } from "../rows/statement.ts";
import type { PackedAgreement, PackedAssessment, PackedOffice, PackedSeat, PackedStatement } from "../store/pack.ts";
import { difference, mostGiven } from "./differences.ts";
import { mergedDate } from "./event-row.ts";
import { type ActorOf, byFrequency, evidenceOf, mentionRow, mergedParties, partyRow, type Report, sourcesOf } from "./report.ts";
import { statusHistory } from "./status-history.ts";

/** The fullest of several reports: the longest words, then the first. */
function fullest<P>(reports: readonly Report<P>[], words: (report: Report<P>) => string): Report<P> {
  return reports.reduce((best, report) => (words(report).length > words(best).length ? report : best));
}

/** What was said, by all reports of it; the fullest report gives the words. */
export function statementRowOf(id: string, reports: readonly Report<PackedStatement>[], actorOf: ActorOf): StatementRow {
  const words = (report: Report<PackedStatement>): string => report.packed.u || report.body.slice(report.start, report.end);
  const main = fullest(reports, words);
  const { packed } = main;
  return {
    kind: "statement",
    id,
    speaker: partyRow(packed.w, actorOf),
    form: packed.f,
    quote: words(main),
    topics: byFrequency(reports.map((report) => report.packed.o)),
    about: mergedParties(
      reports.map((report) => report.packed.r),
      actorOf,
    ),
    stance: mostGiven(reports, (report) => report.packed.x)!.packed.x,
    addressee: packed.g ? partyRow(packed.g, actorOf) : null,
    date: mergedDate(reports.map((report) => report.packed.d)),
    attributedTo: mentionRow(packed.b[0], main, actorOf),
    sources: sourcesOf(reports),
    evidence: evidenceOf(main),
    reports: [main, ...reports.filter((report) => report !== main)].map(evidenceOf),
  };
}

/** Of the statuses of an agreement, which one tells more of its way. */
const stages = ["proposed", "announced", "planned", "signed", "in force", "suspended", "ended", "rejected"];

/** How far on its way an agreement is by a status; a statement of two is made by being announced, which is after its plan. */
const stageOf = (status: string, form: string): number =>
  status === "announced" && /^(?:communique|declaration)$/.test(form) ? stages.indexOf("planned") + 0.5 : stages.indexOf(status);

/** What the reports of one agreement disagree on. */
export function agreementDifferences(packed: readonly PackedAgreement[]): DifferenceRow[] {
  const given = (of: (p: PackedAgreement) => object | null) =>
    packed.flatMap((p, report) => {
      const value = of(p);
      return value ? [{ value: Object.values(value).join(" "), report }] : [];
    });
  const count = given(({ n }) => n);
  const value = given(({ y }) => y);
  return [difference("count", count), difference("value", value)].filter((row) => row !== null);
}

/** A line of the ledger, by all its reports. */
export function agreementRowOf(id: string, reports: readonly Report<PackedAgreement>[], actorOf: ActorOf): AgreementRow {
  const packed = reports.map((report) => report.packed);
  // "on what they call an Enhanced Partnership" is the report's name for it.
  const plain = reports.filter(({ packed: { v } }) => !/\bwhat\b/.test(v));
  const main = fullest(plain.length > 0 ? plain : reports, (report) => report.packed.v).packed;
  const said = reports.map((report) => ({ status: report.packed.x as AgreementRow["status"], asOf: report.asOf }));
  const status = packed.reduce((best, step) => (stageOf(step.x, step.f) > stageOf(best.x, best.f) ? step : best))
    .x as AgreementRow["status"];
  // What shows it best comes first: "had been signed", not "are to be signed".
  const shown = [...reports.filter(({ packed: { x } }) => x === status), ...reports.filter(({ packed: { x } }) => x !== status)];
  const bounds = (value: object | null): string | null => (value ? JSON.stringify(Object.entries(value).sort()) : null);
  return {
    kind: "agreement",
    id,
    name: main.v,
    form: mostGiven(
      packed.some(({ f }) => f !== "agreement" && f !== "deal")
        ? packed.filter(({ f }) => f !== "agreement" && f !== "deal")
        : packed,
      ({ f }) => f,
    )!.f,
    parties: mergedParties(
      packed.map(({ w }) => w),
      actorOf,
    ),
    status,
    statusHistory: statusHistory(said),
    date: mergedDate(
      (packed.some((p) => p.x === status && p.d[0]) ? packed.filter((p) => p.x === status) : packed).map(({ d }) => d),
    ),
    count:
      mostGiven(
        packed.flatMap(({ n }) => (n ? [n] : [])),
        (n) => bounds(n)!,
      ) ?? null,
    value:
      mostGiven(
        packed.flatMap(({ y }) => (y ? [y] : [])),
        (y) => bounds(y)!,
      ) ?? null,
    sectors: byFrequency(packed.map(({ e }) => e)),
    sources: sourcesOf(reports),
    differences: agreementDifferences(shown.map((report) => report.packed)),
    evidence: shown.map(evidenceOf),
  };
}

/** A judgement, by all reports of it. */
export function assessmentRowOf(id: string, reports: readonly Report<PackedAssessment>[], actorOf: ActorOf): AssessmentRow {
  const words = (report: Report<PackedAssessment>): string => report.packed.u || report.body.slice(report.start, report.end);
  const main = fullest(reports, words);
  const { packed } = main;
  return {
    kind: "assessment",
    id,
    by: packed.w ? partyRow(packed.w, actorOf) : null,
    of: typeof packed.r === "string" ? { text: packed.r } : partyRow(packed.r, actorOf),
    polarity: packed.x,
    text: words(main),
    attributedTo: mentionRow(packed.b[0], main, actorOf),
    sources: sourcesOf(reports),
    evidence: evidenceOf(main),
    reports: [main, ...reports.filter((report) => report !== main)].map(evidenceOf),
  };
}

/** A post that reports give a person; its ends as the reports that know them say. */
export function officeRowOf(id: string, reports: readonly Report<PackedOffice>[], actorOf: ActorOf): OfficeRow {
  const packed = reports.map((report) => report.packed);
  const first = packed[0]!;
  return {
    kind: "office",
    id,
    actor: partyRow(first.w, actorOf),
    title: mostGiven(packed, ({ v }) => v)!.v,
    of: first.r ? partyRow(first.r, actorOf) : null,
    from:
      mostGiven(
        packed.flatMap(({ d }) => (d[0] ? [d[0]] : [])),
        (d) => d,
      ) ?? null,
    to:
      mostGiven(
        packed.flatMap(({ d }) => (d[1] ? [d[1]] : [])),
        (d) => d,
      ) ?? null,
    basis: "report",
    evidence: reports.map(evidenceOf),
  };
}

/** A seat that reports give a state in a body. */
export function seatRowOf(id: string, reports: readonly Report<PackedSeat>[], actorOf: ActorOf): SeatRow {
  const packed = reports.map((report) => report.packed);
  const first = packed[0]!;
  const from =
    mostGiven(
      packed.flatMap(({ d }) => (d[0] ? [d[0]] : [])),
      (d) => d,
    ) ?? null;
  const to =
    mostGiven(
      packed.flatMap(({ d }) => (d[1] ? [d[1]] : [])),
      (d) => d,
    ) ?? null;
  return {
    kind: "seat",
    id,
    state: partyRow(first.w, actorOf),
    body: partyRow(first.r, actorOf),
    seat: first.v,
    from,
    to,
    presidencies: /presid|chair/i.test(first.v) && from ? [from.slice(0, 7)] : [],
    basis: "report",
    evidence: reports.map(evidenceOf),
  };
}
