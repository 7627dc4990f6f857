import type { Document } from "../intake/document.ts";
import { loadWorld } from "../world/load.ts";
import type { World } from "../world/world.ts";
import { analyse } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";
import type { Engine } from "./engine.ts";
import { loadEngine } from "./load-engine.ts";

let engine: Engine | undefined;
let world: World | undefined;

/** A text read as a document of a day (ISO 8601, reduced or an interval; null = unknown): for tests. */
export function reading(text: string, date: string | null = "2018-01-15", language = "en"): Analysis {
  engine ??= loadEngine();
  world ??= loadWorld();
  const precision =
    date === null
      ? "unknown"
      : date.includes("/")
        ? "interval"
        : date.length === 4
          ? "year"
          : date.length === 7
            ? "month"
            : "day";
  const document: Document = { id: "test", language, text, published: { date, precision, basis: "stated", because: [] } };
  return analyse(document, engine, world);
}
