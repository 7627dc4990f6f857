import { dataText, rows } from "../facts.ts";
import { fold } from "../fold.ts";
import { readStates } from "../states.ts";

/** A member of the UN Security Council on a day. */
export interface Member {
  /** As the United Nations wrote it then. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, or the project's code for a state that is no more (SUN, YUG, CSK, DDR, YMD). */
  readonly iso3: string;
  readonly permanent: boolean;
  /** First and last year of the elected term ("2017-2018"); null for a permanent member. */
  readonly term: string | null;
  /** UN regional group: AF, AP, EE, LA, WE. */
  readonly group: string;
}

interface NameThen {
  readonly iso3: string;
  readonly name: string;
  readonly sort: string;
  readonly permanent: boolean;
  readonly from: string;
  readonly to: string;
}

interface Tables {
  readonly names: readonly NameThen[];
  readonly terms: readonly { readonly iso3: string; readonly from: number; readonly to: number }[];
  readonly plain: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const states = readStates();
  tables = {
    names: rows(dataText("council-names.tsv")).map(([iso3 = "", name = "", sort = "", permanent = "", from = "", to = ""]) => ({
      iso3,
      name,
      sort,
      permanent: permanent === "1",
      from: from || "0000",
      to: to || "9999",
    })),
    terms: rows(dataText("council-terms.tsv")).map(([iso3 = "", from, to]) => ({ iso3, from: Number(from), to: Number(to) })),
    plain: new Map([...states.values()].map((state) => [state.iso3, state.name])),
    groups: new Map([...states.values()].map((state) => [state.iso3, state.group])),
  };
  return tables;
}

/** First year and last year of the tables. */
export const firstYear = 1946;
export const lastYear = 2027;

/**
 * Who sits on the Council on a day (ISO 8601), in the English alphabetical order of the names then (rule 18).
 * Before 17 January 1946 there was no Council: the members are those of its first meeting.
 */
export function membersOn(day: string): Member[] {
  const { names, terms } = load();
  const year = Number(day.slice(0, 4));
  const seated: (Member & { sort: string })[] = [];
  for (const then of names) {
    if (then.permanent && then.from <= day && day < then.to)
      seated.push({ name: then.name, iso3: then.iso3, permanent: true, term: null, group: groupOf(then.iso3), sort: then.sort });
  }
  for (const term of terms) {
    if (year < term.from || year > term.to) continue;
    const iso3 = term.iso3 === "YEM" && day < "1990-05-22" ? "YMD" : term.iso3;
    const { name, sort } = nameThen(iso3, day);
    seated.push({ name, iso3, permanent: false, term: `${term.from}-${term.to}`, group: groupOf(iso3), sort });
  }
  seated.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  return seated.map(({ sort: _, ...member }) => member);
}

/** The Council's name for a state on a day and the words by which it is sorted, accents stripped. */
export function nameThen(iso3: string, day: string): { readonly name: string; readonly sort: string } {
  const { names, plain } = load();
  for (const then of names)
    if (then.iso3 === iso3 && then.from <= day && day < then.to) return { name: then.name, sort: then.sort };
  const name = plain.get(iso3) ?? iso3;
  return { name, sort: fold(name) };
}

/** UN regional group of a member; the China seat belongs to the Asia-Pacific group, the United States to none but meets with WE. */
function groupOf(iso3: string): string {
  return iso3 === "TWN" ? "AP" : (load().groups.get(iso3) ?? "");
}

/** Whether two codes are one seat's: SUN and RUS, TWN and CHN, YMD and YEM. */
export function sameSeat(a: string, b: string): boolean {
  return seat(a) === seat(b);
}

function seat(iso3: string): string {
  const same: Readonly<Record<string, string>> = {
    SUN: "RUS",
    TWN: "CHN",
    YMD: "YEM",
    ZAR: "COD",
    HVO: "BFA",
    BYS: "BLR",
    ROM: "ROU",
  };
  const upper = iso3.toUpperCase();
  return same[upper] ?? upper;
}
