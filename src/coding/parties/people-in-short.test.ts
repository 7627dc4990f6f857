import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const codes = (text: string): readonly string[] =>
  findingsIn("event", text, "1995-07-13").flatMap(({ actors, recipients }) => [...actors, ...recipients].map(({ code }) => code));

test("a people named as part of another state's is meant by the word alone from then on", () => {
  assert.deepEqual(codes("Bosnian Serb troops spoke. The Netherlands asked the Serbs to free its soldiers."), ["NLD", "BIH"]);
  assert.deepEqual(codes("The Iraqi Kurds spoke. The Kurds asked Turkey for help."), ["IRQ", "TUR"]);
});

test("elsewhere it is its own state's", () =>
  assert.deepEqual(codes("Serbs spoke in Belgrade. The Netherlands asked the Serbs to free its soldiers."), ["NLD", "SRB"]));
