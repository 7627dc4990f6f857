import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

/** What a sentence tells, as `TYPE.status` of the event and of the act behind it. */
function toldIn(text: string, date: string): readonly string[] {
  const published =
    date === ""
      ? ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const)
      : ({ date, precision: "day", basis: "stated", because: [] } as const);
  return readDocument({ id: "t", text, language: "en", published }, engine, world).findings.flatMap((finding) =>
    finding.kind === "event" ? [`${finding.eventType}.${finding.status}`, `${finding.act}.${finding.status}`] : [],
  );
}

/** Whether what is told is as asked: `none`, `TYPE.status`, `TYPE` of any status, either of them not with "!"; all that blanks part. */
function isAsAsked(asked: string, told: readonly string[]): boolean {
  return asked.split(" ").every((each) => {
    if (each === "none") return told.length === 0;
    const wanted = each.replace("!", "");
    const found = told.some((one) => one === wanted || one.startsWith(`${wanted}.`));
    return found !== each.startsWith("!");
  });
}

test("96 % of the sentences on whether an act happened are told as they stand", () => {
  const rows = dataLines(readFileSync(new URL("./cases/standing.tsv", import.meta.url), "utf8")).map((line) => line.split("\t"));
  const wrong = rows.filter(([asked = "", text = "", date = ""]) => !isAsAsked(asked, toldIn(text, date)));
  assert.ok(wrong.length <= rows.length * 0.04, `${wrong.length} of ${rows.length}:\n${wrong.join("\n")}`);
});
