import { listed } from "../listed.ts";
import { tellsOfForce } from "./contests.ts";
import { all, type Sense, type Words } from "./words.ts";

const sales = new Set(["sale", "sales", "sell", "percent", "revenue", "profit", "customer", "price"]);

const craft = new Set(["plane", "aircraft", "airplane", "jet", "airliner", "helicopter", "ship", "vessel", "boat", "flight"]);

const civil = new Set(
  "passenger commercial charter cargo private small light budget civilian civil merchant container research cruise rescue".split(
    " ",
  ),
);

/** "a passenger plane landed", "the airline ordered twenty jets": no arms are moved. */
const isCivilCraft = ({ verb, tree, object, clause, candidate: { actors } }: Words): boolean => {
  const moved = [clause.subject, clause.object].filter((each) => each !== undefined);
  if (
    moved.some(
      (each) =>
        craft.has(tree.lemma(each)) && tree.children(each, "amod", "compound").some((child) => civil.has(tree.lemma(child))),
    )
  )
    return true;
  const goods = moved.some((each) => tree.lemma(each) === "unit" || tree.lemma(each) === "vehicle");
  if (goods && tree.sentence.tokens.some(({ lemma }) => sales.has(lemma))) return true;
  if (verb === "order" && craft.has(object)) return clause.xcomp === undefined;
  return all(
    actors,
    ({ party }) => party.sector === "BUS" || (party.code === "" && party.sector === "MIL" && craft.has(party.name)),
  );
};

const relief = listed("civil craft: relief");

/** "troops were deployed after the avalanche": they help, they are not arrayed against anybody. */
const isRescue = ({ tree }: Words): boolean =>
  tree.sentence.tokens.some(({ index, upos }) => upos === "NOUN" && relief.has(tree.lemma(index))) &&
  !tellsOfForce(tree, deployed);

/** Words of forces that are moved to help as well. */
const deployed = new Set(["troop", "soldier", "army", "military", "dead", "death", "die", "kill", "injure", "injury"]);

const medical = new Set([
  "medical",
  "forensic",
  "blood",
  "dna",
  "drug",
  "stress",
  "laboratory",
  "paternity",
  "vaccine",
  "clinical",
  "road",
]);

/** "forensic tests are to be carried out". */
const isMedicalTest = ({ tree, object, clause }: Words): boolean =>
  object === "test" && tree.children(clause.object!, "amod", "compound").some((each) => medical.has(tree.lemma(each)));

/** "who heads the section", "a suicide bomber entered the mosque". */
const isNoMarch = ({ verb, tree, clause }: Words): boolean =>
  (verb === "head" && clause.object !== undefined) ||
  clause.obliques.some(({ head }) => /^(?:hospital|clinic)$/.test(tree.lemma(head))) ||
  (clause.subject !== undefined &&
    tree.lemma(clause.subject) === "reserve" &&
    /^federal$/i.test(tree.sentence.tokens[clause.subject - 1]?.form ?? "")) ||
  clause.obliques.some(
    ({ head }) =>
      tree.lemma(head) === "footing" && tree.children(head, "amod").some((each) => !/^(?:war|combat)$/.test(tree.lemma(each))),
  ) ||
  (clause.subject !== undefined &&
    tree.lemma(clause.subject) === "bomber" &&
    tree.sentence.tokens.some(({ lemma }) => /^(?:suicide|vest|explosives?|detonate|blast)$/.test(lemma)));

/** Craft, men and tests that serve no war. */
export const civilCraft: readonly Sense[] = [
  { type: "MOBILIZE", is: isRescue, why: "a rescue" },
  { type: "MOBILIZE", is: isMedicalTest, why: "a test of another kind" },
  { type: "MOBILIZE", is: isNoMarch, why: "no force moves" },
  { type: "MOBILIZE", is: isCivilCraft, why: "no arms are moved" },
  { type: "RETREAT", is: isCivilCraft, why: "no arms are moved" },
];
