import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Source {
  readonly version: string;
  readonly [list: string]: unknown;
  readonly types: readonly Record<string, unknown>[];
  readonly sectors: readonly Record<string, unknown>[];
  readonly cameoRoots: readonly Record<string, unknown>[];
  readonly cameoToPlover: readonly Record<string, unknown>[];
  readonly polecatColumns: readonly Record<string, unknown>[];
  readonly gdeltColumns: readonly Record<string, unknown>[];
}

/** Distils plover.json: what a program needs of the ontology, without the manual's discussion. */
export function ontology(from: string): void {
  const all = JSON.parse(readFileSync(join(from, "plover.json"), "utf8")) as Source;
  const out = {
    version: all.version,
    licence: "CC BY-SA 4.0",
    source:
      "PLOVER manual and CAMEO2PLOVER table, Open Event Data Alliance (openeventdata/PLOVER), facts restated in new words; POLECAT and GDELT column names from public programs that read them",
    quads: all.quads,
    types: all.types.map((t) => ({
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
    sectors: all.sectors.map((s) => ({ code: s.code, meaning: s.meaning })),
    sectorTieBreak: all.sectorTieBreak,
    nonStateCodes: all.nonStateCodes,
    exceptionTerritories: all.exceptionTerritories,
    partiallyRecognised: all.partiallyRecognised,
    cameo: [
      ...all.cameoRoots.map((c) => ({
        cameo: c.cameo,
        type: c.plover ?? null,
        mode: c.mode ?? null,
        contexts: c.context ?? [],
      })),
      ...all.cameoToPlover.map((c) => ({
        cameo: c.cameo,
        type: c.plover,
        mode: c.currentMode,
        contexts: c.currentContext ?? [],
      })),
    ],
    polecatColumns: all.polecatColumns.map((c) => ({ name: c.name, meaning: c.meaning })),
    gdeltColumns: all.gdeltColumns.map((c) => ({ name: c.name, meaning: c.meaning })),
  };
  writeFileSync(join(import.meta.dirname, "plover.json"), `${JSON.stringify(out, null, 1)}\n`);
}
