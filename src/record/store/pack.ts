import type { Bounded, Finding, FindingDate, FindingPlace, Party, Status } from "../../coding/finding.ts";
import { plainKey } from "../merging/sayings.ts";

/** The kinds of findings by the number under which they are stored. */
export const kindNumber = { event: 1, statement: 2, agreement: 3, office: 4, seat: 5, assessment: 6 } as const;
export type FindingKind = keyof typeof kindNumber;
export const kindName = ["", "event", "statement", "agreement", "office", "seat", "assessment"] as const;

/**
 * A party without what the document and the actor table hold already:
 * actor key, start, end, code, and where known sector, office title, office's actor id, and the name where it isn't the one
 * first given for the actor.
 */
export type PackedParty = readonly [
  actor: number,
  start: number,
  end: number,
  code: string,
  sector?: string | 0,
  title?: string | 0,
  of?: string | 0,
  name?: string,
];

type Pack = (party: Party) => PackedParty;

const parties = (list: readonly Party[], pack: Pack): PackedParty[] => list.map(pack);
const maybe = (party: Party | null | undefined, pack: Pack): PackedParty | 0 => (party ? pack(party) : 0);

/** A date, with `document` and the words left out where they say nothing. */
export type PackedDate = readonly [start: string | null, end: string | null, precision: string, basis: string, text?: string];
const packDate = (date: FindingDate): PackedDate =>
  date.text === undefined
    ? [date.start, date.end, date.precision, date.basis]
    : [date.start, date.end, date.precision, date.basis, date.text];

export type PackedPlace = readonly [text: string, name: string, id: string, iso3: string, lat?: number, lon?: number];
const packPlace = (place: FindingPlace | null): PackedPlace | 0 => {
  if (!place) return 0;
  const { text, name, id = "", iso3 = "", lat, lon } = place;
  return lat === undefined || lon === undefined ? [text, name, id, iso3] : [text, name, id, iso3, lat, lon];
};

/** What every packed finding begins with: whose words, and the rule with its trigger's place. */
export type PackedBase = readonly [attributedTo: PackedParty | 0, rule: string, triggerStart: number, triggerEnd: number];

/** An event without what follows from the act and its status: PLOVER's type, quad and intensity. */
export interface PackedEvent {
  readonly b: PackedBase;
  readonly a: string;
  readonly m: string | null;
  readonly c: readonly string[];
  readonly o: readonly string[];
  readonly x: Status;
  readonly w: readonly PackedParty[];
  readonly r: readonly PackedParty[];
  readonly p: PackedPlace | 0;
  readonly d: PackedDate;
  readonly z?: { readonly killed?: number; readonly injured?: number; readonly arrested?: number; readonly count?: number };
  /** 1 where the words are of an accord: a treaty, an agreement, what is signed. */
  readonly y?: 1;
  /** 1 where what is called off is only put off. */
  readonly q?: 1;
  /** Sketch of the evidence's words (merging/words.ts). */
  readonly k: string;
}

export interface PackedStatement {
  readonly b: PackedBase;
  readonly w: PackedParty;
  readonly f: "direct" | "indirect" | "mixed";
  /** The words said; "" where they are exactly the evidence. */
  readonly u: string;
  readonly o: readonly string[];
  readonly r: readonly PackedParty[];
  readonly x: "for" | "against" | "neutral";
  readonly g: PackedParty | 0;
  readonly d: PackedDate;
  readonly k: string;
  /** Number and length of the words without case and marks (merging/sayings.ts). */
  readonly h: readonly [number, number];
}

export interface PackedAgreement {
  readonly b: PackedBase;
  readonly v: string;
  readonly f: string;
  readonly w: readonly PackedParty[];
  readonly x: string;
  readonly d: PackedDate;
  readonly n: Bounded | null;
  readonly y: (Bounded & { readonly currency: string }) | null;
  readonly e: readonly string[];
  readonly k: string;
}

export interface PackedOffice {
  readonly b: PackedBase;
  readonly w: PackedParty;
  readonly v: string;
  readonly r: PackedParty | 0;
  readonly d: readonly [from: string | null, to: string | null];
}

export interface PackedSeat {
  readonly b: PackedBase;
  readonly w: PackedParty;
  readonly r: PackedParty;
  readonly v: string;
  readonly d: readonly [from: string | null, to: string | null];
}

