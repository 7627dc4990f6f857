import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { NameMatch } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { nationalitiesOf } from "./whose.ts";

/** Heads of names that many bodies bear, told apart by the words before them. */
const common = listed("longer name: common");

/** Those that are a state's own where nothing else is said. */
const organs = new Set(["council", "ministry", "department", "commission", "agency", "army", "force", "forces"]);

/**
 * The body whose name is longer than what the world knows of it: "Iran's Supreme National Security Council" is not the Security Council.
 * Null where nothing but its own state stands before the name.
 */
export function longerName(scope: PartyScope, sentence: Sentence, tree: Tree, index: number, match: NameMatch): Party | null {
  const { actor } = match.senses[0]!;
  if (actor.type !== "org" || !common.has(tree.lemma(index))) return null;
  const before = tree
    .children(index, "compound", "amod", "nmod:poss", "nmod:desc")
    .filter((child) => tree.token(child).end <= match.start);
  const homes = nationalitiesOf(scope, sentence, tree, index).filter(
    ({ party }) => party.code.length === 3 && party.type === "state",
  );
  const owner = tree
    .children(index, "nmod:poss")
    .flatMap((child) => scope.names.at(sentence.index, child)?.senses[0]?.actor ?? []);
  const state = homes[0]?.party.code ?? owner.find(({ type }) => type === "state")?.code ?? "";
  const named = before.some(
    (child) =>
      /^\p{Lu}/u.test(tree.token(child).form) &&
      tree.token(child).deprel !== "nmod:poss" &&
      !scope.names.at(sentence.index, child),
  );
  const foreign = state !== "" && state !== actor.code;
  if (!named && !foreign) return null;
  const span = phraseSpan(tree, index);
  const text = scope.text(span).replace(/^the\s+/i, "");
  const known = scope.resolve(text, "org");
  if (known && known.actor.type === "org" && known.rule !== "spelling" && known.actor.id !== actor.id)
    return scope.party(known.actor, span, known.rule);
  if (!named && actor.code !== "UNO" && !foreign) return null;
  return {
    ...scope.words(span),
    id: `org:${slug(text)}`,
    name: text,
    code: state,
    ...(organs.has(tree.lemma(index)) ? { sector: "GOV" } : {}),
    type: "org",
    rule: state === "" ? "name" : "name+nationality",
  };
}
