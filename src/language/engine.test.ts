import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Sentence } from "./analysis.ts";
import type { Parsed } from "./engine.ts";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();

/** What holds of every parse: offsets are exact and in order, every sentence is a tree, names lie on token bounds. */
function sound(text: string, { sentences, names }: Parsed): void {
  let last = 0;
  sentences.forEach((s, k) => {
    assert.equal(s.index, k);
    assert.ok(s.start >= last && s.end > s.start && s.end <= text.length);
    last = s.start;
    let at = s.start;
    s.tokens.forEach((t, i) => {
      assert.equal(t.index, i);
      assert.equal(t.form, text.slice(t.start, t.end));
      assert.ok(t.start >= at && t.end > t.start);
      assert.ok(t.lemma.length > 0);
      if (t.multiword) assert.ok(t.multiword.start <= t.start && t.multiword.end >= t.end);
      assert.equal(text.slice(at, t.start).replace(/[\s\p{C}]/gu, ""), "");
      at = t.end;
    });
    assert.equal(at, s.end);
    last = s.end;
    tree(s);
  });
  for (const n of names) {
    const tokens = (sentences[n.sentence] as Sentence).tokens;
    assert.equal(tokens[n.from]?.start, n.start);
    assert.equal(tokens[n.to - 1]?.end, n.end);
    assert.ok(n.head >= n.from && n.head < n.to);
  }
}

function tree(s: Sentence): void {
  assert.equal(s.tokens.filter((t) => t.head === -1).length, 1);
  const state = new Uint8Array(s.tokens.length);
  for (let i = 0; i < s.tokens.length; i++) {
    const walk: number[] = [];
    let k = i;
    while (k !== -1 && state[k] === 0) {
      state[k] = 1;
      walk.push(k);
      k = s.tokens[k]?.head as number;
    }
    assert.ok(k === -1 || state[k] === 2, "no cycle");
    for (const w of walk) state[w] = 2;
  }
}

/** All that is neither white space nor a control lies in a token. */
function covered(text: string, { sentences }: Parsed): void {
  let at = 0;
  for (const s of sentences)
    for (const t of s.tokens) {
      assert.equal(text.slice(at, t.start).replace(/[\s\p{C}]/gu, ""), "");
      at = t.end;
    }
  assert.equal(text.slice(at).replace(/[\s\p{C}]/gu, ""), "");
}

test("offsets are exact and nothing is lost, whatever the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "U.S.",
      "don't",
      "“",
      "”",
      "'",
      "\n",
      "\n\n",
      "...",
      "3.5bn",
      "Mr.",
      "\0",
      "🇰🇿",
      "👩‍🚀",
      "שלום",
      "http://a.b/c",
      "a@b.cd",
      "-",
      "1990s",
      ")",
      "Feb. 5",
      "— ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (parts, oneSentence) => {
      const text = parts.join(" ");
      const parsed = engine.parse(text, { oneSentence });
      sound(text, parsed);
      covered(text, parsed);
      if (oneSentence) assert.ok(parsed.sentences.length <= 1);
    }),
    { numRuns: 400 },
  );
});

test("lone surrogates, controls, emoji, right-to-left text, quotation marks", () => {
  for (const text of [
    "\ud83c",
    "a\ud800b\udc00",
    "\0\0",
    "\u0000The\u0007 envoy\u200b left.",
    "👩‍👩‍👧‍👦🇺🇳 ok",
    "قال الوزير إن المحادثات انتهت.",
    '"'.repeat(100_000),
    "a".repeat(100_000),
    "(".repeat(5000),
    "$".repeat(3000),
    "-".repeat(3000),
    ".".repeat(3000),
    "1,".repeat(3000),
    "a@".repeat(3000),
    "a&".repeat(3000),
    "o'".repeat(3000),
  ]) {
    const parsed = engine.parse(text);
    sound(text, parsed);
    covered(text, parsed);
  }
});

test("a sentence of a thousand words is one sentence when it is said to be, and cut in pieces when not", () => {
  const text = `${"the envoys of the two sides met and ".repeat(125)}left.`;
  const one = engine.parse(text, { oneSentence: true });
  sound(text, one);
  assert.equal(one.sentences.length, 1);
  sound(text, engine.parse(text));
});

