import type { Actor, Holding } from "./actor.ts";
import { type Additions, additionsAsked } from "./additions.ts";
import { dataText, list, rows } from "./facts.ts";
import { nameKey } from "./fold.ts";
import { type NameEntry, NameIndex } from "./names.ts";
import { heldOn, holding, type OfficeRow, OfficeTable, sharpest } from "./offices.ts";
import { readPeoples } from "./peoples.ts";
import { type Place, readPlaces } from "./places.ts";
import { membersOn, type Region, readRegions } from "./regions.ts";
import type { Facts } from "./resolve/facts.ts";
import { resolveName } from "./resolve/resolve.ts";
import { Roles } from "./roles.ts";
import { scanNames } from "./scan.ts";
import { SortedLines } from "./sorted-lines.ts";
import { existed, leaderOffice, readStates } from "./states.ts";
import { Titles } from "./titles.ts";
import { addUsers } from "./user-facts.ts";
import type { NameMatch, NameSense, Resolution, ResolutionContext, World } from "./world.ts";

/**
 * Loads the facts that Chancery ships, with the user's additions (default: those of the file that `$CHANCERY_WORLD` names). Synchronous, some milliseconds; immutable afterwards
 * (tables that are seldom needed are read when first asked for).
 */
export function loadWorld(additions: Additions | undefined = additionsAsked()): World {
  const states = readStates();
  const actors = new Map<string, Actor>();
  const orgKeys = new Map<string, string>();
  const keyOfOrg = new Map<string, string>();
  const own = new Map<string, string>();
  for (const state of states.values()) actors.set(state.actor.id, state.actor);

  for (const file of ["organisations.tsv", "organisations-more.tsv"]) {
    for (const [id = "", name = "", acronym = "", aliases = "", , iso3 = "", code = "", sector = "", key = ""] of rows(
      dataText(file),
    )) {
      const others = [acronym, ...list(aliases)].filter(Boolean);
      const seen = actors.get(id);
      if (seen) {
        actors.set(id, { ...seen, aliases: [...(seen.aliases ?? []), ...others] });
        continue;
      }
      actors.set(id, {
        id,
        type: id.startsWith("group:") ? "group" : "org",
        name,
        code: code || iso3,
        ...(sector ? { sector } : {}),
        ...(others.length ? { aliases: others } : {}),
      });
      if (key) {
        orgKeys.set(key, id);
        keyOfOrg.set(id, key);
      }
    }
  }
  const regions = once(() => {
    const byId = new Map<string, Region>();
    for (const region of readRegions()) {
      byId.set(region.id, region);
      if (region.kind === "org") byId.set(orgKeys.get(region.organisation) ?? region.id, region);
    }
    return byId;
  });
  const places = once(() => {
    const byId = new Map<string, Place>();
    for (const place of readPlaces(states)) if (!byId.has(place.id) || !place.to) byId.set(place.id, place);
    return byId;
  });
  const stateForms = once(() => {
    const byState = new Map<string, { form: string; what: string; from: string; to: string }[]>();
    for (const file of ["names.tsv", "names-more.tsv"]) {
      for (const [iso3 = "", form = "", what = "", from = "", to = ""] of rows(dataText(file))) {
        const forms = byState.get(iso3);
        if (forms) forms.push({ form, what, from, to });
        else byState.set(iso3, [{ form, what, from, to }]);
      }
    }
    return byState;
  });
  const peoples = once(readPeoples);
  const mainPeople = once(() =>
    ["people.tsv", "people-hand.tsv", "share-alike/people.tsv"].map((file) => new SortedLines(dataText(file))),
  );
  const morePeople = once(() => [new SortedLines(dataText("people-more.tsv"))]);
  const tables = once(() =>
    ["index.tsv", "share-alike/index.tsv", "index-more.tsv"].map((file) => new SortedLines(dataText(file))),
  );
  const index = new NameIndex(tables);

  const added: OfficeRow[] = [];
  if (additions) addUsers(additions, actors, index, own, orgKeys, keyOfOrg, added);

  const lazyOffices = once(() => new OfficeTable(["offices-fixes.tsv", "offices.tsv", "share-alike/offices.tsv"], added));
  const lazyMore = once(() => new OfficeTable(["offices-more.tsv"]));
  const printed = once(() => {
    const byTitle = new Map<string, OfficeRow[]>();
    for (const row of lazyOffices().heads()) {
      const key = nameKey(row[3]!.replace(/ (?:of|for) the /g, (words) => words.replace("the ", "")));
      for (const each of new Set([key, nameKey(row[3]!)])) byTitle.set(each, [...(byTitle.get(each) ?? []), row]);
    }
    return byTitle;
  });
  const titles = once(() => new Titles());
  const roles = once(() => new Roles());

  const actor = (id: string): Actor | undefined => actors.get(id) ?? make(id);
  /** Persons, places and regions become actors when first asked for. */
  const make = (id: string): Actor | undefined => {
    let made: Actor | undefined;
    if (id.startsWith("person:")) {
      const slugged = id.slice(7);
      const line =
        own.get(slugged) ??
        mainPeople()
          .map((table) => table.find(slugged)[0])
          .find(Boolean) ??
        morePeople()[0]!.find(slugged)[0];
      if (line) {
        const [, name = "", aliases = "", iso3 = "", , sector = ""] = line.split("\t");
        made = {
          id,
          type: "person",
          name,
          code: states.get(iso3)?.actor.code ?? iso3,
          ...(sector === "-" ? {} : { sector: sector || "GOV" }),
          ...(aliases ? { aliases: list(aliases) } : {}),
        };
      }
    } else if (id.startsWith("place:")) {
      const place = places().get(id);
      if (place)
        made = {
          id,
          type: "place",
          name: place.name,
          code: place.iso3,
          ...(place.aliases.length ? { aliases: place.aliases } : {}),
        };
    } else {
      const folk = id.startsWith("group:") ? peoples().get(id.slice(6).replaceAll("-", " ")) : undefined;
      if (folk)
        return { id, type: "group", name: folk.plural, code: folk.code, sector: "CVL", aliases: [folk.adjective, folk.singular] };
      const region = regions().get(id);
      if (region)
        made = { id, type: "group", name: region.name, code: region.kind === "region" ? "" : "IGO", aliases: region.aliases };
    }
    if (made) actors.set(id, made);
    return made;
  };
  const ofActor = (key: string): Actor | undefined =>
    actor(`state:${key}`) ?? actor(orgKeys.get(key) ?? key) ?? (key === "EUE" ? actor("org:european-union") : undefined);
  const hold = (row: OfficeRow) => holding(row, actor, ofActor);
  const ofKey = (id: string) => (id.startsWith("state:") ? id.slice(6) : (keyOfOrg.get(id) ?? id));

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
    place: (id) => places().get(id),
    officesOf: (of) => {
      const key = ofKey(of);
      const rowsOf = lazyOffices().of(key);
      return id2extra(key).length ? [...rowsOf, ...id2extra(key)] : rowsOf;
    },
    officesBy: (person) => {
      const id = person.replace(/^person:/, "");
      const held = lazyOffices().by(id);
      return held.length ? held : lazyMore().by(id);
    },
    printedTitle: (key) => printed().get(key) ?? [],
    hold,
    peoples: (name) => peoples().get(nameKey(name)),
    stateNames: (iso3) => stateForms().get(iso3) ?? [],
  };
  /** The European Union's offices are kept under two keys. */
  function id2extra(key: string): readonly OfficeRow[] {
    return key === "EU" ? [...lazyOffices().of("EUE"), ...lazyOffices().of("ECOM"), ...lazyOffices().of("EUCO")] : [];
  }

  /** Answers given: texts ask for the same names again and again. */
  const answers = new Map<string, Resolution | null>();
  const looked = new Map<string, readonly NameSense[]>();

  const sense = (entry: NameEntry): NameSense | null => {
    const who = actor(entry.id);
    return who ? { actor: who, by: entry.by } : null;
  };

  /** Best first, one sense an actor. */
  const senses = (entries: readonly NameEntry[]): NameSense[] => {
    const found: NameSense[] = [];
    for (const entry of entries.length > 1 ? [...entries].sort(bySense) : entries) {
      const one = sense(entry);
      if (one && !found.some((other) => other.actor.id === one.actor.id)) found.push(one);
    }
    return found;
  };

  return Object.freeze({
    actor,
    scan(text: string): NameMatch[] {
      return scanNames(text, index).map((match) => ({
        start: match.start,
        end: match.end,
        senses: senses(match.entries),
      }));
    },
    resolve(name: string, context: ResolutionContext = {}): Resolution | null {
      const key = `${name}\n${context.on ?? ""}\n${context.wants ?? ""}\n${context.salient?.join() ?? ""}`;
      const seen = answers.get(key);
      if (seen !== undefined) return seen;
      const found = resolveName(name, context, facts);
      if (answers.size >= 50_000) answers.clear();
      answers.set(key, found);
      return found;
    },
    lookup(name: string): readonly NameSense[] {
      const seen = looked.get(name);
      if (seen) return seen;
      const found = senses(index.find(nameKey(name)));
      if (looked.size >= 50_000) looked.clear();
      looked.set(name, found);
      return found;
    },
    holders(of: string, office: string, on: string): readonly Holding[] {
      const key = states.has(of) ? of : ofKey(of);
      const asked = office === "leader" && states.has(key) ? leaderOffice(states.get(key)!, on) : office;
      const main = lazyOffices().of(key);
      const found = [...main, ...id2extra(key), ...(core.has(asked) ? [] : lazyMore().of(key))].filter(
        (row) => row[2] === asked && heldOn(row, on),
      );
      const exact = found.length
        ? found
        : asked === "head of state"
          ? main.filter((row) => row[2] === "monarch" && heldOn(row, on))
          : [];
      return sharpest(exact, on)
        .map(hold)
        .filter((h) => h !== null);
    },
    offices(person: string, on?: string): readonly Holding[] {
      const id = person.replace(/^person:/, "");
      return [...lazyOffices().by(id), ...lazyMore().by(id)]
        .filter((row) => !on || heldOn(row, on))
        .map(hold)
        .filter((h) => h !== null);
    },
    state: (iso3: string) => states.get(iso3),
    names: (iso3: string) => facts.stateNames(iso3),
    members: (id: string, on?: string | null) => {
      const region = regions().get(id);
      return region ? membersOn(region, on) : [];
    },
    place: (id: string) => places().get(id),
    placeNames: (name: string) =>
      index
        .find(nameKey(name))
        .filter((e) => e.id.startsWith("place:"))
        .map(({ id, from, to }) => ({ id, from, to })),
    role: (words: string) => roles().find(words),
    existed: (iso3: string, on: string) => {
      const state = states.get(iso3);
      return state ? existed(state, on) : false;
    },
  });
}

const core = new Set([
  "head of state",
  "head of government",
  "monarch",
  "foreign minister",
  "defence minister",
  "vice president",
  "party leader",
  "head of organisation",
]);

/** Of actors with one name, those meant when nothing tells. */
const usual = new Set(["state:COD", "state:KOR", "state:SRB", "state:RUS", "state:DEU", "state:CHN"]);

const order: readonly NameSense["by"][] = ["name", "acronym", "alias", "demonym", "former-name", "metonym", "surname"];

/** By kind of sense; of two of a kind, what is still in use first. */
function bySense(a: NameEntry, b: NameEntry): number {
  return (
    order.indexOf(a.by) - order.indexOf(b.by) ||
    Number(a.to !== "") - Number(b.to !== "") ||
    Number(usual.has(b.id)) - Number(usual.has(a.id))
  );
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
