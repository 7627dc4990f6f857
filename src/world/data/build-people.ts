import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold, nameKey, slug } from "../fold.ts";
import { csv, write } from "./tables.ts";

interface Row {
  iso3: string;
  person: string;
  aliases: string;
  office: string;
  title: string;
  start: string;
  end: string;
  start_known: string;
  end_known: string;
  source: string;
  wikidata_id: string;
}

/** States that follow one another: one name in both is one person. */
const successors: [string, string][] = [
  ["SUN", "RUS"],
  ["YUG", "SRB"],
  ["YUG", "SCG"],
  ["SCG", "SRB"],
  ["SCG", "MNE"],
  ["YUG", "MNE"],
  ["CSK", "CZE"],
  ["CSK", "SVK"],
  ["DDR", "DEU"],
  ["YMD", "YEM"],
  ["HKG", "CHN"],
  ["MAC", "CHN"],
];
const core = new Set([
  "head of state",
  "head of government",
  "monarch",
  "foreign minister",
  "defence minister",
  "vice president",
  "party leader",
]);
const shareAlike = new Set(["countryinfo", "countryinfo-gov"]);
const familyFirst = new Set(["CHN", "TWN", "KOR", "PRK", "VNM", "SGP", "KHM", "HKG", "MAC"]);

export function peopleAndOffices(
  from: string,
  organisations: ReadonlyMap<string, { readonly code: string; readonly sector: string }>,
): void {
  let all = csv(join(from, "leaders.csv")) as unknown as Row[];
  all = withoutNeighbours(all);
  const heads = csv(join(from, "org_heads.csv"));
  correct(all);
  const fixes = readFixes();
  for (const row of all) {
    const fix =
      fixes.rename.get(`${row.iso3}|${row.person}|${row.start.slice(0, 4)}`) ?? fixes.rename.get(`${row.iso3}|${row.person}|`);
    if (fix) {
      row.aliases = [row.aliases, row.person].filter(Boolean).join("|");
      row.person = fix;
    }
    const more = fixes.alias.get(`${row.iso3}|${row.person}`);
    if (more) row.aliases = [row.aliases, ...more].filter(Boolean).join("|");
  }

  // One person however spelled: by Wikidata id, then by name within a state (or its successor).
  const parent = all.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  const union = (a: number, b: number) => {
    parent[find(b)] = find(a);
  };
  const byWikidata = new Map<string, number>();
  all.forEach((row, i) => {
    if (!row.wikidata_id) return;
    const seen = byWikidata.get(row.wikidata_id);
    if (seen === undefined) byWikidata.set(row.wikidata_id, i);
    else union(seen, i);
  });
  const qids = (i: number, table: Map<number, Set<string>>) => table.get(find(i)) ?? new Set();
  const qidTable = () => {
    const table = new Map<number, Set<string>>();
    all.forEach((row, i) => {
      const root = find(i);
      if (!table.has(root)) table.set(root, new Set());
      if (row.wikidata_id) table.get(root)!.add(row.wikidata_id);
    });
    return table;
  };
  let table = qidTable();
  const mergeable = (a: number, b: number) => {
    const [qa, qb] = [qids(a, table), qids(b, table)];
    return qa.size === 0 || qb.size === 0 || [...qa].some((q) => qb.has(q as string));
  };
  const join2 = (a: number, b: number) => {
    if (find(a) === find(b) || !mergeable(a, b)) return;
    const merged = new Set([...qids(a, table), ...qids(b, table)]) as Set<string>;
    union(a, b);
    table.set(find(a), merged);
  };
  const state = (iso3: string) => successors.find(([old]) => old === iso3)?.[1] ?? iso3;
  const byName = new Map<string, number>();
  all.forEach((row, i) => {
    const key = `${state(row.iso3)}|${nameKey(row.person)}`;
    const seen = byName.get(key);
    if (seen === undefined) byName.set(key, i);
    else join2(seen, i);
  });
  table = qidTable();
  const log: string[] = [];
  all.forEach((row, i) => {
    for (const alias of row.aliases.split("|")) {
      if (!alias.includes(" ")) continue;
      const seen = byName.get(`${state(row.iso3)}|${nameKey(alias)}`);
      if (seen === undefined || find(seen) === find(i)) continue;
      const [a, b] = [row.person, all[seen]!.person];
      if (fixes.different.has(`${a}|${b}`) || fixes.different.has(`${b}|${a}`)) continue;
      if (!sameName(a, b)) continue;
      log.push(`${row.iso3} ${a} = ${b}`);
      join2(seen, i);
    }
  });
  for (const name of fixes.home.keys()) {
    const [first, ...others] = [...all.keys()].filter((i) => all[i]!.person === name);
    for (const other of others) union(first!, other);
  }
  // The same name in the European Union's offices and at home.
  const global = new Map<string, Set<number>>();
  all.forEach((row, i) => {
    const key = nameKey(row.person);
    if (!global.has(key)) global.set(key, new Set());
    global.get(key)!.add(find(i));
  });
  all.forEach((row, i) => {
    if (row.iso3 !== "EUE") return;
    for (const other of global.get(nameKey(row.person)) ?? []) join2(other, i);
  });

  const clusters = new Map<number, number[]>();
  all.forEach((_, i) => {
    const root = find(i);
    if (!clusters.has(root)) clusters.set(root, []);
    clusters.get(root)!.push(i);
  });

  interface Person {
    sector: string;
    id: string;
    name: string;
    aliases: string[];
    wikidata: string;
    iso3: string;
    free: boolean;
    core: boolean;
  }
  const people: Person[] = [];
  const personOf = new Map<number, Person>();
  const byFullName = new Map<string, Person[]>();
  const used = new Map<string, number>();
  const ordered = [...clusters.entries()].sort((a, b) => weight(b[1]) - weight(a[1]));
  function weight(members: number[]): number {
    let w = 0;
    for (const i of members)
      w += (core.has(all[i]!.office) ? 10 : 1) + all[i]!.source.split("|").length + (all[i]!.source.includes("reign") ? 40 : 0);
    return w;
  }
  for (const [root, members] of ordered) {
    const freeRows = members.filter((i) => isFree(all[i]!));
    const names = new Map<string, number>();
    for (const i of freeRows.length ? freeRows : members) {
      const w = all[i]!.source.split("|").length * (core.has(all[i]!.office) ? 4 : 1);
      names.set(all[i]!.person, (names.get(all[i]!.person) ?? 0) + w);
    }
    const name = [...names].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]![0];
    const iso3 =
      fixes.home.get(name) ??
      (commonest(members.map((i) => all[i]!.iso3).filter((c) => c !== "EUE" && c !== "HKG" && c !== "MAC")) ||
        commonest(members.map((i) => all[i]!.iso3)));
    let id = slug(name) || slug(fold(name));
    if (used.has(id)) {
      id = `${id}-${iso3.toLowerCase()}`;
      for (let n = 2; used.has(id); n++) id = `${slug(name)}-${iso3.toLowerCase()}-${n}`;
    }
    used.set(id, root);
    const aliases = new Set<string>();
    for (const i of freeRows.length ? freeRows : members) {
      aliases.add(all[i]!.person);
      for (const alias of all[i]!.aliases.split("|")) if (alias) aliases.add(alias);
    }
    aliases.delete(name);
    for (const alias of aliases) {
      const other = byName.get(`${state(iso3)}|${nameKey(alias)}`);
      if (other !== undefined && find(other) !== root && alias.includes(" ")) aliases.delete(alias);
      else if (alias.includes(" ") && ![...names.keys()].some((n) => sharesWord(n, alias))) aliases.delete(alias);
    }
    const person: Person = {
      id,
      name,
      aliases: tidy(name, [...aliases], iso3),
      wikidata: all[members.find((i) => all[i]!.wikidata_id) ?? members[0]!]!.wikidata_id,
      iso3,
      sector: "",
      free: freeRows.length > 0,
      core: members.some((i) => core.has(all[i]!.office)),
    };
    people.push(person);
    for (const i of members) personOf.set(i, person);
    for (const key of new Set([name, ...person.aliases].filter((n) => n.includes(" ")).map(nameKey))) {
      if (!byFullName.has(key)) byFullName.set(key, []);
      byFullName.get(key)!.push(person);
    }
  }

  const offices: string[][] = [];
  const more: string[][] = [];
  const sa: string[][] = [];
  all.forEach((row, i) => {
    const person = personOf.get(i)!;
    const sources = row.source.split("|").filter((s) => !shareAlike.has(s));
    const free = isFree(row);
    const cells = [
      row.iso3,
      person.id,
      row.office,
      row.title,
      row.start,
      row.end,
      row.start_known,
      row.end_known,
      free ? sources.join("|") : row.source,
    ];
    if (!free) sa.push(cells);
    else if (core.has(row.office)) offices.push(cells);
    else more.push(cells);
  });
  withoutTwins(offices);
  for (const head of heads) {
    const key = nameKey(head.person!);
    const candidates = [...(byFullName.get(key) ?? [])].sort((a, b) => Number(b.core) - Number(a.core));
    let person = candidates.find((p) => p.core) ?? (candidates.length === 1 ? candidates[0] : undefined);
    if (fixes.different.has(`${head.person}|${head.org_id}`)) person = undefined;
    if (!person) {
      let id = slug(head.person!);
      if (used.has(id)) id = `${id}-${head.org_id!.toLowerCase()}`;
      used.set(id, -1);
      person = {
        id,
        name: head.person!.replace(/, Baron .*/, ""),
        aliases: tidy(head.person!, head.aliases!.split("|").filter(Boolean), ""),
        wikidata: "",
        iso3: organisations.get(head.org_id!)?.code ?? "",
        sector: organisations.get(head.org_id!)?.sector || "-",
        free: true,
        core: true,
      };
      people.push(person);
      byFullName.set(key, [person]);
    } else {
      person.core = true;
      for (const alias of head.aliases!.split("|"))
        if (alias && alias !== person.name && !person.aliases.includes(alias)) person.aliases.push(alias);
    }
    const end = head.end_known!.startsWith("no (open") ? "open at 2023-01" : head.end ? "exact" : "in office 2026-01";
    offices.push([
      head.org_id!,
      person.id,
      "head of organisation",
      head.title!,
      head.start!,
      head.end!,
      "exact",
      end,
      head.source!,
    ]);
  }
  const row = (p: Person) => [p.id, p.name, p.aliases.join("|"), p.iso3, p.wikidata, p.sector];
  const columns = ["id", "name", "aliases", "iso3", "wikidata", "sector"];
  const officeColumns = ["of", "person", "office", "title", "from", "to", "start_known", "end_known", "source"];
  const officeHolders = new Set(offices.map((o) => o[1]));
  const inOrder = (table: string[][]) => table.sort((a, b) => byId(a, b) || byId([a[2]!], [b[2]!]) || byId([a[4]!], [b[4]!]));
  const byId = (a: string[], b: string[]) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0);
  const freeNote =
    "Source: Wikidata (CC0), CIA World Factbook, US Department of State, HistoryAtState (public domain), REIGN and petrarch2 (MIT), UN General Debate Corpus (facts), curated.";
  const saNote =
    "Source: CountryInfo (openeventdata/CountryInfo, CountryInfo.120116.txt), CC BY-SA 3.0; this file is under CC BY-SA 3.0, apart from the rest.";
  const saPeople = people.filter((p) => !p.free);
  write(
    "people.tsv",
    [
      "People who held a leading office, 1990 to 2026. iso3: their state, or the PLOVER code of their organisation; sector: empty = GOV, - = none. aliases: other spellings, and one-word forms by which the press calls them.",
      freeNote,
    ],
    columns,
    people
      .filter((p) => p.free && officeHolders.has(p.id))
      .map(row)
      .sort(byId),
  );
  write(
    "people-more.tsv",
    ["People who held another ministry or a post of ambassador.", freeNote],
    columns,
    people
      .filter((p) => p.free && !officeHolders.has(p.id))
      .map(row)
      .sort(byId),
  );
  write(
    "offices.tsv",
    [
      "Who held which leading office of which state or organisation, from when to when. Dates ISO 8601, possibly reduced. start_known and end_known: how sure the end is (README.md).",
      freeNote,
    ],
    officeColumns,
    inOrder(offices.filter((o) => o[2] !== "head of organisation")),
  );
  write(
    "offices-heads.tsv",
    ["Heads of organisations and leaders of armed groups, by the organisation's key.", "Source: curated; Wikidata (CC0)."],
    officeColumns,
    inOrder(offices.filter((o) => o[2] === "head of organisation")),
  );
  write(
    "offices-more.tsv",
    ["Other ministers and ambassadors.", freeNote],
    officeColumns,
    more.sort((a, b) => byId(a, b) || byId([a[4]!], [b[4]!])),
  );
  write("share-alike/people.tsv", ["People known from CountryInfo alone.", saNote], columns, saPeople.map(row).sort(byId));
  write(
    "share-alike/offices.tsv",
    ["Offices known from CountryInfo alone.", saNote],
    officeColumns,
    sa.sort((a, b) => byId(a, b) || byId([a[4]!], [b[4]!])),
  );
  if (process.env.MERGES) console.log([...new Set(log)].join("\n"));
}

