import { isStateOrPlace } from "../../../world/actor.ts";
import { isTimeNoun } from "../../arguments/time-noun.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isOwn } from "../fill-any.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";
import { isMeantime } from "./aside.ts";
import { placePrepositions } from "./where-it-was.ts";

const none: readonly Found[] = [];

/** The tree gives nobody: the first party after the predicate that hangs below it. */
export function nearRecipient(
  reading: Reading,
  predicate: Predicate,
  actors: readonly Found[],
  speaker: Found | null,
): readonly Found[] {
  const { sentence, tree } = predicate;
  const tokens = sentence.tokens;
  let means = none;
  for (let i = predicate.end + 1; i < tokens.length && i <= predicate.end + 14; i++) {
    const token = tokens[i]!;
    if (token.upos === "PUNCT" && token.form === ";") return means;
    if (!["PROPN", "NOUN", "ADJ"].includes(token.upos) || isTimeNoun(tree, i)) continue;
    if (!sameClause(tree, i, predicate.clause.head)) continue;
    const relation = token.deprel;
    if (relation.startsWith("nsubj") && (speaker?.token === i || isNamer(tree, i))) continue;
    // "blocked by a court in Nairobi": where the doer is
    if (actors.some((actor) => actor.token >= 0 && tree.isUnder(i, actor.token))) continue;
    if (relation === "compound" && token.upos === "NOUN") continue;
    if (isMeantime(tree, i, predicate.clause.head)) continue;
    const found = reading.parties
      .list(sentence, i)
      .filter((each) => each.party.id !== speaker?.party.id && !actors.some((actor) => actor.party.id === each.party.id))
      .filter((each) => !actors.some((actor) => isOwn(tree, each, actor)));
    if (actors.length > 1 && placePrepositions.includes(tree.preposition(i)) && found.every((each) => isStateOrPlace(each.party)))
      continue;
    // "a plan to send soldiers to Iraq": those sent are the means, whom they are sent to stands further on.
    if (found.length > 0 && means.length === 0 && found.every(isForceOfNobody)) {
      means = found;
      continue;
    }
    // "asked for permission to go to Alabama"
    if (
      tree.preposition(i) === "to" &&
      goingTo.has(tree.lemma(Math.max(0, token.head))) &&
      tree.lemma(predicate.clause.head) === "ask"
    )
      continue;
    if (found.length > 0 && (means.length === 0 || found.some(({ party }) => isStateCode(party.code)))) return found;
    const name = reading.parties.names.at(sentence.index, i)?.senses[0]?.actor;
    if (name && token.upos === "ADJ" && !actors.some((actor) => actor.party.id === name.id))
      return reading.parties
        .modifiers(sentence, token.head)
        .filter((each) => !actors.some((actor) => actor.party.id === each.party.id));
  }
  return means;
}

const goingTo = new Set(["go", "travel", "return", "move", "come", "fly"]);

/** "bombed what New Delhi | called a camp": who only calls it so. */
const isNamer = (tree: Tree, index: number): boolean => {
  const verb = tree.token(index).head;
  return (
    verb > index &&
    /^(?:call|describe|term|say|label|brand|dub|see|regard|consider)$/.test(tree.lemma(verb)) &&
    tree.sentence.tokens.slice(Math.max(0, index - 4), index).some(({ form }) => /^what$/i.test(form))
  );
};

/** "soldiers": forces of which no state is said. */
const isForceOfNobody = ({ party }: Found): boolean => party.type === "group" && party.code === "" && party.sector === "MIL";

/** Whether a token hangs below a predicate without an adverbial or relative clause between. */
function sameClause(tree: Tree, index: number, head: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 20; steps++) {
    if (at === head) return true;
    const { deprel, head: up } = tree.token(at);
    if (/^(acl:relcl|advcl:relcl|parataxis)/.test(deprel) || (deprel.startsWith("advcl") && tree.child(at, "mark") !== undefined))
      return false;
    // "an inquiry into a case involving the abuse of Ugandans"
    if (deprel === "acl" && tree.token(at).xpos === "VBG" && tree.token(up).deprel.startsWith("nmod")) return false;
    if (deprel.startsWith("conj") && (tree.token(at).upos === "VERB" || tree.child(at, "nsubj") !== undefined)) return false;
    at = up;
  }
  return false;
}
