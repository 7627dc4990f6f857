import type { Actor } from "./actor.ts";
import type { NameEntry } from "./names.ts";
import type { NameSense } from "./world.ts";

/** Of actors with one name, those meant when nothing tells. */
const usual = new Set(["state:COD", "state:DOM", "state:KOR", "state:SRB", "state:RUS", "state:DEU", "state:CHN"]);

const order: readonly NameSense["by"][] = ["name", "acronym", "alias", "demonym", "former-name", "metonym", "surname"];

/** What entries of the index can stand for: best first, one sense an actor. */
export function sensesOf(entries: readonly NameEntry[], actor: (id: string) => Actor | undefined): NameSense[] {
  const found: NameSense[] = [];
  for (const { id, by } of entries.length > 1 ? [...entries].sort(bySense) : entries) {
    if (found.some((other) => other.actor.id === id)) continue;
    const who = actor(id);
    if (who) found.push({ actor: who, by });
  }
  return seatFirst(found);
}

/** Of places with one name the seat of the government that the name stands for: Colombo is in Sri Lanka before it is in Brazil. */
function seatFirst(senses: NameSense[]): NameSense[] {
  if (senses.length < 3 || senses[0]!.actor.type !== "place") return senses;
  const code = senses.find(({ by, actor }) => by === "metonym" && actor.type === "state")?.actor.code;
  const seat = senses.find(({ actor }) => actor.type === "place" && actor.code === code);
  // "Salisbury", as Harare was called, is another place's own name.
  if (seat?.by === "alias" && senses[0]!.by === "name") return senses;
  return seat ? [seat, ...senses.filter((sense) => sense !== seat)] : senses;
}

/** By kind of sense; of two of a kind what is still in use, then what is no place (Georgia, Panama); persons stay in the index's order, the better known first. */
function bySense(a: NameEntry, b: NameEntry): number {
  return (
    order.indexOf(a.by) - order.indexOf(b.by) ||
    Number(a.to !== "") - Number(b.to !== "") ||
    Number(usual.has(b.id)) - Number(usual.has(a.id)) ||
    Number(a.id.startsWith("place:")) - Number(b.id.startsWith("place:"))
  );
}
