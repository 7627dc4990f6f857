import type { Finding } from "../coding/finding.ts";
import { WordFinder } from "../coding/model-reader/find-words.ts";
import { findingsOfAnswer, type ModelFindings } from "../coding/model-reader/findings-of-answer.ts";
import { piecesOf } from "../coding/model-reader/pieces.ts";
import { promptFor } from "../coding/model-reader/prompt.ts";
import type { Document } from "../intake/document.ts";
import { analyse } from "../language/analyse.ts";
import type { Engine } from "../language/engine.ts";
import type { World } from "../world/world.ts";
import { askModel } from "./ask-model.ts";
import type { ModelReader } from "./model-reader.ts";

/**
 * A reader that asks a language model, a piece of the document after another. Like Chancery's own it reads English only.
 * The document is refused as a whole when one of its answers fails (ChanceryError E_MODEL_…), so that no half reading is kept.
 */
export function readWithModel(model: ModelReader, engine: Engine, world: World): (document: Document) => Promise<ModelFindings> {
  return async (document) => {
    const analysis = analyse(document, engine, world);
    if (analysis.sentences.length === 0) return { findings: [], dropped: 0 };
    const words = new WordFinder(document.text);
    const findings: Finding[] = [];
    let dropped = 0;
    for (const piece of piecesOf(document.text)) {
      const prompt = promptFor(document.text.slice(piece.start, piece.end), document.title, document.published.date);
      const read = findingsOfAnswer(await askModel(model, prompt), analysis, world, model.model, piece, words);
      findings.push(...read.findings);
      dropped += read.dropped;
    }
    return { findings: findings.sort((a, b) => a.evidence.start - b.evidence.start), dropped };
  };
}
