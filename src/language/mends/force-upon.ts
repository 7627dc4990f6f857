import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** Acts of force upon others, who are told of by what they are doing. */
const force = new Set([
  ..."open fire shoot shell bomb attack charge disperse beat club strafe raid ambush arrest detain kill wound".split(" "),
]);
const crowds = new Set("protest demonstrate march rally demand picket chant riot mourn queue celebrate".split(" "));
const harm = new Set("kill wound injure maim slay hurt".split(" "));

/** "Police fired on farmers protesting against a tax": what those who suffer it are doing, taken for the doing of those who do it. */
export function crowdUponWhich(tokens: Token[], offset: number, participle: Token): void {
  const verb = tokens[participle.head - offset];
  const whom = tokens[participle.index - offset - 1];
  if (!crowds.has(participle.lemma) || verb === undefined || !force.has(verb.lemma) || whom?.xpos !== "NNS") return;
  if (whom.head !== verb.index || whom.index < verb.index || !/^(?:obj|obl)$/.test(whom.deprel)) return;
  exchange(tokens, offset, participle, { head: whom.index, deprel: "acl" });
}

/** "shelled rebels holding a town in Chad, killing twenty": the harm done, taken for the doing of those who suffer it. */
export function harmOfForce(tokens: Token[], offset: number, participle: Token): void {
  const doing = tokens[participle.head - offset];
  if (!harm.has(participle.lemma) || tokens[participle.index - offset - 1]?.form !== ",") return;
  if (doing?.xpos !== "VBG" || doing.index > participle.index || force.has(doing.lemma)) return;
  const above = tokens[doing.head - offset];
  const verb = doing.deprel === "acl" && above !== undefined ? tokens[above.head - offset] : above;
  if (verb === undefined || verb.upos !== "VERB" || verb.index > doing.index || !force.has(verb.lemma)) return;
  exchange(tokens, offset, participle, { head: verb.index, deprel: "advcl" });
}
