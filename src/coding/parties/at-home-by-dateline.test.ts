import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf } from "../../intake/document-of.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

/** The doers of the first event of a type in a report with its dateline or byline. */
async function doers(text: string, type: string): Promise<readonly string[] | undefined> {
  const document = await documentOf({ text, given: { id: "t", date: "2019-06-14" }, layout: "as-is" }, world);
  return readDocument(document, engine, world)
    .findings.flatMap((finding) => (finding.kind === "event" && finding.eventType === type ? [finding] : []))[0]
    ?.actors.map(({ code }) => code);
}

for (const [text, type, codes] of [
  [
    "Ships at sea\n\nBEIJING, June 14 (Xinhua) -- Chinese ships were near the islands.\n\nVice Foreign Minister Wu Dingyi urged Tokyo to correct its mistake. China was calm.",
    "REQUEST",
    ["CHN"],
  ],
  [
    "Row over fees\n\nBy Ibrahim Sawab, Maiduguri\n\nThe roads were open in Nigeria.\n\nTroops on Thursday killed nine Boko Haram fighters.",
    "ASSAULT",
    ["NGA"],
  ],
  [
    "Guardsmen home\n\nCOLUMBUS, Ohio — The soldiers came home to the United States.\n\nGov. Jane Roe praised the American troops.",
    "SUPPORT",
    ["USA"],
  ],
  [
    "Ships seized\n\nNEW DELHI: India was calm on Thursday.\n\nThe government called on Pakistan to free the fishermen of India.",
    "REQUEST",
    ["IND"],
  ],
] as const)
  test(`at home by dateline or byline: ${text.split("\n").at(-1)}`, async () => assert.deepEqual(await doers(text, type), codes));
