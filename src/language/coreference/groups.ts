import { dependents } from "../tree.ts";
import { clauseOf } from "./binding.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import kinds from "./kinds.json" with { type: "json" };

const set = (words: string) => new Set(words.split(" "));
const persons = set(kinds.groupOfPersons);
const states = set(kinds.groupOfStates);
const any = set(kinds.groupOfAny);

/**
 * "both leaders", "the two sides", "the two countries", "the three presidents": the clusters last spoken of that such a group
 * is made of, in the last four sentences; null where there are too few. Sides are states, if the text has been about states.
 */
export function partsOf(
  features: readonly Feature[],
  clusters: Clusters,
  i: number,
  stateOf: (actor: string) => string,
): readonly number[] | null {
  const f = features[i] as Feature;
  if (f.mention.kind !== "nominal" || f.number !== "plur") return null;
  const said = sizeOf(f);
  const count = said ?? (isBareTitle(f) ? 2 : null);
  if (count === null) return null;
  // "The presidents", of whom nothing says how many: two of the sentence before, or of this one.
  const back = said === null ? 1 : 4;
  const wanted = persons.has(f.lemma) ? "person" : states.has(f.lemma) ? "place" : any.has(f.lemma) ? "any" : null;
  if (wanted === null) return null;
  const inside = new Set<number>();
  const pick = (fits: (g: Feature, j: number) => boolean, together = false): number[] => {
    const roots: number[] = [];
    const states = new Set<string>();
    let last: Feature | null = null;
    for (let j = i - 1; j >= 0 && j >= i - 100; j--) {
      const g = features[j] as Feature;
      if (f.mention.sentence - g.mention.sentence > back) break;
      const root = clusters.root(j);
      if (doesIt(f, g)) inside.add(root);
      if (g.aside || roots.includes(root) || inside.has(root) || !fits(g, j)) continue;
      // London and Britain are one.
      const state = stateOf(clusters.of(j).actor ?? "");
      if (state !== "" && states.has(state)) continue;
      if (state !== "") states.add(state);
      // A further one beside the last: nothing says which of them are meant.
      if (roots.length === count) {
        if (last?.mention.sentence === g.mention.sentence && g.role !== "oblique") return [];
        break;
      }
      if (together && last !== null && last.mention.sentence !== g.mention.sentence) return [];
      roots.push(root);
      last = g;
    }
    return roots;
  };
  const single = (j: number) =>
    clusters.of(j).number === "sing" && clusters.of(j).parts === null && clusters.of(j).words.length > 0;
  const isState = (j: number) => {
    const { type, actor } = clusters.of(j);
    return type === "place"
      ? actor === null || actor.startsWith("state:") || ((features[j] as Feature).role === "subject" && stateOf(actor) !== "")
      : type === "demonym" && actor?.startsWith("state:") === true;
  };
  const byPerson = () =>
    pick((_, j) => single(j) && clusters.of(j).type === "person" && mayBear(clusters.of(j).titles, f.lemma), wanted === "any");
  const byState = () => pick((_, j) => single(j) && isState(j), wanted === "any");
  const byActing = () => pick((g, j) => single(j) && isState(j) && !isSetting(g), wanted === "any");
  const byBody = () =>
    pick(
      (g, j) =>
        single(j) &&
        (isState(j) || clusters.of(j).type === "organisation") &&
        g.role !== "possessor" &&
        !/^(compound|amod|nmod:desc)/.test(g.head.deprel),
      true,
    );
  const tries =
    wanted === "person" ? [byPerson] : wanted === "place" ? [byActing, byState] : [byActing, byState, byBody, byPerson];
  for (const attempt of tries) {
    const roots = attempt();
    if (roots.length === count) return roots.reverse();
  }
  return null;
}

/** Titles of those who are called ministers too. */
const ministers = new Set(["minister", "secretary", "chancellor", "premier"]);

/** Whether somebody may be one of "the two ministers": nothing is said of him, or that he is one. */
const mayBear = (titles: ReadonlySet<string>, lemma: string): boolean =>
  titles.size === 0 ||
  !narrow.has(lemma) ||
  titles.has(lemma) ||
  (lemma === "minister" && [...titles].some((title) => ministers.has(title)));

/** Titles that are not said of anybody in office. */
const narrow = set(kinds.narrowTitles);

/** "The presidents", with nothing that narrows whom. */
const isBareTitle = (f: Feature): boolean =>
  persons.has(f.lemma) &&
  f.determiner === "definite" &&
  f.modifiers.length === 0 &&
  f.mention.to === f.mention.head + 1 &&
  f.role === "subject";

/** "Doe asked the two leaders": who does it to them is none of them. */
const doesIt = (f: Feature, g: Feature): boolean =>
  f.role === "object" &&
  g.role === "subject" &&
  f.mention.sentence === g.mention.sentence &&
  clauseOf(f.sentence, f.head) === clauseOf(g.sentence, g.head);

/** "in Switzerland", "officers from Estonia", "on Sudan": where something was, where somebody is from or what it is about, nobody who did it. */
const isSetting = (g: Feature): boolean => {
  if (g.role !== "oblique") return false;
  // "from Estonia and Poland": the second shares the preposition of the first.
  const head = g.head.deprel === "conj" ? (g.sentence.tokens[g.head.head] ?? g.head) : g.head;
  return dependents(g.sentence, head.index).some(
    (t) => t.deprel === "case" && /^(in|at|near|from|via|on|about|over|regarding)$/.test(t.lemma),
  );
};

/** Two of "both" and "the two", three of "the three". */
function sizeOf(f: Feature): number | null {
  const words = f.sentence.tokens.slice(Math.max(0, f.mention.from - 1), f.mention.head).map((t) => t.form.toLowerCase());
  if (words.includes("both")) return 2;
  if (!words.includes("the") && !words.includes("these") && !words.includes("those")) return null;
  if (words.includes("two")) return 2;
  if (words.includes("three")) return 3;
  return null;
}
