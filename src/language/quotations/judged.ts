import type { Sentence, Token } from "../analysis.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { months, weekdays } from "../times/calendar.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { isInfinitive } from "./infinitive.ts";
import { nominal } from "./said-clause.ts";
import type { Range } from "./token-range.ts";

/** Words with which the object of praise, blame or feeling goes on. */
const narrow = /^(of|for|over|as|on)$/;
const wide = /^(of|for|over|as|on|with|at|about|to|in|against|towards?|regarding|concerning)$/;

/** "praised the crew on Tuesday": when it was said, and no part of what was. */
const isDay = ({ lemma }: Token): boolean => weekdays.has(lemma.toLowerCase()) || months.has(lemma.toLowerCase());

/** The object with what a phrase after it says: "Iran | of arming the rebels", "the envoy | for his work", "it | as a mistake". */
export function withReason(sentence: Sentence, a: Attribution): Range | null {
  const { tokens } = sentence;
  if (a.passive) {
    // "was accused by Washington of arming the rebels"
    const of = tokens.findIndex((t) => t.index > a.at && t.index < a.at + 16 && /^(of|for)$/.test(t.lemma) && t.head > t.index);
    return of < 0 || tokens.slice(a.at, of).some((t) => t.form === ",") ? null : { from: of, to: extent(sentence, a.at).to };
  }
  const children = dependents(sentence, a.at);
  const object = children.find((c) => /^(obj|iobj)$/.test(c.deprel) && c.index > a.at);
  if (object === undefined) return null;
  let { from, to } = extent(sentence, object.index);
  // the end of it, a day included that stands before its reason
  let through = to;
  for (const c of children) {
    if (c.index <= object.index || !/^(obl|advcl|nmod|ccomp|xcomp)/.test(c.deprel)) continue;
    const marker = caseOf(sentence, c.index) || dependents(sentence, c.index).find((m) => m.deprel === "mark")?.lemma;
    const rest = extent(sentence, c.index);
    if (isDay(c) && rest.from <= through + 1) through = Math.max(through, rest.to);
    else if (
      marker !== undefined &&
      (a.cue.stance === "express" || a.cue.lemma === "urge" ? wide : narrow).test(marker) &&
      rest.from <= through + 1
    ) {
      to = Math.max(to, rest.to);
      through = Math.max(through, to);
    }
  }
  // "today's brutal, | senseless attack", torn by the tree.
  if (from - a.to < 8 && tokens.slice(a.to, from).every((t) => nominal.test(t.upos) || /^(PUNCT|PART|ADV)$/.test(t.upos)))
    from = a.to;
  return { from: Math.max(from, a.to), to };
}

/** "the memorandum | an important step", "the remarks | as ignorant"; null where nothing is said of the object. */
export function withJudgement(sentence: Sentence, a: Attribution): Range | null {
  const { tokens } = sentence;
  const children = dependents(sentence, a.at);
  const object =
    children.find((c) => /^(obj|iobj)$/.test(c.deprel) && c.index > a.at) ??
    children.find(
      (c) =>
        c.deprel === "xcomp" &&
        c.upos === "NOUN" &&
        c.index > a.at &&
        dependents(sentence, c.index).some((d) => d.deprel === "det"),
    );
  if (object === undefined) return null;
  const { from, to } = extent(sentence, object.index);
  const second = children.find(
    (c) =>
      c.index > object.index &&
      /^(xcomp|obj|ccomp)$/.test(c.deprel) &&
      caseOf(sentence, c.index) === "" &&
      !isInfinitive(sentence, c),
  );
  // "called an | emergency | cabinet meeting": one noun phrase.
  const apart =
    second === undefined ||
    object.upos === "PRON" ||
    second.upos !== "NOUN" ||
    sentence.tokens.slice(object.index + 1, second.index).some((t) => !/^(NOUN|PROPN)$/.test(t.upos)) ||
    (second.index === object.index + 1 && object.upos === "PROPN");
  if (second !== undefined && apart) return { from: Math.max(from, a.to), to: Math.max(to, extent(sentence, second.index).to) };
  // "called the plan | courageous", hung on the noun.
  const adjective = dependents(sentence, object.index).find((c) => c.deprel === "amod" && c.index === object.index + 1);
  if (adjective !== undefined && a.cue.lemma !== "describe") return { from: Math.max(from, a.to), to };
  for (let k = a.to + 1; k < tokens.length && k < a.to + 24; k++) {
    const t = tokens[k] as Token;
    if (/^[,;:—–.]$/.test(t.form)) break;
    const next = tokens[k + 1];
    if (t.form === "as" && next !== undefined && /^(ADJ|DET|NOUN|ADV|VERB)$/.test(next.upos)) {
      const judged = tokens[t.head] ?? next;
      return { from: a.to, to: Math.max(k + 2, extent(sentence, judged.index).to) };
    }
    // "called the memorandum an important step": the second noun phrase hung on the first as an apposition or an object.
    if (k > object.index && t.upos === "DET" && /^(an?|the)$/.test(t.lemma) && /^(appos|obj)$/.test(tokens[t.head]?.deprel ?? ""))
      return { from: a.to, to };
  }
  return null;
}

/** "was called | a sell-out | by the opposition", "was dismissed by the party | as a stunt": what the passive says of its subject. */
export function judgedPassively(sentence: Sentence, a: Attribution, agent: number): Range | null {
  const { tokens } = sentence;
  const by = tokens.findLastIndex((t) => t.index < agent && t.index > a.at && t.form === "by");
  if (by < 0) return null;
  if (by > a.to + 1) return { from: a.to, to: by };
  const end = extent(sentence, a.at).to;
  const as = tokens.findIndex((t) => t.index > agent && t.index < end && t.form === "as" && t.head > t.index);
  return as < 0 || as > agent + 14 ? null : { from: as, to: end };
}
