import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import verbs from "./headline-verbs.json" with { type: "json" };

const telling: ReadonlySet<string> = new Set(verbs);

/** Verbs that tell with a preposition right behind them. */
const leading = new Map(
  Object.entries({ rule: ["against"], fire: ["on", "at", "into"], call: ["for", "on"], appeal: ["for", "to"], hit: ["back"] }),
);

/** Words that stand before the verb of a headline, all of them its subject's. */
const ofSubject = /^(NNPS?|NNS?|JJ|CD|POS|HYPH|VBG)$/;
const ofObject = /^(NNPS?|NNS?|JJ[RS]?|CD|DT|PRP\$|VBN|VBG|\$)$/;
const plural = /^(NNP?S)$/;
const collective = new Set("police troops militia people cattle staff crew army opposition".split(" "));

/**
 * "China jails dissident writer", "Bosnian Serbs free 42 prisoners": a headline without a finite verb, whose verb looks like a noun or
 * an adjective. It is made the root, the noun before it its subject, what follows its object. Verbs whose form in -s is more often a
 * noun there ("sanctions", "exports", "talks") stay what they are. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function tellHeadline(tokens: Token[], offset: number): void {
  if (tokens.length > 24 || tokens.some(({ xpos, deprel }) => /^(VB[DP]|MD)$/.test(xpos) || deprel === "nsubj:pass")) return;
  if (!/^\p{Lu}/u.test(tokens[0]?.form ?? "")) return;
  const root = tokens.find(({ head }) => head < 0);
  if (root === undefined || (root.xpos === "VBZ" && root.upos === "VERB")) return;
  for (let at = 1; at < Math.min(tokens.length - 1, 7); at++) {
    const token = tokens[at]!;
    if (isVerb(tokens, at)) {
      makeVerb(tokens, offset, at);
      return;
    }
    if (!ofSubject.test(token.xpos) && token.xpos !== "VBZ") return;
  }
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!];
  const form = token.form.toLowerCase();
  if (form !== token.form || !/^(NNPS?|NNS?|VBZ|VB|JJ)$/.test(token.xpos) || !ofSubject.test(tokens[0]!.xpos)) return false;
  const bare = plural.test(before.xpos) || collective.has(before.form.toLowerCase());
  const lemma = bare ? form : stemOf(form);
  if (lemma === null || before.xpos === "POS" || before.form === "-" || before.xpos === "JJ") return false;
  const isProper = /^NNP/.test(before.xpos) || at > 1;
  return (
    isProper &&
    ((telling.has(lemma) && ofObject.test(next.xpos)) || leading.get(lemma)?.includes(next.form.toLowerCase()) === true)
  );
}

/** The verb of a form in -s; null of any other. */
function stemOf(form: string): string | null {
  if (!/[a-z]s$/.test(form) || form.endsWith("ss")) return null;
  const stem = form.slice(0, -1);
  if (telling.has(stem) || leading.has(stem)) return stem;
  if (form.endsWith("ies")) return `${form.slice(0, -3)}y`;
  return form.endsWith("es") ? form.slice(0, -2) : stem;
}

function makeVerb(tokens: Token[], offset: number, at: number): void {
  const verb = tokens[at]!;
  const subject = tokens[at - 1]!;
  const isBefore = (index: number): boolean => index - offset < at;
  let hasObject = false;
  for (const token of tokens) {
    if (token === verb) continue;
    if (isBefore(token.index)) {
      if (token !== subject && !(token.head >= 0 && isBefore(token.head)))
        exchange(tokens, offset, token, {
          head: subject.index,
          deprel: token.upos === "ADJ" ? "amod" : token.deprel === "case" ? "case" : "compound",
        });
      continue;
    }
    if (token.head >= 0 && !isBefore(token.head) && token.head !== verb.index) continue;
    const led = tokens.some(({ head, deprel }) => head === token.index && deprel === "case");
    const nominal = token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "NUM";
    const deprel =
      token.upos === "PUNCT"
        ? "punct"
        : led
          ? "obl"
          : nominal && !hasObject
            ? "obj"
            : nominal
              ? "obl"
              : clausal.test(token.deprel)
                ? token.deprel
                : "advmod";
    if (deprel === "obj") hasObject = true;
    exchange(tokens, offset, token, { head: verb.index, deprel });
  }
  exchange(tokens, offset, subject, { head: verb.index, deprel: "nsubj" });
  const bare = plural.test(subject.xpos) || collective.has(subject.form.toLowerCase());
  exchange(tokens, offset, verb, {
    head: -1,
    deprel: "root",
    upos: "VERB",
    xpos: bare ? "VBP" : "VBZ",
    lemma: bare ? verb.form.toLowerCase() : stemOf(verb.form.toLowerCase())!,
  });
}

const clausal = /^(xcomp|advcl|ccomp|parataxis|conj|cc)/;
