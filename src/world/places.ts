import { dataText, list, rows } from "./facts.ts";
import { slug } from "./fold.ts";
import type { State } from "./states.ts";

/** A city, region, or seat of government. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO3 of the state it is in on those dates; "INT" where in none. */
  readonly iso3: string;
  /** capital, former capital, seat, city, region. */
  readonly kind: string;
  /** When this name or rank held; "" = open. */
  readonly from: string;
  readonly to: string;
  /** ISO3 (or UN, NATO, EUE, AU) of the government that the press means by it; "" = none. */
  readonly standsFor: string;
}

/** Places, one object a name and period; the same place has one id whatever it was called. */
export function readPlaces(states: ReadonlyMap<string, State>): Place[] {
  const places: Place[] = [];
  const taken = new Map<string, string>();
  const idOf = (name: string, iso3: string) => {
    let id = `place:${slug(name)}`;
    const owner = taken.get(id);
    const home = states.get(iso3)?.successor ?? iso3;
    if (owner !== undefined && owner !== home && owner !== iso3) id = `${id}-${iso3.toLowerCase()}`;
    taken.set(id, home);
    return id;
  };
  for (const file of ["places.tsv", "places-more.tsv", "places-geonames.tsv"]) {
    for (const [name = "", aliases = "", iso3 = "", kind = "", from = "", to = ""] of rows(dataText(file))) {
      const capital = kind === "capital" || kind === "seat" || kind === "former capital";
      places.push({
        id: idOf(samePlace[name] ?? name, iso3),
        name,
        aliases: list(aliases),
        iso3,
        kind,
        from,
        to,
        standsFor: capital && kind !== "former capital" ? iso3 : "",
      });
    }
  }
  return places;
}

/** Names that one city had in turn, under the one it has now. */
const samePlace: Readonly<Record<string, string>> = {
  "Washington, D.C.": "Washington",
  "Nur-Sultan": "Astana",
  Akmola: "Astana",
  Tselinograd: "Astana",
  "Alma-Ata": "Almaty",
  Frunze: "Bishkek",
  Ashkhabad: "Ashgabat",
  Kiev: "Kyiv",
  Rangoon: "Yangon",
  Leningrad: "St. Petersburg",
  Semipalatinsk: "Semey",
  Bombay: "Mumbai",
  Calcutta: "Kolkata",
  Madras: "Chennai",
  Saigon: "Ho Chi Minh City",
};