test("a text without a full stop costs no more a word than a short one", () => {
  const words = "the minister of the republic said that talks with the delegation would go on and ";
  const cost = (n: number) => {
    const text = words.repeat(n);
    const before = engine.work();
    const parsed = engine.parse(text);
    const count = parsed.sentences.reduce((m, s) => m + s.tokens.length, 0);
    return (engine.work() - before) / count;
  };
  assert.ok(cost(15_000) <= 1.05 * cost(60));
});

test("the same text gives the same parse, whatever was read before", () => {
  const text = 'Norway\'s foreign minister met her Uzbek counterpart in Tashkent. "We agreed on a lot," she said.';
  const first = JSON.stringify(engine.parse(text));
  engine.parse(Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`).join(" "));
  assert.equal(JSON.stringify(engine.parse(text)), first);
  assert.equal(JSON.stringify(loadEngine().parse(text)), first);
});

function sentencesOf(text: string): string[] {
  return engine.parse(text).sentences.map((s) => text.slice(s.start, s.end));
}

test("abbreviations, titles, initials and dates do not end a sentence", () => {
  for (const text of [
    "Mr. Hale and Gov. Ruiz met on Feb. 5 in St. Louis.",
    "The U.S. ambassador, J. K. Olsen, left at 5 p.m. on Tuesday.",
    "Prices rose 3.5 percent, the ministry said.",
  ])
    assert.deepEqual(sentencesOf(text), [text]);
  assert.deepEqual(sentencesOf("The talks ended. Both sides will meet again in May."), [
    "The talks ended.",
    "Both sides will meet again in May.",
  ]);
  assert.deepEqual(sentencesOf("Envoys meet in Oslo\n\nOSLO, Norway — Two envoys met on Monday."), [
    "Envoys meet in Oslo",
    "OSLO, Norway — Two envoys met on Monday.",
  ]);
});

test("words follow UD: clitics, hyphens, units and marks are words, abbreviations are whole", () => {
  const words = (text: string) => engine.parse(text, { oneSentence: true }).sentences.flatMap((s) => s.tokens.map((t) => t.form));
  assert.deepEqual(words("They don't want China's $3.5bn deal."), [
    "They",
    "do",
    "n't",
    "want",
    "China",
    "'s",
    "$",
    "3.5",
    "bn",
    "deal",
    ".",
  ]);
  assert.deepEqual(words("a non-permanent, long-term U.S. member (since 2017)"), [
    "a",
    "non-permanent",
    ",",
    "long",
    "-",
    "term",
    "U.S.",
    "member",
    "(",
    "since",
    "2017",
    ")",
  ]);
});

test("tags, lemmas and dependencies of a plain sentence", () => {
  const [s] = engine.parse("The two presidents met in Helsinki.").sentences;
  assert.deepEqual(
    s?.tokens.map((t) => [t.form, t.lemma, t.upos, t.head, t.deprel]),
    [
      ["The", "the", "DET", 2, "det"],
      ["two", "two", "NUM", 2, "nummod"],
      ["presidents", "president", "NOUN", 3, "nsubj"],
      ["met", "meet", "VERB", -1, "root"],
      ["in", "in", "ADP", 5, "case"],
      ["Helsinki", "Helsinki", "PROPN", 3, "obl"],
      [".", ".", "PUNCT", 3, "punct"],
    ],
  );
});

test("an opening quotation mark is no sentence of its own", () => {
  const text =
    'Xi called relations between the two neighbours the best in history. "Our friendship is getting stronger," he told the session.';
  assert.deepEqual(
    engine.parse(text).sentences.map(({ start }) => text.slice(start, start + 4)),
    ["Xi c", '"Our'],
  );
});

test("a straight opening quotation mark belongs to the sentence after it", () => {
  const text = 'The minister left early. "We will not sign this," he told reporters. "It asks too much of us."';
  const starts = engine.parse(text).sentences.map((s) => s.start);
  for (const i of [25, 69]) assert.ok(starts.includes(i), `a sentence begins at ${i}: ${starts}`);
});

test("its is it's before what nobody owns", () => {
  const forms = (text: string) => engine.parse(text).sentences.flatMap((s) => s.tokens.map((t) => t.form));
  assert.deepEqual(forms("Its a good deal.").slice(0, 3), ["It", "s", "a"]);
  assert.deepEqual(forms("The bank raised its rates.").slice(3, 4), ["its"]);
  assert.deepEqual(forms("They signed w/o notes, papers etc. Then they left.").slice(2, 8), [
    "w/o",
    "notes",
    ",",
    "papers",
    "etc",
    ".",
  ]);
});
