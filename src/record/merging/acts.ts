import type { PackedEvent } from "../store/pack.ts";

/** Acts in which both sides do the same. */
export const mutual = new Set(["CONSULT", "COOPERATE", "AGREE"]);
/** Acts of which a pair may have several a day: reports of them are one only in like words, at one place or of the same persons. */
export const frequent = new Set(["ACCUSE", "REQUEST", "THREATEN", "REJECT", "ASSAULT", "PROTEST"]);
/** Acts that reports of one thing name differently: an accord is agreed, concluded, signed. Others are compared by the act alone. */
const families: Readonly<Record<string, string>> = {
  CONSULT: "encounter",
  AGREE: "encounter",
  SUPPORT: "encounter",
  COOPERATE: "encounter",
  CONCEDE: "encounter",
  AID: "encounter",
  SANCTION: "measure",
  COERCE: "measure",
  RETREAT: "measure",
};

export const isVisit = (packed: PackedEvent): boolean => packed.a === "CONSULT" && packed.m === "visit";
/** A visit lasts and is told from its first day or its last; other acts are over in a day. */
export const nearDays = (packed: PackedEvent): number => (isVisit(packed) ? 4 : 2);
export const lateDays = (packed: PackedEvent): number => (isVisit(packed) ? 2 : 1);
export const recentDays = (packed: PackedEvent): number => (isVisit(packed) ? 3 : 2);

/** Acts that are compared with one another; a ceasefire is agreed, conceded and kept. */
export const familyOf = (packed: PackedEvent): string => (isCeasefire(packed) ? "encounter" : (families[packed.a] ?? packed.a));

const isCeasefire = (packed: PackedEvent): boolean => packed.a === "RETREAT" && packed.m === "ceasefire";

/** What an act is, as far as reports agree on it: whoever agrees, concludes and signs is told of by three acts of the ontology. */
export function sortOf(packed: PackedEvent): string {
  if (packed.a === "CONSULT") return isVisit(packed) ? "visit" : packed.m === "phone" ? "call" : "meeting";
  if (isCeasefire(packed)) return packed.y ? "accord" : "CONCEDE";
  return packed.y && accordActs.has(packed.a) ? "accord" : packed.a;
}
const accordActs = new Set(["AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** How like two sorts of acts are, told by different reports: a visit and its talks, talks and what was signed at them. */
const likeSorts: ReadonlyMap<string, ReadonlyMap<string, number>> = (() => {
  const table = new Map<string, Map<string, number>>();
  const put = (p: string, q: string, like: number): void => {
    table.set(p, (table.get(p) ?? new Map()).set(q, like));
    table.set(q, (table.get(q) ?? new Map()).set(p, like));
  };
  put("meeting", "visit", 0.6);
  put("meeting", "call", 0.4);
  put("AGREE", "accord", 0.8);
  put("AGREE", "CONCEDE", 0.6);
  put("COERCE", "SANCTION", 0.5);
  put("RETREAT", "SANCTION", 0.4);
  put("COOPERATE", "accord", 0.6);
  put("AGREE", "COOPERATE", 0.6);
  for (const [p, q] of [
    ["accord", "meeting"],
    ["accord", "visit"],
    ["AGREE", "meeting"],
    ["AGREE", "AID"],
    ["SUPPORT", "accord"],
    ["CONCEDE", "accord"],
    ["AGREE", "SUPPORT"],
  ] as const)
    put(p, q, 0.4);
  return table;
})();
/** How like two sorts of acts are: 1 for the same, 0 for those that are never one. */
export function likeActs(p: string, q: string): number {
  if (p === q) return 1;
  const like = likeSorts.get(p);
  return like === undefined ? 0 : (like.get(q) ?? 0);
}
