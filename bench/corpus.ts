import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../src/intake/document.ts";
import { documentFromText } from "../src/intake/document-from-text.ts";
import type { World } from "../src/world/world.ts";

/** The example articles as documents: the corpus of every bench, so that anybody can repeat it. */
export function exampleDocuments(world: World): Document[] {
  const folder = new URL("../examples/articles/", import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => documentFromText(readFileSync(new URL(name, folder), "utf8"), { id: name }, { world }));
}
