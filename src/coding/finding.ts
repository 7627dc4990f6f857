/** Findings: what one document says, before the record merges documents. Shapes after CONTRACT.md's rows. */

export interface Evidence {
  readonly start: number;
  readonly end: number;
  /** Exactly `document.text.slice(start, end)`. */
  readonly text: string;
}

/** Somebody in a finding: the words, and who that is as far as resolved. */
export interface Party {
  /** The words of this mention. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 or a PLOVER non-state code; "" if unknown. */
  readonly code: string;
  readonly sector?: string;
  readonly type: "state" | "person" | "org" | "group" | "place";
  /** The office held on the document's date, where the text or the world says. */
  readonly office?: { readonly title: string; readonly of: string };
  /** By which rule the mention was resolved. */
  readonly rule?: string;
}

export type Status = "happened" | "ongoing" | "planned" | "proposed" | "called-for" | "hypothetical" | "denied" | "cancelled";

export interface FindingDate {
  /** ISO 8601 days, both inclusive; null = unknown. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string;
  /** The words it came from; absent when taken from the document's date. */
  readonly text?: string;
  /** time-expression, document (the report's own date), inferred. */
  readonly basis: string;
}

export interface FindingPlace {
  readonly text: string;
  readonly id?: string;
  readonly name: string;
  readonly iso3?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** Why a finding is there: for `explain`. */
export interface Trace {
  /** Lexicon entry or rule, for example `visit.verb`. */
  readonly rule: string;
  /** The words that triggered it. */
  readonly trigger: Evidence;
  /** Reasons in words: path in the sentence, status cues, inferences. */
  readonly because: readonly string[];
}

interface Base {
  readonly document: string;
  readonly evidence: Evidence;
  /** Whose words: null = the text's own. Outermost first when nested. */
  readonly attributedTo: Party | null;
  readonly attributionChain?: readonly Party[];
  readonly trace: Trace;
}

export interface EventFinding extends Base {
  readonly kind: "event";
  /** What the act itself is: a PLOVER type and mode, whatever its status. */
  readonly act: string;
  readonly actMode: string | null;
  /** By PLOVER's letter, where the future of CONSULT is AGREE. */
  readonly eventType: string;
  readonly eventMode: readonly string[];
  readonly contexts: readonly string[];
  readonly topics: readonly string[];
  readonly status: Status;
  readonly quad: string;
  readonly intensity: number;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly place: FindingPlace | null;
  readonly date: FindingDate;
  readonly size?: { readonly killed?: number; readonly injured?: number; readonly arrested?: number; readonly count?: number };
}

export interface StatementFinding extends Base {
  readonly kind: "statement";
  readonly speaker: Party;
  readonly form: "direct" | "indirect" | "mixed";
  /** The words said: exactly the evidence's words where direct, the clause where indirect. */
  readonly quote: string;
  readonly topics: readonly string[];
  readonly about: readonly Party[];
  readonly stance: "for" | "against" | "neutral";
  readonly addressee: Party | null;
  readonly date: FindingDate;
}

export interface Bounded {
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly about?: number;
}

/** What an agreement is called by. */
export const agreementForms = [
  "treaty",
  "agreement",
  "memorandum",
  "contracts",
  "ceasefire",
  "declaration",
  "protocol",
  "deal",
  "communique",
] as const;

/** How far an agreement has come. */
export const agreementStatuses = [
  "proposed",
  "announced",
  "planned",
  "signed",
  "in force",
  "suspended",
  "ended",
  "rejected",
] as const;

export interface AgreementFinding extends Base {
  readonly kind: "agreement";
  readonly name: string;
  readonly form: (typeof agreementForms)[number];
  readonly parties: readonly Party[];
  readonly status: (typeof agreementStatuses)[number];
  readonly date: FindingDate;
  readonly count: Bounded | null;
  readonly value: (Bounded & { readonly currency: string }) | null;
  readonly sectors: readonly string[];
}

export interface OfficeFinding extends Base {
  readonly kind: "office";
  readonly actor: Party;
  readonly title: string;
  readonly of: Party | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SeatFinding extends Base {
  readonly kind: "seat";
  readonly state: Party;
  readonly body: Party;
  /** member (non-permanent), permanent member, president (chair) … */
  readonly seat: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface AssessmentFinding extends Base {
  readonly kind: "assessment";
  /** Who judges; null = the document itself. */
  readonly by: Party | null;
  /** What is judged: a party, or words of the text. */
  readonly of: Party | { readonly text: string };
  readonly polarity: "favourable" | "critical" | "mixed";
  readonly text: string;
}

export type Finding = EventFinding | StatementFinding | AgreementFinding | OfficeFinding | SeatFinding | AssessmentFinding;

/** Everything one document says. */
export interface Findings {
  readonly document: string;
  readonly findings: readonly Finding[];
}
