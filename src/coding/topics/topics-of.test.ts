import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis, Token } from "../../language/analysis.ts";
import { topicOfAgendaItem, topics } from "./topic.ts";
import { topicsOf } from "./topics-of.ts";

/** A text as tokens at spaces; a lemma other than the form follows a slash ("missiles/missile"). */
const analysisOf = (marked: string, date: string | null = "2016-05-04"): Analysis => {
  const tokens: Token[] = [];
  let text = "";
  for (const [index, word] of marked.split(" ").entries()) {
    const [form = "", lemma = form] = word.split("/");
    if (text !== "") text += " ";
    const start = text.length;
    text += form;
    tokens.push({ index, form, lemma, upos: "X", xpos: "X", feats: "", head: index - 1, deprel: "dep", start, end: text.length });
  }
  return {
    document: {
      id: "t",
      language: "en",
      text,
      published: { date, precision: "day", basis: "stated", because: [] },
    },
    sentences: [{ index: 0, start: 0, end: text.length, tokens }],
    mentions: [],
    chains: [],
    times: [],
    amounts: [],
    quotations: [],
  };
};

const found = (marked: string, date?: string | null): string[] => {
  const analysis = analysisOf(marked, date);
  return topicsOf(analysis.sentences[0]!, analysis);
};

test("keywords match by form or lemma, hyphens or not", () => {
  assert.deepEqual(found("the Council discussed non-proliferation"), ["non-proliferation"]);
  assert.deepEqual(found("the Council discussed non - proliferation"), ["non-proliferation"]);
  assert.ok(found("they keep chemical weapons/weapon").includes("chemical-weapons"));
});

test("the longest phrase wins", () => {
  assert.ok(!found("fighters of the Islamic State of Iraq and the Levant").includes("iraq"));
});

test("weak words need company", () => {
  assert.deepEqual(found("the troops/troop marched home"), []);
  assert.ok(found("troops/troop and the army marched").includes("defence"));
});

test("beginnings of words", () => {
  assert.ok(found("a plan for decarbonisation").includes("climate"));
});

test("keywords count only within a topic's dates", () => {
  assert.ok(found("a vote on Brexit", "2016-06-24").includes("brexit"));
  assert.ok(!found("a vote on Brexit", "2001-06-24").includes("brexit"));
  assert.ok(found("a vote on Brexit", null).includes("brexit"));
});

test("only what lies in the span counts", () => {
  const analysis = analysisOf("talks on climate then on refugees/refugee");
  const at = analysis.document.text.indexOf("then");
  assert.deepEqual(topicsOf({ start: at, end: analysis.document.text.length }, analysis), ["refugees"]);
  assert.deepEqual(topicsOf({ start: 0, end: at }, analysis), ["climate"]);
});

test("the table is sound", () => {
  const ids = new Set(topics().map((topic) => topic.id));
  assert.equal(ids.size, topics().length);
  for (const topic of topics()) {
    assert.match(topic.id, /^[a-z0-9-]+$/);
    if (topic.parent) assert.ok(ids.has(topic.parent), `${topic.id}: parent ${topic.parent}`);
    for (const { phrase, weight } of topic.keywords)
      assert.ok(phrase !== "" && weight > 0 && weight <= 1, `${topic.id}: ${phrase}`);
  }
  assert.equal(topicOfAgendaItem("the situation in afghanistan")?.id, "afghanistan");
});
