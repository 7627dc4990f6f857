import type { Actor, Holding } from "./actor.ts";
import type { Additions } from "./additions.ts";
import { dataText, list, rows } from "./facts.ts";
import { nameKey, slug } from "./fold.ts";
import { type NameEntry, NameIndex } from "./names.ts";
import { bounds, heldOn, holding, type OfficeRow, OfficeTable } from "./offices.ts";
import { type Place, readPlaces } from "./places.ts";
import { membersOn, type Region, readRegions } from "./regions.ts";
import { resolveName } from "./resolve/resolve.ts";
import { Roles } from "./roles.ts";
import { scanNames } from "./scan.ts";
import { existed, leaderOffice, readStates, type State } from "./states.ts";
import { Titles } from "./titles.ts";
import type { NameMatch, NameSense, Resolution, ResolutionContext, World } from "./world.ts";

/** What the rules of resolution see of the facts. */
export interface Facts {
  readonly index: NameIndex;
  readonly states: ReadonlyMap<string, State>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly titles: Titles;
  readonly roles: Roles;
  readonly actor: (id: string) => Actor | undefined;
  readonly place: (id: string) => Place | undefined;
  /** Rows of offices of a state (ISO3) or organisation (actor id), leading offices first. */
  readonly officesOf: (of: string) => readonly OfficeRow[];
  readonly officesBy: (person: string) => readonly OfficeRow[];
  readonly hold: (row: OfficeRow) => Holding | null;
  /** Persons of the second rank (other ministers, ambassadors) by key of the name. */
  readonly morePeople: (key: string) => readonly string[];
  readonly stateNames: (iso3: string) => readonly { readonly form: string; readonly what: string; readonly from: string; readonly to: string }[];
}

/**
 * Loads the facts that Chancery ships, with the user's additions where given. Synchronous, some 30 ms; immutable afterwards
 * (indexes that are seldom needed are built when first asked for).
 */
