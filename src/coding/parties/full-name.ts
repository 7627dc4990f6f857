import type { Mention } from "../../language/analysis.ts";
import { isNamedAsKin } from "../../language/coreference/named-as-kin.ts";
import type { Party } from "../finding.ts";
import type { PartyScope } from "./party-scope.ts";
import { type BareName, bareName } from "./person-name.ts";
import type { PhraseReader } from "./phrase-reader.ts";

/** The party of a fuller form of a surname: "Ahmed Mohamed" for "Mohamed". */
export function fullerForm(phrases: PhraseReader, mention: Mention | undefined): Party | null {
  const { scope } = phrases;
  const { analysis } = scope;
  if (!mention || mention.kind === "pronoun") return null;
  const bare = bareOf(scope, mention);
  if (
    bare.to - bare.from > 1 ||
    (mention.kind === "nominal" && analysis.sentences[mention.sentence]!.tokens[bare.from]!.upos !== "PROPN")
  )
    return null;
  // A surname that is a noun too ("Cook", "Marshall") may have been taken for a description.
  if (mention.kind === "nominal" && mention.to - mention.from > 1) return null;
  const chained = mention.chain < 0 ? [] : analysis.chains[mention.chain]!.mentions.map((each) => analysis.mentions[each]!);
  const longest =
    chained
      .filter((each) => each.kind === "name" && each.type === mention.type && isFull(bareOf(scope, each)))
      .sort((a, b) => bareText(scope, b).length - bareText(scope, a).length || a.start - b.start)[0] ??
    onlyFullName(scope, mention, bare);
  const sentence = longest && analysis.sentences[longest.sentence];
  return sentence ? (phrases.one(sentence, longest.head)[0]?.party ?? null) : null;
}

/** A person's name without titles, honorifics and a nickname in marks. */
export function bareText(scope: PartyScope, mention: Mention): string {
  const { tokens } = scope.analysis.sentences[mention.sentence]!;
  const { from, to } = bareOf(scope, mention);
  return scope
    .text({ start: tokens[from]!.start, end: tokens[to - 1]!.end })
    .replace(/\s["“'‘(][^"“”'‘’()]{1,20}["”'’)]\s/, " ")
    .replace(/\s+/g, " ");
}

/** The one person whom the document names in full with a word for surname: "Dayton", a town elsewhere, where it speaks of Scott Dayton. */
export function namesake(phrases: PhraseReader, word: string): Party | null {
  const { scope } = phrases;
  const mention = namesBySurname(scope).get(word.toLowerCase());
  const sentence = mention ? scope.analysis.sentences[mention.sentence] : undefined;
  const party = mention && sentence ? phrases.one(sentence, mention.head)[0]?.party : undefined;
  return party?.type === "person" ? party : null;
}

/** The only full name in the document that ends in this surname; undefined if there are two, or none. */
function onlyFullName(scope: PartyScope, mention: Mention, bare: BareName): Mention | undefined {
  if (mention.type !== "person") return undefined;
  const found = namesBySurname(scope).get(surnameOf(scope, mention, bare));
  if (!found || found.id === mention.id) return undefined;
  // "Doe met reporters. His father, John Doe, …": the surname was another's before.
  const { analysis } = scope;
  const first = mention.chain < 0 ? mention : analysis.mentions[analysis.chains[mention.chain]!.mentions[0]!]!;
  const isKin = first.start < found.start && isNamedAsKin(analysis.sentences[found.sentence]!, found.from);
  return isKin ? undefined : found;
}

function namesBySurname(scope: PartyScope): ReadonlyMap<string, Mention | null> {
  let full = fullNames.get(scope);
  if (!full) {
    full = bySurname(scope);
    fullNames.set(scope, full);
  }
  return full;
}

const fullNames = new WeakMap<PartyScope, ReadonlyMap<string, Mention | null>>();

/** Full names of the document by surname; null where two persons share it. */
function bySurname(scope: PartyScope): ReadonlyMap<string, Mention | null> {
  const full = new Map<string, Mention | null>();
  for (const each of scope.analysis.mentions) {
    if (each.kind !== "name" || each.type !== "person") continue;
    const bare = bareOf(scope, each);
    if (!isFull(bare)) continue;
    const surname = surnameOf(scope, each, bare);
    const known = full.get(surname);
    if (known === undefined) full.set(surname, each);
    else if (known && bareText(scope, known) !== bareText(scope, each)) full.set(surname, null);
  }
  return full;
}

const isFull = ({ from, to }: BareName): boolean => to - from > 1;

const surnameOf = ({ analysis }: PartyScope, mention: Mention, { to }: BareName): string =>
  analysis.sentences[mention.sentence]!.tokens[to - 1]!.form.toLowerCase();

const bareOf = ({ analysis, names }: PartyScope, mention: Mention): BareName =>
  bareName(analysis.sentences[mention.sentence]!, mention, names);
