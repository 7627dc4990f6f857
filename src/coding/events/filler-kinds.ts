import { isStateOrPlace } from "../../world/actor.ts";
import type { Asked } from "../lexicon/asked.ts";
import { isOf } from "../lexicon/lexicon.ts";
import type { Slot } from "../lexicon/slot.ts";
import { pairLemma } from "../parties/noun-phrase.ts";
import { peerRole } from "../parties/peer.ts";
import type { Found } from "../parties/read-parties.ts";
import { roleOf } from "../parties/role-nouns.ts";
import type { Tree } from "../syntax/tree.ts";
import { bearsArms } from "./bears-arms.ts";
import { isGiven } from "./given-thing.ts";
import { listed } from "./listed.ts";
import { armed, bodies, isCivil, isOfficial, isPeople } from "./party-kinds.ts";
import type { Predicate, Room } from "./slots.ts";
import { wordsMeant } from "./thing-meant.ts";
import { singular } from "./word-numbers.ts";

const crowds = listed("filler kinds: crowds");

const cooperative = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"]);

/** Whether a filler is of anything that a frame asks for: a computed kind of party, a noun class, or a lemma. */
export function isAnyKind(room: Room, predicate: Predicate, token: number, values: readonly string[]): boolean {
  const asked = room.lexicon.lists.ask(values);
  if (hasWord(room, predicate, token, asked)) return true;
  for (const kind of asked.kinds) if (isComputed(room, predicate, token, kind)) return true;
  return false;
}

/** Whether a filler is of one kind, class or lemma. */
export const isKind = (room: Room, predicate: Predicate, token: number, value: string): boolean =>
  isAnyKind(room, predicate, token, alone(value));

const lists = new Map<string, readonly string[]>();

/** The list of one value; always the same, so that what it asks is known. */
function alone(value: string): readonly string[] {
  let list = lists.get(value);
  if (!list) {
    list = [value];
    lists.set(value, list);
  }
  return list;
}

/** Whether a noun, or what a pronoun stands for, is one of the words asked for. */
function hasWord({ parties }: Room, { sentence, tree }: Predicate, token: number, { words, money }: Asked): boolean {
  for (const number of wordsMeant(parties.scope.analysis.sentences, sentence, tree, token)) if (words.has(number)) return true;
  return money && /^\p{Sc}|^(US|A|C)\$/u.test(tree.token(token).form);
}

/** Kinds that are computed of a filler, beside the classes of nouns; those of three letters are sectors and codes of PLOVER. */
export const computedKinds: ReadonlySet<string> = new Set(
  (
    "PARTY PERSON ORGANISATION STATE PLACEPARTY OFFICIAL PARTYPERSON PLURAL ARMED ARMEDORSTATE STATEORARMED NOTSTATE LADEN GIVEN JOINT " +
    "CIVIL CROWD GOV MIL REB PTY AGR BUS COP CVL EDU ELI LAB LEG JUD JRN MED OPP PRM REF REL SPY UAF CRM SOC IGO IMG NGO MNC UNO"
  ).split(" "),
);

