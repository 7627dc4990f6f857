import { nameKey } from "../fold.ts";
import type { NameEntry } from "../names.ts";
import { bounds } from "../offices.ts";
import { daysBetween, firstDay, lastDay, within } from "../partial-date.ts";
import { existed } from "../states.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { inOffice } from "./in-office.ts";

/** Lower-case words that would be a name if they had a capital. */
const words = new Set([
  "us",
  "chad",
  "turkey",
  "may",
  "who",
  "polish",
  "china",
  "jordan",
  "is",
  "it",
  "no",
  "an",
  "so",
  "in",
  "as",
  "at",
  "mali",
  "guinea",
  "swiss roll",
  "march",
  "ban",
  "major",
  "rice",
  "bush",
  "park",
  "total",
  "shell",
  "care",
  "can",
  "fed",
  "quad",
  "pace",
  "lime",
  "central",
  "west",
  "east",
  "north",
  "south",
]);

/** A name, alias, acronym, metonym, demonym or surname as it stands; homonyms are told apart by date and by what else is named. */
export function byName(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const key = nameKey(asked.text);
  if (asked.text === asked.text.toLowerCase() && (words.has(key) || key.length < 3)) return null;
  const found = facts.index.find(key);
  // "the Elysée" is no person of that surname.
  return pick(asked.article ? found.filter((entry) => entry.by !== "surname") : found, context, facts);
}

