import type { Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

const leading = /^(?:to|for|of|with|at|in)$/;

/** The preposition of what an office is for, though that is of or in something in its turn: "to | the Office of the United Nations in Rome". */
const markOf = (tokens: readonly Token[], offset: number, where: Token): Token | undefined => {
  for (let at = where, steps = 0; steps < 4; steps++) {
    const mark = tokens.find(({ head, deprel, form }) => head === at.index && deprel === "case" && leading.test(form));
    const before = mark && tokens[mark.index - offset - 1];
    if (before?.upos !== "PROPN" || nounType(before.lemma.toLowerCase()) === "person") return mark;
    const above = tokens[at.head - offset];
    if (!above || above.index >= at.index || above.index < before.index - 3) return mark;
    at = above;
  }
  return undefined;
};

/**
 * "Kenya's ambassador to the United Nations, | Jane Doe, said", "the minister for Europe | Jane Doe met …": the name right behind what an
 * office is for is taken for a description of that, for a part of its name, or for a subject of its own. It is put to the
 * office, in apposition. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function titledBehindPhrase(tokens: Token[], offset: number, name: Token): void {
  const at = name.index - offset;
  const comma = tokens[at - 1]?.form === ",";
  const where = tokens[comma ? at - 2 : at - 1];
  if (where?.upos !== "PROPN" || !hasBelow(tokens, name, /^flat/)) return;
  const mark = markOf(tokens, offset, where);
  const office = mark && tokens[mark.index - offset - 1];
  if (
    !office ||
    where.index - mark.index > (comma ? 4 : 8) ||
    office.xpos.endsWith("S") ||
    nounType(office.lemma.toLowerCase()) !== "person"
  )
    return;
  // "the ambassador to the Republic of Chad | Jane Doe", hung on the republic
  const isDescription =
    (name.deprel === "appos" && name.head === where.index) ||
    (/^(?:appos|nmod)$/.test(name.deprel) &&
      name.head > mark.index &&
      name.head < name.index &&
      !hasBelow(tokens, name, /^case/));
  const isPart = where.deprel === "compound" && where.head === name.index;
  const isSecond = name.head === office.head && name.deprel === office.deprel && name.head > name.index;
  if (!isDescription && !(!comma && (isPart || isSecond))) return;
  if (isPart) exchange(tokens, offset, where, { head: office.index, deprel: "nmod" });
  // What hung on the name as a subject hangs on the office now.
  const above = tokens[office.head - offset];
  if (above?.index === name.index || above?.index === where.index)
    exchange(tokens, offset, office, { head: name.head, deprel: name.deprel });
  exchange(tokens, offset, name, { head: office.index, deprel: "appos" });
}
