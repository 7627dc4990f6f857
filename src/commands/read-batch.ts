import type { Finding } from "../coding/finding.ts";
import { readDocument } from "../coding/read.ts";
import type { Document } from "../intake/document.ts";
import { documentOf } from "../intake/document-of.ts";
import type { Found } from "../intake/formats/source.ts";
import { type Refusal, refusalOf } from "../intake/refusal.ts";
import { loadEngine } from "../language/load-engine.ts";
import { loadWorld } from "../world/load.ts";
import type { Work } from "./pool.ts";

/** What came of one input. */
export type ReadAnswer =
  | { readonly name: string; readonly document: Document; readonly findings: readonly Finding[] }
  | { readonly refusal: Refusal };

/** Makes documents of inputs and reads them; what fails is refused by name. */
export async function readBatch(): Promise<Work<readonly Found[], ReadAnswer[]>> {
  const [engine, world] = await Promise.all([loadEngine(), loadWorld()]);
  return async (batch) => {
    const answers: ReadAnswer[] = [];
    for (const found of batch) {
      if ("refusal" in found) {
        answers.push(found);
        continue;
      }
      try {
        const document = await documentOf(found.input, world);
        answers.push({ name: found.name, document, findings: readDocument(document, engine, world).findings });
      } catch (error) {
        answers.push({ refusal: refusalOf(found.name, error) });
      }
    }
    return answers;
  };
}
