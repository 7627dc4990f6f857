import type { Tree } from "../syntax/tree.ts";

/** The noun phrase without its article, clauses and parties: "free trade agreement", "ceasefire in Yemen". */
export const describe = (text: string, tree: Tree, head: number): string => {
  const without = [
    "det",
    "case",
    "acl",
    "appos",
    "parataxis",
    "cc",
    "conj",
    "punct",
    "cop",
    "nsubj",
    "aux",
    "mark",
    "advmod",
    "nummod",
    "nmod:poss",
    "nmod:unmarked",
    "advcl",
  ];
  let { from, to } = tree.extent(head, without);
  const parts = tree.children(head, "nmod").filter((child) => child > head);
  const stop = parts.find(
    (child) =>
      !DESCRIBING.has(tree.preposition(child)) &&
      !(tree.preposition(child) === "in" && ["ceasefire", "truce", "cease-fire"].includes(tree.token(head).lemma)),
  );
  if (stop !== undefined) to = Math.min(to, tree.extent(stop).from - 1);
  // no agreement is named after a day: "of understanding on Monday"
  for (let i = head + 1; i < to; i++) if (tree.token(i).upos === "ADP" && DAYS.test(tree.token(i + 1).form)) to = i - 1;
  while (to > head && ["PUNCT", "ADP"].includes(tree.token(to).upos)) to--;
  while (
    from < head &&
    (["PUNCT", "DET"].includes(tree.token(from).upos) ||
      ["several", "other", "many", "various", "new"].includes(tree.lemma(from)) ||
      (tree.token(from).upos === "NUM" && tree.token(from + 1).form !== "-"))
  )
    from++;
  to = Math.max(to, head);
  const { tokens } = tree.sentence;
  if (to === head && tokens[head + 1]?.form === "of" && tokens[head + 2]?.form.toLowerCase() === "understanding") to = head + 2;
  return text.slice(tree.token(from).start, tree.token(to).end);
};

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const DESCRIBING = new Set(["on", "of", "for"]);