export function loadWorld(additions?: Additions): World {
  const states = readStates();
  const regions = new Map<string, Region>();
  const actors = new Map<string, Actor>();
  const index = new NameIndex();
  const places = new Map<string, Place>();
  const people = new Map<string, string>();
  const orgKeys = new Map<string, string>();
  const keyOfOrg = new Map<string, string>();
  const stateForms = new Map<string, { form: string; what: string; from: string; to: string }[]>();

  const add = (id: string, by: NameSense["by"], form: string, from = "", to = "", asked = false) => index.add({ id, by, form, from, to, asked });

  for (const state of states.values()) {
    actors.set(state.actor.id, state.actor);
    add(state.actor.id, "name", state.name, state.from ?? "", state.to ?? "");
  }
  for (const file of ["names.tsv", "names-more.tsv"]) {
    for (const [iso3 = "", form = "", what = "", from = "", to = ""] of rows(dataText(file))) {
      const id = iso3 === "EUE" ? "org:european-union" : `state:${iso3}`;
      if (iso3 === "EUE" && what !== "acronym") continue;
      const forms = stateForms.get(iso3);
      if (forms) forms.push({ form, what, from, to });
      else stateForms.set(iso3, [{ form, what, from, to }]);
      add(id, senseBy[what] ?? "alias", form, from, to, what === "context" || what === "informal" || (what === "acronym" && shortWords.has(form)));
    }
  }

  for (const [id = "", name = "", acronym = "", aliases = "", , iso3 = "", code = "", sector = "", key = ""] of [
    ...rows(dataText("organisations.tsv")),
    ...rows(dataText("organisations-more.tsv")),
  ]) {
    const others = [acronym, ...list(aliases)].filter(Boolean);
    actors.set(id, { id, type: id.startsWith("group:") ? "group" : "org", name, code: code || iso3, ...(sector ? { sector } : {}), aliases: others });
    if (key) {
      orgKeys.set(key, id);
      keyOfOrg.set(id, key);
    }
    add(id, "name", name.replace(/ \(.*\)$/, ""));
    if (acronym) add(id, "acronym", acronym, "", "", shortWords.has(acronym));
    for (const alias of list(aliases)) add(id, /^[A-Z0-9.+-]{2,8}$/.test(alias) ? "acronym" : "alias", alias, "", "", shortWords.has(alias));
  }

  for (const region of readRegions()) {
    const id = region.kind === "org" ? (orgKeys.get(region.organisation) ?? region.id) : region.id;
    regions.set(id, region);
    if (id !== region.id) regions.set(region.id, region);
    if (!actors.has(id)) actors.set(id, { id, type: "group", name: region.name, code: region.kind === "region" ? "" : "IGO", aliases: region.aliases });
    add(id, "name", region.name);
    for (const alias of region.aliases) add(id, "alias", alias);
  }

  for (const place of readPlaces(states)) {
    places.set(place.id, place);
    if (!actors.has(place.id)) actors.set(place.id, { id: place.id, type: "place", name: place.name, code: place.iso3, ...(place.aliases.length ? { aliases: place.aliases } : {}) });
    if (place.kind !== "seat") {
      add(place.id, "name", place.name, place.from, place.to, placeWords.has(place.name));
      for (const alias of place.aliases) add(place.id, "alias", alias, place.from, place.to, placeWords.has(alias));
    }
    if (place.standsFor) {
      const target = orgKeys.get(place.standsFor) ?? (place.standsFor === "EUE" ? "org:european-union" : place.standsFor === "UN" ? orgKeys.get("UN") : undefined) ?? `state:${place.standsFor}`;
      if (actors.has(target)) for (const form of [place.name, ...place.aliases]) add(target, "metonym", form, place.from, place.to, placeWords.has(form));
    }
  }

  for (const file of ["people.tsv", "share-alike/people.tsv"]) {
    for (const line of dataText(file).split("\n")) {
      if (line === "" || line.startsWith("#") || line.startsWith("id\t")) continue;
      const a = line.indexOf("\t");
      const b = line.indexOf("\t", a + 1);
      const c = line.indexOf("\t", b + 1);
      const id = `person:${line.slice(0, a)}`;
      people.set(id, line);
      const name = line.slice(a + 1, b);
      add(id, "name", name);
      if (c > b + 1) for (const alias of line.slice(b + 1, c).split("|")) addPersonAlias(index, id, alias);
    }
  }

  const added: OfficeRow[] = [];
  if (additions) addUsers(additions, actors, index, people, orgKeys, keyOfOrg, added);

  const lazyOffices = once(() => new OfficeTable(["offices.tsv", "share-alike/offices.tsv", "offices-fixes.tsv"], added));
  const lazyMore = once(() => new OfficeTable(["offices-more.tsv"]));
  const lazyMorePeople = once(() => {
    const byKey = new Map<string, string[]>();
    for (const line of dataText("people-more.tsv").split("\n")) {
      if (line === "" || line.startsWith("#") || line.startsWith("id\t")) continue;
      const [id = "", name = "", aliases = ""] = line.split("\t");
      people.set(`person:${id}`, line);
      for (const form of [name, ...list(aliases)]) {
        const key = nameKey(form);
        const seen = byKey.get(key);
        if (seen) seen.push(`person:${id}`);
        else byKey.set(key, [`person:${id}`]);
      }
    }
    return byKey;
  });
  const titles = once(() => new Titles());
  const roles = once(() => new Roles());

  const actor = (id: string): Actor | undefined => {
    const known = actors.get(id);
    if (known) return known;
    let line = people.get(id);
    if (!line && id.startsWith("person:")) {
      lazyMorePeople();
      line = people.get(id);
    }
    if (!line) return undefined;
    const [, name = "", aliases = "", iso3 = ""] = line.split("\t");
    const made: Actor = { id, type: "person", name, code: iso3, sector: "GOV", ...(aliases ? { aliases: list(aliases) } : {}) };
    actors.set(id, made);
    return made;
  };
  const ofActor = (key: string): Actor | undefined => actor(`state:${key}`) ?? actor(orgKeys.get(key) ?? key) ?? (key === "EUE" ? actor("org:european-union") : undefined);
  const hold = (row: OfficeRow) => holding(row, actor, ofActor);
  const ofKey = (id: string) => (id.startsWith("state:") ? id.slice(6) : (keyOfOrg.get(id) ?? id));

  const facts: Facts = {
    index,
    states,
    regions,
    get titles() {
      return titles();
    },
    get roles() {
      return roles();
    },
    actor,
    place: (id) => places.get(id),
    officesOf: (of) => {
      const key = ofKey(of);
      const rowsOf = lazyOffices().of(key);
      return id2extra(key).length ? [...rowsOf, ...id2extra(key)] : rowsOf;
    },
    officesBy: (person) => lazyOffices().by(person.replace(/^person:/, "")),
    hold,
    morePeople: (key) => lazyMorePeople().get(key) ?? [],
    stateNames: (iso3) => stateForms.get(iso3) ?? [],
  };
  /** The European Union's offices are kept under two keys. */
  function id2extra(key: string): readonly OfficeRow[] {
    return key === "EU" ? [...lazyOffices().of("EUE"), ...lazyOffices().of("ECOM"), ...lazyOffices().of("EUCO")] : [];
  }

  const sense = (entry: NameEntry): NameSense | null => {
    const who = actor(entry.id);
    return who ? { actor: who, by: entry.by } : null;
  };

  return Object.freeze({
    actor,
    scan(text: string): NameMatch[] {
      return scanNames(text, index).map((match) => ({
        start: match.start,
        end: match.end,
        senses: [...match.entries].sort(bySense).map(sense).filter((s) => s !== null),
      }));
    },
    resolve: (name: string, context: ResolutionContext = {}): Resolution | null => resolveName(name, context, facts),
    lookup: (name: string): readonly NameSense[] => index.find(nameKey(name)).map(sense).filter((s) => s !== null),
    holders(of: string, office: string, on: string): readonly Holding[] {
      const key = states.has(of) ? of : ofKey(of);
      const asked = office === "leader" && states.has(key) ? leaderOffice(states.get(key)!, on) : office;
      const main = lazyOffices().of(key);
      const found = [...main, ...id2extra(key), ...(core.has(asked) ? [] : lazyMore().of(key))].filter((row) => row[2] === asked && heldOn(row, on));
      const exact = found.length ? found : asked === "head of state" ? main.filter((row) => row[2] === "monarch" && heldOn(row, on)) : [];
      return sharpest(exact, on).map(hold).filter((h) => h !== null);
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
      const region = regions.get(id);
      return region ? membersOn(region, on) : [];
    },
    place: (id: string) => places.get(id),
    placeNames: (name: string) => index.find(nameKey(name)).filter((e) => e.id.startsWith("place:")).map(({ id, from, to }) => ({ id, from, to })),
    role: (words: string) => roles().find(words),
    existed: (iso3: string, on: string) => {
      const state = states.get(iso3);
      return state ? existed(state, on) : false;
    },
  });
}

