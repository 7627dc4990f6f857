import { nameKey } from "../fold.ts";
import { heldOn } from "../offices.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { resolved } from "./holder.ts";

/** A whole title as the facts print it: "the Bosnian Serb leader", "Director General of the IAEA", "UN envoy for Syria". */
export function byPrintedTitle(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (!asked.text.includes(" ")) return null;
  const rows = facts.printedTitle(nameKey(asked.text)).filter((row) => !context.on || heldOn(row, context.on));
  const last = context.on ? rows : rows.slice(-1);
  return resolved(
    last.map(facts.hold).filter((h) => h !== null),
    "title",
  );
}
