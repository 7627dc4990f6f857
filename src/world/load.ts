import { ActorBook } from "./actor-book.ts";
import { type Additions, additionsAsked } from "./additions.ts";
import { dataText, rows } from "./facts.ts";
import { nameKey } from "./fold.ts";
import { type NameEntry, NameIndex } from "./names.ts";
import { OfficeBook } from "./office-book.ts";
import { once, remembering } from "./once.ts";
import { membersOn } from "./regions.ts";
import type { Facts } from "./resolve/facts.ts";
import { peopleOf } from "./resolve/people-of.ts";
import { resolveName } from "./resolve/resolve.ts";
import { Roles } from "./roles.ts";
import { scanNames } from "./scan.ts";
import { sensesOf } from "./senses.ts";
import { SortedLines } from "./sorted-lines.ts";
import { existed, leaderOffice, readStates } from "./states.ts";
import { Titles } from "./titles.ts";
import { addUsers } from "./user-facts.ts";
import type { NameMatch, NameSense, Resolution, ResolutionContext, World } from "./world.ts";

/** Answers kept at most, of each kind; texts ask for the same names again and again. */
const kept = 20_000;

/**
 * Loads the facts that Chancery ships, with the user's additions (default: those of the file that `$CHANCERY_WORLD` names).
 * Synchronous, some milliseconds; immutable afterwards. Tables that are seldom needed are read when first asked for.
 */
export function loadWorld(additions: Additions | undefined = additionsAsked()): World {
  const states = readStates();
  const actors = new ActorBook(states);
  const index = new NameIndex(
    once(() => ["index.tsv", "share-alike/index.tsv", "index-more.tsv"].map((file) => new SortedLines(dataText(file)))),
    once(() => new SortedLines(dataText("sounds.tsv"))),
    once(() => new Set(rows(dataText("lower.tsv")).map((row) => row[0]!))),
  );
  const offices = new OfficeBook(actors, additions ? addUsers(additions, actors, index) : []);
  const titles = once(() => new Titles());
  const roles = once(() => new Roles());
  const forms = once(readForms);
  const actor = (id: string) => actors.get(id);

  const facts: Facts = {
    index,
    states,
    get titles() {
      return titles();
    },
    get roles() {
      return roles();
    },
    actor,
    place: (id) => actors.places().get(id),
    officesOf: (of) => offices.of(of),
    officesBy: (person) => offices.by(person),
    printedTitle: (key) => offices.printedTitle(key),
    hold: (row) => offices.holding(row),
    peoples: (name) => actors.peoples().get(nameKey(name)),
    stateNames: (iso3) => forms().get(iso3) ?? [],
  };
  const answers = new Map<string, Resolution | null>();
  /** The last texts: a document is searched by several rooms in turn. */
  const scanned: { readonly text: string; readonly found: NameMatch[] }[] = [];
  const sensed = new WeakMap<readonly NameEntry[], readonly NameSense[]>();
  const senses = (entries: readonly NameEntry[]): readonly NameSense[] => {
    const known = sensed.get(entries);
    if (known) return known;
    const found = sensesOf(entries, actor);
    sensed.set(entries, found);
    return found;
  };
  const looked = remembering(kept, (name) => sensesOf(index.find(nameKey(name)), actor));

  return Object.freeze({
    actor,
    scan(text: string): NameMatch[] {
      const known = scanned.find((each) => each.text === text);
      if (known) return known.found;
      const found = scanNames(text, index).map(({ start, end, entries }) => ({ start, end, senses: senses(entries) }));
      scanned.unshift({ text, found });
      scanned.length = Math.min(scanned.length, 4);
      return found;
    },
    resolve(name: string, context: ResolutionContext = {}): Resolution | null {
      const key = `${name}\n${context.on ?? ""}\n${context.wants ?? ""}\n${context.salient?.join() ?? ""}`;
      const seen = answers.get(key);
      if (seen !== undefined) return seen;
      const found = resolveName(name, context, facts);
      if (answers.size >= kept) answers.clear();
      answers.set(key, found);
      return found;
    },
    lookup: looked,
    holders(of: string, office: string, on: string) {
      const state = states.get(of.replace(/^state:/, ""));
      return offices.holders(of, office === "leader" && state ? leaderOffice(state, on) : office, on);
    },
    offices: (person: string, on?: string) => offices.offices(person, on),
    state: (iso3: string) => states.get(iso3),
    names: facts.stateNames,
    members(id: string, on?: string | null) {
      const region = actors.regions().get(id);
      return region ? membersOn(region, on) : [];
    },
    place: facts.place,
    placeNames: (name: string) =>
      index
        .find(nameKey(name))
        .filter((entry) => entry.id.startsWith("place:"))
        .map(({ id, from, to }) => ({ id, from, to })),
    role: (words: string) => roles().find(words),
    roleOf(of: string, noun: string) {
      const role = roles().find(noun);
      return role ? peopleOf(of, role, [noun], facts)?.actor : undefined;
    },
    isTitle: (words: string) => titles().find(words) !== undefined,
    existed(iso3: string, on: string) {
      const state = states.get(iso3);
      return state ? existed(state, on) : false;
    },
  });
}

type Form = { readonly form: string; readonly what: string; readonly from: string; readonly to: string };

/** The written forms of each state's name, by ISO3. */
function readForms(): Map<string, Form[]> {
  const byState = new Map<string, Form[]>();
  for (const file of ["names.tsv", "names-more.tsv"]) {
    for (const [iso3 = "", form = "", what = "", from = "", to = ""] of rows(dataText(file))) {
      const seen = byState.get(iso3);
      if (seen) seen.push({ form, what, from, to });
      else byState.set(iso3, [{ form, what, from, to }]);
    }
  }
  return byState;
}