const senseBy: Readonly<Record<string, NameSense["by"]>> = {
  name: "name",
  "name-then": "former-name",
  variant: "alias",
  former: "former-name",
  acronym: "acronym",
  adjective: "demonym",
  noun: "demonym",
  nouns: "demonym",
};

const core = new Set(["head of state", "head of government", "monarch", "foreign minister", "defence minister", "vice president", "party leader", "head of organisation"]);

/** Acronyms that are words, initials or Roman numerals in most texts: resolved when asked for, not found in running text. */
const shortWords = new Set(["IS", "AI", "AL", "AA", "AP", "EC", "EP", "MB", "PA", "RK", "KR", "RF", "RS", "FN", "UR", "TI", "SL", "ROK", "RoK", "CAR", "CARE", "ECO", "CAN", "NAM", "GUAM", "AIM", "PIC", "PACE", "CAF", "ADF", "CIA ", "MEND", "Fed", "Quad", "QUAD", "IRI", "KH", "HT", "JI", "AQ", "WB", "DPR", "LPR", "AMAL", "AES", "EC ", "PSC", "IOC", "SMM", "SIS", "Congo", "TIP", "PDF", "STL", "AR", "NUG", "G5", "MSS", "SNC"]);

/** Places whose names are words or names of persons in most texts. */
const placeWords = new Set(["Male", "Nice", "Reading", "Of", "Mobile", "Surt", "Sana", "Pale", "Arg", "Oral", "Papua", "Baki", "Belem", "Hague", "Victoria", "Istana", "Bern", "George Town", "Sur", "Pristina ", "Bam", "Van", "Sirte ", "Kingston", "Hamilton", "Stanley", "Douglas", "Alofi", "Funafuti ", "Melekeok", "Castries ", "Male'"]);

