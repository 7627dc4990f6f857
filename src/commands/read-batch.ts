import type { Finding } from "../coding/finding.ts";
import { readDocument } from "../coding/read.ts";
import type { Document } from "../intake/document.ts";
import { documentOf } from "../intake/document-of.ts";
import type { Found } from "../intake/formats/source.ts";
import { type Refusal, refusalOf } from "../intake/refusal.ts";
import type { Engine } from "../language/engine.ts";
import { loadEngine } from "../language/load-engine.ts";
import { type Prepared, prepareReading } from "../record/store/prepare.ts";
import { ChanceryError } from "../world/errors.ts";
import { loadWorld } from "../world/load.ts";
import type { World } from "../world/world.ts";
import type { ModelReader } from "./model-reader.ts";
import type { Work } from "./pool.ts";

/** What came of one input. */
export type ReadAnswer =
  | { readonly name: string; readonly reading: Prepared; readonly dropped?: number }
  | { readonly refusal: Refusal };

/** A failure of ours is not the file's: it says where in Chancery it happened, so that it can be reported. */
function findingsIn(document: Document, engine: Engine, world: World): readonly Finding[] {
  try {
    return readDocument(document, engine, world).findings;
  } catch (error) {
    const [what, where = ""] = ((error as Error).stack ?? String(error)).split("\n");
    throw new ChanceryError(
      "E_READ_INTERNAL",
      `Chancery failed on it: ${what} ${where.trim()}.`,
      "Please report it with the file.",
    );
  }
}

/**
 * Makes documents of inputs and reads them, by Chancery's own reader unless a model is given; what fails is refused by name.
 * `sent`: the answers go to another thread as JSON.
 */
export async function readBatch(model: ModelReader | null = null, sent = false): Promise<Work<readonly Found[], ReadAnswer[]>> {
  const [engine, world] = await Promise.all([loadEngine(), loadWorld()]);
  const withModel = model === null ? null : (await import("./read-with-model.ts")).readWithModel(model, engine, world);
  const prepared = (document: Document, findings: readonly Finding[]): Prepared =>
    prepareReading({ document, findings: { document: document.id, findings } }, sent);
  return async (batch) => {
    const answers: ReadAnswer[] = [];
    for (const found of batch) {
      if ("refusal" in found) {
        answers.push(found);
        continue;
      }
      try {
        const document = await documentOf(found.input, world);
        const own = model === null || model.beside ? findingsIn(document, engine, world) : [];
        if (withModel === null) answers.push({ name: found.name, reading: prepared(document, own) });
        else {
          const { findings, dropped } = await withModel(document);
          answers.push({ name: found.name, reading: prepared(document, [...own, ...findings]), dropped });
        }
      } catch (error) {
        answers.push({ refusal: refusalOf(found.name, error) });
      }
    }
    return answers;
  };
}
