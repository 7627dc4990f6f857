import { fill } from "../arguments/fill.ts";
import { contentHead } from "../parties/noun-phrase.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { armed } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";
import type { Predicate } from "./slots.ts";

const none: readonly Found[] = [];

/** The parties of the first of some slots that has any: those that are clear, and none of `without` or its own things, nor (unless `uponOwn`) its own people. */
export function fillAny(
  reading: Reading,
  predicate: Predicate,
  slots: readonly string[],
  speaker: Found | null,
  without: readonly Found[],
  blames: boolean | "protest" = false,
  uponOwn = false,
): readonly Found[] {
  for (const slot of slots) {
    const found = fill(reading.parties, predicate, slot, speaker, blames)
      .filter(
        (each) =>
          ruled(each, blames) ||
          (uponOwn && isSomebody(predicate.tree, each)) ||
          !without.some((other) => isOwn(predicate.tree, each, other) && !isAnothers(reading, predicate, each, other)),
      )
      .filter((each) => !without.some((other) => isSame(each, other)));
    const clear = found.filter(
      (each) =>
        each.party.code !== "" || each.party.sector !== undefined || each.party.type !== "org" || each.party.text.includes(" "),
    );
    if (clear.length > 0) return clear;
  }
  return none;
}

/** The same party, or the state whose capital stands for it: "Washington barred American investment in Burma". */
const isSame = (each: Found, other: Found): boolean =>
  other.party.id === each.party.id ||
  other.token === each.token ||
  (each.party.type === "state" &&
    other.party.type === "place" &&
    each.party.code === other.party.code &&
    each.party.rule === "demonym");

/** "rallied to demand that their prime minister go": whom people protest against may be their own. */
const ruled = ({ party }: Found, blames: boolean | "protest"): boolean => blames === "protest" && party.sector === "GOV";

/** "expelled its own deputy leader", "jailed its former editor": one's own people may suffer what is done; one's own forces are one's means. */
const isSomebody = (tree: Tree, { token, party }: Found): boolean =>
  party.type === "person" ||
  (party.type === "group" &&
    (!armed.has(party.sector ?? "") ||
      (token >= 0 && tree.children(token, "amod").some((child) => tree.lemma(child) === "own"))));

/** "Otunbayeva blamed his relatives": of a man who is named, and not who does it. */
function isAnothers(reading: Reading, { sentence, tree }: Predicate, { token }: Found, actor: Found): boolean {
  const his = tree.children(token, "nmod:poss").find((child) => /^(?:his|her)$/i.test(tree.token(child).form));
  const owner = his === undefined ? undefined : reading.parties.at(sentence, his);
  return owner?.type === "person" && owner.code !== "" && actor.party.type === "person" && owner.id !== actor.party.id;
}

/** "withdrew its troops", "the last of its soldiers": what belongs to the actor is not its recipient. */
export const isOwn = (tree: Tree, found: Found, actor: Found): boolean =>
  found.token >= 0 &&
  found.party.type !== "state" &&
  found.party.code === actor.party.code &&
  [found.token, contentHead(tree, found.token)].some((at) =>
    tree.children(at, "nmod:poss").some((child) => ["its", "their", "his", "her", "it", "they"].includes(tree.lemma(child))),
  );
