import type { Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { GIVEN, PLACE, SURNAME } from "./model/word-flags.ts";

const titles = new Set(
  "state president minister premier chancellor secretary governor senator ambassador king queen prince emperor sheikh general colonel captain judge justice professor doctor mayor chairman chairwoman director chief speaker spokesman spokeswoman envoy commissioner representative affairs defence defense republic mr. mrs. ms. dr. gen. col. lt. sen. gov. rep. prof. sir".split(
    " ",
  ),
);

/**
 * People's names without the titles that were read into them ("Secretary of [State Rex Tillerson]" is Rex Tillerson), and with the place
 * before them as a name of its own ("the president of [Kazakhstan Nursultan Nazarbayev]"). `offset` is the index of the first of `tokens`.
 */
export function trimPersons(
  tokens: readonly Token[],
  offset: number,
  flags: ReadonlyMap<string, number>,
  names: EntitySpan[],
): void {
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

function word(tokens: readonly Token[], i: number): string {
  return (tokens[i] as Token).form.toLowerCase();
}