/** The best of several entries on the date and in the context; null where none fits what is wanted. */
export function pick(
  entries: readonly NameEntry[],
  context: ResolutionContext,
  facts: Facts,
  only?: (id: string) => boolean,
  rule?: string,
): Resolution | null {
  let usable = entries;
  if (only) usable = usable.filter((entry) => only(entry.id));
  if (context.wants) {
    const wanted = usable.filter((entry) => fits(entry.id, context.wants!));
    if (wanted.length > 0) usable = wanted;
    else if (context.wants === "person") return null;
  }
  if (usable.length === 0) return null;
  const best = new Map<string, { entry: NameEntry; score: number }>();
  for (const entry of usable) {
    const score = scoreOf(entry, context, facts);
    const seen = best.get(entry.id);
    if (!seen || seen.score < score) best.set(entry.id, { entry, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const first = ranked[0]!;
  const actor = facts.actor(first.entry.id);
  if (!actor) return null;
  if (first.entry.by === "surname" && context.on && first.score < 20) return null;
  const alternatives = ranked
    .slice(1, 6)
    .filter((other) => first.score - other.score < 90)
    .map((other) => facts.actor(other.entry.id))
    .filter((a) => a !== undefined);
  const homonym = ranked.length > 1 && ranked[1]!.entry.by === first.entry.by;
  const held = actor.type === "person" ? officeOn(actor.id, context.on, facts) : undefined;
  const holding = held ? facts.hold(held) : null;
  return {
    actor: actor.type === "person" && context.on && !held ? outOfOffice(actor.id, context.on, facts) : inOffice(actor, holding),
    rule: rule ?? (homonym && first.entry.by !== "surname" ? "homonym-in-context" : first.entry.by),
    ...(holding ? { holding } : {}),
    alternatives,
  };
}

function fits(id: string, wants: NonNullable<ResolutionContext["wants"]>): boolean {
  const type = id.slice(0, id.indexOf(":"));
  return wants === "org" ? type === "org" || type === "group" : type === wants;
}

const weight = { name: 100, acronym: 92, alias: 90, demonym: 88, "former-name": 75, metonym: 45, surname: 40 } as const;

function scoreOf(entry: NameEntry, context: ResolutionContext, facts: Facts): number {
  const { on } = context;
  let score: number = weight[entry.by];
  const type = entry.id.slice(0, entry.id.indexOf(":"));
  if (on) {
    if (entry.from || entry.to) score += within(on, entry.from || null, entry.to || null) ? 12 : -25;
    const state = type === "state" ? facts.states.get(entry.id.slice(6)) : undefined;
    if (state && !existed(state, on)) score -= 40;
  } else if (entry.to) score -= 25;
  if (type === "person") score += nearness(entry.id, on, facts);
  // "Salisbury" was Harare once, and is a town of its own.
  if (type === "place" && entry.by !== "name") score -= 20;
  if (type === "place") {
    const place = facts.place(entry.id);
    if (place?.kind === "city") score -= 15;
    if (place?.kind === "capital" && entry.by === "name") score += 8;
  }
  if (preferred.has(entry.id)) score += 5;
  const salient = context.salient ?? [];
  const at = salient.indexOf(entry.id);
  // A capital stays a place though its state is named.
  if (at >= 0) score += entry.by === "metonym" ? 5 : 70 - Math.min(at, 20);
  const home = homeOf(entry.id, facts);
  const homeAt = home && home !== entry.id ? salient.indexOf(home) : -1;
  // A place named like a state is meant only where other places of its own state are named.
  const elsewhere = type !== "place" || salient.some((id) => id.startsWith("place:") && homeOf(id, facts) === home);
  if (homeAt >= 0 && elsewhere) score += 35 - Math.min(homeAt, 20);
  else if (type === "person" && home && salient.includes(home.slice(6))) score += 20;
  return score;
}

/** Of states that share a name, the one that is meant when nothing tells. */
const preferred = new Set([
  "state:COD",
  "state:KOR",
  "state:GEO",
  "state:GIN",
  "state:SDN",
  "state:CHN",
  "state:DEU",
  "state:RUS",
  "state:SRB",
  "state:DOM",
  "state:ABK",
  "state:SOO",
  "state:PMR",
  "state:NKR",
  "state:TRNC",
  "state:SML",
  "state:ESH",
  "state:VAT",
]);

function homeOf(id: string, facts: Facts): string | null {
  if (id.startsWith("place:")) {
    const place = facts.place(id);
    return place ? `state:${place.iso3}` : null;
  }
  if (id.startsWith("state:")) return null;
  const code = facts.actor(id)?.code ?? "";
  return code.length === 3 ? `state:${code}` : null;
}

const rank: Readonly<Record<string, number>> = {
  "head of state": 9,
  monarch: 9,
  "head of government": 9,
  "foreign minister": 7,
  "head of organisation": 7,
  "party leader": 7,
  "defence minister": 4,
  "vice president": 4,
};

/** How near to an office of theirs the date is, and how high the office: −60 to 60. */
function nearness(person: string, on: string | null | undefined, facts: Facts): number {
  const held = facts.officesBy(person);
  let best = -60;
  for (const row of held) {
    const high = rank[row[2]!] ?? 1;
    if (!on) {
      best = Math.max(best, high + (bounds(row).from >= "2005" ? 2 : 0));
      continue;
    }
    const { from, to } = bounds(row);
    const days =
      lastDay(on) < from
        ? daysBetween(lastDay(on), from || lastDay(on)) * 3
        : firstDay(on) > to
          ? daysBetween(to, firstDay(on))
          : 0;
    best = Math.max(best, days === 0 ? 45 + high : 20 + high - Math.min(days / 120, 80));
  }
  return best;
}

/** The highest office the person holds on the date. */
export function officeOn(person: string, on: string | null | undefined, facts: Facts): readonly string[] | undefined {
  if (!on) return undefined;
  let best: readonly string[] | undefined;
  for (const row of facts.officesBy(person)) {
    const { from, to } = bounds(row);
    if (lastDay(on) < from || firstDay(on) > to) continue;
    if (!best || (rank[row[2]!] ?? 1) > (rank[best[2]!] ?? 1)) best = row;
  }
  return best;
}

/** The person as seen on a date without an office: PLOVER's ELI once the offices are over. */
function outOfOffice(id: string, on: string, facts: Facts) {
  const actor = facts.actor(id)!;
  const held = facts.officesBy(id);
  const over = held.length > 0 && held.some((row) => bounds(row).to < firstDay(on));
  return over ? { ...actor, sector: "ELI" } : actor;
}
