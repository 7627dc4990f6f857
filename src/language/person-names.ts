import type { Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { GIVEN, PLACE, SURNAME, type WordFlags } from "./model/word-flags.ts";

const titles = new Set(
  "state president minister premier chancellor secretary governor senator ambassador king queen prince emperor sheikh general colonel captain judge justice professor doctor mayor chairman chairwoman director chief speaker spokesman spokeswoman envoy commissioner representative affairs defence defense republic mr. mrs. ms. dr. gen. col. lt. sen. gov. rep. prof. sir".split(
    " ",
  ),
);

/**
 * People's names without the titles that were read into them ("Secretary of [State Rex Tillerson]" is Rex Tillerson), and with the place
 * before them as a name of its own ("the president of [Kazakhstan Nursultan Nazarbayev]"). `offset` is the index of the first of `tokens`.
 */
export function trimPersons(tokens: readonly Token[], offset: number, flags: WordFlags, names: EntitySpan[]): void {
  for (let i = names.length - 1; i >= 0; i--) {
    const n = names[i] as EntitySpan;
    if (n.type !== "person") continue;
    let from = n.from;
    while (from < n.to - 1 && titles.has(word(tokens, from - offset))) from++;
    const bits = flags.get(word(tokens, from - offset)) ?? 0;
    let place: EntitySpan | null = null;
    if (n.to - from > 2 && bits & PLACE && !(bits & (GIVEN | SURNAME))) {
      const t = tokens[from - offset] as Token;
      place = { ...n, from, to: from + 1, head: from, start: t.start, end: t.end, type: "place" };
      from++;
    }
    if (from === n.from) continue;
    const first = tokens[from - offset] as Token;
    names[i] = { ...n, from, start: first.start, head: Math.max(from, n.head) };
    if (place && !names.some((m) => m.from === place.from && m.to === place.to)) names.push(place);
  }
}

const places = new Set(
  "city town village capital state province region county country port district area suburb island base".split(" "),
);

/**
 * A name read as a place's whose words the tree joins as people's are (`flat`), given name first, is a person's where a common noun stands
 * beside it that is no place ("Elena Markova, director of the institute"): lists of cities have many a name of people in them.
 */
export function flatPersons(tokens: readonly Token[], offset: number, flags: WordFlags, names: EntitySpan[]): void {
  for (let i = 0; i < names.length; i++) {
    const n = names[i] as EntitySpan;
    const size = n.to - n.from;
    if (n.type !== "place" || n.head !== n.from || size < 2 || size > 3) continue;
    if (!((flags.get(word(tokens, n.from - offset)) ?? 0) & GIVEN)) continue;
    const rest = tokens.slice(n.from + 1 - offset, n.to - offset);
    const beside = tokens.find((t) => t.head === n.from && t.deprel === "appos");
    if (beside?.xpos === "NN" && !places.has(beside.lemma) && rest.every((t) => t.deprel === "flat" && t.head === n.from))
      names[i] = { ...n, type: "person" };
  }
}

function word(tokens: readonly Token[], i: number): string {
  return (tokens[i] as Token).form.toLowerCase();
}
