import { readFileSync } from "node:fs";
import type { Actor } from "../../world/actor.ts";
import type { World } from "../../world/world.ts";
import { dataLines } from "../lexicon/data-lines.ts";

interface Renown {
  readonly states: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
}

let renown: Renown | undefined;

function readRenown(): Renown {
  if (!renown) {
    const lists = new Map(
      dataLines(readFileSync(new URL("./data/renowned.tsv", import.meta.url), "utf8")).map((line) => {
        const [what = "", words = ""] = line.split("\t");
        return [what, new Set(words.split(", "))] as const;
      }),
    );
    renown = { states: lists.get("states")!, shared: lists.get("shared")! };
  }
  return renown;
}

const ruling = new Set(["head of state", "head of government", "monarch"]);

/** Offices of the great powers whose holders the press names so too. */
const leading = new Set(["foreign minister", "vice president"]);
const powers = new Set(["USA", "GBR", "RUS", "SUN", "CHN", "FRA", "DEU"]);

/** Whether a surname alone says who is meant: of those who bear it only the rulers of one state that all the world knows, or the heads of a band. */
export function isRenowned(world: World, surname: string, bearers: readonly Actor[]): boolean {
  const { states, shared } = readRenown();
  if (shared.has(surname)) return false;
  const codes = new Set(bearers.filter((each) => isProminent(world, each, states)).map(({ code }) => code));
  return codes.size === 1 && bearers[0] !== undefined && codes.has(bearers[0].code);
}

const isProminent = (world: World, { id, code }: Actor, states: ReadonlySet<string>): boolean =>
  code === "IMG" ||
  (states.has(code) && world.offices(id).some(({ office }) => ruling.has(office) || (powers.has(code) && leading.has(office))));
