import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ChanceryError } from "./errors.ts";

/** A user's own facts, from one YAML file beside the record. */
export interface Additions {
  readonly states: readonly { readonly iso3: string; readonly aliases: readonly string[] }[];
  readonly people: readonly {
    readonly id?: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly state?: string;
    readonly offices: readonly {
      readonly of: string;
      readonly office: string;
      readonly title?: string;
      readonly from?: string;
      readonly to?: string;
    }[];
  }[];
  readonly organisations: readonly {
    readonly id?: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly code?: string;
    readonly sector?: string;
  }[];
}

/** The additions in the file that `$CHANCERY_WORLD` names; undefined without one. Throws E_WORLD_ADDITIONS, also where the file is not there. */
export function additionsAsked(): Additions | undefined {
  const file = process.env.CHANCERY_WORLD;
  if (!file) return undefined;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw bad(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return readAdditions(text, file);
}

/**
 * Reads a user's additions. `text` is YAML with any of the lists `states`, `people`, `organisations`:
 *
 *     states:
 *       - { iso3: KAZ, aliases: [Qazaq Eli] }
 *     people:
 *       - name: Jane Doe
 *         aliases: [J. Doe]
 *         state: GBR
 *         offices:
 *           - { of: GBR, office: foreign minister, title: Foreign Secretary, from: 2031-05-02 }
 *     organisations:
 *       - { name: Harbour Council, aliases: [HC], code: IGO }
 *
 * Throws E_WORLD_ADDITIONS, naming the entry, where something is missing or of the wrong kind.
 */
export function readAdditions(text: string, file = "world.yaml"): Additions {
  let root: unknown;
  try {
    // Asked for only here: most runs have no additions, and the parser costs more than all the facts.
    const { parse } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
    root = parse(text) ?? {};
  } catch (error) {
    throw bad(file, `is not YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  if (typeof root !== "object" || root === null || Array.isArray(root))
    throw bad(file, "must hold lists named states, people, organisations");
  const table = root as Record<string, unknown>;
  for (const key of Object.keys(table))
    if (!["states", "people", "organisations"].includes(key)) throw bad(file, `knows no list "${key}"`);
  const entries = (key: string) => {
    const found = table[key] ?? [];
    if (!Array.isArray(found)) throw bad(file, `"${key}" must be a list`);
    return found.map((entry, i) => {
      if (typeof entry !== "object" || entry === null) throw bad(file, `${key}[${i}] must be a mapping`);
      return { entry: entry as Record<string, unknown>, where: `${key}[${i}]` };
    });
  };
  const word = (entry: Record<string, unknown>, key: string, where: string) => {
    const value = entry[key];
    if (typeof value !== "string" || value.trim() === "") throw bad(file, `${where} needs "${key}"`);
    return value.trim();
  };
  const maybe = (entry: Record<string, unknown>, key: string) => {
    const value = entry[key];
    return value === undefined || value === null
      ? undefined
      : value instanceof Date
        ? value.toISOString().slice(0, 10)
        : String(value);
  };
  const words = (entry: Record<string, unknown>, key: string, where: string) => {
    const value = entry[key] ?? [];
    if (!Array.isArray(value)) throw bad(file, `${where}.${key} must be a list`);
    return value.map(String);
  };
  return {
    states: entries("states").map(({ entry, where }) => ({
      iso3: word(entry, "iso3", where).toUpperCase(),
      aliases: words(entry, "aliases", where),
    })),
    people: entries("people").map(({ entry, where }) => {
      const offices = entry.offices ?? [];
      if (!Array.isArray(offices)) throw bad(file, `${where}.offices must be a list`);
      return {
        ...optional({ id: maybe(entry, "id"), state: maybe(entry, "state") }),
        name: word(entry, "name", where),
        aliases: words(entry, "aliases", where),
        offices: offices.map((office: Record<string, unknown>, i: number) => ({
          of: word(office, "of", `${where}.offices[${i}]`),
          office: word(office, "office", `${where}.offices[${i}]`),
          ...optional({ title: maybe(office, "title"), from: maybe(office, "from"), to: maybe(office, "to") }),
        })),
      };
    }),
    organisations: entries("organisations").map(({ entry, where }) => ({
      ...optional({ id: maybe(entry, "id"), code: maybe(entry, "code"), sector: maybe(entry, "sector") }),
      name: word(entry, "name", where),
      aliases: words(entry, "aliases", where),
    })),
  };
}

function optional<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}

function bad(file: string, what: string): ChanceryError {
  return new ChanceryError("E_WORLD_ADDITIONS", `${file}: ${what}.`, "See `chancery world --help` for the form of the file.");
}
