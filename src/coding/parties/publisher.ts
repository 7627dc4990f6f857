import { readFileSync } from "node:fs";
import type { Document } from "../../intake/document.ts";
import type { Actor } from "../../world/actor.ts";
import type { World } from "../../world/world.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Tree } from "../syntax/tree.ts";
import type { PartyScope } from "./party-scope.ts";

/** Words by which a source names itself an organ of a state. */
const organ =
  /\b(ministry|department|embassy|consulate|mission|government|foreign (?:office|affairs|ministry)|president's office|office of the (?:president|prime minister)|press service of the president)\b/i;

/** Ways of naming that leave no doubt who the source is. */
const certain = new Set(["name", "alias", "acronym", "metonym", "government"]);

/**
 * The state or body whose own words a document is, by its source or the host it stands on: a ministry speaks for its state, a body for
 * itself. Null for the press, and where nothing says so.
 */
export function publisherOf({ source, url }: Document, world: World): Actor | null {
  return (source ? bySource(source, world) : null) ?? (url ? byHost(url, world) : null);
}

function bySource(source: string, world: World): Actor | null {
  const found = world.resolve(source);
  if (found && certain.has(found.rule)) return voiceFor(found.actor, world);
  if (!organ.test(source)) return null;
  const states = new Set(world.scan(source).map(({ senses }) => senses[0]!.actor.code));
  const [code] = [...states].filter((each) => each.length === 3);
  return states.size === 1 && code ? (world.actor(`state:${code}`) ?? null) : null;
}

function byHost(url: string, world: World): Actor | null {
  const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  const words = host?.split(".") ?? [];
  for (let from = 0; from < words.length; from++) {
    const id = hosts().get(words.slice(from).join("."));
    if (id) return world.actor(id) ?? null;
  }
  return null;
}

/** Whom an actor speaks for: an organ for its state, a body for itself, the press for nobody. */
function voiceFor(actor: Actor, world: World): Actor | null {
  if (actor.type === "state" || bodies.has(actor.code)) return actor;
  return actor.type === "org" && /^(GOV|MIL|LEG|JUD)$/.test(actor.sector ?? "")
    ? (world.actor(`state:${actor.code}`) ?? null)
    : null;
}

const bodies = new Set(["UNO", "EUR", "IGO", "NGO"]);

let endings: ReadonlyMap<string, string> | undefined;

function hosts(): ReadonlyMap<string, string> {
  endings ??= new Map(
    dataLines(readFileSync(new URL("./data/publishers.tsv", import.meta.url), "utf8")).map(
      (line) => line.split("\t") as [string, string],
    ),
  );
  return endings;
}

/** "the Prime Minister" in the release of a government, wherever he is: its own. */
export const isPublishers = (scope: PartyScope, tree: Tree, index: number): boolean =>
  tree.token(index).upos === "PROPN" &&
  tree.children(index, "det").some((each) => tree.lemma(each) === "the") &&
  tree.children(index, "nmod", "appos", "flat").length === 0 &&
  publisherOf(scope.analysis.document, scope.world)?.type === "state";
