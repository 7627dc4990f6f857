import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import words from "./name-words.json" with { type: "json" };
import type { Phrases } from "./settle-names.ts";

/** Bodies whose names go on behind an "and": "the Ministry of Labour and Welfare", and what they may be for. */
const [branches, fields] = [new Set(words.branches), new Set(words.fields)];
/** Common nouns that say what a name is of, in small letters: "the Orchard party". */
const generic = new Set(words.generic);
/** Words that begin a place's name, whatever land is named behind them: "Lake Ontario", "northern Virginia". */
const beginnings = new Set(words.beginnings);
/** Lands that stand behind a town's name without a comma, and the letters for them. */
const [regions, postal] = [new Set(words.regions), new Set(words.postal)];

/**
 * Names with what stands right beside them: initials before a person's ("A.Q. Anwar"), or a given name too, what a ministry is further for ("of Trade and
 * Industry"); without a common noun at their end ("the Orchard party"); and a town and its land, written side by side, are two.
 */
export function withExtent(sentences: readonly Sentence[], names: readonly EntitySpan[], phrases: Phrases): EntitySpan[] {
  const extended = names.flatMap((name, n) => {
    const { tokens } = sentences[name.sentence] as Sentence;
    const free = (at: number): boolean =>
      !names.some((other, m) => m !== n && other.sentence === name.sentence && other.from <= at && at < other.to);
    switch (name.type) {
      case "person":
        return [withInitials(name, tokens, free)];
      case "organisation":
        return [withRest(withoutNoun(name, tokens), tokens)];
      case "place":
        return borneByPerson(name, tokens, free) ?? townAndLand(name, tokens, phrases);
      default:
        return [name];
    }
  });
  return extended.filter((name, n) => {
    const before = extended[n - 1];
    return !before || before.sentence !== name.sentence || name.from >= before.to || name.to <= before.to;
  });
}

const spanned = (name: EntitySpan, tokens: readonly Token[], from: number, to: number): EntitySpan => ({
  ...name,
  from,
  to,
  head: name.head >= from && name.head < to ? name.head : to - 1,
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
});

function withInitials(name: EntitySpan, tokens: readonly Token[], free: (at: number) => boolean): EntitySpan {
  const before = tokens[name.from - 1];
  return before && before.upos === "PROPN" && /^(?:\p{Lu}\.){1,3}$/u.test(before.form) && free(name.from - 1)
    ? spanned(name, tokens, name.from - 1, name.to)
    : name;
}

/** "Scott C. Dayton": what is a town's name elsewhere, behind a given name and an initial. */
function borneByPerson(name: EntitySpan, tokens: readonly Token[], free: (at: number) => boolean): EntitySpan[] | undefined {
  const [given, initial] = [tokens[name.from - 2], tokens[name.from - 1]];
  return given?.upos === "PROPN" &&
    initial !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(given.form) &&
    /^\p{Lu}\.$/u.test(initial.form) &&
    /^(?:flat|compound)/.test(initial.deprel) &&
    free(name.from - 2) &&
    free(name.from - 1)
    ? [{ ...spanned(name, tokens, name.from - 2, name.to), type: "person" }]
    : undefined;
}

function withoutNoun(name: EntitySpan, tokens: readonly Token[]): EntitySpan {
  const [before, last] = tokens.slice(name.to - 2, name.to) as [Token, Token];
  return name.to - name.from > 1 && /^\p{Lu}/u.test(before.form) && generic.has(last.form)
    ? spanned(name, tokens, name.from, name.to - 1)
    : name;
}

function withRest(name: EntitySpan, tokens: readonly Token[]): EntitySpan {
  const own = tokens.slice(name.from, name.to).map(({ form }) => form.toLowerCase());
  const and = tokens[name.to]?.form;
  if ((and !== "and" && and !== "&") || !own.some((form) => branches.has(form)) || !(own.includes("of") || own.includes("for")))
    return name;
  let to = name.to + 1;
  while (to < tokens.length && to < name.to + 4 && /^\p{Lu}\p{Ll}/u.test((tokens[to] as Token).form)) to++;
  return to > name.to + 1 && fields.has((tokens[to - 1] as Token).form.toLowerCase())
    ? spanned(name, tokens, name.from, to)
    : name;
}

function townAndLand(name: EntitySpan, tokens: readonly Token[], phrases: Phrases): EntitySpan[] {
  const form = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.form)
      .join(" ");
  const first = tokens[name.from] as Token;
  if (name.to - name.from < 2 || name.to - name.from > 5 || beginnings.has(first.form.toLowerCase())) return [name];
  if (phrases.has(form(name.from, name.to)) || first.upos === "ADJ") return [name];
  const last = tokens[name.to - 1] as Token;
  const land = regions.has(last.form.toLowerCase()) || postal.has(last.form);
  const inner = tokens.slice(name.from, name.to - 1);
  if (!land || inner.some((token) => /^(?:of|and|in|the|-|,|&|')$/.test(token.form))) return [name];
  return [spanned(name, tokens, name.from, name.to - 1), spanned(name, tokens, name.to - 1, name.to)];
}
