import { nameKey, slug } from "../fold.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { pick } from "./name.ts";
import { made } from "./people-of.ts";

const directions =
  /^(?:(?:north|south|east|west|central|upper|lower|mid|inner|outer|coastal|rural|downtown|greater)(?:-?(?:east|west|central))?(?:ern)?|the)$/i;
const kinds =
  /^(?:city|cities|town|village|province|provinces|district|region|governorate|county|prefecture|oblast|state|capital|port|peninsula|valley|island|islands|area|suburb|camp|desert|border|coast|metropolitan|airport)$/i;

/**
 * "northern Iraq", "the city of Mosul", "Idlib province", "Vermillion, South Dakota": the place or state that is named,
 * or a new place in it.
 */
export function byPlacePart(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (context.wants === "person" || context.wants === "org") return null;
  return inState(asked, context, facts) ?? partOf(asked.words, context, facts);
}

/** "Istanbul, Turkey". */
function inState(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const comma = asked.text.lastIndexOf(", ");
  if (comma < 1) return null;
  const near = asked.text.slice(0, comma);
  const far = facts.index
    .find(nameKey(asked.text.slice(comma + 2)))
    .filter((e) => /^(?:state|place):/.test(e.id) && e.by !== "demonym");
  const whole = pick(far, context, facts)?.actor;
  if (!whole || !/^\p{Lu}/u.test(near)) return null;
  const inside = facts.index
    .find(nameKey(near))
    .filter((e) => e.id.startsWith("place:") && facts.place(e.id)?.iso3 === whole.code);
  const known = pick(inside, context, facts, undefined, "place-in-state");
  if (known) return known;
  const id = slug(near);
  return id ? { actor: made(`place:${id}`, "place", near, whole.code, undefined), rule: "new", alternatives: [] } : null;
}

function partOf(words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  let rest = words;
  while (rest.length > 1 && directions.test(rest[0]!)) rest = rest.slice(1);
  if (rest.length > 2 && kinds.test(rest[0]!) && rest[1] === "of") rest = rest.slice(rest[2] === "the" ? 3 : 2);
  while (rest.length > 1 && kinds.test(rest.at(-1)!)) rest = rest.slice(0, -1);
  if (rest.length === words.length || !/^\p{Lu}/u.test(rest[0]!)) return null;
  const entries = facts.index
    .find(nameKey(rest.join(" ")))
    .filter((e) => /^(?:state|place):/.test(e.id) && e.by !== "demonym" && e.by !== "metonym");
  return pick(entries, context, facts, undefined, "place-part");
}