export interface PackedAssessment {
  readonly b: PackedBase;
  readonly w: PackedParty | 0;
  /** What is judged: a party, or words. */
  readonly r: PackedParty | string;
  readonly x: "favourable" | "critical" | "mixed";
  /** The judgement's words; "" where they are exactly the evidence. */
  readonly u: string;
  readonly k: string;
  readonly h: readonly [number, number];
}

export type Packed = PackedEvent | PackedStatement | PackedAgreement | PackedOffice | PackedSeat | PackedAssessment;

const putOff = /\b(?:postpon\w+|puts? off|putting off|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|reschedul\w+|pushed back)\b/i;

const accord =
  /\b(?:sign(?:s|ed|ing|ature)?|initial+ed|conclud\w+|treat(?:y|ies)|agreements?|accords?|pacts?|deals?|memorand\w+|protocols?|truce|cease-?fire|convention|joint (?:statement|declaration)|communiqu[eé])\b/i;

/** A finding as it is stored; `pack` turns a party into its packed form, `sketch` is that of its evidence. */
export function packFinding(finding: Finding, pack: Pack, sketch: string): Packed {
  const { trigger, rule } = finding.trace;
  const b: PackedBase = [maybe(finding.attributedTo, pack), rule, trigger.start, trigger.end];
  switch (finding.kind) {
    case "event": {
      // To turn a meeting down or put it off is what becomes of the meeting.
      const calledOff = finding.act === "REJECT" && finding.actMode === "meet" && finding.status !== "denied";
      return {
        b,
        a: calledOff ? "CONSULT" : finding.act,
        m: calledOff ? null : finding.actMode,
        c: finding.contexts,
        o: finding.topics,
        x: calledOff ? "cancelled" : finding.status,
        w: parties(finding.actors, pack),
        r: parties(finding.recipients, pack),
        p: packPlace(finding.place),
        d: packDate(finding.date),
        ...(finding.size ? { z: finding.size } : {}),
        ...(accord.test(finding.evidence.text) ? { y: 1 as const } : {}),
        ...((calledOff || finding.status === "cancelled") && putOff.test(finding.evidence.text) ? { q: 1 as const } : {}),
        k: sketch,
      };
    }
    case "statement":
      return {
        b,
        w: pack(finding.speaker),
        f: finding.form,
        u: finding.quote === finding.evidence.text ? "" : finding.quote,
        o: finding.topics,
        r: parties(finding.about, pack),
        x: finding.stance,
        g: maybe(finding.addressee, pack),
        d: packDate(finding.date),
        k: sketch,
        h: plainKey(finding.quote),
      };
    case "agreement":
      return {
        b,
        v: finding.name,
        f: finding.form,
        w: parties(finding.parties, pack),
        x: finding.status,
        d: packDate(finding.date),
        n: finding.count,
        y: finding.value,
        e: finding.sectors,
        k: sketch,
      };
    case "office":
      return { b, w: pack(finding.actor), v: finding.title, r: maybe(finding.of, pack), d: [finding.from, finding.to] };
    case "seat":
      return { b, w: pack(finding.state), r: pack(finding.body), v: finding.seat, d: [finding.from, finding.to] };
    case "assessment":
      return {
        b,
        w: maybe(finding.by, pack),
        r: "id" in finding.of ? pack(finding.of) : finding.of.text,
        x: finding.polarity,
        u: finding.text === finding.evidence.text ? "" : finding.text,
        k: sketch,
        h: plainKey(finding.text),
      };
  }
}

/** The parties of a finding, in their order. */
export function partiesOf(finding: Finding): Party[] {
  const said = finding.attributedTo ? [finding.attributedTo] : [];
  switch (finding.kind) {
    case "event":
      return [...finding.actors, ...finding.recipients, ...said];
    case "statement":
      return [finding.speaker, ...finding.about, ...(finding.addressee ? [finding.addressee] : []), ...said];
    case "agreement":
      return [...finding.parties, ...said];
    case "office":
      return [finding.actor, ...(finding.of ? [finding.of] : []), ...said];
    case "seat":
      return [finding.state, finding.body, ...said];
    case "assessment":
      return [...(finding.by ? [finding.by] : []), ...("id" in finding.of ? [finding.of] : []), ...said];
  }
}
