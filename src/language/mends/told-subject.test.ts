import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Token } from "../analysis.ts";
import { tellSubjects } from "./told-subject.ts";

/** A sentence out of "form/lemma/head/deprel" words. */
const sentence = (words: string): Token[] =>
  words.split(" ").map((word, index) => {
    const [form, lemma, head, deprel] = word.split("/") as [string, string, string, string];
    return {
      index,
      start: 0,
      end: 0,
      form,
      lemma,
      upos: "X",
      xpos: "",
      feats: "",
      head: Number(head) - 1,
      deprel,
    } as unknown as Token;
  });

describe("tellSubjects", () => {
  it("gives a passive clause of saying the noun before it", () => {
    const tokens = sentence(
      "Officials/official/2/nsubj said/say/0/root papers/paper/2/obj were/be/5/aux:pass signed/sign/2/ccomp",
    );
    tellSubjects(tokens, 0);
    assert.deepEqual([tokens[2]!.head, tokens[2]!.deprel], [4, "nsubj:pass"]);
  });

  it("leaves a clause that has its subject", () => {
    const tokens = sentence(
      "She/she/2/nsubj told/say/0/root reporters/reporter/2/obj papers/paper/6/nsubj were/be/6/aux signed/sign/2/ccomp",
    );
    tellSubjects(tokens, 0);
    assert.equal(tokens[2]!.deprel, "obj");
  });

  it("leaves objects of other verbs", () => {
    const tokens = sentence("They/they/2/nsubj told/tell/0/root him/he/2/obj were/be/5/aux signed/sign/2/ccomp");
    tellSubjects(tokens, 0);
    assert.equal(tokens[2]!.deprel, "obj");
  });
});
