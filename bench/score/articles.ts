import { existsSync, readFileSync } from "node:fs";
import { documentFromText } from "../../src/intake/document-from-text.ts";
import { documentFromHtml } from "../../src/intake/extract.ts";
import { piece, TEMPLATES, textOf } from "../../src/intake/testing/page-templates.ts";
import { prose } from "../../src/intake/testing/prose.ts";
import { shingleScore } from "../../src/intake/testing/shingles.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Figures, Scorer } from "./figures.ts";

const EACH = 10;

/** Articles off made-up pages (words in common by runs of four, as the public benchmark counts), and headlines off plain texts. */
export const score: Scorer = async (shared) => {
  const figures: Figures[] = [pages()];
  const file = `${shared}/gold/press.jsonl`;
  if (existsSync(file)) figures.push(await headlines(file));
  return figures;
};

function pages(): Figures {
  let [precision, recall, f1, count] = [0, 0, 0, 0];
  let lowest = { f1: 2, name: "" };
  const before = process.cpuUsage();
  for (const [name, template] of Object.entries(TEMPLATES)) {
    let sum = 0;
    for (let i = 0; i < EACH; i++) {
      const make = prose(5000 + i * 97);
      const of = piece(make);
      const found = shingleScore(documentFromHtml(template(of, make)).text, textOf(of));
      precision += found.precision;
      recall += found.recall;
      sum += found.f1;
      count++;
    }
    f1 += sum;
    if (sum / EACH < lowest.f1) lowest = { f1: sum / EACH, name };
  }
  const { user, system } = process.cpuUsage(before);
  return {
    set: "own pages",
    measure: `article body, ${Object.keys(TEMPLATES).length} kinds of pages`,
    values: {
      precision: precision / count,
      recall: recall / count,
      f1: f1 / count,
      lowest: `${lowest.f1.toFixed(3)} (${lowest.name})`,
      "pages/s": Math.round(count / ((user + system) / 1e6)),
    },
  };
}

/** The press releases with their headline above them: is it told apart, and is the rest left whole? */
async function headlines(file: string): Promise<Figures> {
  const world = await loadWorld();
  let [count, titles, whole] = [0, 0, 0];
  const plain = (text: string) =>
    text
      .replace(/[\u200b-\u200f]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    const document = documentFromText(`${title}\n\n${text}`, {}, { world });
    count++;
    if (plain(document.title ?? "") === plain(title)) titles++;
    if (plain(document.text) === plain(text)) whole++;
  }
  return {
    set: "press.jsonl",
    measure: "plain text under its headline",
    values: { documents: count, headline: titles / count, "text whole": whole / count },
  };
}
