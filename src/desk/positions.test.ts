import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementRow } from "../record/rows/statement.ts";
import { positions, sideBySide } from "./positions.ts";

const says = (speaker: string, day: string, stance: StatementRow["stance"], topics: string[] = ["trade"]): StatementRow => ({
  kind: "statement",
  id: `${speaker}-${day}`,
  speaker: { id: `person:${speaker}`, name: speaker, code: "NOR" },
  form: "direct",
  quote: `${speaker} on ${day}`,
  topics,
  about: [],
  stance,
  addressee: null,
  date: { start: day, end: day, precision: "day" },
  attributedTo: null,
  sources: 1,
  evidence: { document: "d", start: 0, end: 1, text: "x" },
  reports: [{ document: "d", start: 0, end: 1, text: "x" }],
});

test("a position is who holds what since when, and where it changed", () => {
  const [first, second] = positions([
    says("berg", "2019-03-01", "against"),
    says("berg", "2018-03-01", "for"),
    says("lund", "2017-01-01", "neutral"),
    says("berg", "2018-05-01", "for"),
    says("berg", "2018-06-01", "neutral"),
  ]);
  assert.equal(first!.speaker.name, "berg");
  assert.equal(first!.since, "2018-03-01");
  assert.equal(first!.latest, "2019-03-01");
  assert.equal(first!.stance, "against");
  assert.deepEqual(first!.course, [
    { stance: "for", from: "2018-03-01" },
    { stance: "against", from: "2019-03-01" },
  ]);
  assert.equal(first!.statements[0]!.date.start, "2019-03-01");
  assert.equal(second!.speaker.name, "lund");
});

test("two sides stand side by side, the matters first on which both spoke", () => {
  const lines = sideBySide(
    [says("berg", "2019-01-01", "for", ["trade"]), says("berg", "2019-01-02", "for", ["fisheries", "trade"])],
    [says("roy", "2019-01-03", "against", ["fisheries"]), says("roy", "2019-01-04", "neutral", [])],
  );
  assert.deepEqual(
    lines.map(({ topic, a, b }) => `${topic}: ${a.length} ${b.length}`),
    ["fisheries: 1 1", "trade: 2 0", ": 0 1"],
  );
});
