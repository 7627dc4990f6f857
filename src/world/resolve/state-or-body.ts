import { nameKey } from "../fold.ts";
import type { NameEntry } from "../names.ts";
import { within } from "../partial-date.ts";
import type { ResolutionContext } from "../world.ts";
import type { Facts } from "./facts.ts";
import { pick } from "./name.ts";
import { likeNames } from "./spelling.ts";

/** Actor id of a state (by name, demonym or metonym) or an organisation; by date and context where there are several. */
export function stateOrBody(text: string, context: ResolutionContext, facts: Facts): string | null {
  const name = text.replace(/^the /i, "");
  if (name === name.toLowerCase()) return null;
  return best(
    facts.index.find(nameKey(name)).filter((entry) => !/^(?:person|place):/.test(entry.id)),
    context,
    facts,
  );
}

/** The same, and states by a place in them ("Darfur") or a misspelled name ("Phillippines"). */
export function stateByPlaceOrSpelling(text: string, context: ResolutionContext, facts: Facts): string | null {
  const name = text.replace(/^the /i, "").replace(/['’]s$/, "");
  if (!/^\p{Lu}/u.test(name)) return null;
  const key = nameKey(name);
  const place = facts.index.find(key).find((entry) => entry.id.startsWith("place:") && !entry.asked);
  if (place) {
    const iso3 = facts.place(place.id)?.iso3;
    return iso3 && facts.states.has(iso3) ? `state:${iso3}` : null;
  }
  return best(
    likeNames(key, facts).filter((entry) => entry.id.startsWith("state:") && entry.by !== "metonym"),
    context,
    facts,
  );
}

function best(entries: readonly NameEntry[], context: ResolutionContext, facts: Facts): string | null {
  const { on } = context;
  const dated = on ? entries.filter((entry) => within(on, entry.from || null, entry.to || null)) : entries;
  const { wants: _, ...rest } = context;
  return pick(dated.length ? dated : entries, rest, facts)?.actor.id ?? null;
}
