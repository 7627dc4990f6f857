import { dating, isExplicit } from "../history/as-told.ts";
import { mostGiven } from "../history/differences.ts";
import { differencesOf, mergedDate } from "../history/event-row.ts";
import { agreementDifferences } from "../history/other-rows.ts";
import { eventStatus } from "../history/status-history.ts";
import { type Span, spanOf } from "../merging/day.ts";
import { isState } from "../merging/ends.ts";
import { ahead, endOf, soon } from "../merging/when.ts";
import {
  kindName,
  type Packed,
  type PackedAgreement,
  type PackedAssessment,
  type PackedEvent,
  type PackedOffice,
  type PackedParty,
  type PackedSeat,
  type PackedStatement,
} from "./pack.ts";

/** Parts an actor can have in a row, as bits. */
export const role = { actor: 1, recipient: 2, through: 4 } as const;

/** What the record's indexes hold of a row. */
export interface Summary {
  readonly type: string | null;
  readonly status: string | null;
  readonly s: number | null;
  readonly e: number | null;
  /** Actor id → bits of `role`. */
  readonly roles: ReadonlyMap<string, number>;
  /** States (as `state:XXX`) and stateless actors by which pairs are found. */
  readonly ends: readonly string[];
  readonly topics: readonly string[];
  /** The reports disagree on something. */
  readonly differs: boolean;
}

export interface Member {
  readonly packed: Packed;
  readonly published: Span | null;
}

const most = 12;

/** PLOVER sectors whose agreements stand in the ledger of their states: contracts of companies, of universities, of farmers. */
const trades = new Set(["BUS", "SOC", "EDU", "AGR", "LAB", "ENV", "CVL"]);

/** What stands in the indexes for one row, from its findings sorted by key. */
export function summaryOf(kind: number, members: readonly Member[], ids: ReadonlyMap<number, string>): Summary {
  const roles = new Map<string, number>();
  const ends = new Set<string>();
  const topics = new Set<string>();
  const take = (list: readonly PackedParty[], bit: number): void => {
    for (const party of list) {
      const id = ids.get(party[0])!;
      roles.set(id, (roles.get(id) ?? 0) | bit);
      const end = endOf(party, id);
      const actor = end === id ? id : `state:${end}`;
      if (actor !== id) roles.set(actor, (roles.get(actor) ?? 0) | bit | role.through);
      if (isState(party[3]) || !id.startsWith("person:")) ends.add(actor);
    }
  };
  const one = (party: PackedParty | 0 | string): PackedParty[] => (party && typeof party !== "string" ? [party] : []);
  let type: string | null = null;
  let status: string | null = null;
  let span: Span | null = null;
  let differs = false;
  const actorOf = (key: number) => ({ id: ids.get(key)!, name: ids.get(key)! });
  const first = members[0]!;
  switch (kindName[kind]) {
    case "event": {
      const all = members.map(({ packed }) => packed as PackedEvent);
      const final = eventStatus(all.map(({ x }) => ({ status: x, asOf: null })));
      status = final;
      // Also by whom only an announcement names: whoever asks for him wants to know what became of it.
      for (const { w, r, o } of all) {
        take(w, role.actor);
        take(r, role.recipient);
        for (const topic of o) topics.add(topic);
      }
      type = mostGiven(all, ({ a }) => a)!.a;
      const date = mergedDate(dating(all, final).map(({ d }) => d));
      span = spanOf(date.start, date.end);
      const announced = members.findLast((member) => member.published)?.published;
      differs = members.length > 1 && differencesOf(members as readonly { readonly packed: PackedEvent }[], actorOf).length > 0;
      const dated = all.some(({ x, d }) => x === final && isExplicit(d));
      if (!dated && announced && ahead.has(final)) span = { s: announced.s, e: announced.e + soon };
      break;
    }
    case "statement": {
      for (const { packed } of members) {
        const { w, r, g, o, d, f } = packed as PackedStatement;
        take([w], role.actor);
        take([...r, ...one(g)], role.recipient);
        for (const topic of o) topics.add(topic);
        type ??= f;
        span ??= spanOf(d[0], d[1]);
      }
      break;
    }
    case "agreement": {
      for (const { packed } of members) {
        const { w, f, x, d } = packed as PackedAgreement;
        take(w, role.actor);
        for (const party of w) {
          if (!isState(party[3]) || !trades.has(party[4] || "")) continue;
          const state = `state:${party[3]}`;
          roles.set(state, (roles.get(state) ?? 0) | role.actor | role.through);
          ends.add(state);
        }
        type ??= f;
        status = x;
        span ??= spanOf(d[0], d[1]);
      }
      differs = members.length > 1 && agreementDifferences(members.map(({ packed }) => packed as PackedAgreement)).length > 0;
      break;
    }
    case "office": {
      const { w, r } = first.packed as PackedOffice;
      take([w], role.actor);
      take(one(r), role.recipient);
      break;
    }
    case "seat": {
      const { w, r } = first.packed as PackedSeat;
      take([w], role.actor);
      take([r], role.recipient);
      break;
    }
    default: {
      const { w, r, x } = first.packed as PackedAssessment;
      take(one(w), role.actor);
      take(one(r), role.recipient);
      type = x;
    }
  }
  const published = members.find((member) => member.published)?.published ?? null;
  const days = kindName[kind] === "office" || kindName[kind] === "seat" ? null : (span ?? published);
  return {
    type,
    status,
    s: days?.s ?? null,
    e: days?.e ?? null,
    roles,
    ends: [...ends].sort().slice(0, most),
    topics: [...topics].sort(),
    differs,
  };
}
