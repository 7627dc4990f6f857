import type { Quotation, Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import type { Clusters } from "./clusters.ts";
import { isNestedIn } from "./descriptions.ts";
import type { Feature } from "./features.ts";

const sentencesBack = 3;
const candidatesBack = 80;

/**
 * he, she, it, they and their like: the fitting mention that stands out most, in this sentence and the three before it.
 * A subject stands out over an object, the near over the far, what has been spoken of again over what was named once.
 * Where a thing that is nobody (a deal, a visit) stands out most for "it" or "they", the pronoun is left alone.
 * "I" in a direct quotation is its speaker.
 */
export function joinPronouns(
  features: readonly Feature[],
  clusters: Clusters,
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  at: (sentence: number, head: number) => number,
): void {
  const pairs = new Map<string, number>();
  const speaking = new Set<number>();
  for (const q of quotations) if (q.speaker?.mention != null) speaking.add(q.speaker.mention);
  const speakers = new Map<string, number>();
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    if (f.pronoun === null) continue;
    if (f.pronoun.person < 3) {
      // Outside quotations "I" is the author, "we" the author's side, "you" the reader; inside, the quotation's own.
      const key = `${f.quotation} ${f.pronoun.person} ${f.pronoun.number}`;
      const same = speakers.get(key);
      if (same !== undefined) clusters.join(same, i);
      else speakers.set(key, i);
      const speaker =
        f.pronoun.number === "sing" && f.quotation >= 0 ? (quotations[f.quotation]?.speaker?.mention ?? null) : null;
      const g = speaker === null ? undefined : features[speaker];
      if (f.pronoun.person === 1 && speaker !== null && g !== undefined && g.number === "sing" && g.mention.type !== "place")
        clusters.join(speaker, i);
      continue;
    }
    if (f.pronoun.person !== 3 || isPleonastic(f)) continue;
    const j = antecedentOf(features, clusters, quotations, sentences, speaking, i);
    if (j === null) continue;
    const joint =
      f.number === "plur" && clusters.of(j).parts === null && clusters.of(j).number === "sing"
        ? jointly(features[j] as Feature, at)
        : [];
    if (joint.length === 0) {
      clusters.join(j, i);
      continue;
    }
    // "Putin and Merkel … they": a group of the two, one however often it is spoken of.
    const parts = [j, ...joint];
    const key = parts.map((p) => clusters.root(p)).join(" ");
    const before = pairs.get(key);
    clusters.of(i).parts = parts;
    if (before === undefined) pairs.set(key, i);
    else clusters.join(before, i);
  }
}

/** The mentions joined to this one by "and". */
function jointly(g: Feature, at: (sentence: number, head: number) => number): readonly number[] {
  return dependents(g.sentence, g.head.index).flatMap((t) => {
    const id =
      t.deprel === "conj" && t.index > g.head.index && t.index - g.head.index < 14 ? at(g.mention.sentence, t.index) : -1;
    return id < 0 ? [] : [id];
  });
}

const leads = (g: Feature): boolean =>
  g.pronoun === null &&
  g.mention.type !== "other" &&
  dependents(g.sentence, g.head.index).some((t) => t.deprel === "conj" && /^(NOUN|PROPN)$/.test(t.upos));

interface Scored {
  readonly j: number | null;
  readonly score: number;
}

function antecedentOf(
  features: readonly Feature[],
  clusters: Clusters,
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  speaking: ReadonlySet<number>,
  i: number,
): number | null {
  const f = features[i] as Feature;
  let best: Scored = { j: null, score: 0 };
  const speaker = f.quotation >= 0 ? (quotations[f.quotation]?.speaker?.mention ?? null) : null;
  const speakerRoot = speaker === null ? -1 : clusters.root(speaker);
  const tried = new Set<number>();
  for (let j = i - 1; j >= 0 && j >= i - candidatesBack; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > sentencesBack) break;
    if (!agrees(f, g, clusters, i, j)) continue;
    if (isNestedIn(g, f) && g.pronoun === null) continue;
    if (distance === 0 && isBarred(f, g)) continue;
    const root = clusters.root(j);
    // Words in a quotation speak of its speaker as "I".
    if (root === speakerRoot && f.quotation >= 0 && g.quotation !== f.quotation) continue;
    // Who spoke goes on speaking.
    const goesOn = distance <= 2 && speaking.has(i) && speaking.has(j) && g.quotation < 0 ? 1.35 : 1;
    const led = distance === 0 ? (controls(f, g) ? 1.9 : isRelatedTo(f, g) ? 1.7 : 1) : 1;
    const score = led * goesOn * salience(f, g, distance, clusters.of(j).members.length) * (tried.has(root) ? 1.05 : 1);
    tried.add(root);
    if (score > best.score) best = { j, score };
  }
  if (best.j === null) return cataphor(features, clusters, i);
  if (f.gender === "neuter" || f.number === "plur") {
    if (f.gender === "neuter" && speaksFor(f, sentences)) return null;
    // "It" is a thing or a whole story more often than a body: it wants a salient one, and nothing else in sight.
    const loose = f.head.form.toLowerCase() === "it";
    const rival = nobody(f, sentences) * (loose ? 1.2 : 1);
    const standing = best.score * (loose && (f.role !== "subject" || isCopular(f)) ? 0.55 : 1);
    if (rival > standing || (loose && standing < 62)) return null;
  }
  return best.j;
}

