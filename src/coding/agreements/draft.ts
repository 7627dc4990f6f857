import type { AgreementFinding, Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import type { NamedInSentence } from "./naming.ts";

/** An agreement while its document is read: later sentences add to it. */
export type Draft = { -readonly [K in keyof AgreementFinding]: AgreementFinding[K] };

/** The words of both lists, each once. */
export const merge = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** The parties of both lists, each once. */
export const merged = (a: readonly Party[], b: readonly Party[]): Party[] => {
  const byId = new Map<string, Party>();
  for (const party of [...a, ...b]) if (!byId.has(party.id)) byId.set(party.id, party);
  return [...byId.values()];
};

/** "the United States, the Taliban, Zalmay Khalilzad": whose states or groups are named sign for these. */
export const withoutTheirs = (all: readonly Party[]): Party[] => {
  const signs = ({ type, rule }: Party): boolean => type === "person" || rule === "signs-for-state";
  const bodies = all.filter((party) => !signs(party));
  return bodies.length < 2
    ? [...all]
    : all.filter((party) => !signs(party) || party.code === "" || !bodies.some(({ code }) => code === party.code));
};

/** "the agreement", "this deal", "it": nothing of its own but the article. */
export const isGeneric = (tree: Tree, head: number): boolean =>
  tree.lemma(head) !== "letter" &&
  tree.lemma(head) !== "note" &&
  tree.children(head).every((child) => {
    const { deprel, lemma, upos } = tree.token(child);
    if (deprel === "det") return ["the", "this", "that", "these", "those", "both", "all"].includes(lemma.toLowerCase());
    return (
      ["case", "punct", "cc", "conj", "cop", "mark"].includes(deprel) ||
      upos === "PUNCT" ||
      deprel.startsWith("acl") ||
      deprel.startsWith("nsubj")
    );
  });

/** "all treaties", "these accords" */
export const isMany = (tree: Tree, head: number): boolean => tree.token(head).xpos === "NNS";

/** How many agreements back a reference reaches: keeps a long list of agreements linear. */
const RECENT = 60;

/** The latest agreement before that the same noun can mean. */
export const referent = (named: NamedInSentence, earlier: readonly Draft[], many?: boolean): Draft | undefined => {
  const fits = (draft: Draft) =>
    draft.form === named.form ||
    (["agreement", "deal", "treaty"].includes(named.form) &&
      ["agreement", "deal", "treaty", "ceasefire", "memorandum"].includes(draft.form));
  // "all treaties" is no one treaty told before, nor "the deal" several.
  const recent = earlier
    .slice(-RECENT)
    .filter(
      ({ count, name }) =>
        many === undefined || (many ? count !== null || /s\b/i.test(name.split(" ")[0] ?? "") : !SEVERAL.test(name)),
    );
  return recent.findLast((draft) => draft.form === named.form) ?? recent.findLast(fits);
};

const SEVERAL = /(?:^|\s)(?:deals|agreements|contracts|treaties|pacts|accords|documents)$/;

/** Whether "the deal" or "the contract" right behind an agreement may be that one, whatever its form. */
export const mayMean = (named: NamedInSentence, { form }: Draft): boolean =>
  form === named.form || ["deal", "agreement", "contracts", "treaty"].includes(named.form);

/** What many are called: "deal", "agreements". */
const SHORT = /^\p{Ll}+$/u;

/** Adds a finding, or makes it one with an earlier one that says the same of the same agreement. */
export const place = (draft: Draft, drafts: Draft[]): void => {
  const ids = new Set(draft.parties.map((party) => party.id));
  const same = drafts
    .slice(-RECENT)
    .find(
      (other) =>
        other.name === draft.name &&
        other.status === draft.status &&
        (draft.parties.length > 0 || other.parties.length === 0 || !SHORT.test(draft.name)) &&
        (other.parties.length > 0 || draft.parties.length === 0 || !SHORT.test(draft.name)) &&
        (other.parties.every((party) => ids.has(party.id)) ||
          draft.parties.every((party) => other.parties.some((known) => known.id === party.id))),
    );
  if (!same) {
    drafts.push(draft);
    return;
  }
  same.parties = withoutTheirs(merged(same.parties, draft.parties));
  same.sectors = merge(same.sectors, draft.sectors);
  same.count ??= draft.count;
  same.value ??= draft.value;
};