function isComputed(room: Room, predicate: Predicate, token: number, value: string): boolean {
  const { sentence, tree } = predicate;
  const party = (): Found | undefined => room.parties.list(sentence, token)[0];
  switch (value) {
    case "PARTY":
      return party() !== undefined || isReciprocal(tree, token);
    case "PERSON":
      return ofPerson(room, predicate, token);
    case "ORGANISATION":
      return party()?.party.type === "org";
    case "STATE":
      return isStateOrPlace(party()?.party);
    case "PLACEPARTY":
      return isStateOrPlace(party()?.party) || isOf(room.lexicon, tree.lemma(token), "TERRITORY");
    case "OFFICIAL":
      return isOfficial(room.parties.deep(sentence, token)[0]);
    case "PARTYPERSON": {
      const found = party();
      return found !== undefined && !isStateOrPlace(found.party);
    }
    case "PLURAL":
      return (
        tree.children(token, "conj").length > 0 ||
        tree.token(token).xpos.endsWith("S") ||
        ["they", "we", "both"].includes(tree.lemma(token)) ||
        room.parties.list(sentence, token).length > 1
      );
    case "ARMED":
      return isArmed(room, predicate, token);
    case "ARMEDORSTATE":
    case "STATEORARMED": {
      if (isArmed(room, predicate, token)) return true;
      const found = party();
      return (
        found !== undefined &&
        !isPeople(found) &&
        (isStateOrPlace(found.party) ||
          (found.party.type === "org" && (bodies.has(found.party.code) || found.party.sector === undefined)) ||
          found.party.sector === "GOV" ||
          (found.party.type === "person" && found.party.sector !== "CVL"))
      );
    }
    case "NOTSTATE":
      return (
        !["GOV", "MIL", "LEG", "COP"].includes(party()?.party.sector ?? "") &&
        party()?.party.type !== "state" &&
        !bodies.has(party()?.party.code ?? "")
      );
    case "LADEN":
      return isLaden(room, predicate, token);
    case "GIVEN":
      return isGiven(tree, token);
    case "JOINT":
      return tree.children(token, "amod").some((child) => joint.has(tree.lemma(child)));
    case "CIVIL":
      return isCivil(party()) || (party() === undefined && crowds.has(tree.lemma(token)));
    case "CROWD":
      return crowds.has(tree.lemma(token));
    default:
      return (
        computedKinds.has(value) &&
        room.parties.list(sentence, token).some(({ party: { sector, code } }) => sector === value || code === value)
      );
  }
}

const loading = listed("filler kinds: loading");

/** "a plane loaded with tents", "two ships carrying flour", "a convoy of aid". */
function isLaden(room: Room, predicate: Predicate, token: number): boolean {
  const { tree } = predicate;
  const isCargo = (each: number): boolean => isOf(room.lexicon, tree.lemma(each), "AID");
  for (const child of tree.children(token, "acl", "acl:relcl", "amod"))
    if (loading.has(tree.lemma(child)) || loading.has(tree.token(child).form.toLowerCase()))
      for (const cargo of tree.children(child, "obj", "obl")) {
        const { head, of } = { head: cargo, of: tree.children(cargo, "nmod") };
        if ([head, ...of, ...tree.children(head, "conj")].some(isCargo)) return true;
      }
  return tree.children(token, "nmod").some((child) => tree.preposition(child) === "of" && isCargo(child));
}

const joint = new Set(["joint", "combined", "combine", "common", "trilateral", "tripartite"]);

/** "each other", "one another". */
const isReciprocal = (tree: Tree, token: number): boolean => {
  const [first, second] = [tree.token(token), tree.sentence.tokens[token + 1]];
  return second !== undefined && /^(each|one)$/i.test(first.form) && /^(other|another)$/i.test(second.form);
};

function ofPerson(room: Room, { sentence, tree }: Predicate, token: number): boolean {
  const found = room.parties.list(sentence, token)[0];
  if (found?.party.type === "person") return true;
  const role = peerRole(tree, token) ?? roleOf(pairLemma(tree, token)) ?? roleOf(tree.lemma(token));
  return role !== undefined && (role.kind === "person" || ["visitor", "delegation", "guest"].includes(tree.lemma(token)));
}

function isArmed(room: Room, predicate: Predicate, token: number): boolean {
  const role =
    roleOf(pairLemma(predicate.tree, token)) ??
    roleOf(predicate.tree.lemma(token)) ??
    (token === 0 ? roleOf(singular(predicate.tree.lemma(token))) : undefined);
  if (role && armed.has(role.sector)) return true;
  if (isOf(room.lexicon, predicate.tree.lemma(token), "FORCE") || bearsArms(predicate.tree, token)) return true;
  const party = room.parties.list(predicate.sentence, token)[0]?.party;
  return armed.has(party?.sector ?? "") || party?.code === "IMG";
}

/** Whether a complement's act is of the kind a frame asks for. */
export function isAct(room: Room, predicate: Predicate, slot: Slot, kind: string): boolean {
  const filler = predicate.first(slot);
  if (filler === undefined) return false;
  if (kind === "BAD") return isOf(room.lexicon, predicate.tree.lemma(filler), "BAD");
  const act = room.actOf(predicate.sentence, filler);
  if (kind === "COOP") return cooperative.has(act);
  if (kind === "CONFLICT") return act !== "" && !cooperative.has(act) && act !== "REQUEST" && act !== "CHANGE";
  return act === kind;
}