function agrees(f: Feature, g: Feature, clusters: Clusters, i: number, j: number): boolean {
  const p = f.pronoun as NonNullable<Feature["pronoun"]>;
  if (g.pronoun !== null && (g.pronoun.person !== 3 || g.pronoun.number !== p.number)) return false;
  if (g.mention.type === "demonym") return false;
  const cluster = clusters.of(j);
  if (p.number === "plur") {
    if (cluster.number === "plur" || cluster.parts !== null) return true;
    // "The ministry said they …": bodies, not states or persons, unless there are several.
    return (cluster.type === "organisation" && g.pronoun === null) || leads(g);
  }
  if (cluster.number === "plur" || cluster.parts !== null) return false;
  if (p.gender === "neuter")
    return (
      (cluster.type === "organisation" || cluster.type === "place" || cluster.type === "other") &&
      cluster.gender !== "male" &&
      cluster.gender !== "female"
    );
  if (cluster.type !== "person") return false;
  return cluster.gender === "unknown" || cluster.gender === p.gender
    ? clusters.compatible(i, j) || cluster.gender === "unknown"
    : false;
}

/** "him" is not the subject of its own clause; "himself" is. */
function isBarred(f: Feature, g: Feature): boolean {
  const reflexive = /sel(f|ves)$/i.test(f.head.form);
  const clause = clauseOf(f.sentence, f.head);
  const same = clause === clauseOf(g.sentence, g.head);
  if (reflexive) return !(same && g.role === "subject");
  if (f.role === "possessor") return false;
  if (f.role !== "subject" && same && (g.role === "subject" || g.role === "object") && f.mention.head !== g.mention.head)
    return true;
  // "He said Putin …": a pronoun before a name does not come here; "Putin's brother said he": fine.
  return false;
}

/** Verbs whose object does what the infinitive after them says. */
const moving =
  /^(press|urge|ask|call|force|allow|push|order|want|persuade|pressure|compel|convince|tell|encourage|help|permit|enable|require|request|invite|warn|instruct|get|beg|appeal|lobby|oblige|expect|forbid|direct|advise|implore)$/;

/** "pressed the regime to end its attacks": whether `g` is the object whom the infinitive around `f` is asked of. */
function controls(f: Feature, g: Feature): boolean {
  if (g.role !== "object") return false;
  const verb = g.sentence.tokens[g.head.head];
  if (verb === undefined || !moving.test(verb.lemma)) return false;
  let at: Token | undefined = f.head;
  for (let k = 0; at !== undefined && k < 8; k++) {
    if (at.head === verb.index) return /^(xcomp|advcl|ccomp)/.test(at.deprel) && at.index > g.head.index;
    if (at.head === g.head.index) return /^(acl|advcl|xcomp)$/.test(at.deprel);
    at = f.sentence.tokens[at.head];
  }
  return false;
}

/** "held the group to account for the acts it had committed": whether `g` is the object of the clause below which `f` acts in a relative clause. */
function isRelatedTo(f: Feature, g: Feature): boolean {
  if (g.role !== "object" || f.role !== "subject" || g.head.index > f.head.index) return false;
  const verb = f.sentence.tokens[f.head.head];
  const noun = verb?.deprel === "acl:relcl" ? f.sentence.tokens[verb.head] : undefined;
  return noun !== undefined && noun.index > g.head.index && noun.upos === "NOUN" && isBelow(f.sentence, noun, g.head.head);
}

function isBelow(sentence: Sentence, token: Token, above: number): boolean {
  let at: Token | undefined = token;
  for (let k = 0; at !== undefined && k < 6; k++) {
    if (at.head === above) return true;
    at = sentence.tokens[at.head];
  }
  return false;
}

/** The verb of a word's clause. */
function clauseOf(sentence: Sentence, token: Token): number {
  let at: Token | undefined = token;
  for (let k = 0; at !== undefined && k < 12; k++) {
    const above: Token | undefined = sentence.tokens[at.head];
    if (above === undefined) return at.index;
    if (/^(VERB|AUX)$/.test(above.upos) || at.deprel.startsWith("nsubj")) return above.index;
    at = above;
  }
  return -1;
}

function salience(f: Feature, g: Feature, distance: number, size: number): number {
  let score = 100 / (1 + 0.55 * distance);
  if (g.role === "subject") score *= 1.7;
  else if (g.role === "object") score *= 1.15;
  else if (g.role === "possessor") score *= g.pronoun !== null ? 1.25 : 0.75;
  else score *= 0.7;
  if (f.role === g.role && f.role === "subject") score *= 1.15;
  if (g.role === "subject" && isMain(g)) score *= 1.15;
  if (g.pronoun !== null) score *= 1.15;
  score *= 1 + Math.min(0.25, 0.05 * (size - 1));
  // Words between marks and words outside speak of different things.
  if (f.quotation !== g.quotation) score *= f.quotation >= 0 && g.quotation >= 0 ? 0.8 : 0.9;
  // Within a sentence, the nearer subject of a clause that is still open.
  if (distance === 0) score *= 1 - Math.min(0.25, (f.mention.start - g.mention.end) / 800);
  return score;
}

