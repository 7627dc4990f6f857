import type { Analysis } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { SeatFinding } from "../finding.ts";
import { attributionAt } from "../statements/speaker.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { agentOf, isNegated, isPassive, subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { councilTerm } from "./council-term.ts";
import { bodyAt, earlierBody } from "./seat-body.ts";
import { holdersOf, isFact, notHeld, type SeatScene, statesAt } from "./seat-holder.ts";
import { memberName, seatName } from "./seat-name.ts";
import { type Seat, termOf } from "./seat-term.ts";
import { seatWords } from "./seat-words.ts";

const IN = new Set(["of", "in", "on", "at", "to", "for"]);

/** The seats that the text says states have in bodies: members, chairs and presidencies; candidates have none. */
export const codeSeats = (analysis: Analysis, world: World, parties: Parties): SeatFinding[] => {
  const found = new Map<string, SeatFinding>();
  for (const sentence of analysis.sentences) {
    const scene: SeatScene = { analysis, world, parties, sentence, tree: treeOf(sentence) };
    for (const token of sentence.tokens) {
      const seats = token.upos === "VERB" ? byVerb(scene, token.index) : byNoun(scene, token.index);
      for (const seat of seats) {
        const finding = seatFinding(scene, seat);
        const key = `${finding.state.id}\t${finding.body.id}\t${finding.seat}`;
        const known = found.get(key);
        if (!known || (known.from === null && finding.from !== null)) found.set(key, finding);
      }
    }
  }
  return [...found.values()];
};

const byNoun = (scene: SeatScene, index: number): readonly Seat[] => {
  const { analysis, sentence, tree, parties } = scene;
  const token = tree.token(index);
  const kind = ["NOUN", "PROPN"].includes(token.upos) ? seatWords().noun.get(token.lemma.toLowerCase()) : undefined;
  if (!kind || notHeld(tree, index)) return [];
  const taken = token.head >= 0 && seatWords().holding.has(tree.lemma(token.head));
  const prepositions = kind === "term" ? ON : IN;
  const places = [...tree.children(index, "nmod", "obl"), ...(taken ? tree.children(token.head, "obl") : [])].filter((child) =>
    prepositions.has(tree.preposition(child)),
  );
  const where =
    places.find((child) => bodyAt(sentence, child, parties) !== null) ?? (kind === "term" ? bodyBehind(scene, index) : undefined);
  const before = tree.children(index, "compound", "nmod:poss").find((child) => bodyAt(sentence, child, parties) !== null);
  const body =
    where !== undefined ? bodyAt(sentence, where, parties) : before !== undefined ? bodyAt(sentence, before, parties) : null;
  const bare = places.some((child) => isBareBody(tree, child));
  const role = kind === "term" ? "member" : kind;
  const unnamed =
    bare ||
    (kind !== "term" && seatName(tree, index, role) === "non-permanent member") ||
    (kind === "president" && ["chairman", "chairmanship", "presidency"].includes(token.lemma.toLowerCase()));
  // "Chad and Chile, whose terms end in December"
  const theirs =
    kind === "term" && body === null && tree.children(index, "nmod:poss").some((child) => tree.lemma(child) === "whose");
  // "Chad and Chile won the other seats"
  const others =
    token.lemma === "seat" &&
    tree.children(index, "amod").some((child) => ["other", "remaining", "vacant"].includes(tree.lemma(child)));
  const held = body ?? (unnamed || theirs || others ? earlierBody(analysis, sentence, parties) : null);
  if (!held) return [];
  return holdersOf(scene, index).map((state) => ({
    head: index,
    seat: memberName(seatName(tree, index, role), held, state),
    body: held,
    state,
    rule: "noun",
    clause: clauseOf(tree, index),
  }));
};

const ON = new Set(["on", "in"]);

/** "terms on the Security Council | beginning in January": the body right behind, wherever the tree hangs it. */
const bodyBehind = ({ sentence, parties }: SeatScene, index: number): number | undefined => {
  if (!ON.has(sentence.tokens[index + 1]?.form ?? "")) return undefined;
  return sentence.tokens.slice(index + 2, index + 6).find((token) => bodyAt(sentence, token.index, parties) !== null)?.index;
};

/** "the council", "the 15-member body": which one was said before. */
const isBareBody = (tree: Tree, index: number): boolean =>
  ["council", "body", "panel"].includes(tree.lemma(index)) &&
  tree
    .children(index, "compound", "amod")
    .every(
      (child) => /member|nation|powerful|world/.test(tree.token(child).form.toLowerCase()) || tree.token(child).upos === "NUM",
    );

/** "the Council, currently chaired by Rwanda": the agent of the participle. */
const byParticiple = (scene: SeatScene, index: number): readonly Seat[] => {
  const { sentence, tree, parties } = scene;
  const { head } = tree.token(index);
  const seat = seatWords().verb.get(tree.lemma(index));
  const agent = agentOf(tree, index);
  const body = head >= 0 && agent !== undefined && seat === "president" ? bodyAt(sentence, head, parties) : null;
  if (!body || seat === undefined || agent === undefined || !/council|osce|g-?20|assembly|committee/i.test(body.name)) return [];
  return statesAt(scene, agent).map((state) => ({ head: index, seat, body, state, rule: "participle", clause: index }));
};

