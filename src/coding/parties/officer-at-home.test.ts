import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, partyAt } from "../reading-for-tests.ts";

const nepal =
  "Nepal's king spoke on Monday. The talks in Kathmandu had gone on for months. Nepalis were weary. Nobody in Nepal knew what would come.";

test("a minister or senator named without a state is of the state that the text speaks of most", () => {
  assert.equal(partyAt(`${nepal} The king left. Health Minister Anna Weber met Indian doctors.`, "Anna")?.code, "NPL");
  assert.equal(partyAt(`${nepal} The king left. Senator Anna Weber met Indian doctors.`, "Anna")?.code, "NPL");
});

test("nothing is read into a foreign minister, nor in a text of two states alike", () => {
  assert.equal(partyAt(`${nepal} Foreign Minister Jan Dorf met doctors.`, "Jan")?.code, "");
  const two = "Peru and Chile met. Peruvians and Chileans were weary. Lima and Santiago had hoped. Nobody in Peru or Chile knew.";
  assert.equal(partyAt(`${two} Senator Maya Gurung met a doctor.`, "Maya")?.code, "");
});

test("whoever is named along with one in office, and whom he orders about, is of his state", () => {
  const codes = (text: string): readonly string[] =>
    findingsIn("event", text, "2018-01-05").flatMap(({ actors, recipients }) =>
      [...actors, ...recipients].map(({ code }) => code),
    );
  assert.deepEqual(codes("Emmanuel Macron and senior ministers condemned the raid."), ["FRA", "FRA"]);
  assert.ok(
    codes("Angola's president Joao Lourenco ordered officials to free the men.").filter((code) => code === "AGO").length > 1,
  );
});
