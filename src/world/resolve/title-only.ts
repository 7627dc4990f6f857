import { isGeneric, type Title } from "../titles.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { withoutAdjectives } from "./adjectives.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { holderOf, resolved } from "./holder.ts";
import { inOffice } from "./in-office.ts";
import { officeOn } from "./name.ts";

/**
 * "the President", "the foreign minister": a person named before who holds such an office; else the holder in the first
 * state or organisation named that has one. Nothing without somebody named.
 */
export function byTitleOnly(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const { words, former } = withoutAdjectives(asked.words);
  const title = facts.titles.find(words.join(" "));
  if (!title) return null;
  const usual = title.of.includes(":") ? title.of : "";
  if (title.of !== "" && usual === "") return resolved(holderOf(`state:${title.of}`, title, context.on, facts, former), "title");
  const salient = context.salient ?? [];
  if (!former) {
    const named = holdersNamed(title, salient, context, facts);
    if (named) return named;
  }
  // "the minister" is one who was named before, no office of its own.
  if (isGeneric(title)) return null;
  for (const id of salient) {
    if (id.startsWith("person:")) continue;
    const found = resolved(holderOf(id, title, context.on, facts, former), former ? "former-title" : "title");
    if (found) return found;
  }
  return usual === "" ? null : resolved(holderOf(usual, title, context.on, facts, former), "title");
}

/** Of the persons named who hold such an office, the one who stands out with his state: both count by their places in `salient`. */
function holdersNamed(title: Title, salient: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  let best: Resolution | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, id] of salient.entries()) {
    if (!id.startsWith("person:")) continue;
    const row = officeOn(id, context.on, facts);
    const holding = row ? facts.hold(row) : null;
    if (!holding || !holderOf(holding.of.id, title, context.on, facts).some((h) => h.person.id === id)) continue;
    const home = salient.indexOf(holding.of.id);
    const far = home < 0 ? salient.length : home;
    if (place + far + far / 1000 >= least) continue;
    least = place + far + far / 1000;
    best = { actor: inOffice(holding.person, holding), rule: "title", holding, alternatives: [] };
  }
  return best;
}
