import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const engine = loadEngine();

/** Sentences, and of some of their words the relation and the word they hang on. */
const cases: readonly (readonly [text: string, ...words: readonly string[]])[] = [
  [
    "The attack killed six people, police said, adding that three suspects had been arrested.",
    "adding advcl said",
    "arrested ccomp adding",
  ],
  [
    "“We will not yield,” Nicolás Maduro said, warning that any attack would be met with force.",
    "warning advcl said",
    "met ccomp warning",
  ],
  ["Jody Williams, coordinator of the campaign, called the demand unacceptable.", "Jody nsubj called", "called root"],
  ["Britain, the former colonial power, called for free elections.", "Britain nsubj called", "called root"],
  ["Abbas told supporters of the ruling Fatah party that he was determined to go on.", "determined ccomp told"],
  ["Jane Doe told the science committee that the agency expects to invest more.", "expects ccomp told"],
  ["It warned that the move would threaten stability in the whole of East Africa.", "It nsubj warned"],
  [
    "Asked about the boycott of Chinese goods, Commerce Minister Piyush Goyal replied that no decision had been taken.",
    "Asked advcl replied",
    "taken ccomp replied",
  ],
  [
    "Cambodia's leader Hun Sen, asked about events in Yangon, said that it was an internal matter.",
    "asked acl leader",
    "matter ccomp said",
  ],
  [
    "A White House spokeswoman said Washington was monitoring the situation closely.",
    "spokeswoman nsubj said",
    "House compound spokeswoman",
  ],
  ["Egypt will buy 24 jets from France in a deal worth 5.2 billion euros.", "deal obl buy", "worth amod deal"],
  ["Pakistan and Saudi Arabia inked seven MoUs worth $21 billion.", "MoUs obj inked"],
  ["Spain condemned in the strongest possible terms the attack on the embassy.", "attack obj condemned"],
  ["Kenya's Ambassador to the United Nations, Martin Kimani, met them.", "Martin appos Ambassador"],
  ["The US accused Sudan of bombing villages.", "bombing advcl accused", "villages obj bombing"],
  ["Chad accused Sudan of bombing raids on its villages.", "raids obl accused", "bombing compound raids"],
  ["Palestinian negotiator Nabil Shaath called the French plan courageous.", "negotiator nmod:desc Nabil", "Nabil nsubj called"],
  [
    "Jean-Yves Le Drian said the operation, dubbed Sangaris, would last about six months.",
    "operation nsubj last",
    "dubbed acl operation",
  ],
];

for (const [text, ...words] of cases)
  test(`told: ${text}`, () => {
    const { tokens } = engine.parse(text).sentences[0]!;
    for (const word of words) {
      const [form = "", deprel = "", head = ""] = word.split(" ");
      const token = tokens.find((each) => each.form === form)!;
      assert.equal(`${token.deprel} ${tokens[token.head]?.form ?? ""}`.trim(), `${deprel} ${head}`.trim(), form);
    }
  });