/** Rows of Mauritania under Mauritius and of Guinea-Bissau under Guinea: persons who are listed under the other state too. */
function withoutNeighbours(all: Row[]): Row[] {
  const home = (iso3: string) => new Set(all.filter((r) => r.iso3 === iso3).map((r) => nameKey(r.person)));
  const others = new Map([
    ["MUS", home("MRT")],
    ["GIN", home("GNB")],
  ]);
  const portuguese =
    /\b(?:Jo[aã]o\w*|Adiato|Adelino|Antonio|Ant[oó]nio|Queta|Vieira|Monteiro|Fernandes|Gomes|Mendes|Correia|Barbosa|Cabral|Tavares|Lopes|Pereira|da Silva|Carlos|Jos[eé])\b/;
  const foreign = /\bOuld\b|\bould\b/;
  return all.filter(
    (r) =>
      !(
        others.get(r.iso3)?.has(nameKey(r.person)) ||
        (r.iso3 === "MUS" && foreign.test(r.person)) ||
        (r.iso3 === "GIN" && portuguese.test(r.person)) ||
        /Cook Islands/.test(r.title)
      ),
  );
}

/** Junior ministers and officials who are listed as foreign ministers. */
function correct(all: Row[]): void {
  for (const row of all) {
    // The Factbook's CS is Costa Rica.
    if (row.iso3 === "CSK" && row.start >= "1993" && row.source === "factbook") row.iso3 = "CRI";
    if (row.office !== "foreign minister") continue;
    if (/^Secretary of State/.test(row.title) && !["USA", "GBR", "GMB", "VAT", "EUE"].includes(row.iso3))
      row.office = "other minister";
    if (/^(?:Minister Coordinator|Minister of State|Deputy)/.test(row.title)) row.office = "other minister";
    if (row.iso3 === "IND" && row.title === "Foreign Minister" && row.start >= "1999") {
      row.office = "other minister";
      row.title = "Foreign Secretary";
    }
  }
}

