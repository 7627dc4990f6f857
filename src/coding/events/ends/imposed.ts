import { contentHead } from "../../parties/noun-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

const imposing = listed("imposed: imposing");

/** Acts that end or renew a measure. */
const ending = new Set(["CONCEDE", "RETREAT", "SANCTION"]);

/** The verb by which the measure that an act ends was imposed: "the ban imposed by Chad", "the curfew that Chad imposed". */
function impositionOf({ entry, predicate: { tree, clause } }: Match): number | undefined {
  if (entry.kind !== "v" || clause.object === undefined || !ending.has(entry.type)) return undefined;
  const { deprel } = tree.token(clause.object);
  // What it is done to is no measure where it is somebody's own verb.
  if (!/^(?:obj|nsubj:pass)/.test(deprel)) return undefined;
  const measure = contentHead(tree, clause.object);
  // "a ban on Polish meat imposed by Chad": the tree hangs it on either.
  for (const noun of [measure, ...tree.children(measure, "nmod")])
    for (const verb of tree.children(noun, "acl", "acl:relcl"))
      if (imposing.has(tree.lemma(verb)) && tree.token(verb).upos === "VERB") return verb;
  return undefined;
}

/** "the sanctions imposed by Norway were lifted": by whoever imposed them, where nobody else is said to do it. */
export function imposers(reading: Reading, match: Match): readonly Found[] {
  const { sentence, tree, clause } = match.predicate;
  const verb = clause.passive ? impositionOf(match) : undefined;
  if (verb === undefined) return none;
  const agent =
    tree.children(verb, "obl").find((child) => tree.preposition(child) === "by") ??
    (tree.token(verb).deprel === "acl:relcl" ? tree.child(verb, "nsubj") : undefined);
  return agent === undefined ? none : reading.parties.list(sentence, agent).filter(({ party }) => party.code !== "");
}

/** "lifted the sanctions imposed on Fiji by Norway": on whom they were imposed. */
export function burdened(reading: Reading, match: Match): readonly Found[] {
  const { sentence, tree } = match.predicate;
  const verb = impositionOf(match);
  if (verb === undefined) return partners(reading, match);
  const on = tree.children(verb, "obl").find((child) => /^(?:on|upon|against|over)$/.test(tree.preposition(child)));
  return on === undefined ? none : reading.parties.list(sentence, on).filter(({ party }) => party.code !== "");
}

const agreeing = listed("imposed: agreeing");

/** "tore up a treaty signed with Fiji", "scrapped a pact under which Fiji used its ports": with whom what is broken was made. */
function partners(reading: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.kind !== "v" || entry.type !== "SANCTION" || clause.object === undefined) return none;
  for (const verb of tree.children(contentHead(tree, clause.object), "acl", "acl:relcl")) {
    const under = tree.children(verb, "obl").some((each) => tree.lemma(each) === "which" && tree.preposition(each) === "under");
    if (!under && !agreeing.has(tree.lemma(verb))) continue;
    const phrases = [verb, ...tree.children(verb, "obj")].flatMap((each) => tree.children(each, "obl", "nmod"));
    const subject = under ? tree.child(verb, "nsubj") : undefined;
    for (const at of [...phrases.filter((each) => tree.preposition(each) === "with"), subject]) {
      const found = at === undefined || tree.token(at).upos === "PRON" ? none : reading.parties.list(sentence, at);
      if (found.some(({ party }) => party.code !== "")) return found;
    }
  }
  return none;
}
