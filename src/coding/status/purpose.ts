import type { Tree } from "../syntax/tree.ts";
import { isCommand } from "./command.ts";
import { isLedBy } from "./led-by.ts";
import { listed } from "./listed.ts";
import { is, type Verdict } from "./verdict.ts";

/** "bent on invading", "set on leaving", "count on meeting". */
const bent = new Set(["bend", "bent", "set", "intent", "count", "plan", "insist", "keen", "dead-set"]);

/** Verbs that ask for what a gerund behind "for" says. */
const asking = new Set(["call", "push", "press", "plead", "appeal", "lobby", "argue", "campaign"]);

const isGerundBehind = (tree: Tree, at: number, preposition: RegExp): boolean =>
  tree.token(at).xpos === "VBG" && isLedBy(tree, at, preposition);

const isLedByOn = (tree: Tree, at: number): boolean => isGerundBehind(tree, at, /^(?:on|upon)$/);

/** "ways of ending the war", "prospects for resuming talks": a gerund below a noun. */
export const isLedByOf = (tree: Tree, at: number): boolean => isGerundBehind(tree, at, /^(?:of|for)$/);

/** What is done in working to do it. */
const helping = listed("helping");

/** Verbs whose purpose is being carried out as they are done: "moved in to disperse", "used batons to break up". */
const accomplishing = listed("accomplishing");

/** What people utter, or show by what they do: "flew to Damascus to express support", "lined the streets to protest". */
const uttering = listed("uttering");

/** Verbs of getting to where help is needed, and what is done there: "flew to Manila to help the police trace the money". */
const arriving = listed("arriving");
const assisting = listed("assisting");

/** Verbs of reaching somebody with words, and what is said so. */
const reaching = listed("reaching");
const spoken = listed("spoken");

/** Verbs of resolving upon what is to be done. */
const deciding = new Set(["agree", "decide", "resolve", "vow", "pledge", "promise", "threaten"]);

/** Verbs that are a protest themselves: what it is for is told by them. */
const protesting = new Set(["protest", "strike", "demonstrate", "rally", "march", "block", "blockade"]);

/** Whether a clause is an infinitive with "to". */
export const isTo = (tree: Tree, index: number): boolean =>
  tree.token(index).xpos !== "VBG" && tree.children(index, "mark").some((child) => tree.lemma(child) === "to");

/**
 * How an act stands for which its governing verb is done: a verdict of its own, "with its verb" where the one is done in doing the other,
 * "all the while" where it goes on as that does; null where it is no purpose. `itself`: the act asked for is the predicate at `at`.
 */
export function purposeOf(tree: Tree, at: number, itself: boolean): Verdict | "with its verb" | "all the while" | null {
  const { deprel, head } = tree.token(at);
  const lemma = tree.lemma(head);
  const { form, upos, xpos } = tree.token(head);
  if (itself && /^(advcl|acl)$/.test(deprel) && protesting.has(lemma)) return is("hypothetical", `the aim of "${form}"`);
  if (!deprel.startsWith("advcl")) return null;
  // "would not be bullied into resigning"
  if (isGerundBehind(tree, at, /^into$/)) return "with its verb";
  const to = isTo(tree, at);
  if (to && lemma === "work" && helping.has(tree.lemma(at))) return "all the while";
  if (to && isCommand(tree, head)) return is("planned", `under "${form}"`);
  if (to && accomplishing.has(lemma)) return "with its verb";
  if (to && /^VB[DN]$/.test(xpos) && arriving.has(lemma) && assisting.has(tree.lemma(at))) return "with its verb";
  // "agreed on Monday to expel the envoy": what is decided upon, behind the day
  if (to && deciding.has(lemma)) return is("planned", `under "${form}"`);
  if (to && itself && xpos === "VBD" && uttering.has(tree.lemma(at))) return "with its verb";
  if (to && itself && reaching.has(lemma) && spoken.has(tree.lemma(at))) return "with its verb";
  // "called for lifting the ban", not "praised Chad for lifting it"
  if (asking.has(lemma) && tree.child(head, "nsubj:pass") === undefined && isGerundBehind(tree, at, /^for$/))
    return is("called-for", `"${form} for" it`);
  if (bent.has(lemma) && isLedByOn(tree, at)) return is("planned", `"${form} on" it`);
  if (lemma === "look" && tree.token(head + 1)?.lemma === "forward") return is("planned", '"look forward to"');
  // "parliament voted on Friday to expel the troops", not "voted down a motion to expel them"
  if (to && itself && lemma === "vote" && tree.child(head, "compound:prt", "obj") === undefined)
    return is("planned", `under "${form}"`);
  return to && upos !== "ADJ" ? is("hypothetical", `a purpose ("to ${tree.token(at).form}")`) : null;
}
