import type { TimeExpression } from "../../language/analysis.ts";
import { meantByWhat } from "../syntax/meant-by-what.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** The noun phrase without its article, clauses and parties: "free trade agreement", "ceasefire in Yemen". What is `signed` is so in a place. */
export const describe = (text: string, tree: Tree, head: number, times: readonly TimeExpression[], signed = false): string => {
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
    "obl",
    "expl",
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
      !(!signed && tree.preposition(child) === "in" && CEASING.has(tree.lemma(head)) && tree.token(child).upos === "PROPN"),
  );
  if (stop !== undefined) to = Math.min(to, tree.extent(stop).from - 1);
  // "a memorandum of understanding | that was concluded in May"
  for (const part of parts) {
    // "a joint statement | on what they call an Enhanced Partnership"
    const meant = meantByWhat(tree, part);
    if (meant !== undefined) to = Math.max(to, tree.extent(meant, ["acl", "obl", "advcl", "conj"]).to);
    else if (tree.lemma(part) === "what") to = Math.min(to, part - 1);
    else for (const clause of tree.children(part, "acl:relcl")) to = Math.min(to, tree.extent(clause).from - 1);
  }
  // no agreement is named after a day: "of understanding on Monday"
  for (let i = head + 1; i < to; i++) if (tree.token(i).upos === "ADP" && DAYS.test(tree.token(i + 1).form)) to = i - 1;
  for (const time of times) if (time.kind === "date" && time.from > head && time.from <= to + 1) to = Math.min(to, time.from - 1);
  for (let i = head + 1; i <= to; i++)
    if (tree.token(i).form === "(" || (tree.token(i).form === "," && ENDING.test(tree.token(i + 1)?.form ?? ""))) to = i - 1;
  if (CEASING.has(tree.lemma(head)))
    for (let i = head + 1; i < to; i++) if (tree.token(i).form === "in" && !/^\p{Lu}/u.test(tree.token(i + 1).form)) to = i - 1;
  if (to < head) to = head;
  while (to > head && ["PUNCT", "ADP", "DET"].includes(tree.token(to).upos)) to--;
  while (
    from < head &&
    (["PUNCT", "DET"].includes(tree.token(from).upos) ||
      ["several", "other", "many", "various", "new"].includes(tree.lemma(from)) ||
      (tree.token(from).upos === "NUM" && tree.token(from + 1).form !== "-"))
  )
    from++;
  for (let i = head + 1; i <= to; i++) if (AFTER_NAME.has(tree.token(i).form.toLowerCase())) to = i - 1;
  to = Math.max(to, head);
  for (let i = from; i < head; i++) if (/^(AUX|PRON)$/.test(tree.token(i).upos)) from = i + 1;
  while (from < head && ["DET", "ADP", "CCONJ"].includes(tree.token(from).upos)) from++;
  from = behindMoney(tree, from, head);
  // "a “broad and deep” | trade pact": a quotation that is over before the noun.
  const quoted = tree.sentence.tokens.slice(from, head).filter(({ form }) => /^["”“’'‘]$/.test(form));
  if (quoted.length % 2 === 1) from = quoted.at(-1)!.index + 1;
  while (from < head && tree.token(from).upos === "CCONJ") from++;
  const { tokens } = tree.sentence;
  // "a letter of intent | in Lima"
  for (let i = head + 2; i < to; i++)
    if (/^(?:intent|understanding)$/i.test(tree.token(i).form) && /^(?:in|at)$/.test(tree.token(i + 1).form)) to = i;
  if (to === head) to = behindPurpose(tree, head);
  if (to === head) to = behindSubject(tree, head);
  if (to === head && tokens[head + 1]?.form === "of" && tokens[head + 2]?.form.toLowerCase() === "understanding") to = head + 2;
  return text.slice(tree.token(from).start, tree.token(to).end);
};

/** "signed a memorandum | on cooperation in tourism": the last word of what it is on, where that hangs on the verb. */
const behindSubject = (tree: Tree, head: number): number => {
  const on = tree.sentence.tokens[head + 1];
  const about = on?.form === "on" && on.deprel === "case" ? tree.token(on.head) : undefined;
  // Hung on what the agreement itself hangs on, or higher.
  if (about?.upos !== "NOUN" || about.head < 0 || !/^(?:obl|nmod)/.test(about.deprel) || !tree.isUnder(head, about.head))
    return head;
  const { to } = tree.extent(about.index, ["acl", "punct"]);
  // "a memorandum on trade | and of a roadmap"
  const other = tree.children(about.index, "conj").find((child) => tree.children(child, "case", "det").length > 0);
  return other === undefined ? to : Math.min(to, tree.extent(other).from - 1);
};

/** "a treaty | banning landmines": the last word of what the agreement does, where that stands right behind its noun and is short. */
const behindPurpose = (tree: Tree, head: number): number => {
  const doing = tree.sentence.tokens[head + 1]?.xpos === "VBG" ? head + 1 : undefined;
  const object = doing === undefined || !DOING.has(tree.lemma(doing)) ? undefined : tree.child(doing, "obj");
  if (object === undefined || object - head > 5 || tree.token(object).upos !== "NOUN") return head;
  const onlyNouns = tree.sentence.tokens
    .slice(head + 2, object + 1)
    .every(({ upos }) => /^(?:ADJ|NOUN|PROPN|ADP|DET)$/.test(upos));
  return onlyNouns ? object : head;
};

const DOING = listed("description: doing");

/** Words with which the name of an agreement is over: what it is worth, whom it is with. */
const AFTER_NAME = listed("description: after the name");

/** "a 30-year, $400 billion gas supply contract": neither the money, the term nor what stands before it is its name. */
const behindMoney = (tree: Tree, from: number, head: number): number => {
  let start = from;
  for (let i = from; i < head; i++)
    if (
      /^(\p{Sc}|dollars?|euros?|[mb]illion|trillion|bn|mn|years?|months?|days?)$/iu.test(tree.token(i).form) ||
      tree.token(i).upos === "SYM"
    )
      start = i + 1;
    else if (
      start === i &&
      tree.token(i).upos === "NUM" &&
      tree.token(i + 1)?.form === "-" &&
      !TERM.test(tree.token(i + 2)?.form ?? "")
    )
      return start;
    else if (start === i && (tree.token(i).upos === "NUM" || ["-", ","].includes(tree.token(i).form))) start = i + 1;
    else if (start === i && JUDGING.has(tree.lemma(i))) start = i + 1;
  return Math.min(start, head);
};

const TERM = /^(\p{Sc}|dollar|euro|[mb]illion|trillion|bn|mn|year|month|day|week)s?$/iu;

/** Words before the noun that are no part of its name. */
const JUDGING = listed("description: judging");

/** What follows a comma behind a name that tells of it. */
const ENDING = /^(as|its|their|his|her|the|a|an|which|under|worth|valued|signed|reached|including|and|with)$/i;

const CEASING = new Set(["ceasefire", "truce", "cease-fire", "cessation", "armistice"]);

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const DESCRIBING = new Set(["on", "of", "for"]);
