import type { Finding } from "../coding/finding.ts";
import type { Document } from "../intake/document.ts";
import type { Analysis } from "../language/analysis.ts";
import type { World } from "../world/world.ts";
import type { Reader } from "./desk.ts";

/** How many analysed documents are kept at hand. */
const most = 40;

/** Loads the engine and gives a reader over it. What was read last is kept, so that a click on a finding answers at once. */
export async function loadReader(world: World): Promise<Reader> {
  const [{ loadEngine }, { analyse }, { codeAnalysis }, { documentOf }] = await Promise.all([
    import("../language/load-engine.ts"),
    import("../language/analyse.ts"),
    import("../coding/read.ts"),
    import("../intake/document-of.ts"),
  ]);
  const engine = loadEngine();
  const kept = new Map<string, { readonly text: string; readonly analysis: Analysis; findings?: readonly Finding[] }>();
  const read = (document: Document) => {
    const known = kept.get(document.id);
    if (known?.text === document.text && known.analysis.document.published.date === document.published.date) return known;
    const made: { text: string; analysis: Analysis; findings?: readonly Finding[] } = {
      text: document.text,
      analysis: analyse(document, engine, world),
    };
    kept.delete(document.id);
    kept.set(document.id, made);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return made;
  };
  return {
    analyse: (document) => read(document).analysis,
    findings: (document) => {
      const one = read(document);
      one.findings ??= codeAnalysis(one.analysis, world).findings;
      return one.findings;
    },
    take: ({ text, html, ...given }) =>
      documentOf({ ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }), given }, world),
  };
}
