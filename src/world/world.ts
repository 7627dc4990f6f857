import type { Actor, Holding } from "./actor.ts";
import type { Place } from "./places.ts";
import type { Role } from "./roles.ts";
import type { State } from "./states.ts";

/** A name of the world found in a text, by UTF-16 offset. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  /** What the name can stand for, best first; never empty. */
  readonly senses: readonly NameSense[];
}

/** One reading of a name: how it stands for the actor. */
export interface NameSense {
  readonly actor: Actor;
  /** name: its own name or alias; demonym: Kazakh, the French; metonym: the Kremlin, Astana for Kazakhstan; acronym; surname. */
  readonly by: "name" | "alias" | "demonym" | "metonym" | "acronym" | "surname" | "former-name";
}

/** What is known where a name stands; every field may be missing. */
export interface ResolutionContext {
  /** Day the text speaks of, ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly on?: string | null;
  /** Actors already named in the document, most salient first. */
  readonly salient?: readonly string[];
  /** Kind of mention the grammar asks for. */
  readonly wants?: "person" | "org" | "place" | "state";
}

/** A name resolved to an actor, with the rule that did it and close alternatives. */
export interface Resolution {
  readonly actor: Actor;
  /** title+name, surname, title, demonym+role, acronym, metonym, name, spelling, homonym-in-context, … */
  readonly rule: string;
  /** The office through which it was resolved, where one was. */
  readonly holding?: Holding;
  readonly alternatives: readonly Actor[];
}

/** The facts Chancery ships, on a date. Immutable; loaded once by `loadWorld()`. */
export interface World {
  actor(id: string): Actor | undefined;
  /** Longest names in running text, left to right, not overlapping. Linear in the text's length. */
  scan(text: string): NameMatch[];
  /** A name, title or description ("Kazakstan", "the Kazakh leader", "Secretary of State John Kerry") to an actor. */
  resolve(name: string, context?: ResolutionContext): Resolution | null;
  /** Who holds an office ("head of state", "foreign minister", …) of a state or organisation on a date. */
  holders(of: string, office: string, on: string): readonly Holding[];
  /** The offices a person holds (on a date, or ever). */
  offices(person: string, on?: string): readonly Holding[];
  /** All that a name can stand for, whatever the date; an exact look-up by folded name. */
  lookup(name: string): readonly NameSense[];
  /** A state by ISO 3166-1 alpha-3 (or the project's code for one that is no more: SUN, YUG, CSK, DDR …). */
  state(iso3: string): State | undefined;
  /** The written forms of a state's name: what is name, variant, former, acronym, adjective, noun, nouns; from, to "" = open. */
  names(iso3: string): readonly { readonly form: string; readonly what: string; readonly from: string; readonly to: string }[];
  /** ISO3 codes of the members of a region, group or organisation ("group:central-asia", "org:nato") on a date. */
  members(id: string, on?: string | null): readonly string[];
  place(id: string): Place | undefined;
  /** The periods in which a place was called so; empty if no place is. */
  placeNames(name: string): readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** A noun for a kind of actor ("rebels", "foreign ministry") with its PLOVER sector. */
  role(words: string): Role | undefined;
  /** The people or body of a state or organisation (actor id) that a role noun names; undefined if the noun is no role of the world's. */
  roleOf(of: string, noun: string): Actor | undefined;
  /** Whether the words are a title of an office, without anybody's name ("prime minister"). */
  isTitle(words: string): boolean;
  /** Whether the state (ISO3) existed on some day of the date. */
  existed(iso3: string, on: string): boolean;
}
