import { nounType } from "../mentions/nouns.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { isNamedAsKin } from "./named-as-kin.ts";

const suffixes = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);
const surname = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  return suffixes.has(last) && words.length > 1 ? (words.at(-2) as string) : last;
};

/**
 * Names that are one: spelled alike, the same actor of the world, an acronym and what it stands for, a surname after the full
 * name, the tail of a body's name ("Security Council" after "UN Security Council"). One pass with maps: linear.
 */
export function joinNames(
  features: readonly Feature[],
  clusters: Clusters,
  actors: ReadonlyMap<number, string>,
): readonly Namesakes[] {
  const namesakes: Namesakes[] = [];
  const full = new Map<string, number[]>();
  const byName = new Map<string, number>();
  const byActor = new Map<string, number>();
  const bySurname = new Map<string, number>();
  const byGiven = new Map<string, number>();
  const byInitials = new Map<string, number>();
  const byTail = new Map<string, number>();
  const byHead = new Map<string, number>();
  const waiting = new Map<string, number>();

  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    const { words } = f;
    if (words.length === 0 || f.mention.type === "demonym") continue;
    const type = f.mention.type;
    const key = shortened(words.join(" "));
    const join = (j: number | undefined): boolean => {
      if (j === undefined || !clusters.compatible(i, j) || isOtherRank(f, clusters.of(j))) return false;
      clusters.join(j, i);
      return true;
    };
    const actor = actors.get(i);
    if (actor !== undefined) {
      clusters.of(i).actor ??= actor;
      join(byActor.get(actor));
    }
    const several = type === "person" && words.length === 1 && f.titles.length > 0 ? full.get(key) : undefined;
    if (several && several.length > 1 && actor === undefined) {
      namesakes.push({ mention: i, among: several.slice(-FEW) });
      bySurname.set(key, i);
      continue;
    }
    join(byName.get(key));
    if (type === "person") {
      const last = surname(words);
      const known = bySurname.get(last);
      if (words.length === 1) {
        if (!join(known)) join(byGiven.get(last));
        if (known === undefined && !waiting.has(last)) waiting.set(last, i);
      } else {
        // "his father, Jane's husband John Doe": who is named as kin of another does not take the surname from him.
        const asKin = isNamedAsKin(f.sentence, f.mention.from) && (known !== undefined || waiting.has(last));
        if (asKin) {
          byGiven.set(words[0] as string, i);
          if (actor !== undefined) byActor.set(actor, i);
          byName.set(key, i);
          continue;
        }
        if (known !== undefined && sameGiven(words, clusters.of(known).words)) join(known);
        const early = waiting.get(last);
        if (early !== undefined && clusters.of(early).words.length === 1) join(early);
        if (!isBesideNamesake(f, features[byGiven.get(words[0] as string) ?? -1])) byGiven.set(words[0] as string, i);
        const others = full.get(last);
        if (others === undefined) full.set(last, [i]);
        else if (others.slice(-FEW).every((other) => clusters.root(other) !== clusters.root(i))) others.push(i);
        const hyphen = last.lastIndexOf("-");
        if (hyphen > 0) bySurname.set(last.slice(hyphen + 1), i);
      }
      bySurname.set(last, i);
    } else {
      if (words.length === 1 && /^[a-z]{2,7}$/.test(key)) join(byInitials.get(key));
      if (words.length > 1) {
        for (const initials of initialsOf(words)) {
          join(waiting.get(initials));
          if (!byInitials.has(initials)) byInitials.set(initials, i);
        }
      } else if (!waiting.has(key)) waiting.set(key, i);
      if (type === "organisation") {
        // "The Ministry" after "the Ministry of Foreign Affairs" as after "the Foreign Ministry".
        const tail = byTail.get(key) ?? (words.length === 1 ? byHead.get(key) : undefined);
        if (tail !== undefined && (words.length > 1 || nounType(key) === "organisation")) join(tail);
        if (/^(of|for)$/.test(words[1] ?? "")) byHead.set(words[0] as string, i);
        for (let k = 1; k < words.length && k < 6; k++) byTail.set(words.slice(k).join(" "), i);
      }
    }
    if (actor !== undefined) byActor.set(actor, i);
    byName.set(key, i);
  }
  return namesakes;
}

/** "Kim Il Nam, half brother of Kim Il Un": who tells only who another of the name is does not take the first name from him. */
const isBesideNamesake = (f: Feature, other: Feature | undefined): boolean => other?.sentence === f.sentence;

/** A title and a surname that several have who are named in full before it. */
export interface Namesakes {
  readonly mention: number;
  readonly among: readonly number[];
}

/** Namesakes looked at: keeps long lists of names linear. */
const FEW = 4;

/** "President Ruto" is the one of that name who is called president, whoever was named last; where none is, who was named last. */
export function joinNamesakes(namesakes: readonly Namesakes[], features: readonly Feature[], clusters: Clusters): void {
  for (const { mention, among } of namesakes) {
    const { titles } = features[mention] as Feature;
    const may = among.filter((other) => clusters.compatible(mention, other)).reverse();
    const one = may.find((other) => titles.some((title) => clusters.of(other).titles.has(title))) ?? may[0];
    if (one !== undefined) clusters.join(one, mention);
  }
}

const crowned = /^(king|queen|prince|princess|emir|sultan|pope|emperor)$/;
const elected = /^(president|premier|minister|chancellor|senator|governor|leader|dictator|strongman)$/;

/** "King Hussein" is no "President Saddam Hussein". */
const isOtherRank = (f: Feature, { titles }: Cluster): boolean =>
  f.words.length === 1 &&
  ((f.titles.some((t) => crowned.test(t)) && [...titles].some((t) => elected.test(t))) ||
    (f.titles.some((t) => elected.test(t)) && [...titles].some((t) => crowned.test(t))));

/** "United States Congress" and "U.S. Congress" are one name. */
const shortened = (key: string): string =>
  key.startsWith("united ")
    ? key.replace(/^united (states(?: of america)?|kingdom|nations)(?=$| )/, (_, rest) => `u${rest[0]}`)
    : key;

/** "Donald Trump" and "Donald J. Trump", not "Melania Trump"; a lone surname fits any. */
function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return true;
  const [x, y] = [a[0] as string, b[0] as string];
  return x === y || (x.length <= 2 && y.startsWith(x[0] as string)) || (y.length <= 2 && x.startsWith(y[0] as string));
}

/** The acronyms that a name may have: initials of all words, of the capital ones ("of" and "and" left out). */
function initialsOf(words: readonly string[]): readonly string[] {
  const small = /^(of|and|the|for|on|in|de|la|du|des|to|&)$/;
  const main = words.filter((w) => !small.test(w));
  const letters = (list: readonly string[]) =>
    list
      .flatMap((w) => w.split("-"))
      .map((w) => w[0] ?? "")
      .join("");
  const out = new Set([letters(main), letters(words), main.map((w) => w[0]).join("")]);
  return [...out].filter((s) => s.length > 1 && s.length < 8);
}
