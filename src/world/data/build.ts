/**
 * Writes the data files of this folder from the facts collected beside the repository.
 * Run by hand: `node src/world/data/build.ts ../shared/world`. Nothing here runs in the product.
 *
 * What may go where: rows and values whose only source is CountryInfo (CC BY-SA 3.0) go to share-alike/,
 * GeoNames (CC BY 4.0) to a file of its own; the rest is public domain, CC0 or MIT. See README.md beside this file.
 */
import { join } from "node:path";
import { slug } from "../fold.ts";
import { writeIndexes } from "./build-index.ts";
import { ontology } from "./build-ontology.ts";
import { peopleAndOffices } from "./build-people.ts";
import { placesOf } from "./build-places.ts";
import { surnameWords } from "./build-surnames.ts";
import { printedTitles } from "./build-titles.ts";
import { csv, write } from "./tables.ts";

const from = process.argv[2] ?? "../shared/world";

function names(): void {
  const table: string[][] = [];
  const seen = new Set<string>();
  const add = (iso3: string, form: string, what: string, since: string, until: string, source: string) => {
    const clean = form.replace(/;.*$/, "").trim();
    if (!clean || /[\u0250-\u2018\u201a-\uffff]/.test(clean) || clean.includes("�")) return;
    const key = `${iso3} ${clean} ${what} ${since} ${until}`;
    if (seen.has(key)) return;
    seen.add(key);
    table.push([iso3, clean, what, since, until, source]);
  };
  for (const row of csv(join(from, "demonyms.csv"))) {
    const iso3 = row.iso3!;
    const [since, until] = [row.valid_from!, row.valid_to!];
    const source =
      row
        .source!.split("|")
        .filter((s) => s !== "countryinfo")
        .join("|") || "curated";
    const dated = Boolean(since || until);
    const name = row.country === "Coral Sea Islands" ? "Australia" : row.country!;
    add(iso3, name, dated ? "name-then" : "name", since, until, source);
    add(iso3, row.adjective!, "adjective", since, until, source);
    add(iso3, row.noun_singular!, "noun", since, until, source);
    add(iso3, row.noun_plural!, "nouns", since, until, source);
    for (const form of row.demonym_variants!.split("|")) {
      if (!form || form === name || form === row.country) continue;
      add(iso3, form, isAcronym(form) ? "acronym" : "adjective", since, until, source);
    }
    for (const form of row.country_variants!.split("|")) {
      if (/Coral Sea|disputed/.test(form)) continue;
      add(iso3, form, isAcronym(form) ? "acronym" : dated ? "name-then" : "variant", since, until, source);
    }
    for (const form of row.former_names!.split("|")) {
      if (
        /\[|Trust Territory|Districts?$|German |British |French (Sud|Prot|Congo|Cam)|Spanish P|Italian East|Ruanda-Urundi|Federation$/.test(
          form,
        )
      )
        continue;
      add(iso3, form, "former", since, until, source);
    }
  }
  table.sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0));
  write(
    "names.tsv",
    [
      "Names, demonyms and former names of states. what: name, name-then (dated), variant, former, acronym, adjective, noun, nouns.",
      "Source: curated; CIA World Factbook (public domain). The spellings collected by CountryInfo (CC BY-SA) are left out. Corrections are in names-more.tsv.",
    ],
    ["iso3", "form", "what", "from", "to", "source"],
    table,
  );
}

function isAcronym(form: string): boolean {
  return /^(?:[A-Z]\.?){2,6}$/.test(form) || form === "BiH" || form === "RoK";
}

/** CAMEO-style code of the organisations' list → PLOVER code and sector. */
function plover(code: string, iso3: string, kind: string): [string, string] {
  if (/^IGOUNO/.test(code)) return ["UNO", ""];
  if (/^IGOEUREEC/.test(code)) return ["EUR", ""];
  if (/^IGO/.test(code)) return ["IGO", ""];
  if (/^NGO/.test(code)) return ["NGO", ""];
  if (/^IMG/.test(code)) return ["IMG", ""];
  if (/^MNC/.test(code)) return ["MNC", ""];
  const rest = iso3 && code.startsWith(iso3) ? code.slice(3) : /^[A-Z]{3}[A-Z]{3}/.test(code) ? code.slice(3) : code;
  const state = iso3 || (/^[A-Z]{6}/.test(code) ? code.slice(0, 3) : "");
  const sector: Record<string, string> = { MNC: "BUS", MED: "JRN", GOVSPY: "SPY", GOVBUS: "GOV", SPY: "SPY", "": "GOV" };
  const code3 = sector[rest] ?? rest.slice(0, 3);
  return [state, kind === "party" && code3 === "REB" ? "REB" : code3];
}

function organisations(): Map<string, { code: string; sector: string }> {
  const coded = new Map<string, { code: string; sector: string }>();
  const table: string[][] = [];
  const ids = new Map<string, string>();
  for (const row of csv(join(from, "organisations.csv"))) {
    if (!row.source!.startsWith("curated") || ["HOLYSEE"].includes(row.id!)) continue;
    const kind = row.kind!;
    const type = kind === "armed group" ? "group" : "org";
    let id = `${type}:${slug(row.name!)}`;
    if ([...ids.values()].includes(id)) id += `-${row.iso3!.toLowerCase()}`;
    ids.set(row.id!, id);
    const [code, sector] = plover(row.code!, row.iso3!, kind);
    coded.set(row.id!, { code, sector });
    const aliases = row
      .aliases!.split("|")
      .filter(
        (a) =>
          a &&
          a !== row.acronym &&
          !/^(?:[A-Z]\.){3,}$|^the (bloc|Council|Fund|Alliance|27-nation bloc|Hill)$/.test(a) &&
          !vague.has(a),
      );
    table.push([id, row.name!, row.acronym!, aliases.join("|"), kind, row.iso3!, code, sector, row.id!, "curated"]);
  }
  write(
    "organisations.tsv",
    [
      "Organisations, armed groups, parties, firms. code and sector after PLOVER. key is the short name used by org-heads and regions.",
      "Source: curated, CAMEO codes compared with openeventdata/petrarch2 (MIT). Corrections are in organisations-more.tsv.",
    ],
    ["id", "name", "acronym", "aliases", "kind", "iso3", "code", "sector", "key", "source"],
    table,
  );
  return coded;
}

/** Aliases that name something else at least as often; they are left to context. */
const vague = new Set([
  "world body",
  "EU leaders",
  "COP",
  "Davos",
  "W.B.",
  "AL",
  "IS",
  "Total",
  "Mobil",
  "Arctic states",
  "Council of Ministers",
  "world powers",
  "Republicans",
  "Democrats",
  "Amal",
  "Quartet",
  "Syrian rebels",
  "Syrian opposition",
  "Bosnian Serbs",
  "Bosnian Croats",
  "West African bloc",
  "Africa Corps",
  "Chechen rebels",
  "Chechen separatists",
  "Haitian gangs",
  "Interamahwe",
  "New Forces",
  "IDB",
  "Basque separatists",
  "allied coalition",
  "multinational force",
  "Palestinian government",
  "Congress Party",
  "Labor Party",
  "Aleph",
  "Maoist rebels",
  "Mobil",
  "Wagner",
  "Aryan",
  "Tigrayan forces",
  "Libyan rebels",
  "United Front",
  "Islamic Emirate of Afghanistan",
  "Transnistria",
  "R.S.",
  "RS",
]);

names();
peopleAndOffices(from, organisations());
placesOf(from);
ontology(from);
surnameWords();
printedTitles();
writeIndexes();
