import { existsSync } from "node:fs";
import { analyse } from "../../src/language/analyse.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { asDocument } from "./coreference.ts";
import type { Figures, Scorer } from "./figures.ts";
import { readGum } from "./gum-documents.ts";

/** What makes a gold `time` mention a time expression: a number, a calendar word, a unit of time. "It", "the moment" are mentions of times, not expressions. */
const calendar =
  /\d|\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|yesterday|noon|midnight|seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(y|ies)|spring|summer|autumn|winter|[0-9]+s)\b/i;

/**
 * Spans of time expressions on GUM's mentions of type `time`, from raw text. Only outermost mentions that hold a number or a word
 * of the calendar count as gold; adverbs ("now", "recently"), which GUM does not annotate, do not count as found. `span` asks
 * for the same words, `overlap` for some of them; `resolved` is the share of found dates with an interval.
 */
export const score: Scorer = async (shared) => {
  const figures: Figures[] = [];
  for (const file of ["gum-test.conllu", "gum-dev.conllu"]) {
    const set = file.replace(".conllu", "");
    if (!existsSync(`${shared}/ud/${file}`)) {
      figures.push({ set, measure: "time expressions", values: { missing: file } });
      continue;
    }
    const engine = loadEngine();
    const documents = await readGum(shared, file);
    for (const [name, genres] of [
      ["", /./],
      [" news, speech, interview, bio", /^(news|speech|interview|bio)$/],
    ] as const) {
      const n = { gold: 0, found: 0, exact: 0, joined: 0, overGold: 0, overFound: 0, dates: 0, resolved: 0 };
      for (const d of documents.filter((x) => genres.test(x.genre))) {
        const all = d.mentions.filter((m) => m.type === "time" && calendar.test(d.text.slice(m.start, m.end)));
        const gold = all.filter(
          (m) => !all.some((o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start),
        );
        const times = analyse(asDocument(d), engine, null).times;
        const found = times.filter((t) => t.kind !== "set" && !(t.from + 1 === t.to && t.precision === "unknown"));
        const spans = new Set(gold.map((m) => `${m.start}-${m.end}`));
        n.gold += gold.length;
        n.found += found.length;
        n.exact += found.filter((t) => spans.has(`${t.start}-${t.end}`)).length;
        // GUM parts "Friday, May 8" and "2004 to 2009" into two mentions; one expression over both is right, too.
        const joins = (a: number, b: number) =>
          gold.some(
            (m) => m.start === a && m.end < b && gold.some((o) => o.end === b && o.start >= m.end && o.start - m.end <= 5),
          );
        n.joined += found.filter((t) => spans.has(`${t.start}-${t.end}`) || joins(t.start, t.end)).length;
        n.overFound += found.filter((t) => gold.some((m) => t.start < m.end && m.start < t.end)).length;
        n.overGold += gold.filter((m) => times.some((t) => t.start < m.end && m.start < t.end)).length;
        n.dates += found.filter((t) => t.kind === "date").length;
        n.resolved += found.filter((t) => t.kind === "date" && t.value !== null).length;
      }
      const f1 = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
      figures.push({
        set: `${set}${name}`,
        measure: "time expressions",
        values: {
          span: f1(n.exact / n.found, n.exact / n.gold),
          spanOrJoined: f1(n.joined / n.found, n.joined / n.gold),
          overlap: f1(n.overFound / n.found, n.overGold / n.gold),
          precision: n.exact / n.found,
          recall: n.exact / n.gold,
          resolved: n.resolved / n.dates,
          gold: n.gold,
        },
      });
    }
  }
  return figures;
};
