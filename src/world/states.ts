import type { Actor } from "./actor.ts";
import { dataText, rows } from "./facts.ts";
import { within } from "./partial-date.ts";

/** A state, or what is written about like one. */
export interface State {
  readonly iso3: string;
  /** Correlates of War number; null where it has none. */
  readonly cow: number | null;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** ISO3 of what followed it. */
  readonly successor: string | null;
  /** UN regional group: AF, AP, EE, LA, WE; "" = none. */
  readonly group: string;
  /** The office that "the Kazakh leader" means, by period. */
  readonly leader: readonly { readonly office: LeaderOffice; readonly to: string | null }[];
  readonly actor: Actor;
}

export type LeaderOffice = "head of state" | "head of government" | "monarch" | "party leader";

const offices: Readonly<Record<string, LeaderOffice>> = {
  S: "head of state",
  G: "head of government",
  M: "monarch",
  P: "party leader",
};

export function readStates(): Map<string, State> {
  const states = new Map<string, State>();
  for (const [iso3 = "", cow, name = "", from, to, successor, group = "", leader = "S", code = "", sector = ""] of rows(
    dataText("states.tsv"),
  )) {
    states.set(iso3, {
      iso3,
      cow: cow ? Number(cow) : null,
      name,
      from: from || null,
      to: to || null,
      successor: successor || null,
      group,
      leader: leader
        .split(",")
        .map((part) => ({ office: offices[part[0]!]!, to: part.includes("..") ? part.split("..")[1]! : null })),
      actor: { id: `state:${iso3}`, type: "state", name, code: code || iso3, ...(sector ? { sector } : {}) },
    });
  }
  return states;
}

/** The office that leads the state on a date (ISO 8601, reduced allowed; missing = the latest). */
export function leaderOffice(state: State, on?: string | null): LeaderOffice {
  for (const part of state.leader) if (!part.to || (on && on < part.to)) return part.office;
  return state.leader.at(-1)!.office;
}

/** Whether the state existed on some day of the date. */
export function existed(state: State, on: string): boolean {
  return within(on, state.from, state.to);
}
