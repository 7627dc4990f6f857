import type { Actor } from "./actor.ts";
import { dataText, list, rows } from "./facts.ts";
import { once } from "./once.ts";
import { readPeoples } from "./peoples.ts";
import { type Place, readPlaces } from "./places.ts";
import { type Region, readRegions } from "./regions.ts";
import { SortedLines } from "./sorted-lines.ts";
import type { State } from "./states.ts";

/** Every actor of the facts by id. States and organisations are read at once; persons, places and regions when first asked for. */
export class ActorBook {
  readonly #actors = new Map<string, Actor>();
  readonly #idOfKey = new Map<string, string>();
  readonly #keyOfId = new Map<string, string>();
  readonly #own = new Map<string, Actor>();
  readonly #states: ReadonlyMap<string, State>;
  readonly peoples = once(readPeoples);
  readonly #people = once(() =>
    ["people.tsv", "people-hand.tsv", "share-alike/people.tsv", "people-more.tsv"].map((file) =>
      once(() => new SortedLines(dataText(file))),
    ),
  );
  readonly regions = once(() => {
    const byId = new Map<string, Region>();
    for (const region of readRegions()) {
      byId.set(region.id, region);
      if (region.kind === "org") byId.set(this.#idOfKey.get(region.organisation) ?? region.id, region);
    }
    return byId;
  });
  readonly places = once(() => {
    const byId = new Map<string, Place>();
    for (const place of readPlaces(this.#states)) if (!byId.has(place.id) || !place.to) byId.set(place.id, place);
    return byId;
  });

  constructor(states: ReadonlyMap<string, State>) {
    this.#states = states;
    for (const state of states.values()) this.#actors.set(state.actor.id, state.actor);
    for (const file of ["organisations.tsv", "organisations-more.tsv"]) {
      for (const row of rows(dataText(file))) this.#organisation(row);
    }
  }

  /** A row of organisations.tsv; a second row of the same id only adds names. */
  #organisation([
    id = "",
    name = "",
    acronym = "",
    more = "",
    ,
    iso3 = "",
    code = "",
    sector = "",
    key = "",
  ]: readonly string[]): void {
    const aliases = [acronym, ...list(more)].filter(Boolean);
    const seen = this.#actors.get(id);
    if (seen) this.#actors.set(id, { ...seen, aliases: [...(seen.aliases ?? []), ...aliases] });
    else this.#actors.set(id, actorOf(id, name, code || iso3, sector, aliases));
    if (key) this.#link(key, id);
  }

  #link(key: string, id: string): void {
    this.#idOfKey.set(key, id);
    this.#keyOfId.set(id, key);
  }

  /** Adds an actor of the user's, in place of a shipped one with its id. */
  add(actor: Actor): void {
    this.#own.set(actor.id, actor);
    if (actor.type !== "person") this.#link(actor.id, actor.id);
  }

  get(id: string): Actor | undefined {
    const known = this.#own.get(id) ?? this.#actors.get(id);
    if (known) return known;
    const made = id.startsWith("person:") ? this.#person(id) : id.startsWith("place:") ? this.#place(id) : this.#group(id);
    if (made) this.#actors.set(id, made);
    return made;
  }

  /** The state or organisation that a row of offices belongs to: ISO3, or an organisation's key. */
  body(key: string): Actor | undefined {
    return this.get(`state:${key}`) ?? this.get(this.#idOfKey.get(key === "EUE" ? "EU" : key) ?? key);
  }

  /** The key under which the offices of a state or organisation (ISO3 or actor id) are kept. */
  officeKey(of: string): string {
    return of.startsWith("state:") ? of.slice(6) : (this.#keyOfId.get(of) ?? of);
  }

  #person(id: string): Actor | undefined {
    for (const table of this.#people()) {
      const line = table().find(id.slice(7))[0];
      if (!line) continue;
      const [, name = "", aliases = "", iso3 = "", , sector = ""] = line.split("\t");
      return actorOf(id, name, this.#states.get(iso3)?.actor.code ?? iso3, sector === "-" ? "" : sector || "GOV", list(aliases));
    }
    return undefined;
  }

  #place(id: string): Actor | undefined {
    const place = this.places().get(id);
    return place && actorOf(id, place.name, place.iso3, "", place.aliases);
  }

  #group(id: string): Actor | undefined {
    const folk = id.startsWith("group:") ? this.peoples().get(id.slice(6).replaceAll("-", " ")) : undefined;
    if (folk) return actorOf(id, folk.plural, folk.code, "CVL", [folk.adjective, folk.singular]);
    const region = this.regions().get(id);
    return region && actorOf(id, region.name, region.kind === "region" ? "" : "IGO", "", region.aliases);
  }
}

function actorOf(id: string, name: string, code: string, sector: string, aliases: readonly string[]): Actor {
  const type = id.slice(0, id.indexOf(":")) as Actor["type"];
  return { id, type, name, code, ...(sector ? { sector } : {}), ...(aliases.length ? { aliases } : {}) };
}
