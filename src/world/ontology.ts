import { dataText } from "./facts.ts";

/** The four quadrants of cooperation and conflict. */
export type Quad = "VERBAL COOPERATION" | "MATERIAL COOPERATION" | "VERBAL CONFLICT" | "MATERIAL CONFLICT";

export interface PloverType {
  readonly code: string;
  readonly quad: Quad;
  /** GDELT's quad class, 1 to 4. */
  readonly quadCode: number;
  readonly meaning: string;
  readonly recipientRequired: boolean;
  readonly modes: readonly { readonly code: string; readonly meaning: string }[];
  /** Score from -10 (conflict) to 10 (cooperation); null where the manual gives none. */
  readonly intensity: { readonly default: number; readonly byMode: Readonly<Record<string, number | null>> };
  readonly confusedWith: readonly { readonly type: string; readonly rule: string }[];
}

export interface CameoRow {
  /** Two-digit root or a longer code. */
  readonly cameo: string;
  readonly type: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

/** PLOVER as data/plover.json has it. */
export interface Ontology {
  readonly version: string;
  readonly licence: string;
  readonly source: string;
  readonly quads: readonly { readonly code: number; readonly name: Quad }[];
  readonly types: readonly PloverType[];
  readonly contexts: readonly { readonly code: string; readonly meaning: string }[];
  readonly auxiliaryModes: readonly { readonly code: string; readonly meaning: string }[];
  /** Type of an act still to come: CONSULT → AGREE. */
  readonly futureBecomes: Readonly<Record<string, string>>;
  readonly hypotheticalBecomes: Readonly<Record<string, string>>;
  readonly sectors: readonly { readonly code: string; readonly meaning: string }[];
  readonly sectorTieBreak: readonly string[];
  readonly nonStateCodes: readonly { readonly code: string; readonly meaning: string }[];
  readonly exceptionTerritories: readonly { readonly name: string; readonly code: string; readonly note?: string }[];
  readonly partiallyRecognised: readonly {
    readonly name: string;
    readonly country: string;
    readonly code: string;
    readonly sector: string;
  }[];
  readonly cameo: readonly CameoRow[];
  readonly polecatColumns: readonly { readonly name: string; readonly meaning: string }[];
  readonly gdeltColumns: readonly { readonly name: string; readonly meaning: string }[];
}

let loaded: Ontology | undefined;

/** The PLOVER ontology, read once. */
export function ontology(): Ontology {
  loaded ??= JSON.parse(dataText("plover.json")) as Ontology;
  return loaded;
}

/** A PLOVER type by code ("CONSULT"); undefined if there is none. */
export function ploverType(code: string): PloverType | undefined {
  types ??= new Map(ontology().types.map((type) => [type.code, type]));
  return types.get(code);
}

let types: Map<string, PloverType> | undefined;

/**
 * Intensity of a type with its modes. The manual gives one score a mode and no rule for several: the strongest
 * (farthest from the type's own score) counts. Unknown type: 0.
 */
export function intensity(code: string, modes: readonly string[] = []): number {
  const type = ploverType(code);
  if (!type) return 0;
  let score = type.intensity.default;
  for (const mode of modes) {
    const own = type.intensity.byMode[mode];
    if (typeof own === "number" && (score === type.intensity.default || Math.abs(own) > Math.abs(score))) score = own;
  }
  return score;
}

/** The type that PLOVER gives an act by its status: a visit still to come is AGREE, a supposed attack THREATEN. */
export function typeByStatus(act: string, status: string): string {
  if (status === "planned" || status === "proposed") return ontology().futureBecomes[act] ?? act;
  if (status === "hypothetical") return ontology().hypotheticalBecomes[act] ?? act;
  return act;
}

/** CAMEO codes that map to a type (and mode, where given), the shortest first. */
export function cameoFor(type: string, mode?: string | null): readonly CameoRow[] {
  const rows = ontology().cameo.filter((row) => row.type === type);
  const fitting = mode ? rows.filter((row) => row.mode === mode) : [];
  return [...(fitting.length ? fitting : rows)].sort((a, b) => a.cameo.length - b.cameo.length || (a.cameo < b.cameo ? -1 : 1));
}
