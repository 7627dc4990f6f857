import type { Document } from "../intake/document.ts";
import { analyse } from "../language/analyse.ts";
import type { Analysis } from "../language/analysis.ts";
import { isLink } from "../language/behind-furniture.ts";
import type { Engine } from "../language/engine.ts";
import type { World } from "../world/world.ts";
import { codeAgreements } from "./agreements/agreements.ts";
import { codeAssessments } from "./assessments/assessments.ts";
import { codeEvents } from "./events/code-events.ts";
import type { Finding, Findings } from "./finding.ts";
import { codeOffices } from "./offices/offices.ts";
import { codeSeats } from "./offices/seats.ts";
import { withState } from "./offices/state-of-office.ts";
import { PartyReader } from "./parties/read-parties.ts";
import { codeProposals } from "./proposals/proposals.ts";
import { samePersons } from "./same-person.ts";
import { codeStatements } from "./statements/statements.ts";
import { sentenceAt } from "./syntax/evidence.ts";

/** Everything one document says: events, statements, agreements, offices, seats, assessments, in order of their evidence. */
export function readDocument(document: Document, engine: Engine, world: World): Findings {
  return codeAnalysis(analyse(document, engine, world), world);
}

/** The findings of an analysed document. Deterministic: the same analysis gives the same findings in the same order. */
export function codeAnalysis(analysis: Analysis, world: World): Findings {
  const parties = new PartyReader(analysis, world);
  const findings: Finding[] = [
    ...codeEvents(analysis, parties),
    ...codeProposals(analysis, parties),
    ...codeStatements(analysis, parties),
    ...codeAgreements(analysis, world, parties),
    ...codeOffices(analysis, world, parties),
    ...codeSeats(analysis, world, parties),
    ...codeAssessments(analysis, parties),
  ];
  const told = findings.filter(({ trace }) => !isOfLink(analysis, trace.trigger.start));
  return {
    document: analysis.document.id,
    findings: samePersons(told.sort(byEvidence)).map((finding) => withState(finding, world)),
  };
}

/** Whether words stand in a link to another text: that tells of its matter, not this one. */
const isOfLink = (analysis: Analysis, offset: number): boolean => {
  const sentence = sentenceAt(analysis, offset);
  return sentence !== undefined && isLink(analysis.document.text, sentence);
};

const order: Readonly<Record<Finding["kind"], number>> = {
  event: 0,
  statement: 1,
  agreement: 2,
  office: 3,
  seat: 4,
  assessment: 5,
};

const byEvidence = (a: Finding, b: Finding): number =>
  a.evidence.start - b.evidence.start ||
  order[a.kind] - order[b.kind] ||
  a.evidence.end - b.evidence.end ||
  a.trace.trigger.start - b.trace.trigger.start;