/** "The five take up their two-year terms in January, replacing Chad and Chile": those who leave the Security Council. */
const byReplacing = (scene: SeatScene, index: number): readonly Seat[] => {
  const { analysis, sentence, tree, parties } = scene;
  const object = tree.child(index, "obj");
  if (object === undefined || isNegated(tree, index) || !sentence.tokens.some(({ lemma }) => OF_SEATS.has(lemma))) return [];
  const body = earlierBody(analysis, sentence, parties);
  const leaving = body?.id === "org:un-security-council" ? statesAt(scene, object) : [];
  return body === null || leaving.length < 2
    ? []
    : leaving.map((state) => ({
        head: index,
        seat: memberName("member", body, state),
        body,
        state,
        rule: "verb",
        clause: index,
      }));
};

const OF_SEATS = new Set(["term", "seat", "council"]);

const PRESIDING = new Set(["preside", "chair", "head", "lead"]);

/** "the body, which is presided over this month by Chad", "the Council is chaired by Chad". */
const byPassive = (scene: SeatScene, index: number): readonly Seat[] => {
  const { analysis, sentence, tree, parties } = scene;
  const [subject, agent] = [tree.child(index, "nsubj:pass"), agentOf(tree, index)];
  if (subject === undefined || agent === undefined || !isFact(tree, index)) return [];
  const relative = /^(?:which|that)$/i.test(tree.token(subject).form) && tree.token(index).deprel === "acl:relcl";
  const named = relative ? tree.token(index).head : subject;
  const body = bodyAt(sentence, named, parties) ?? (isBareBody(tree, named) ? earlierBody(analysis, sentence, parties) : null);
  if (!body || !/council|osce|g-?20|assembly/i.test(body.name)) return [];
  return statesAt(scene, agent).map((state) => ({ head: index, seat: "president", body, state, rule: "verb", clause: index }));
};

const byVerb = (scene: SeatScene, index: number): readonly Seat[] => {
  const { sentence, tree, parties } = scene;
  if (tree.token(index).deprel === "acl" && tree.token(index).xpos === "VBN") return byParticiple(scene, index);
  if (isPassive(tree, index) && PRESIDING.has(tree.lemma(index))) return byPassive(scene, index);
  if (tree.lemma(index) === "replace") return byReplacing(scene, index);
  const verb = verbWithParticle(tree, index);
  const verbs = seatWords().verb;
  const leaves = verb === "leave";
  const targets = tree.children(index, "obj", "obl").map((child) => {
    const preposition = tree.preposition(child);
    return { child, seat: preposition === "" ? (leaves ? "member" : verbs.get(verb)) : verbs.get(`${verb} ${preposition}`) };
  });
  // "which joined the council this month": the one that was named before.
  const bodyOf = (child: number) =>
    bodyAt(sentence, child, parties) ?? (isBareBody(tree, child) ? earlierBody(scene.analysis, sentence, parties) : null);
  const hit = targets.find(({ child, seat }) => seat !== undefined && bodyOf(child) !== null);
  if (!hit || !isFact(tree, index) || ((verb === "lead" || verb === "head") && tree.token(hit.child).deprel !== "obj")) return [];
  if (
    ["chair", "lead", "head"].includes(verb) &&
    hit.seat === "president" &&
    !/council|osce|g-?20|assembly/i.test(bodyOf(hit.child)!.name)
  )
    return [];
  if (leaves && bodyOf(hit.child)!.id !== "org:un-security-council") return [];
  const passive = isPassive(tree, index);
  const subject = passive ? tree.child(index, "nsubj:pass") : subjectOf(tree, index);
  const body = bodyOf(hit.child)!;
  const as = tree
    .children(index, "obl", "nmod")
    .find((child) => tree.preposition(child) === "as" && seatWords().noun.get(tree.token(child).lemma) === "member");
  return (subject === undefined ? [] : statesAt(scene, subject)).map((state) => ({
    head: index,
    seat: hit.seat === "member" ? memberName(as === undefined ? "member" : seatName(tree, as, "member"), body, state) : hit.seat!,
    body,
    state,
    rule: "verb",
    clause: index,
  }));
};

const clauseOf = (tree: Tree, index: number): number => {
  let at = index;
  for (let steps = 0; steps < 10; steps++) {
    const token = tree.token(at);
    if (token.head < 0 || token.upos === "VERB") return at;
    at = token.head;
  }
  return at;
};

const seatFinding = ({ analysis, sentence, tree, parties }: SeatScene, seat: Seat): SeatFinding => {
  const said = termOf(analysis, sentence, tree, seat);
  const known =
    said.from === null && said.to === null && seat.body.id === "org:un-security-council"
      ? councilTerm(seat.state.code, seat.seat, analysis.document.published.date)
      : null;
  const term = known ?? said;
  const trigger = tree.token(seat.head);
  const own = [seat.body, seat.state].filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const span = tree.span(seat.head);
  const start = Math.min(span.start, ...own.map((party) => party.start));
  const end = Math.max(span.end, ...own.map((party) => party.end));
  return {
    kind: "seat",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, { start, end }),
    attributedTo: attributionAt(trigger.start, analysis, parties).at(-1) ?? null,
    trace: {
      rule: `seat.${seat.rule}`,
      trigger: evidenceOf(analysis, trigger),
      because: [`${seat.state.name} is said to be ${seat.seat} of ${seat.body.name}`, ...(known ? [known.because] : [])],
    },
    state: seat.state,
    body: seat.body,
    seat: seat.seat,
    from: term.from,
    to: term.to,
  };
};
