import type { Actor, Holding } from "./actor.ts";
import type { ActorBook } from "./actor-book.ts";
import { dataText, rows } from "./facts.ts";
import { nameKey } from "./fold.ts";
import { heldOn, type OfficeFile, type OfficeRow, OfficeTable, sharpest } from "./offices.ts";
import { once } from "./once.ts";
import { SortedLines } from "./sorted-lines.ts";

/** Offices kept in offices.tsv; the others are in offices-more.tsv, read only when needed. */
const leading = new Set([
  "head of state",
  "head of government",
  "monarch",
  "foreign minister",
  "defence minister",
  "vice president",
  "party leader",
  "head of organisation",
]);

function officeFile(rows: string, people: string): OfficeFile {
  return { rows: new SortedLines(dataText(rows)), people: new SortedLines(dataText(people)) };
}

/** Who held what when: the leading offices, the others behind them, the user's with them. */
export class OfficeBook {
  readonly #actors: ActorBook;
  readonly #added: readonly OfficeRow[];
  readonly #main: () => OfficeTable;
  readonly #more = once(() => new OfficeTable([officeFile("offices-more.tsv", "holders-more.tsv")]));
  readonly #titles = once(() => this.#byPrintedTitle());

  constructor(actors: ActorBook, added: readonly OfficeRow[]) {
    this.#actors = actors;
    this.#added = added;
    this.#main = once(
      () =>
        new OfficeTable(
          [
            officeFile("offices.tsv", "holders.tsv"),
            officeFile("offices-heads.tsv", "holders.tsv"),
            officeFile("share-alike/offices.tsv", "share-alike/holders.tsv"),
          ],
          [...rows(dataText("offices-fixes.tsv")), ...added],
        ),
    );
  }

  /** Leading offices of a state (ISO3 or actor id) or organisation (actor id). */
  of(id: string): readonly OfficeRow[] {
    const key = this.#actors.officeKey(id);
    const main = this.#main();
    // The European Union's offices are kept under four keys.
    return key === "EU" ? ["EU", "EUE", "ECOM", "EUCO"].flatMap((each) => main.of(each)) : main.of(key);
  }

  /** Offices of a person (actor id): the leading ones, else the others. */
  by(person: string): readonly OfficeRow[] {
    const slug = person.replace(/^person:/, "");
    const held = this.#main().by(slug);
    return held.length ? held : this.#more().by(slug);
  }

  /** All offices of a person, on a date where one is given. */
  offices(person: string, on?: string): readonly Holding[] {
    const slug = person.replace(/^person:/, "");
    return this.holdings([...this.#main().by(slug), ...this.#more().by(slug)].filter((row) => !on || heldOn(row, on)));
  }

  /** Who holds an office on a date; a monarch where a state has no other head. */
  holders(id: string, office: string, on: string): readonly Holding[] {
    const main = this.of(id);
    const all = leading.has(office) ? main : [...main, ...this.#more().of(this.#actors.officeKey(id))];
    const held = (kind: string) => all.filter((row) => row[2] === kind && heldOn(row, on));
    const found = held(office);
    return this.holdings(sharpest(found.length === 0 && office === "head of state" ? held("monarch") : found, on));
  }

  /** Heads of organisations by the key of their title as printed ("director general of iaea"), earliest first. */
  printedTitle(key: string): readonly OfficeRow[] {
    return this.#titles().get(key) ?? [];
  }

  #byPrintedTitle(): Map<string, OfficeRow[]> {
    const byTitle = new Map<string, OfficeRow[]>();
    for (const row of [...rows(dataText("offices-heads.tsv")), ...this.#added]) {
      const short = row[3]!.replace(/ (of|for) the /g, " $1 ");
      for (const key of new Set([nameKey(short), nameKey(row[3]!)])) byTitle.set(key, [...(byTitle.get(key) ?? []), row]);
    }
    return byTitle;
  }

  holding(row: OfficeRow): Holding | null {
    const person: Actor | undefined = this.#actors.get(`person:${row[1]}`);
    const of = this.#actors.body(row[0]!);
    if (!person || !of) return null;
    const [, , office = "", title = "", from, to, startKnown = "", endKnown = "", source = ""] = row;
    return { person, office, title, of, from: from || null, to: to || null, startKnown, endKnown, source };
  }

  holdings(found: readonly OfficeRow[]): Holding[] {
    return found.map((row) => this.holding(row)).filter((h) => h !== null);
  }
}
