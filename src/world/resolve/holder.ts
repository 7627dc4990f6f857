import type { Holding } from "../actor.ts";
import { fold } from "../fold.ts";
import { bounds, heldOn, type OfficeRow, sharpest } from "../offices.ts";
import { leaderOffice } from "../states.ts";
import type { Title } from "../titles.ts";
import type { Resolution } from "../world.ts";
import type { Facts } from "./facts.ts";
import { inOffice } from "./in-office.ts";

/** Who holds the office that a title names, of a state or organisation (actor id), on a date; the latest where no date is given. */
export function holderOf(
  of: string,
  title: Title,
  on: string | null | undefined,
  facts: Facts,
  former = false,
): readonly Holding[] {
  const rows = facts.officesOf(of).filter((row) => names(row, title, of, on, facts));
  if (former)
    return before(rows, on)
      .map(facts.hold)
      .filter((h) => h !== null);
  const found = on ? rows.filter((row) => heldOn(row, on)) : latest(rows);
  const kept = rank(sharpest(found, on ?? "9999-12-31"), title, of, on, facts);
  const seen = new Set<string>();
  return kept
    .filter((row) => !seen.has(row[1]!) && seen.add(row[1]!))
    .map(facts.hold)
    .filter((h) => h !== null);
}

function names(row: OfficeRow, title: Title, of: string, on: string | null | undefined, facts: Facts): boolean {
  const office = row[2]!;
  if (title.offices.includes("leader")) {
    const state = facts.states.get(of.replace(/^state:/, ""));
    if (!state) return office === "head of organisation" && !/envoy|deputy|under-secretary/i.test(row[3]!);
    return (
      office === leaderOffice(state, on) ||
      office === "head of state" ||
      office === "head of government" ||
      office === "monarch" ||
      office === "party leader"
    );
  }
  if (!title.offices.includes(office)) return false;
  const printed = fold(row[3]!).replace(/[.,]/g, "");
  if (
    office === "head of organisation" &&
    /envoy|deputy|under-secretary|prosecutor|commissioner for|european commissioner/i.test(printed) &&
    !title.words.some((w) => printed.includes(w))
  )
    return false;
  const below = /^(?:under|deputy|assistant)\b/.exec(printed)?.[0];
  if (below !== undefined && !title.title.includes(below)) return false;
  // A president who heads the government is no prime minister.
  if (
    office === "head of government" &&
    !title.offices.includes("head of state") &&
    !/^head/.test(title.title) &&
    /^(?:acting |interim )?president$|supreme leader/.test(printed)
  )
    return false;
  if (title.words.length === 0) return true;
  return (
    title.words.some((word) => printed.includes(word)) &&
    !(title.words.includes("president") && /vice|deputy|representative/.test(printed))
  );
}

/** For "leader", the office that leads the state comes first, then head of state, monarch, head of government. */
function rank(
  rows: readonly OfficeRow[],
  title: Title,
  of: string,
  on: string | null | undefined,
  facts: Facts,
): readonly OfficeRow[] {
  const state = facts.states.get(of.replace(/^state:/, ""));
  const order = title.offices.includes("leader")
    ? [state ? leaderOffice(state, on) : "", "party leader", "head of state", "monarch", "head of government"]
    : title.offices;
  return [...rows].sort((a, b) => place(order, a[2]!) - place(order, b[2]!));
}

function place(order: readonly string[], office: string): number {
  const at = order.indexOf(office);
  return at < 0 ? order.length : at;
}

function latest(rows: readonly OfficeRow[]): readonly OfficeRow[] {
  const open = rows.filter((row) => !row[5] && row[7]!.startsWith("in office"));
  if (open.length) return open;
  const last = [...rows].sort((a, b) => (bounds(a).to < bounds(b).to ? 1 : -1))[0];
  return last ? [last] : [];
}

/** Those whose time was over on the date, the most recent first. */
function before(rows: readonly OfficeRow[], on: string | null | undefined): readonly OfficeRow[] {
  const day = on ?? "9999-12-31";
  return rows.filter((row) => bounds(row).to <= day && !heldOn(row, day)).sort((a, b) => (bounds(a).to < bounds(b).to ? 1 : -1));
}

export function resolved(holdings: readonly Holding[], rule: string): Resolution | null {
  const [first, ...others] = holdings;
  if (!first) return null;
  return { actor: inOffice(first.person, first), rule, holding: first, alternatives: others.slice(0, 4).map((h) => h.person) };
}