/** Surnames that are common words: resolved when a person is asked for, not found in running text. */
const surnameWords = new Set(
  "may major ban day king will long young park moon man so do he an ma u sun march april june august west east north south green white black brown grey gray gold silver stone wood woods hill hills field banks bank bell bush rice cook baker butler carter mason miller smith taylor turner walker fisher hunter page price power powers peace hope love grace faith joy rich poor little small short high low good best better fair just straw hay grass rose lily may bean fox wolf bear lamb bird swan drake crane hawk church temple bishop pope abbot prior dean marshall general colonel captain judge law case trial fine court hall house home street lane ford bridge rivers lake pool wells spring summer winter frost snow rain storm wind cloud day knight duke earl baron lord prince queen noble royal la le de al el van von ali khan singh kim li wang lee john paul james george peter david michael thomas martin simon henry charles francis joseph an no on in to new old great first last free world union china guinea jordan chad israel georgia jones santos silva costa sousa lopez garcia perez diaz cruz castro gates woods hague hamid mohamed mohammed mohammad muhammad ahmed ahmad hassan hussein hussain abdullah ibrahim mahmoud omar said saleh salem nasser karim rahman aziz malik amin isa yusuf umar sheikh shah mirza mian begum bibi haji son sons mother father wise strong swift sharp keen bright dark early late gore hurd hunt grant pence price marsh moss reed reid flint clay sand sands mercury venus mars earth gambia mali niger benin togo holland paris london vienna berlin sofia lima roman norman german french english scott welsh cheney dole berry cherry plum apple pepper curry ginger basil sage bond bonds cash pound penny shilling crown state states minister president premier speaker court beg bay port harbour ward wall gate gates parker porter potter archer cooper carpenter sanchez gomez chan wong chen zhang liu yang huang zhao wu zhou xu ho vu le pham tran kang cho choi jung yoon han oh shin seo kwon song chang cheng chow hu bo he she gao guo hong hsu lin ling mu na ning pan peng qi qian qin ren rui shen shi tan tang tao tian tong wei wen xi xie yan yao ye yi yin ying you yu yuan zeng zhi zhong zhu zou eric carlo de".split(" "),
);

/** A one-word alias is a surname as the press uses it; common words among them are kept for when a person is asked for. */
function addPersonAlias(index: NameIndex, id: string, alias: string): void {
  const one = !alias.includes(" ");
  if (!one) {
    index.add({ id, by: "alias", form: alias, from: "", to: "", asked: false });
    return;
  }
  const key = nameKey(alias);
  index.add({ id, by: "surname", form: alias, from: "", to: "", asked: key.length < 3 || surnameWords.has(key) }, key);
}

const order: readonly NameSense["by"][] = ["name", "acronym", "alias", "demonym", "former-name", "metonym", "surname"];

function bySense(a: NameEntry, b: NameEntry): number {
  return order.indexOf(a.by) - order.indexOf(b.by);
}

/** Of several rows that may hold on the date, those surely holding; of those on a border day, the latest first. */
export function sharpest(found: readonly OfficeRow[], on: string): readonly OfficeRow[] {
  if (found.length < 2) return found;
  const sure = found.filter((row) => row[6] !== "seen" && row[6] !== "unknown" && (row[7] === "exact" || row[7]!.startsWith("in office") || row[7] === "inferred" || row[7] === "month"));
  const kept = sure.length ? sure : found;
  if (on.length < 10) return [...kept].sort((a, b) => (bounds(a).from < bounds(b).from ? -1 : 1));
  return [...kept].sort((a, b) => (bounds(a).from < bounds(b).from ? 1 : -1));
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

function addUsers(additions: Additions, actors: Map<string, Actor>, index: NameIndex, people: Map<string, string>, orgKeys: Map<string, string>, keyOfOrg: Map<string, string>, added: OfficeRow[]): void {
  for (const state of additions.states) for (const alias of state.aliases) index.add({ id: `state:${state.iso3}`, by: "alias", form: alias, from: "", to: "", asked: false });
  for (const org of additions.organisations) {
    const id = org.id ?? `org:${slug(org.name)}`;
    actors.set(id, { id, type: id.startsWith("group:") ? "group" : "org", name: org.name, code: org.code ?? "", ...(org.sector ? { sector: org.sector } : {}), aliases: org.aliases });
    orgKeys.set(id, id);
    keyOfOrg.set(id, id);
    for (const form of [org.name, ...org.aliases]) index.add({ id, by: form === org.name ? "name" : "alias", form, from: "", to: "", asked: false });
  }
  for (const person of additions.people) {
    const id = person.id ?? `person:${slug(person.name)}`;
    const known = people.has(id);
    if (!known) people.set(id, [id.slice(7), person.name, person.aliases.join("|"), person.state ?? "", ""].join("\t"));
    index.add({ id, by: "name", form: person.name, from: "", to: "", asked: false });
    for (const alias of person.aliases) index.add({ id, by: alias.includes(" ") ? "alias" : "surname", form: alias, from: "", to: "", asked: false });
    for (const office of person.offices) {
      added.push([id.slice(7), office.of.replace(/^state:/, ""), office.office, office.title ?? office.office, office.from ?? "", office.to ?? "", "exact", office.to ? "exact" : "in office", "user"]);
    }
  }
}
