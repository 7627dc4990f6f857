import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Distils plover.json: what a program needs of the ontology, without the manual's discussion. */
export function ontology(from: string): void {
  // biome-ignore lint/suspicious/noExplicitAny: a loosely shaped source file, read once by hand
  const all = JSON.parse(readFileSync(join(from, "plover.json"), "utf8")) as any;
  const out = {
    version: all.version,
    licence: "CC BY-SA 4.0",
    source: "PLOVER manual and CAMEO2PLOVER table, Open Event Data Alliance (openeventdata/PLOVER), facts restated in new words; POLECAT and GDELT column names from public programs that read them",
    quads: all.quads,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    types: all.types.map((t: any) => ({
      code: t.code,
      quad: t.quad,
      quadCode: t.quadCode,
      meaning: t.meaning,
      recipientRequired: t.recipientRequired,
      modes: t.modes,
      intensity: t.intensity,
      confusedWith: t.notToBeConfusedWith,
    })),
    contexts: all.contexts,
    auxiliaryModes: all.auxiliaryModes,
    futureBecomes: all.futureBecomes,
    hypotheticalBecomes: all.hypotheticalBecomes,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    sectors: all.sectors.map((s: any) => ({ code: s.code, meaning: s.meaning })),
    sectorTieBreak: all.sectorTieBreak,
    nonStateCodes: all.nonStateCodes,
    exceptionTerritories: all.exceptionTerritories,
    partiallyRecognised: all.partiallyRecognised,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    cameo: [...all.cameoRoots.map((c: any) => ({ cameo: c.cameo, type: c.plover ?? null, mode: c.mode ?? null, contexts: c.context ?? [] })), ...all.cameoToPlover.map((c: any) => ({ cameo: c.cameo, type: c.plover, mode: c.currentMode, contexts: c.currentContext ?? [] }))],
    // biome-ignore lint/suspicious/noExplicitAny: see above
    polecatColumns: all.polecatColumns.map((c: any) => ({ name: c.name, meaning: c.meaning })),
    // biome-ignore lint/suspicious/noExplicitAny: see above
    gdeltColumns: all.gdeltColumns.map((c: any) => ({ name: c.name, meaning: c.meaning })),
  };
  writeFileSync(join(import.meta.dirname, "plover.json"), `${JSON.stringify(out, null, 1)}\n`);
}
