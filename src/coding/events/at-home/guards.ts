import { readFileSync } from "node:fs";
import { isStateOrPlace } from "../../../world/actor.ts";
import { slug } from "../../../world/fold.ts";
import { dataLines } from "../../lexicon/data-lines.ts";
import { isGuessed } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import { namesOther } from "../ends/with-states.ts";
import { listed } from "../listed.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";
import { settled } from "./settled.ts";

const guards = new Set(["COP", "MIL", "JUD", "GOV"]);

/** What an army does in another's land as well as at home. */
const taking = listed("guards: taking");

/** Lands without an army of their own, by the state whose soldiers keep order there. */
const held: ReadonlyMap<string, string> = new Map(
  dataLines(readFileSync(new URL("../data/held-lands.tsv", import.meta.url), "utf8")).map(
    (line) => line.split("\t").slice(0, 2) as [string, string],
  ),
);

/** Where two police keep order, and nothing tells which of them it is. */
const policedByTwo = new Set(["PSE"]);

/**
 * "Troops", "police", of whom no state is said: those who keep order are mostly of the state where they do it, or of the one that holds the
 * land. Undefined for anybody else, and where nothing tells.
 */
export function guardAtHome(
  reading: Reading,
  predicate: Predicate,
  type: string,
  guard: Found,
  others: readonly Found[],
  place: () => string,
): Found | undefined {
  if ((type !== "COERCE" && type !== "ASSAULT") || !isGuard(guard)) return undefined;
  if (guard.party.sector === "MIL") {
    const holder = holderOf(guard, [...others.map(({ party }) => party.code), place()]);
    if (holder !== undefined) return settled(unguessed(guard), holder);
  }
  if (type !== "COERCE" || taking.has(predicate.tree.lemma(predicate.clause.head))) return undefined;
  const where = others.find(({ party }) => isStateOrPlace(party))?.party.code ?? place();
  return keepsOrderIn(guard, where) && !namesOther(reading, predicate.sentence, where) ? settled(guard, where) : undefined;
}

const isGuard = ({ party }: Found): boolean =>
  (party.code === "" ? party.rule === "role" : isGuessed(party)) && party.type !== "person" && guards.has(party.sector ?? "");

const isOf = ({ party }: Found, land: string): boolean => party.code === "" || party.code === land;

/** The state whose soldiers keep order in one of these lands; undefined where it is none, or theirs is said. */
const holderOf = (guard: Found, lands: readonly string[]): string | undefined => {
  const land = lands.find((code) => held.has(code));
  return land !== undefined && isOf(guard, land) ? held.get(land) : undefined;
};

const keepsOrderIn = (guard: Found, land: string): boolean => isOneState(land) && !policedByTwo.has(land) && isOf(guard, land);

const unguessed = (found: Found): Found => {
  const { party } = found;
  const name = party.text.replace(/^the\s+/i, "");
  return party.code === "" ? found : { ...found, party: { ...party, code: "", name, id: `group:${slug(name)}`, type: "group" } };
};
