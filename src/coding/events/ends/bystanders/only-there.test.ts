import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join(" ")} > ${recipients.map(({ code }) => code).join(" ")}`,
  );

test("where something is that is asked for or refused is not of whom", () => {
  assert.ok(told("Kenya demanded a larger camp in Somalia.").every((each) => each.endsWith("> ")));
  assert.ok(told("Chile opposed the deployment of the radar in Bolivia.").every((each) => each.endsWith("> ")));
});

test("what a state does at home is its own", () => {
  assert.ok(told("Norway criticised curbs on the freedom of the press in Chad.").includes("ACCUSE NOR > TCD"));
  assert.ok(told("Ghana called for free elections in Togo.").includes("REQUEST GHA > TGO"));
});

test("people are no it", () => {
  assert.ok(
    !told("Kenyan officials could not verify a claim that it had attacked Uganda.").some((each) => each.endsWith("> UGA")),
  );
  assert.ok(told("The Kenyan government said it had attacked rebels in Somalia.").some((each) => each.startsWith("ASSAULT KEN")));
});
