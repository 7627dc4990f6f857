import { isOf } from "../../../lexicon/lexicon.ts";
import type { Found } from "../../../parties/read-parties.ts";
import { listed } from "../../listed.ts";
import type { Act, Bystander } from "./bystander.ts";

const ammunition = listed("bystanders: ammunition");
const handing = listed("bystanders: handing");
const helpers = listed("bystanders: helpers");

/** Those who are sent to help, as against those who are helped. */
function isHandedOver({ token, party: { sector = "" } }: Found, { tree }: Act): boolean {
  const joined = tree.token(token).deprel === "conj" ? tree.token(token).head : token;
  const { deprel, head } = tree.token(joined);
  if (deprel !== "obj" || !handing.has(tree.lemma(head)) || tree.child(head, "iobj") !== undefined) return false;
  if (tree.children(head, "obl").some((child) => tree.preposition(child) === "with")) return false;
  return /^(MIL|COP|MED)$/.test(sector) || helpers.has(tree.lemma(token));
}

const giving = new Set(["AID", "COOPERATE", "SUPPORT", "AGREE"]);

/** Verbs that bring a missile or drone down. */
const bringing = new Set(["down", "intercept", "destroy"]);

/** What it is done with: nobody. */
export const means: readonly Bystander[] = [
  // "fired rockets", "retaliated with a salvo"; but "shot down a drone".
  {
    of: ({ type }) => type === "ASSAULT",
    is: ({ token, party }, { tree, match }) =>
      token >= 0 &&
      !bringing.has(tree.lemma(match.predicate.clause.head)) &&
      tree.child(match.predicate.clause.head, "compound:prt") === undefined &&
      party.type === "group" &&
      ammunition.has(tree.lemma(token)) &&
      (tree.token(token).deprel === "obj" || tree.preposition(token) === "with"),
  },
  // "under shelling and airstrikes".
  {
    of: ({ type }) => type === "ASSAULT",
    is: ({ token, party }, { tree }) =>
      token >= 0 && party.code === "" && /^(air ?strikes?|strikes?|raids?|shellings?|bombings?)$/i.test(tree.token(token).form),
  },
  // "promised to contribute 300 men", "offered a field hospital", and ships and planes of nobody: what is given, never who is given it.
  {
    of: ({ type }) => giving.has(type),
    is: (each, act) =>
      each.token >= 0 &&
      each.party.code === "" &&
      (isHandedOver(each, act) ||
        ["VEHICLE", "WARSHIP", "GOODS"].some((value) => isOf(act.reading.lexicon, act.tree.lemma(each.token), value))),
  },
];
