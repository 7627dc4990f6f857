import { slug } from "../../world/fold.ts";
import type { PackedDate, PackedParty } from "../store/pack.ts";
import { type Span, spanOf } from "./day.ts";
import { isState } from "./ends.ts";
import { widest } from "./unit.ts";

/** The days on which what a report tells can have been, and whether it says so itself in a few days' precision. */
export interface When extends Span {
  readonly tight: boolean;
}

/** Days within which what is planned without a date is expected. */
export const soon = 45;
export const ahead = new Set(["planned", "proposed", "called-for", "hypothetical"]);

/**
 * From the finding's date, else from the report's own: what a report calls happened was in the `recentDays` before it,
 * what it calls planned comes in the weeks after. Null if neither is known, or so vaguely that nothing can be told from it.
 */
export function whenOf(
  date: PackedDate,
  status: string,
  published: Span | null,
  nearDays: number,
  recentDays: number,
): When | null {
  const given = date[3] === "document" ? null : spanOf(date[0], date[1] ?? date[0]);
  // A past day on which something was called off, or announced for later, is not the day for which it was planned.
  const ofReport =
    given && published && (status === "cancelled" ? given.e <= published.e : ahead.has(status) && given.e < published.s);
  const said = ofReport ? null : given;
  const when = said ? narrowed(said, status, published, nearDays) : published && fromReport(status, published, recentDays);
  return when && when.e - when.s <= widest ? when : null;
}

/** "This month" ends for what has happened on the day of the report, and begins with it for what is to come. */
function narrowed({ s, e }: Span, status: string, published: Span | null, nearDays: number): When {
  const vague = e - s > nearDays;
  if (vague && published && !ahead.has(status) && status !== "cancelled" && published.e >= s && published.e < e)
    return { s, e: published.e, tight: false };
  if (vague && published && ahead.has(status) && published.s > s && published.s <= e) return { s: published.s, e, tight: false };
  return { s, e, tight: !vague };
}

function fromReport(status: string, published: Span, recentDays: number): When {
  if (ahead.has(status)) return { s: published.s, e: published.e + soon, tight: false };
  const s = published.s - recentDays;
  return { s, e: status === "cancelled" ? published.e + soon : published.e, tight: false };
}

/** Where a party counts: its state, or itself when it belongs to none. */
export function endOf(party: PackedParty, id: string): string {
  return isState(party[3]) && !standsApart(party, id) ? party[3] : id;
}

/**
 * Where a party counts in merging: its state; the European Union; the body whose office a person holds; what stands apart from its
 * state, by its sort, since "the rebels" of one report have a name in the next; else itself.
 */
export function sideOf(party: PackedParty, id: string): string {
  const [, , , code, sector, , of] = party;
  if (code === "EUR") return code;
  if (isState(code)) return standsApart(party, id) ? `${code} ${sector}` : code;
  return of && id.startsWith("person:") ? `org:${slug(of)}` : id;
}

/** PLOVER sectors whose people do not act for their state: rebels, parties in opposition, business, civilians … */
const apart = new Set([
  "REB",
  "OPP",
  "BUS",
  "CVL",
  "CRM",
  "NGO",
  "PRE",
  "REF",
  "MED",
  "JRN",
  "LAB",
  "EDU",
  "REL",
  "RAD",
  "SOC",
  "HRI",
  "ENV",
  "AGR",
  "UAF",
]);

/** "Heads of American companies" are no more the United States than Syrian rebels are Syria. */
const standsApart = (party: PackedParty, id: string): boolean =>
  id.startsWith("group:") && apart.has(party[4] || "") && !isNation(party, id);

/** "The Haitian people": the nation as such. */
const isNation = ([, , , code]: PackedParty, id: string): boolean => id === `group:${code.toLowerCase()}-person`;
