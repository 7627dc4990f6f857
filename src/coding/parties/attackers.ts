import type { Sentence, Span } from "../../language/analysis.ts";
import { treeOf } from "../syntax/tree.ts";
import { strikesOf } from "./coalition-party.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { settingOf } from "./place-phrase.ts";
import { isStateCode } from "./state-code.ts";

/**
 * Those who attacked where a sentence is set, when it does not say who they are: who fired what hit them, the band that claims the attack
 * here or in the next breath, else whoever it was in that country ("a bomb killed two soldiers near Basra"). Strikes from the air (`subject`) are the
 * coalition's that the text means, or nobody's; who hit a band (`victims`) is not known by the place.
 */
export function attackersAt(
  phrases: PhraseReader,
  sentence: Sentence,
  subject?: number,
  victims: readonly Found[] = nobody,
): Found | null {
  const { scope } = phrases;
  if (subject !== undefined && isAirStrike(sentence, subject)) return strikesOf(scope, sentence, subject);
  if (victims.some(({ party }) => party.code === "IMG" || party.sector === "REB" || party.sector === "UAF")) return null;
  const known = firedBy(phrases, sentence) ?? claimant(phrases, sentence);
  if (known) return known;
  // "killed in an air raid near Sanaa": whoever has aircraft, which the bands of a place have not.
  if (sentence.tokens.some(({ index }) => isFromTheAir(sentence, index))) return null;
  const place = settingOf(scope, sentence);
  const state = place ? scope.world.actor(`state:${place.code}`) : undefined;
  const token = place ? sentence.tokens[place.token] : undefined;
  if (!place || !state || !token) return null;
  const weapon = weaponIn(sentence);
  // "an American was killed in Syria": by whom is not known by the place, nor that anybody attacked.
  const strange = victims.length > 0 && victims.every(({ party }) => isStateCode(party.code) && party.code !== place.code);
  if (!weapon && strange) return null;
  const party = scope.party(state, weapon ?? token, "unnamed attackers, by the place");
  const group = { id: `group:${state.code.toLowerCase()}-attackers`, name: `attackers in ${state.name}`, type: "group" } as const;
  return { token: -1, party: { ...party, ...group, code: state.code, sector: "UAF" } };
}

const isAirStrike = (sentence: Sentence, index: number): boolean =>
  /^(air-?strikes?|strikes?|air raids?|sorties?)$/i.test(sentence.tokens[index]!.form);

const firing = listed("attackers: firing");

/** "were killed when shells fired by Syrian troops landed there": by whom what hit them was fired. */
function firedBy(phrases: PhraseReader, sentence: Sentence): Found | null {
  const tree = treeOf(sentence);
  for (const { index, deprel, lemma } of sentence.tokens) {
    if (!deprel.startsWith("acl") || !firing.has(lemma)) continue;
    const agent = tree.children(index, "obl:agent")[0];
    const weapon = tree.token(index).head;
    if (agent === undefined || weapon < 0 || !weapons.test(tree.lemma(weapon))) continue;
    const found = phrases.list(sentence, agent)[0];
    if (found && found.party.code !== "") return found;
  }
  return null;
}

/** "an air raid", "a coalition airstrike", "drone strikes" */
function isFromTheAir({ tokens }: Sentence, index: number): boolean {
  const { lemma, upos } = tokens[index]!;
  if (upos !== "NOUN") return false;
  if (/^air-?strike$/i.test(lemma)) return true;
  return (
    /^(?:strike|raid|attack|bombardment|bombing)$/.test(lemma) && /^(?:air|drone|aerial)$/i.test(tokens[index - 1]?.form ?? "")
  );
}

/** The band that claims the attack in this sentence, the next or the one before: "for which the group has claimed responsibility", "claimed two blasts". */
function claimant(phrases: PhraseReader, { index }: Sentence): Found | null {
  for (const at of [index, index + 1, index - 1]) {
    const sentence = phrases.scope.analysis.sentences[at];
    if (!sentence) continue;
    for (const { index: verb, lemma } of sentence.tokens) {
      if (lemma !== "claim") continue;
      const tree = treeOf(sentence);
      const agent = tree.children(verb, "obl").find((child) => tree.preposition(child) === "by");
      const claimed = agent === undefined ? tree.child(verb, "obj") : (tree.child(verb, "nsubj") ?? tree.token(verb).head);
      if (claimed === undefined || claimed < 0 || !isClaimed(tree.lemma(claimed))) continue;
      for (const claimer of agent === undefined ? tree.children(verb, "nsubj") : [agent]) {
        const found = phrases
          .list(sentence, claimer)
          .find(({ party }) => party.code !== "" && (party.code === "IMG" || party.sector === "REB" || party.sector === "UAF"));
        if (found) return { token: -1, party: { ...found.party, rule: "who claims responsibility" } };
      }
    }
  }
  return null;
}

const weapons =
  /^(bomb|bombing|attack|blast|explosion|explosive|device|mine|landmine|rocket|mortar|shell|missile|grenade|ambush|shooting|gunfire|shelling|fire)$/;

const isClaimed = (lemma: string): boolean => lemma === "responsibility" || weapons.test(lemma);

/** The words for what hit them, in the place of those who are not named: "a roadside bomb". */
function weaponIn(sentence: Sentence): Span | undefined {
  const weapon = sentence.tokens.find(
    ({ lemma, upos, deprel }) => upos === "NOUN" && weapons.test(lemma) && /^(nsubj|obl)/.test(deprel),
  );
  return weapon ? phraseSpan(treeOf(sentence), weapon.index) : undefined;
}
