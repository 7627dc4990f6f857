import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import type { Reading } from "./reading.ts";

const nobody = new Set(["no", "nobody", "none"]);
const allowing = new Set(["may", "can", "must", "shall"]);
const ruling = new Set(["decree", "rule", "order", "proclaim", "announce", "say", "declare", "tell", "direct"]);
const inPower = new Set(["GOV", "MIL", "COP", "UAF", "REB"]);

/** "No one may leave home after dark, the commander decreed": what those in power forbid everybody. */
export function forbidden(reading: Reading, sentence: Sentence, tree: Tree, index: number): Candidate | null {
  if (!allowing.has(tree.lemma(index)) || tree.token(index).upos !== "AUX") return null;
  const act = tree.token(index).head;
  if (act < 0 || tree.token(act).upos !== "VERB" || !barred.has(tree.lemma(act))) return null;
  const whom = tree.child(act, "nsubj", "nsubj:pass");
  if (whom === undefined || whom > act || !isNobody(tree, whom)) return null;
  const verb = [tree.token(act).head, ...tree.children(act, "parataxis")].find(
    (each) => each >= 0 && ruling.has(tree.lemma(each)) && (each > act || tree.token(act).deprel.startsWith("ccomp")),
  );
  const ruler = verb === undefined ? undefined : tree.children(verb, "nsubj").at(-1);
  const actors = ruler === undefined ? [] : reading.parties.list(sentence, ruler);
  if (actors.length === 0 || !actors.some(({ party }) => party.code !== "" && inPower.has(party.sector ?? ""))) return null;
  return tellBy(reading, sentence, ban, {
    head: act,
    type: "COERCE",
    mode: "restrict",
    verdict: { status: "happened", because: "forbidden", volition: false, obliged: false },
    actors,
    recipients: [],
    speakers: [],
    covers: under(tree, act, true),
    because: [`${actors[0]!.party.text} forbids it`],
  });
}

/** What people do unless it is forbidden them. */
const barred = listed("forbidden: barred");

const isNobody = (tree: Tree, index: number): boolean =>
  [index, ...tree.children(index, "det")].some((each) => nobody.has(tree.lemma(each)));

const ban = ownFrame({ id: "coerce.nobody", type: "COERCE", mode: "restrict", recipient: [] });
