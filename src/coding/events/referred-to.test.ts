import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const endsOf = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join(" ")} ${recipients.map(({ code }) => code).join(" ")}`,
  );

test("whose act is answered is whoever did what was told last", () => {
  for (const [text, ends] of [
    ["Iran tested a missile on Sunday. The United States called the test a provocation.", "ACCUSE USA IRN"],
    ["Russia massed tanks on the border, a move that NATO condemned.", "ACCUSE IGO RUS"],
    ["Japan protested to China after a patrol ship entered its waters. Beijing rejected the protest.", "REJECT CHN JPN"],
    ["The European Union has imposed sanctions on Belarus. Minsk promised to retaliate.", "THREATEN BLR EUR"],
  ] as const)
    assert.ok(endsOf(text).includes(ends), `${text} ${endsOf(text)}`);
});

test("a noun for that very kind of act reaches back over some sentences", () => {
  for (const [text, ends] of [
    ["NATO bombed Belgrade. Yugoslavia said nothing. A boy died. Russia condemned the air raids.", "ACCUSE RUS IGO"],
    ["Iraq annexed Kuwait. The Security Council met. Iran denounced the annexation.", "ACCUSE IRN IRQ"],
    ["Iraq closed the Kuwaiti border. The Soviet Union protested.", "ACCUSE SUN IRQ"],
    ["Iran shelled Israel. It answered an Israeli strike on its consulate in May. Peru condemned the attack.", "ACCUSE PER IRN"],
    ["Peru and Ecuador signed an accord. Argentina welcomed it warmly. Chile hailed the deal.", "SUPPORT CHL PER ECU"],
    ["Sudan freed forty Ethiopian prisoners. Kenya thanked the Red Cross. Ethiopia welcomed the release.", "SUPPORT ETH SDN"],
  ] as const)
    assert.ok(endsOf(text).includes(ends), `${text} ${endsOf(text)}`);
  assert.ok(!endsOf("India hailed Nepal. It rained. Kenya welcomed the deal.").includes("SUPPORT KEN IND"));
});

test("those who are to be freed are not asked for it, but those who hold them", () => {
  assert.ok(
    endsOf("Iran arrested 15 British sailors. Nobody knew why. Britain called for their return.").includes("REQUEST GBR IRN"),
  );
  assert.ok(endsOf("Britain called for their return.").every((each) => each === "REQUEST GBR "));
});

test("strikes go on from the sentence before", () =>
  assert.ok(
    endsOf("Israeli jets bombed Gaza overnight. The strikes killed three Hamas commanders.").includes("ASSAULT ISR PSE"),
  ));

test("nobody answers himself, nor what the noun says another did", () => {
  assert.ok(endsOf("Japan banned whale meat. Japan regretted the move.").every((each) => !each.startsWith("ACCUSE JPN JPN")));
  assert.ok(!endsOf("India banned rice exports. Kenya condemned the attack on Mombasa.").includes("ACCUSE KEN IND"));
});
