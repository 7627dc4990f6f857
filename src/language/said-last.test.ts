import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();

/** Sentences, the verb that each tells, its subject, and the word the verb hangs on ("" where it is the root). */
for (const [text, told, subject, above] of [
  [
    "Ignoring warnings from Saudi Arabia, Chadian troops, on Tuesday, opened fire on Egyptian fishermen, Saudi radio reported.",
    "opened",
    "troops",
    "reported",
  ],
  [
    "On Monday, Moscow, which has close ties with Canada, agreed to resume talks with Japan, the news agency Interfax said.",
    "agreed",
    "Moscow",
    "said",
  ],
  [
    "Despite pleas from Egypt, Israel, in a move criticised by Chad, called for talks with Peru, officials said.",
    "called",
    "Israel",
    "said",
  ],
  ["Colombian officials, in a move criticised by Chad, suspended aid to Kenya.", "suspended", "officials", ""],
] as const)
  test(`told: ${text}`, () => {
    const { tokens } = engine.parse(text).sentences[0]!;
    const verb = tokens.find(({ form }) => form === told)!;
    assert.equal(tokens[verb.head]?.form ?? "", above);
    assert.equal(tokens[tokens.find(({ form }) => form === subject)!.head]?.form, told);
  });

test("a fragment and a report that a newspaper opens keep their trees", () => {
  for (const [text, root] of [
    ["The man who shot the archduke in Sarajevo in 1914.", "man"],
    ["Al-Zaman: Guerrillas killed a member of the party after kidnapping him in Mosul.", "Al"],
  ] as const)
    assert.equal(engine.parse(text).sentences[0]!.tokens.find(({ head }) => head < 0)?.form, root);
});
