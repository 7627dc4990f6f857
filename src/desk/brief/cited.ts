import type { EvidenceRow } from "../../record/rows/parts.ts";
import type { RecordStore } from "../../record/store/record.ts";
import { dayWords } from "../day-words.ts";
import { firstWords } from "../look-up.ts";
import type { Citation } from "./brief.ts";

/** Numbers evidence in the order in which a brief first cites it; the same words get the same number. */
export class Cited {
  readonly #numbers = new Map<string, { n: number; evidence: EvidenceRow }>();

  /** The numbers of these words, at most `most` of them: the best sources come first in a row. */
  cite(evidence: readonly EvidenceRow[], most = 3): number[] {
    const numbers = new Set<number>();
    for (const one of evidence.slice(0, most)) {
      const key = `${one.document}\t${one.start}\t${one.end}`;
      const known = this.#numbers.get(key) ?? { n: this.#numbers.size + 1, evidence: one };
      this.#numbers.set(key, known);
      numbers.add(known.n);
    }
    return [...numbers];
  }

  /** The list of citations with their documents' titles, sources and dates. */
  async list(record: RecordStore): Promise<Citation[]> {
    const all: Citation[] = [];
    const ids = [...this.#numbers.values()].map(({ evidence }) => evidence.document);
    const documents = new Map((await record.headings(ids)).map((document) => [document.id, document]));
    for (const { n, evidence } of this.#numbers.values()) {
      const document = documents.get(evidence.document);
      all.push({
        n,
        document: evidence.document,
        title: document?.title ?? (document ? firstWords(document.opening) : evidence.document),
        source: document?.source ?? document?.byline ?? "",
        published: document
          ? `${dayWords(document.published.date)}${document.published.basis === "inferred" ? " (inferred)" : ""}`
          : "",
        url: document?.url ?? null,
        start: evidence.start,
        end: evidence.end,
        text: evidence.text,
      });
    }
    return all;
  }
}