/** One office told twice of one person from one day: the row with an end or the latest evidence stays. */
function withoutTwins(offices: string[][]): void {
  const kept = new Map<string, string[]>();
  const worth = ([, , , , , end = "", , known = ""]: string[]) =>
    end ? 3 : known.startsWith("in office") ? 2 : known.startsWith("open") ? 1 : 0;
  for (const cells of offices) {
    const key = [cells[0], cells[1], cells[2], cells[4]].join("|");
    const known = kept.get(key);
    if (!known || worth(cells) > worth(known)) kept.set(key, cells);
  }
  offices.splice(0, offices.length, ...kept.values());
}

function isFree(row: Row): boolean {
  return row.source.split("|").some((s) => !shareAlike.has(s));
}

/** Whether the two names have a word (nearly) in common. */
function sharesWord(a: string, b: string): boolean {
  const wb = nameKey(b).split(" ");
  return nameKey(a)
    .split(" ")
    .some((w) => w.length > 2 && wb.some((v) => near(w, v)));
}

function commonest(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Whether two full names look like one: the same words in another order, or first and last words that agree, abbreviate or nearly spell one another. */
function sameName(a: string, b: string): boolean {
  const wa = nameKey(a).split(" ");
  const wb = nameKey(b).split(" ");
  if ([...wa].sort().join(" ") === [...wb].sort().join(" ")) return true;
  const [fa, fb, la, lb] = [wa[0]!, wb[0]!, wa.at(-1)!, wb.at(-1)!];
  const last = near(la, lb) || (la.length > 3 && wb.includes(la)) || (lb.length > 3 && wa.includes(lb));
  const [fatherA, fatherB] = [after(wa), after(wb)];
  if (fatherA && fatherB && !near(fatherA, fatherB)) return false;
  const first =
    near(fa, fb) ||
    (fa[0] === fb[0] && (fa.length === 1 || fb.length === 1 || fa.slice(0, 3) === fb.slice(0, 3))) ||
    nicknames.has(`${fa} ${fb}`) ||
    nicknames.has(`${fb} ${fa}`);
  return first && last;
}

/** The father's name in "Hamad bin Khalifa". */
function after(words: string[]): string | undefined {
  const at = words.findIndex((w) => w === "bin" || w === "ibn" || w === "ben");
  return at < 0 ? undefined : words[at + 1];
}

const nicknames = new Set([
  "mike michael",
  "bill william",
  "jim james",
  "joe joseph",
  "bob robert",
  "tom thomas",
  "dick richard",
  "tony anthony",
  "ed edward",
  "jack john",
  "chris christopher",
  "stipe stjepan",
  "kostas konstantinos",
  "costas constantinos",
  "george yeoryios",
  "nika nikoloz",
  "sali salih",
  "dan daniel",
  "dave david",
  "ken kenneth",
]);

/** Equal, or two letters apart at most in words of five letters and more. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4) return false;
  return distance(a, b) <= (Math.min(a.length, b.length) > 5 ? 2 : 1);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Aliases worth keeping: no initials alone, no one-word alias that is the given name of a family-first name. */
function tidy(name: string, aliases: string[], iso3: string): string[] {
  const kept = new Map<string, string>();
  const words = nameKey(name).split(" ");
  for (const alias of aliases) {
    const key = nameKey(alias);
    if (key.length < 2 || key === nameKey(name) || kept.has(key)) continue;
    if (
      !key.includes(" ") &&
      familyFirst.has(iso3) &&
      words.length > 1 &&
      key !== words[0] &&
      /^[a-z]+$/.test(key) &&
      words.slice(1).includes(key)
    )
      continue;
    if (/^(jr|sr|ii|iii|iv|bin|al|abdul|abu|von|van|de)$/.test(key)) continue;
    kept.set(key, alias);
  }
  if (familyFirst.has(iso3) && words.length > 1 && words[0]!.length > 1 && !kept.has(words[0]!))
    kept.set(words[0]!, name.split(/[ -]/)[0]!);
  return [...kept.values()];
}

/** people-fixes.tsv: names to tell apart and to write in full. */
interface Fixes {
  readonly rename: ReadonlyMap<string, string>;
  readonly different: ReadonlySet<string>;
  readonly home: ReadonlyMap<string, string>;
  /** state|person → further names. */
  readonly alias: ReadonlyMap<string, readonly string[]>;
}

function readFixes(): Fixes {
  const alias = new Map<string, string[]>();
  const home = new Map<string, string>();
  const rename = new Map<string, string>();
  const different = new Set<string>();
  for (const line of readFileSync(join(import.meta.dirname, "people-fixes.tsv"), "utf8").split("\n")) {
    if (!line || line.startsWith("#") || line.startsWith("what\t")) continue;
    const [what, a = "", b = ""] = line.split("\t");
    if (what === "rename") rename.set(a, b);
    else if (what === "home") home.set(a, b);
    else if (what === "alias") alias.set(a, [...(alias.get(a) ?? []), b]);
    else different.add(`${a}|${b}`);
  }
  return { rename, different, home, alias };
}
