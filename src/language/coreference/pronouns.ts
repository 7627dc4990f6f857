import type { Quotation, Sentence } from "../analysis.ts";
import { dependents } from "../tree.ts";
import { barredFor, type Speakers, speakersOf } from "./barred.ts";
import { controls, isBarred, isFaced, isFirstOfTwo, isParallel, isRelatedTo } from "./binding.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";
import { isNestedIn } from "./nested.ts";
import { isCopular, rivalThing, speaksFor } from "./rival-things.ts";
import { isMain, salience } from "./salience.ts";
import { isSomebody, isThing } from "./somebody.ts";

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
  const speaking = speakersOf(quotations);
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
  speaking: Speakers,
  i: number,
): number | null {
  const f = features[i] as Feature;
  let best: Scored = { j: null, score: 0 };
  const speaker = f.quotation >= 0 ? (quotations[f.quotation]?.speaker?.mention ?? null) : null;
  const speakerRoot = speaker === null ? -1 : clusters.root(speaker);
  const tried = new Set<number>();
  const barred = barredFor(features, clusters, i, speaking.get(i) ?? -1, candidatesBack);
  const focus = focusBefore(features, clusters, i);
  const other = focus < 0 && !speaking.has(i) ? onlyOneBefore(features, clusters, i) : -1;
  for (let j = i - 1; j >= 0 && j >= i - candidatesBack; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > sentencesBack) break;
    if (!agrees(f, g, clusters, i, j)) continue;
    if (isNestedIn(g, f) && g.pronoun === null) continue;
    if (g.aside || (distance === 0 && isBarred(f, g))) continue;
    const root = clusters.root(j);
    if (barred.has(root)) continue;
    // Words in a quotation speak of its speaker as "I".
    if (root === speakerRoot && f.quotation >= 0 && g.quotation !== f.quotation) continue;
    // Who spoke goes on speaking.
    const goesOn = distance <= 2 && speaking.has(i) && speaking.has(j) && g.quotation < 0 ? 1.35 : 1;
    // "'He is guilty,' the envoy said. He added": whom his words spoke of does not go on.
    const spokenOf = distance > 0 && speaking.has(i) && f.quotation < 0 && quotations[g.quotation]?.form === "direct" ? 0.6 : 1;
    const led =
      distance === 0
        ? isFaced(f, g)
          ? 2.4
          : controls(f, g) || isParallel(f, g)
            ? 1.9
            : isRelatedTo(f, g)
              ? 1.7
              : isFirstOfTwo(f, g)
                ? 3
                : 1
        : 1;
    const score =
      led *
      goesOn *
      spokenOf *
      (distance > 1 && ((focus >= 0 && root !== focus) || (other >= 0 && root !== other)) ? 0.7 : 1) *
      fitness(f, g, clusters.of(j), features) *
      salience(f, g, distance, clusters.of(j).members.length) *
      (tried.has(root) ? 1.05 : 1);
    tried.add(root);
    if (score > best.score) best = { j, score };
  }
  if (best.j === null) return cataphor(features, clusters, i);
  if (f.gender === "neuter" || f.number === "plur") {
    if (isThing(f) || (f.gender === "neuter" && speaksFor(f, sentences))) return null;
    if (isSomebody(f)) return best.j;
    // "It" is a thing or a whole story more often than a body: it wants a salient one, and nothing else in sight.
    const loose = f.head.form.toLowerCase() === "it";
    const rival = rivalThing(f, sentences) * (loose ? 1.2 : 1);
    const standing = best.score * (loose && (f.role !== "subject" || isCopular(f)) ? 0.55 : 1);
    if (rival > standing || (loose && standing < 62)) return null;
  }
  return best.j;
}

/** The person by name or role who is the subject of the sentence before: "he" is rather him than whoever came before him. -1 if nobody fits. */
function focusBefore(features: readonly Feature[], clusters: Clusters, i: number): number {
  const f = features[i] as Feature;
  if (f.role !== "subject" || f.number === "plur" || f.gender === "neuter") return -1;
  for (let j = i - 1; j >= 0 && j >= i - candidatesBack; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > 1) break;
    if (distance === 1 && g.pronoun === null && g.head.deprel === "nsubj" && isMain(g) && agrees(f, g, clusters, i, j))
      return clusters.root(j);
  }
  return -1;
}