const isMain = (g: Feature): boolean => {
  const verb = g.sentence.tokens[g.head.head];
  return verb === undefined || verb.head < 0;
};

/** How much the most salient common noun that is nobody stands out, for "it" or plural "they". */
function nobody(f: Feature, sentences: readonly Sentence[]): number {
  let best = 0;
  for (let distance = 0; distance <= 1; distance++) {
    const s = sentences[f.mention.sentence - distance];
    if (s === undefined) break;
    for (const t of s.tokens) {
      if (distance === 0 && t.index >= f.head.index) break;
      if (
        t.upos !== "NOUN" ||
        !/^(nsubj|obj|root|obl|nmod|conj)/.test(t.deprel) ||
        /^(nmod:poss|nmod:desc|nmod:unmarked|obl:unmarked)$/.test(t.deprel)
      )
        continue;
      if ((t.xpos === "NNS") !== (f.number === "plur")) continue;
      if (typed(s, t)) continue;
      let score = 100 / (1 + 0.55 * distance);
      score *= t.deprel.startsWith("nsubj") ? 1.7 : t.deprel === "obj" ? 1.15 : 0.6;
      if (t.deprel.startsWith("nsubj") && f.role === "subject") score *= 1.15;
      if (
        distance === 0 &&
        t.deprel.startsWith("nsubj") &&
        clauseOf(s, t) === clauseOf(f.sentence, f.head) &&
        f.role !== "possessor"
      )
        score = 0;
      if (score > best) best = score;
    }
  }
  return best;
}

/** Subject of "is a …", "is clear": a predicate without a verb. */
const isCopular = (f: Feature): boolean => {
  const predicate = f.sentence.tokens[f.head.head];
  return predicate !== undefined && predicate.upos !== "VERB";
};

const documents =
  /^(statement|report|letter|communique|declaration|resolution|document|text|agreement|treaty|article|paper|study|survey|draft)$/;

/** "It says that …" after "read out the joint statement": a document speaks. */
function speaksFor(f: Feature, sentences: readonly Sentence[]): boolean {
  const verb = f.sentence.tokens[f.head.head];
  if (
    f.role !== "subject" ||
    verb === undefined ||
    !/^(say|state|call|add|note|describe|mention|read|warn|stress|urge|provide)$/.test(verb.lemma)
  )
    return false;
  const before = sentences[f.mention.sentence - 1];
  return before?.tokens.some((t) => documents.test(t.lemma) && /^(nsubj|obj|root|obl)/.test(t.deprel)) === true;
}

const typedCache = new WeakMap<Sentence, ReadonlySet<number>>();
/** Heads of mentions, noted sentence by sentence before pronouns are read. */
export function noteHeads(features: readonly Feature[]): void {
  const heads = new Map<Sentence, Set<number>>();
  for (const f of features) {
    const set = heads.get(f.sentence) ?? new Set<number>();
    set.add(f.mention.head);
    heads.set(f.sentence, set);
  }
  for (const [s, set] of heads) typedCache.set(s, set);
}
const typed = (s: Sentence, t: Token): boolean => typedCache.get(s)?.has(t.index) === true;

/** "It is clear that …", "it took years to …" */
function isPleonastic(f: Feature): boolean {
  if (f.head.form.toLowerCase() !== "it" || f.role !== "subject") return false;
  const verb = f.sentence.tokens[f.head.head];
  if (verb === undefined) return true;
  if (/^(rain|snow|hail)$/.test(verb.lemma)) return true;
  const below = dependents(f.sentence, verb.index);
  if (below.some((c) => /^(csubj|ccomp|advcl|xcomp)/.test(c.deprel) && c.index > verb.index) && /^(ADJ|NOUN)$/.test(verb.upos))
    return true;
  return (
    /^(seem|appear|happen|rain|snow|turn|remain|matter|take|follow|emerge)$/.test(verb.lemma) &&
    below.some((c) => /^(csubj|ccomp|xcomp)/.test(c.deprel))
  );
}

/** "In his speech, Trump said": a possessive before its sentence's main subject, when nothing stands before it. */
function cataphor(features: readonly Feature[], clusters: Clusters, i: number): number | null {
  const f = features[i] as Feature;
  if (f.role !== "possessor" && (f.role !== "subject" || isMain(f))) return null;
  for (let j = i + 1; j < features.length && j < i + 12; j++) {
    const g = features[j] as Feature;
    if (g.mention.sentence !== f.mention.sentence) break;
    if (g.mention.kind === "name" && g.role === "subject" && (isMain(g) || f.role === "subject") && agrees(f, g, clusters, i, j))
      return j;
  }
  return null;
}
