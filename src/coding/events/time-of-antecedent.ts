import type { Tree } from "../syntax/tree.ts";

/** What a time is told by within a noun phrase: "the December 19 attack", "a raid in 2015". */
const withinPhrase = /^(?:nummod|compound|amod|flat|nmod|obl|det)/;

/** "the 2015 raid on a camp, which killed ten", "the law of May that barred them": the time of the thing of which a clause tells is the clause's. */
export function isTimeOfAntecedent(tree: Tree, time: number, head: number): boolean {
  const { deprel, head: noun, xpos } = tree.token(head);
  if (!/^acl(?::relcl)?$/.test(deprel) || noun < 0 || time > head || !/^VB[DN]$/.test(xpos)) return false;
  // "reports that he had met them" are of another time than he met them.
  if (tree.token(noun).upos !== "NOUN" || (deprel === "acl" && tree.child(head, "nsubj") !== undefined)) return false;
  const whole = tree.token(noun).deprel === "nmod" ? tree.token(noun).head : noun;
  for (let at = time, steps = 0; steps < 4; at = tree.token(at).head, steps++) {
    if (at === noun || at === whole) return steps > 0;
    if (!withinPhrase.test(tree.token(at).deprel) || tree.token(at).head < 0) return false;
  }
  return false;
}
