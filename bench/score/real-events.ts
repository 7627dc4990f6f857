import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventFinding } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import type { Engine } from "../../src/language/engine.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { World } from "../../src/world/world.ts";
import type { Scorer } from "./figures.ts";
import { best, type Coded, figuresOf, fit, type Labelled, readLabels } from "./labelled-sentences.ts";
import { readTreebank } from "./treebank.ts";

type Part = "tuned" | "held" | "second draw";

/** Only those to tune on are ever looked at. */
function partOf({ source, sentence }: Labelled): Part {
  if (source.endsWith("-2")) return "second draw";
  return createHash("sha256").update(sentence).digest()[0]! % 4 === 3 ? "held" : "tuned";
}

/** Where each labelled sentence stands: its document's text and date, and its span there. */
function* placed(shared: string, labelled: readonly Labelled[]) {
  const asked = new Map(labelled.map((each) => [each.sentence, each]));
  for (const bank of ["ewt-train", "gum-train", "gum-dev"]) {
    const path = join(shared, "ud", `${bank}.conllu`);
    const ids = readFileSync(path, "utf8").match(/^# sent_id = .*/gm) ?? [];
    let n = 0;
    for (const { id, text, sentences } of readTreebank(path)) {
      const here = sentences.flatMap((span) => {
        const label = asked.get(ids[n++]!.slice(12));
        return label ? [{ label, start: span.start, end: span.end }] : [];
      });
      if (here.length > 0) yield { id, text, date: null, about: {}, here };
    }
  }
  for (const line of readFileSync(join(shared, "gold", "press.jsonl"), "utf8")
    .trim()
    .split("\n")) {
    const { id, text, date, title, source, url } = JSON.parse(line) as Record<string, string> & { id: string; text: string };
    const here = labelled.flatMap((label) => {
      const [document, start, end] = label.sentence.split(/[:-]/);
      return document === id ? [{ label, start: Number(start), end: Number(end) }] : [];
    });
    if (here.length > 0) yield { id, text, date: date ?? null, about: { title, source, url }, here };
  }
}

function readAll(shared: string, engine: Engine, world: World): readonly Coded[] {
  const read: Coded[] = [];
  for (const { id, text, date, about, here } of placed(shared, readLabels("real-events.tsv"))) {
    const published =
      date === null
        ? ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const)
        : ({ date, precision: "day", basis: "stated", because: [] } as const);
    const events = readDocument({ ...about, id, text, language: "en", published }, engine, world).findings.filter(
      (finding): finding is EventFinding => finding.kind === "event",
    );
    for (const { label, start, end } of here)
      read.push({
        ...label,
        text: text.slice(start, end),
        events: events.filter(({ trace: { trigger } }) => trigger.start >= start && trigger.start < end),
      });
  }
  return read;
}

/**
 * Events of real sentences (press releases, news, speeches, weblogs of ../shared), read in their documents, against what a careful
 * reader wrote down of each: how many of the events found hold, and how many of those that must be found are, each as to type,
 * type with both ends, and with status too. Sentences are named, not quoted; a quarter of them and the second draw are never looked at.
 */
export const score: Scorer = async (shared) => {
  const read = readAll(shared, loadEngine(), loadWorld());
  return (["tuned", "held", "second draw"] as const).flatMap((name) =>
    (name === "second draw" ? [""] : ["press", "gum", "ewt", ""]).map((source) => {
      const part = read.filter((each) => partOf(each) === name && each.source.startsWith(source));
      return {
        set: `real sentences, ${name}`,
        measure: source || "all",
        values: figuresOf(part),
      };
    }),
  );
};

const parties = (event: EventFinding): string =>
  `${event.actors.map(({ text, code, sector }) => `${text}=${code || sector}`).join(",")} -> ${event.recipients
    .map(({ text, code, sector }) => `${text}=${code || sector}`)
    .join(",")}`;

/** `node bench/score/real-events.ts [SOURCE]`: what is wrong and missed in the part that may be looked at. */
if (import.meta.main) {
  const shared = new URL("../../../shared/", import.meta.url).pathname;
  for (const each of readAll(shared, loadEngine(), loadWorld())) {
    if (partOf(each) !== "tuned" || !each.source.startsWith(process.argv[2] ?? "")) continue;
    const { labels, events, text, sentence } = each;
    const wrong = events
      .map((event) => [event, best(labels.map((label) => fit(label, event)))] as const)
      .filter(([, is]) => is !== "all")
      .map(
        ([event, is]) =>
          `  - ${is ?? "false"}: ${event.eventType}/${event.act}.${event.status} ${parties(event)} <${event.trace.rule}: ${event.trace.trigger.text}>`,
      );
    const missed = labels
      .filter((label) => label.must && best(events.map((event) => fit(label, event))) !== "all")
      .map(
        (label) =>
          `  + ${best(events.map((event) => fit(label, event))) ?? "missed"}: ${label.types.join("|")}.${label.status.join("|")} ${label.actors.join("|")} -> ${label.recipients.join("|")} (${label.note})`,
      );
    if (wrong.length + missed.length > 0) console.log(`${sentence}\n  ${text}\n${[...wrong, ...missed].join("\n")}`);
  }
}
