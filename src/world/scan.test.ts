import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadWorld } from "./load.ts";

const world = loadWorld();
const names = (text: string) => world.scan(text).map((m) => `${text.slice(m.start, m.end)}=${m.senses[0]!.actor.id}`);

test("names in running text, with their spans", () => {
  assert.deepEqual(
    names("The Foreign Minister of Côte d’Ivoire met U.S. officials in Sana'a; Kazakhstan’s President was in New York."),
    ["Côte d’Ivoire=state:CIV", "U.S.=state:USA", "Sana'a=place:sanaa", "Kazakhstan=state:KAZ", "New York=place:new-york"],
  );
  assert.deepEqual(names("US-Russia talks"), ["US=state:USA", "Russia=state:RUS"]);
  assert.deepEqual(names("the UN Security Council and the Security Council"), [
    "UN Security Council=org:un-security-council",
    "Security Council=org:un-security-council",
  ]);
});

test("an acronym that is mostly something else counts where its state is named", () => {
  assert.deepEqual(names("Kazakhstan agreed, and the RK envoy spoke."), ["Kazakhstan=state:KAZ", "RK=state:KAZ"]);
  assert.deepEqual(names("the RK envoy and a red CAR"), []);
});

test("the longest name wins", () => {
  assert.deepEqual(names("South Korea, the Democratic Republic of the Congo, Papua New Guinea, Guinea-Bissau"), [
    "South Korea=state:KOR",
    "Democratic Republic of the Congo=state:COD",
    "Papua New Guinea=state:PNG",
    "Guinea-Bissau=state:GNB",
  ]);
});

test("words that are names only with a capital, or never in running text", () => {
  assert.deepEqual(names("They told us that turkey with chad may be a polish dish, and who is it?"), []);
  assert.deepEqual(names("May I ban it? Will the Major march in March? Rice is a Park."), []);
  assert.deepEqual(names("a care package is in the fed room"), []);
});

test("across a sentence's end and over punctuation there is no name", () => {
  assert.deepEqual(names("He went south. Korea watched."), ["Korea=state:KOR"]);
  assert.deepEqual(names("in the north, Macedonia"), ["Macedonia=state:MKD"]);
});

test("spans are exact, ordered and do not overlap, whatever the text", () => {
  const piece = fc.constantFrom(
    "Kazakhstan",
    "U.S.",
    "the ",
    "’s ",
    " ",
    "\n\n",
    "UN",
    " Security Council",
    "é",
    "😀",
    "Nursultan Nazarbayev",
    ".",
    ",",
    "a".repeat(80),
    "D.C.",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 }))), (pieces) => {
      const text = pieces.join("");
      let last = 0;
      for (const { start, end, senses } of world.scan(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.ok(senses.length > 0);
        last = end;
      }
    }),
  );
});

test("an 's inside a name belongs to it; one after a name does not", () => {
  const text = "Envoys of the Democratic People's Republic of Korea flew to Colombo on Kenya's plane.";
  const found = world.scan(text).map(({ start, end, senses }) => [text.slice(start, end), senses[0]!.actor.id]);
  assert.deepEqual(found, [
    ["Democratic People's Republic of Korea", "state:PRK"],
    ["Colombo", "place:colombo"],
    ["Kenya", "state:KEN"],
  ]);
});

test("a long text takes time in proportion", () => {
  const time = (n: number) => {
    const text = "President Nursultan Nazarbayev of Kazakhstan met the European Union's Federica Mogherini in Brussels. ".repeat(
      n,
    );
    const start = performance.now();
    world.scan(text);
    return performance.now() - start;
  };
  time(200);
  assert.ok(time(2000) < 500 + 60 * Math.max(1, time(200)));
});
