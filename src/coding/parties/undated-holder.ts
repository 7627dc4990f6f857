import type { Resolution, World } from "../../world/world.ts";

/** Rules of the world that find somebody by an office, without a word of the name. */
const byOffice = /^(?:title|title-of|demonym\+role|organisation\+role)$/;

/**
 * Who holds an office in a text that has no date: whoever the text names that ever held it ("the US Secretary of State" where John Kerry
 * is named), else nobody in particular. Today's holder is a guess that only an office without its state may still be asked by.
 */
export function heldInText(
  world: World,
  text: string,
  salient: readonly string[],
  resolution: Resolution | null,
): Resolution | null {
  if (!resolution?.holding || !byOffice.test(resolution.rule) || salient.includes(resolution.actor.id)) return resolution;
  // "The Foreign Minister" may be of any of the states that are named.
  if (resolution.rule === "title" && world.resolve(text, { wants: "person" }) === null) return resolution;
  const { office, of } = resolution.holding;
  for (const id of salient) {
    if (!id.startsWith("person:")) continue;
    const holding = world.offices(id).find((each) => each.office === office && each.of.id === of.id);
    if (holding) return { ...resolution, actor: holding.person, holding };
  }
  return resolution.rule === "title" ? resolution : null;
}
