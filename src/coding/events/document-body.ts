import type { Sentence } from "../../language/analysis.ts";
import { contentHead } from "../parties/noun-phrase.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Reading } from "./reading.ts";

/** Bodies that pass resolutions, the likeliest first where several are named. */
const bodies = [
  "org:un-security-council",
  "org:un-general-assembly",
  "org:un-human-rights-council",
  "org:european-parliament",
  "org:united-nations",
];

/** Acts that a document can do: those of words, and measures that it orders. */
const byDocument = new Set(["REQUEST", "ACCUSE", "SUPPORT", "REJECT", "AGREE", "CONCEDE", "SANCTION", "THREATEN"]);

/**
 * The body whose act a resolution's words are ("the resolution demanded access"), where the resolution itself does not say
 * whose it is: one that the document names, and the Security Council for a numbered one. Null for any other subject.
 */
export function documentBody(reading: Reading, sentence: Sentence, tree: Tree, subject: number, type: string): Found | null {
  if (!byDocument.has(type)) return null;
  const head = contentHead(tree, subject);
  const words = [head, ...tree.children(head, "compound", "flat", "nmod:desc", "nummod", "appos")];
  const token = words.find((each) => /^resolutions?$/i.test(tree.token(each).form));
  if (token === undefined) return null;
  const { scope } = reading.parties;
  const named = new Set(scope.salient());
  const numbered = words.some((each) => /^\d{2,4}$/.test(tree.token(each).form));
  const id = bodies.find((each) => named.has(each)) ?? (numbered ? bodies[0] : undefined);
  const body = id === undefined ? undefined : scope.world.actor(id);
  return body ? { token: head, party: scope.party(body, sentence.tokens[token]!, "body whose resolution it is") } : null;
}
