import type { Analysis, Span } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords } from "../parties/actor-in-words.ts";
import type { WordFinder } from "./find-words.ts";

/** Somebody as a model names them. */
export interface Named {
  readonly text: string;
  readonly type: Party["type"];
}

const kinds = { state: "state", person: "person", org: "org", place: "place" } as const;

/**
 * Resolves the names a model gives. A name must stand in the document, in the quoted words or else anywhere; who it is, Chancery's
 * own facts say, on the document's date. A name they do not know makes an actor of its own; a word that is no name makes none.
 */
export class NamedParties {
  readonly #analysis: Analysis;
  readonly #world: World;
  readonly #words: WordFinder;
  readonly #on: string | null;

  constructor(analysis: Analysis, world: World, words: WordFinder) {
    this.#analysis = analysis;
    this.#world = world;
    this.#words = words;
    this.#on = analysis.document.published.date?.split("/")[0]?.slice(0, 10) ?? null;
  }

  /** The party, or null where the name stands nowhere in the document or names nobody. */
  party(named: Named, within: Span): Party | null {
    const span = this.#words.find(named.text, within);
    if (!span) return null;
    const text = this.#analysis.document.text.slice(span.start, span.end);
    if (!/\p{Lu}/u.test(text)) return null;
    const wants = named.type === "group" ? undefined : kinds[named.type];
    const resolution =
      this.#world.resolve(text, { on: this.#on, ...(wants ? { wants } : {}) }) ?? this.#world.resolve(text, { on: this.#on });
    if (resolution) {
      const { actor, holding, rule } = resolution;
      return {
        ...actorInWords(actor, { text, ...span }, rule),
        ...(holding ? { office: { title: holding.title, of: holding.of.name } } : {}),
      };
    }
    const id = slug(text);
    if (id === "" || named.type === "state" || !/^(?:the |a |an )?\p{Lu}/u.test(text) || pronouns.has(id)) return null;
    return { text, ...span, id: `${named.type}:${id}`, name: text, code: "", type: named.type, rule: "name" };
  }

  /** The parties of several names, one an actor. */
  parties(named: readonly Named[], within: Span): Party[] {
    const found = new Map<string, Party>();
    for (const each of named) {
      const party = this.party(each, within);
      if (party && !found.has(party.id)) found.set(party.id, party);
    }
    return [...found.values()];
  }
}

const pronouns = new Set("i he she it we you they him her them us who which that this these those his their its our".split(" "));
