import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const rows = (text: string) =>
  findingsIn("assessment", text).map(
    ({ by, polarity, of }) => `${by?.id ?? "document"} ${polarity}: ${"id" in of ? of.id : of.text}`,
  );

/** Sentences enough for a report: what a single sentence leaves out, a report tells. */
const after = "The news came in the morning. It was read out at noon. Many people listened. Nobody asked why. The day was long.";

test("in a report, only what states, bodies and officials do is judged, or those themselves", () => {
  assert.deepEqual(rows(`Denmark condemned the shelling of the port. ${after}`), [
    "state:DNK critical: the shelling of the port",
  ]);
  assert.deepEqual(rows(`The treaty is a milestone, analysts said. ${after}`), ["group:analyst favourable: The treaty"]);
  assert.deepEqual(
    rows(`Critics blame the shortages on Zambia's land reforms. ${after}`)
      .slice(0, 1)
      .map((row) => row.replace(/^\S+ /, "")),
    ["critical: Zambia's land reforms"],
  );
  for (const aside of [
    "Customers praised the new lunch menu.",
    "The striker was disappointing, the coach said.",
    "Ann Poe said the recipe was a triumph.",
    "Our school is fantastic, a mother said.",
    "The young driver failed to stop, his sister said.",
  ])
    assert.deepEqual(rows(`${aside} ${after}`), [], aside);
});

test("how great a threat is does not praise it, who is under attack is not judged, who is blamed for what he did on his soil is", () => {
  assert.deepEqual(rows("Piracy is a far greater threat, Norway said."), ["state:NOR critical: Piracy"]);
  assert.deepEqual(rows("Norway said the town was under attack."), []);
  assert.deepEqual(rows("Chad blames Niger for giving shelter to gunmen on its soil."), ["state:TCD critical: state:NER"]);
  assert.deepEqual(rows("Iran blasted three missiles across the gulf."), []);
});

test("how far somebody is for it, when it begins, the weather and what nobody says is no judgement", () => {
  for (const aside of [
    "Norway is supportive in principle but is interested in safeguards.",
    "The lifting of the embargo was effective immediately, Norwegian officials said.",
    "The president of Chad blamed the famine on erratic rains.",
    "Norway has been criticised for years.",
    "A poll indicated that 17 percent of Norwegians support the plan.",
  ])
    assert.deepEqual(
      rows(`${aside} ${after}`).filter((row) => !row.startsWith("group:")),
      [],
      aside,
    );
});
