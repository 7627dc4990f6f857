import { isGeneric } from "../titles.ts";
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
  if (title.of) return resolved(holderOf(`state:${title.of}`, title, context.on, facts, former), "title");
  const salient = context.salient ?? [];
  if (!former) {
    for (const id of salient) {
      if (!id.startsWith("person:")) continue;
      const row = officeOn(id, context.on, facts);
      const holding = row ? facts.hold(row) : null;
      if (holding && holderOf(holding.of.id, title, context.on, facts).some((h) => h.person.id === id)) {
        return { actor: inOffice(holding.person, holding), rule: "title", holding, alternatives: [] };
      }
    }
  }
  // "the minister" is one who was named before, no office of its own.
  if (isGeneric(title)) return null;
  for (const id of salient) {
    if (id.startsWith("person:")) continue;
    const found = resolved(holderOf(id, title, context.on, facts, former), former ? "former-title" : "title");
    if (found) return found;
  }
  return null;
}
