import { listed } from "./listed.ts";

/** Verbs without a passive: a tree that gives "ministers conferred by telephone" one took the form for a participle. */
export const intransitives = listed("verb classes: intransitives");

/** Verbs that say of their object what it is: "called the raid an outrage". */
export const naming = listed("verb classes: naming");

/** Participles that say a state of their subject though they look passive: "is engaged in", "is opposed to". */
export const statives = listed("verb classes: statives");

/** Participles of feeling: who is "appalled by" something is the one who judges it. */
export const emotive = listed("verb classes: emotive");

/** Prepositions of what comes before, behind or beside: after them "by" says who did that, not what the verb says. */
export const occasions = new Set([
  "after",
  "before",
  "since",
  "during",
  "despite",
  "until",
  "following",
  "amid",
  "over",
  "about",
]);

/** What is done to somebody with something. */
export const giving = new Set(["deny", "refuse", "give", "grant", "offer", "award", "promise", "show", "allow", "hand"]);
