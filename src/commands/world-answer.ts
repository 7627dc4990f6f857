import { existsSync } from "node:fs";
import type { Actor, Holding } from "../world/actor.ts";
import { membersOn } from "../world/council/seats.ts";
import { ChanceryError } from "../world/errors.ts";
import { loadWorld } from "../world/load.ts";
import { isPartialDate } from "../world/partial-date.ts";

/** What is known of a name on a date. */
export interface Known {
  readonly asked: string;
  readonly on: string;
  readonly actor: Actor;
  readonly rule: string;
  readonly alternatives: readonly Pick<Actor, "id" | "name">[];
  /** The office by which the name was understood, or that the person holds on the date. */
  readonly holding?: ReturnType<typeof office>;
  readonly offices?: readonly ReturnType<typeof office>[];
  /** A state's leading offices on the date. */
  readonly heads?: readonly ReturnType<typeof office>[];
  readonly names?: readonly { readonly form: string; readonly what: string; readonly from: string; readonly to: string }[];
  readonly cow?: number | null;
  readonly members?: readonly string[];
  /** Whether the state sits on the Security Council on the date. */
  readonly council?: string;
}

/** Resolves a name and gathers what the facts say. Throws E_WORLD_UNKNOWN, E_USAGE_DATE. */
export async function known(
  asked: string,
  options: { readonly on?: string; readonly context?: string; readonly facts?: string },
): Promise<Known> {
  const on = options.on ?? Temporal.Now.plainDateISO("UTC").toString();
  if (!isPartialDate(on))
    throw new ChanceryError("E_USAGE_DATE", `"${on}" is not a date.`, "Give a day, month or year: 2018-01-15, 2018-01, 2018.");
  if (options.facts) process.env.CHANCERY_WORLD = options.facts;
  else if (!process.env.CHANCERY_WORLD && existsSync("chancery.yaml")) process.env.CHANCERY_WORLD = "chancery.yaml";
  const world = loadWorld();
  const salient: string[] = [];
  for (const name of (options.context ?? "")
    .split(",")
    .map((n) => n.trim())
    .filter(Boolean)) {
    const found = world.state(name.toUpperCase()) ? `state:${name.toUpperCase()}` : world.resolve(name, { on })?.actor.id;
    if (found) salient.push(found);
  }
  const direct = world.actor(asked);
  const found = direct ? { actor: direct, rule: "id", alternatives: [] } : world.resolve(asked, { on, salient });
  if (!found)
    throw new ChanceryError(
      "E_WORLD_UNKNOWN",
      `Nothing is known of "${asked}" on ${on}.`,
      "Try another spelling, --on another date, or --context with the states in question; add your own facts with --facts.",
    );
  const { actor } = found;
  const base = {
    asked,
    on,
    actor,
    rule: found.rule,
    alternatives: found.alternatives.map(({ id, name }) => ({ id, name })),
    ...("holding" in found && found.holding ? { holding: office(found.holding) } : {}),
  };
  if (actor.type === "person") return { ...base, offices: world.offices(actor.id).map(office) };
  if (actor.type === "state") {
    const iso3 = actor.id.slice(6);
    const day = on.length === 4 ? `${on}-07-01` : on.length === 7 ? `${on}-01` : on;
    const seat = day >= "1946-01-17" && day <= "2027-12-31" ? membersOn(day).find((m) => m.iso3 === iso3) : undefined;
    return {
      ...base,
      cow: world.state(iso3)?.cow ?? null,
      names: world.names(iso3),
      heads: ["head of state", "head of government", "foreign minister", "defence minister"].flatMap((o) =>
        world.holders(iso3, o, on).slice(0, 3).map(office),
      ),
      ...(seat ? { council: seat.permanent ? "permanent member" : `elected member, ${seat.term}` } : {}),
    };
  }
  const members = world.members(actor.id, on);
  return {
    ...base,
    ...(members.length ? { members } : {}),
    ...(actor.type === "org" || actor.type === "group"
      ? { heads: world.holders(actor.id, "head of organisation", on).slice(0, 5).map(office) }
      : {}),
  };
}

function office(holding: Holding) {
  return {
    person: holding.person.name,
    id: holding.person.id,
    title: holding.title,
    office: holding.office,
    of: holding.of.name,
    from: holding.from,
    to: holding.to,
    startKnown: holding.startKnown,
    endKnown: holding.endKnown,
    source: holding.source,
  };
}

/** The answer for a person at a terminal. */
export function knownInWords(answer: Known): string {
  const { actor } = answer;
  const lines = [
    `${actor.name}  (${actor.id}${actor.code ? `, ${actor.code}` : ""}${actor.sector ? ` ${actor.sector}` : ""})`,
    `  “${answer.asked}” on ${answer.on}, by ${answer.rule}`,
  ];
  if (answer.alternatives.length) lines.push(`  or: ${answer.alternatives.map((a) => `${a.name} (${a.id})`).join("; ")}`);
  if (actor.aliases?.length) lines.push(`  also: ${actor.aliases.join(", ")}`);
  if (answer.names?.length)
    lines.push(`  names: ${answer.names.map((n) => (n.from || n.to ? `${n.form} (${n.from}–${n.to})` : n.form)).join(", ")}`);
  if (answer.council) lines.push(`  Security Council: ${answer.council}`);
  if (answer.members?.length) lines.push(`  members: ${answer.members.join(" ")}`);
  for (const held of [...(answer.heads ?? []), ...(answer.offices ?? [])]) {
    lines.push(
      `  ${held.from ?? "?"} – ${held.to ?? (held.endKnown.startsWith("in office") ? "today" : `? (${held.endKnown})`)}  ${held.person}, ${held.title} of ${held.of}  [${held.source}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}