/** The only man or woman by name whom the sentence before names, where "he" says nothing; -1 if there is none or more than one. */
function onlyOneBefore(features: readonly Feature[], clusters: Clusters, i: number): number {
  const f = features[i] as Feature;
  if (
    f.role !== "subject" ||
    f.number === "plur" ||
    f.gender === "neuter" ||
    saying.test(f.sentence.tokens[f.head.head]?.lemma ?? "")
  )
    return -1;
  let only = -1;
  for (let j = i - 1; j >= 0 && j >= i - candidatesBack; j--) {
    const g = features[j] as Feature;
    const distance = f.mention.sentence - g.mention.sentence;
    if (distance > 1) break;
    if (distance === 0) {
      if (g.mention.type === "person" && g.pronoun === null) return -1;
      continue;
    }
    if (g.mention.kind === "pronoun" && g.pronoun?.person === 3 && g.gender !== "neuter") return -1;
    if (g.mention.kind !== "name" || !agrees(f, g, clusters, i, j)) continue;
    const root = clusters.root(j);
    if (only >= 0 && only !== root) return -1;
    only = root;
  }
  return only;
}

/** Verbs that tell of words. */
const saying = /^(say|tell|report|add|note|claim|describe|recall|quote|explain)$/;

/** How far a mention that agrees with a pronoun is fit for it: one of a list is no "it", a body rather no "they", and who only reports is out of what he reports. */
function fitness(f: Feature, g: Feature, cluster: Cluster, features: readonly Feature[]): number {
  // "The Taliban broke their links. It …": who has been "they" is hardly "it".
  if (f.number === "sing") return isListed(g) || cluster.members.some((m) => isMany(features[m] as Feature)) ? 0.4 : 1;
  const whole = cluster.number === "sing" && cluster.parts === null && !isListed(g) ? 0.8 : 1;
  const verb = g.sentence.tokens[g.head.head];
  const reports =
    g.mention.kind === "nominal" &&
    g.role === "subject" &&
    g.determiner === "none" &&
    verb !== undefined &&
    saying.test(verb.lemma);
  const goesOn = saying.test(f.sentence.tokens[f.head.head]?.lemma ?? "");
  return reports && !goesOn ? 0.4 * whole : whole;
}

/** "they", "their". */
const isMany = ({ pronoun }: Feature): boolean => pronoun?.person === 3 && pronoun.number === "plur";

/** One of several joined by "and". */
const isListed = (g: Feature): boolean =>
  g.head.deprel === "conj" ||
  dependents(g.sentence, g.head.index).some((t) => t.deprel === "conj" && /^(NOUN|PROPN)$/.test(t.upos));

function agrees(f: Feature, g: Feature, clusters: Clusters, i: number, j: number): boolean {
  const p = f.pronoun as NonNullable<Feature["pronoun"]>;
  if (g.pronoun !== null && (g.pronoun.person !== 3 || g.pronoun.number !== p.number)) return false;
  // "Hundreds of Serbs … they": people by their nation.
  if (g.mention.type === "demonym" && !(p.number === "plur" && g.number === "plur")) return false;
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
  if (cluster.type !== "person" || isBand(g)) return false;
  return cluster.gender === "unknown" || cluster.gender === p.gender
    ? clusters.compatible(i, j) || cluster.gender === "unknown"
    : false;
}

/** "the crew", "the presidential guard": several under a noun for persons. */
const isBand = (g: Feature): boolean =>
  g.mention.kind === "nominal" &&
  (/^(crew|force|police|personnel|leadership|staff|people|cavalry)$/.test(g.lemma) ||
    (g.lemma === "guard" &&
      /\b(presidential|republican|national|revolutionary|coast|border|imperial|palace)\b/.test(g.modifiers.join(" "))));

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
