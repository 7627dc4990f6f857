import type { Analysis, Sentence, Token } from "../../language/analysis.ts";
import { fill } from "../arguments/fill.ts";
import { linearClause } from "../arguments/linear-clause.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Party, Status } from "../finding.ts";
import type { Entry } from "../lexicon/entry.ts";
import { isOf, type Lexicon } from "../lexicon/lexicon.ts";
import { contentHead } from "../parties/noun-phrase.ts";
import type { Found, PartyReader } from "../parties/read-parties.ts";
import { negationOf, statusOf, type Verdict } from "../status/status-of.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { accusationIn } from "./accusation.ts";
import type { Candidate, Refusal } from "./candidate.ts";
import { type Act, actOfNoun } from "./complement.ts";
import { askedMode, isCooperative, threatenedMode } from "./event-type.ts";
import { isHyphenedNoun } from "./hyphened.ts";
import { type Match, matchNoun, matchPredicate } from "./match.ts";
import { modeFromWords } from "./mode.ts";
import {
  firstFiller,
  isCivil,
  isForce,
  isKind,
  isOfficial,
  isPolitical,
  isStateLike,
  mayStrike,
  type Predicate,
  type Room,
} from "./slots.ts";
import { tellingAct, tellingEntry } from "./telling.ts";

/** What a sentence may tell, and why other known words of it tell nothing. */
export interface Proposals {
  readonly candidates: readonly Candidate[];
  readonly refusals: readonly Refusal[];
}

const none: readonly Found[] = [];
const placePrepositions = ["in", "at", "near", "outside", "throughout", "across", "around"];

/** Reads one document's sentences for events by the lexicon. */
export class EventProposer {
  readonly #analysis: Analysis;
  readonly #parties: PartyReader;
  readonly #lexicon: Lexicon;
  readonly #room: Room;
  readonly #acts = new Map<number, Act | null>();

  constructor(analysis: Analysis, parties: PartyReader, lexicon: Lexicon) {
    this.#analysis = analysis;
    this.#parties = parties;
    this.#lexicon = lexicon;
    this.#room = { lexicon, parties, actOf: (sentence, token) => this.#actAt(sentence, token)?.type ?? "" };
  }

  propose(sentence: Sentence): Proposals {
    const tree = treeOf(sentence);
    const candidates: Candidate[] = [];
    const refusals: Refusal[] = [];
    for (const token of sentence.tokens) {
      const behind = token.upos === "ADP" && token.lemma === "behind" ? this.#behind(sentence, tree, token.index) : null;
      if (behind) candidates.push(behind);
      const obliged = token.upos === "AUX" ? this.#obliged(sentence, tree, token.index) : null;
      if (obliged) candidates.push(obliged);
      const matches = this.#matches(sentence, tree, token.index);
      const why = this.#first(sentence, tree, matches, candidates);
      if (why === "" || this.#first(sentence, tree, this.#unframed(sentence, tree, token.index), candidates) === "") continue;
      if (matches.length > 0) refusals.push({ token: token.index, rule: matches[0]!.entry.id, why: why ?? "" });
    }
    if (candidates.every((candidate) => candidate.weak)) candidates.push(...this.#byOrder(sentence, tree));
    return { candidates, refusals };
  }

  /** Adds the first match that makes an event, with the charge that telling it is; "" if one did, else why the best did not. */
  #first(sentence: Sentence, tree: Tree, matches: readonly Match[], into: Candidate[]): string | undefined {
    let why: string | undefined;
    for (const match of matches.slice(0, 6)) {
      const result = this.#candidate(sentence, tree, match);
      if (typeof result === "string") {
        why ??= result;
        continue;
      }
      into.push(result);
      const charge = accusationIn(tree, result);
      if (charge) into.push(charge);
      return "";
    }
    return why;
  }

  /** Nothing by the tree: the first verb that makes an event by the order of words alone, with a doer and another. */
  #byOrder(sentence: Sentence, tree: Tree): readonly Candidate[] {
    for (const token of sentence.tokens) {
      if (!mayBeFinite(tree, token.index)) continue;
      const known = this.#verb(tree, token);
      if (!known) continue;
      for (const match of matchPredicate(this.#room, sentence, token.index, known, linearClause(tree, token.index)).slice(0, 4)) {
        if (match.entry.flags.has("low")) continue;
        const result = this.#candidate(sentence, tree, match);
        if (typeof result === "string" || result.actors.length === 0) continue;
        if (result.recipients.length > 0 || result.type === "PROTEST" || (mutual.has(result.type) && isJoint(result.actors)))
          return [{ ...result, weak: true, because: [...result.because, "by the order of words"] }];
      }
    }
    return [];
  }

  /** The lexicon's matches at a token by its part of speech. */
  #matches(sentence: Sentence, tree: Tree, index: number): readonly Match[] {
    const token = tree.token(index);
    const lemma = token.lemma.toLowerCase();
    switch (token.upos) {
      case "VERB": {
        if (isMisplaced(tree, index)) {
          const verb = this.#verb(tree, token);
          return verb ? matchPredicate(this.#room, sentence, index, verb, linearClause(tree, index)) : [];
        }
        if (/^(amod|compound|case|mark)$/.test(token.deprel) && !["VBD", "VBZ", "VBP"].includes(token.xpos)) return [];
        const participle =
          token.xpos === "VBN" &&
          tree.children(index, "aux", "cop").some((child) => tree.token(child).lemma.toLowerCase() === "be")
            ? this.#lexicon.adjectives.get(token.form.toLowerCase())
            : undefined;
        if (token.xpos === "VBG" && /^(xcomp|obj|dobj)/.test(token.deprel) && this.#lexicon.light.has(token.form.toLowerCase())) {
          const asNoun = matchNoun(this.#room, sentence, index);
          if (asNoun.length > 0) return asNoun;
        }
        const known = this.#verb(tree, token);
        const asAdjective = participle ? matchPredicate(this.#room, sentence, index, participle) : [];
        const asVerb = known ? matchPredicate(this.#room, sentence, index, known) : [];
        return asAdjective.length > 0 && asVerb.length > 0
          ? [...asAdjective, ...asVerb].sort((a, b) => b.weight - a.weight)
          : asAdjective.length > 0
            ? asAdjective
            : asVerb;
      }
      case "ADJ": {
        if (token.deprel === "amod" && tree.children(index, "cop", "xcomp", "obl").length === 0) return [];
        const known = this.#lexicon.adjectives.get(lemma) ?? this.#lexicon.adjectives.get(token.form.toLowerCase());
        return known ? matchPredicate(this.#room, sentence, index, known) : [];
      }
      case "NOUN":
        return (token.deprel === "compound" || token.deprel === "amod") && !isHyphenedNoun(tree, index)
          ? []
          : matchNoun(this.#room, sentence, index);
      default:
        return [];
    }
  }

  /** Matches of a verb none of whose frames gave an event: by the order of words, then by what the verb tells in any frame. */
  #unframed(sentence: Sentence, tree: Tree, index: number): readonly Match[] {
    const token = tree.token(index);
    const entry = tellingEntry(token.lemma.toLowerCase());
    if (
      !entry ||
      token.upos !== "VERB" ||
      /^(amod|compound)/.test(token.deprel) ||
      tree.child(index, "compound:prt") !== undefined
    )
      return [];
    const known = this.#verb(tree, token);
    const linear =
      known && tree.child(index, "obj") === undefined && carriesClause(tree, index)
        ? matchPredicate(this.#room, sentence, index, known, linearClause(tree, index))
        : [];
    return [...linear, ...matchPredicate(this.#room, sentence, index, [{ rest: [], entry }])];
  }

  /** The verb entries of a token: by its lemma, or by its form where the tagger missed the lemma. */
  #verb(tree: Tree, token: Token): ReturnType<Lexicon["verbs"]["get"]> {
    const form = token.form.toLowerCase();
    if (form === "wound" && tree.child(token.index, "compound:prt") !== undefined) return this.#lexicon.verbs.get("wind");
    return (
      this.#lexicon.verbs.get(this.#lexicon.irregular.get(form) ?? token.lemma.toLowerCase()) ?? respelled(this.#lexicon, form)
    );
  }

  /** The act a word names by the lexicon, whoever does it. */
  #actAt(sentence: Sentence, index: number): Act | null {
    const key = sentence.index * 65536 + index;
    const known = this.#acts.get(key);
    if (known !== undefined) return known;
    this.#acts.set(key, null);
    const tree = treeOf(sentence);
    const token = tree.token(index);
    let act: Act | null = null;
    if (token.upos === "NOUN") act = actOfNoun(this.#lexicon, tree, index);
    const begun = aspectual.has(token.lemma.toLowerCase()) ? tree.child(index, "xcomp") : undefined;
    if (begun !== undefined) act = this.#actAt(sentence, begun);
    if (!act) {
      const match = this.#matches(sentence, tree, index)[0];
      if (match) act = { type: match.entry.type, mode: match.entry.mode === "=" ? "" : match.entry.mode };
    }
    if (!act && token.upos === "VERB") {
      const object = tree.child(index, "obj");
      if (object !== undefined) {
        const light = matchNoun(this.#room, sentence, object)[0];
        act = light ? { type: light.entry.type, mode: light.entry.mode === "=" ? "" : light.entry.mode } : null;
      }
      const further = tree.child(index, "xcomp");
      if (!act && further !== undefined) act = this.#actAt(sentence, further);
      act ??= tellingAct(token.lemma.toLowerCase());
    }
    this.#acts.set(key, act);
    return act;
  }

  #candidate(sentence: Sentence, tree: Tree, match: Match): Candidate | string {
    const { entry, predicate } = match;
    const { flags } = entry;
    const noun = entry.kind === "n";
    const head = predicate.clause.head;
    const because: string[] = [];
    let verdict = statusOf(this.#analysis, sentence, tree, head, noun);
    if (noun && tree.token(head).deprel.startsWith("nsubj") && tree.token(head).head >= 0)
      verdict = statusOf(this.#analysis, sentence, tree, tree.token(head).head, false);
    const fixed = [...flags].find((flag) => flag.startsWith("status="));
    if (fixed && verdict.status === "happened")
      verdict = { ...verdict, status: fixed.slice(7) as Status, because: `"${tree.token(match.words.at(-1) ?? head).form}"` };

    const speakers = attributionOf(this.#analysis, this.#parties, sentence, head);
    const speaker = speakers.at(-1) ?? null;
    let actors = this.#fillAny(predicate, entry.actor, speaker, none);
    const inferred = actors.length === 0;
    if (inferred) actors = this.#otherActor(sentence, tree, match, because);
    if (actors.length === 0 && entry.type === "MOBILIZE" && predicate.clause.passive)
      actors = this.#fillAny(predicate, ["obj"], null, none);
    if (actors.length === 0 && noun && speaker && isOfficial(speaker) && /planned|proposed/.test(verdict.status)) {
      actors = [speaker];
      because.push(`announced by ${speaker.party.text}`);
    }
    let recipients = this.#recipients(sentence, tree, match, actors, speaker);
    if (actors.length === 0 && recipients.length > 1 && mutual.has(entry.type) && distinct(recipients)) {
      [actors, recipients] = [recipients, none];
      because.push("they do it with each other");
    }
    if (actors.length === 0) {
      const agentless =
        flags.has("strong") &&
        (predicate.clause.passive || predicate.clause.subject !== undefined || flags.has("passive")) &&
        entry.type === "ASSAULT";
      const object = predicate.clause.object;
      const subject = predicate.clause.subject;
      const suffered = recipients.some(
        (each) =>
          object !== undefined &&
          (each.token === object || tree.isUnder(each.token, object)) &&
          (each.party.code !== "" || each.party.sector !== undefined),
      );
      const spoken =
        subject !== undefined &&
        !predicate.clause.passive &&
        !["ATTACK", "BOMB", "FIRE", "MISSILE", "BLAST"].some((value) => isKind(this.#room, predicate, subject, value)) &&
        !(flags.has("lethal") && tree.token(subject).upos === "NOUN" && !isKind(this.#room, predicate, subject, "HAZARD"));
      if (!(agentless && suffered && !spoken) && !flags.has("agentless")) return "nobody is said to do it";
      because.push("who did it is not said");
    }
    if (flags.has("agentless") && recipients.length === 0) return "nobody is said to suffer it";
    const first = actors[0];
    if (first) {
      if (flags.has("off") && !actors.some(isOfficial)) return `"${first.party.text}" is no official, state or body`;
      if (
        flags.has("visit") &&
        actors.every(
          (each) => ["MIL", "REB", "COP", "UAF", "PRM"].includes(each.party.sector ?? "") && each.party.type !== "person",
        )
      )
        return `"${first.party.text}" is a force: its arrival is no visit`;
      if (entry.type === "PROTEST" && (entry.mode === "strike" || flags.has("lab")) && !actors.some(mayStrike))
        return `"${first.party.text}" are no workers`;
      if (
        flags.has("civ") &&
        !actors.some(isCivil) &&
        !(
          ["hunger", "strike", "riot"].includes(entry.mode) &&
          actors.some((each) => ["MIL", "COP", "REB", "JUD"].includes(each.party.sector ?? ""))
        )
      )
        return `"${first.party.text}" is no civilian`;
      if (flags.has("joint") && !isJoint(actors)) return `"${first.party.text}" is one side only`;
      if (flags.has("state") && !actors.some(isStateLike)) return `"${first.party.text}" is no state or government`;
    }
    if (flags.has("host"))
      [actors, recipients] =
        recipients.length > 0 && recipients[0]!.party.type !== "state" ? [recipients, actors] : [actors, recipients];
    if (entry.type === "COERCE" && first && actors.every((each) => powerless.has(each.party.sector ?? "") && !serves(each)))
      return `"${first.party.text}" has no power to`;
    if (entry.type === "MOBILIZE" && first && !actors.some(isForce)) return `"${first.party.text}" has no forces`;
    recipients = recipients.map((each) => ofSameState(each, actors[0], domestic));
    if (entry.type === "PROTEST" && actors.some(isStateless)) {
      const place = this.#fillAny(predicate, ["in", "at", "across", "throughout", "near", "outside", "around"], null, none)[0];
      if (place && ["place", "state"].includes(place.party.type))
        actors = actors.map((each) => (isStateless(each) ? ofSameState(each, place, crowds) : each));
    }
    if (recipients.some((each) => ["GOV", "LEG", "OPP"].includes(each.party.sector ?? "")))
      actors = actors.map((each) => ofSameState(each, recipients[0], citizens));
    if (!isPolitical(entry.type, entry.mode, [...actors, ...recipients])) return "private persons only";
    if (noun && recipients.length === 0 && !solo.has(entry.type) && !isJoint(actors))
      return "a noun, and nobody is said to be at its other end";
    if (flags.has("deed") && recipients.length === 0 && (predicate.clause.object === undefined || !actors.some(isOfficial)))
      return "nobody is said to suffer it";
    if (flags.has("rcp") && recipients.length === 0) return "nobody is said to receive it";

    let type = flags.has("exercise") && isJoint(actors) ? "COOPERATE" : entry.type;
    let status: Status = verdict.status === "negated" ? "denied" : verdict.status;
    const complement = this.#complement(sentence, predicate);
    const act = complement === undefined ? null : this.#actAt(sentence, complement);
    let done: Act = { type, mode: "" };

    if (type === "AGREE" && entry.kind === "a" && !act) return "what is promised is no act of the ontology";
    const notTo = complement !== undefined && negationOf(tree, complement) !== null;
    if (type === "AGREE" && flags.has("op") && act && notTo && isCooperative(act.type)) {
      type = "REJECT";
      done = { type: "REJECT", mode: askedMode(act.type, act.mode) };
      because.push(`not to do ${act.type}`);
    } else if (type === "AGREE" && flags.has("op") && act && !notTo) {
      const peace = isCooperative(act.type) || act.type === "CHANGE" || act.type === "REQUEST";
      if ((flags.has("polar") && !peace && act.type !== "REJECT" && act.type !== "ACCUSE") || (flags.has("polar2") && !peace)) {
        type = "THREATEN";
        because.push(`what is announced is ${act.type}`);
      } else if (peace && act.type !== "CHANGE" && act.type !== "REQUEST") done = act;
    } else if (type === "THREATEN" && flags.has("polar2") && !act) return "what is vowed is no act of the ontology";
    else if (type === "THREATEN" && flags.has("polar2") && act && isCooperative(act.type)) {
      type = "AGREE";
      done = act;
    }
    const refused =
      verdict.status === "negated" && (verdict.volition || present(tree, head, type)) && isCooperative(type) && !noun;
    if (refused) {
      because.push(`refused: ${verdict.because}`);
      done = { type: "REJECT", mode: askedMode(type === "AGREE" && act ? act.type : type, "") };
      type = "REJECT";
      status = "happened";
    } else if (verdict.status === "negated") return `negated (${verdict.because})`;
    else if (
      verdict.status === "hypothetical" &&
      (!/"(may|might|could)"/i.test(verdict.because) || /^(acl|advcl)/.test(tree.token(head).deprel))
    )
      return `only supposed (${verdict.because})`;
    else if (verdict.status === "called-for") return `only called for (${verdict.because})`;

    if (
      type === "ASSAULT" &&
      !flags.has("lethal") &&
      entry.mode !== "abduct" &&
      predicate.clause.subject !== undefined &&
      isKind(this.#room, predicate, contentHead(tree, predicate.clause.subject), "CROWD") &&
      actors.some(isCivil)
    ) {
      type = "PROTEST";
      because.push("violence of a crowd");
    }
    let mode =
      refused || (type === "REJECT" && entry.type === "AGREE")
        ? done.mode
        : type === "PROTEST" && entry.type === "ASSAULT"
          ? "riot"
          : entry.mode;
    if (mode === "=")
      mode = !act
        ? ""
        : type === "THREATEN"
          ? threatenedMode(act.type, act.mode)
          : act.type === "CHANGE"
            ? "change"
            : askedMode(act.type, act.mode);
    if (entry.type !== type && !refused && type !== "REJECT" && type !== "PROTEST")
      mode = act && type === "THREATEN" ? threatenedMode(act.type, act.mode) : "";
    if (flags.has("visit")) mode = "visit";
    if (flags.has("mediate")) mode = "third-party";
    if (flags.has("phone")) mode = "phone";
    if (
      !refused &&
      (mode === "" || entry.kind !== "v" || (type === "ASSAULT" && mode !== "abduct") || (type === "PROTEST" && mode === "demo"))
    )
      mode = modeFromWords(type, tree, this.#about(predicate, match)) || mode;

    if (type === "AGREE" && done.type !== "AGREE" && (status === "happened" || status === "ongoing")) {
      status = "planned";
      because.push(`${done.type} still to come, by "${tree.token(match.words[0]!).form}"`);
    } else because.push(`${status}: ${verdict.because}`);
    if (done.type === "REJECT" || done.type === entry.type) done = { type: type === "AGREE" ? done.type : type, mode };
    if (type !== "AGREE") done = { type, mode };

    return {
      match,
      head,
      type,
      mode,
      act: done.type,
      actMode: done.mode,
      status,
      verdict,
      actors,
      recipients,
      speakers,
      covers: this.#covers(tree, match, flags.has("op") || flags.has("ask") || refused),
      weak: flags.has("weak") || noun,
      because,
    };
  }

  /** "X was behind the attack", said by somebody: an accusation by the speaker. */
  #behind(sentence: Sentence, tree: Tree, preposition: number): Candidate | null {
    const head = tree.token(preposition).head;
    if (head < 0 || tree.child(head, "cop") === undefined) return null;
    const target = tree.child(head, "nsubj");
    const speakers = attributionOf(this.#analysis, this.#parties, sentence, head);
    const speaker = speakers.at(-1);
    if (target === undefined || !speaker) return null;
    const recipients = this.#parties.deep(sentence, target).filter((each) => each.party.id !== speaker.party.id);
    const [match] = matchPredicate(this.#room, sentence, head, [{ rest: [], entry: blamed }]);
    if (recipients.length === 0 || !match) return null;
    const verdict: Verdict = { status: "happened", because: "told as fact", volition: false, obliged: false };
    const because = [`${speaker.party.text} says that ${recipients[0]!.party.text} is behind it`];
    const covers = this.#under(tree, head, true);
    return {
      match,
      head,
      type: "ACCUSE",
      mode: "allege",
      act: "ACCUSE",
      actMode: "allege",
      status: "happened",
      verdict,
      actors: [speaker],
      recipients,
      speakers: speakers.slice(0, -1),
      covers,
      weak: false,
      because,
    };
  }

  /** "X must withdraw", said by somebody: a request of the speaker to X. */
  #obliged(sentence: Sentence, tree: Tree, aux: number): Candidate | null {
    const token = tree.token(aux);
    if (!["must", "should", "ought", "need"].includes(token.lemma.toLowerCase()) || token.head < 0) return null;
    const head = token.head;
    const speakers = attributionOf(this.#analysis, this.#parties, sentence, head);
    const speaker = speakers.at(-1);
    if (!speaker) return null;
    const [match] = matchPredicate(this.#room, sentence, head, [{ rest: [], entry: obligation }]);
    if (!match) return null;
    const { clause } = match.predicate;
    const target = clause.passive ? (clause.subject ?? clause.object) : clause.subject;
    if (target === undefined) return null;
    const recipients = this.#parties.deep(sentence, target).filter((each) => each.party.id !== speaker.party.id);
    if (recipients.length === 0) return null;
    const act = this.#actAt(sentence, head);
    const verdict: Verdict = {
      status: "happened",
      because: `"${token.form}" said of ${recipients[0]!.party.text}`,
      volition: false,
      obliged: true,
    };
    const mode = act ? askedMode(act.type, act.mode) : "";
    return {
      match,
      head,
      type: "REQUEST",
      mode,
      act: "REQUEST",
      actMode: mode,
      status: "happened",
      verdict,
      actors: [speaker],
      recipients,
      speakers: speakers.slice(0, -1),
      covers: this.#under(tree, head, true),
      weak: false,
      because: [`${speaker.party.text} says that ${recipients[0]!.party.text} ${token.form.toLowerCase()}`],
    };
  }

  #fillAny(
    predicate: Predicate,
    slots: readonly string[],
    speaker: Found | null,
    without: readonly Found[],
    blames = false,
  ): readonly Found[] {
    for (const slot of slots) {
      const found = fill(this.#parties, predicate, slot, speaker, blames)
        .filter((each) => !without.some((other) => isOwn(predicate.tree, each, other)))
        .filter((each) => !without.some((other) => other.party.id === each.party.id || other.token === each.token));
      const clear = found.filter(
        (each) =>
          each.party.code !== "" || each.party.sector !== undefined || each.party.type !== "org" || each.party.text.includes(" "),
      );
      if (clear.length > 0) return clear;
    }
    return none;
  }

  #recipients(sentence: Sentence, tree: Tree, match: Match, actors: readonly Found[], speaker: Found | null): readonly Found[] {
    const { entry, predicate } = match;
    const blames = entry.type === "ACCUSE";
    const slots =
      isVictim(this.#lexicon, predicate) && entry.type === "ASSAULT" && entry.kind === "v"
        ? entry.recipient.filter((slot) => slot === "obj")
        : entry.recipient;
    const found = this.#fillAny(predicate, slots, speaker, actors, blames);
    if (found.length > 0 || (blames && predicate.clause.object !== undefined && entry.kind === "v")) return found;
    const victim = entry.type === "ASSAULT" && entry.kind === "v" && predicate.clause.object !== undefined;
    if ((entry.flags.has("place") || entry.flags.has("rcp")) && !victim) {
      const place = this.#fillAny(predicate, placePrepositions, speaker, []);
      if (place.length > 0 && (entry.kind !== "n" || place[0]!.party.type !== "person")) return place;
    }
    if (
      entry.kind === "n" ||
      entry.recipient.length === 0 ||
      entry.type === "MOBILIZE" ||
      entry.type === "CONSULT" ||
      entry.type === "PROTEST"
    )
      return none;
    return this.#nearRecipient(sentence, tree, predicate, actors, speaker);
  }

  /** The tree gives nobody: the first party after the predicate that hangs below it. */
  #nearRecipient(
    sentence: Sentence,
    tree: Tree,
    predicate: Predicate,
    actors: readonly Found[],
    speaker: Found | null,
  ): readonly Found[] {
    const tokens = sentence.tokens;
    for (let i = predicate.end + 1; i < tokens.length && i <= predicate.end + 14; i++) {
      const token = tokens[i]!;
      if (token.upos === "PUNCT" && token.form === ";") return none;
      if (!["PROPN", "NOUN", "ADJ"].includes(token.upos) || isTimeNoun(tree, i)) continue;
      if (!sameClause(tree, i, predicate.clause.head)) continue;
      const relation = token.deprel;
      if (relation.startsWith("nsubj") && speaker?.token === i) continue;
      if (relation === "compound" && token.upos === "NOUN") continue;
      const found = this.#parties
        .list(sentence, i)
        .filter((each) => each.party.id !== speaker?.party.id && !actors.some((actor) => actor.party.id === each.party.id));
      if (
        actors.length > 1 &&
        placePrepositions.includes(tree.preposition(i)) &&
        found.every((each) => each.party.type === "place" || each.party.type === "state")
      )
        continue;
      if (found.length > 0) return found;
      const name = this.#parties.names.at(sentence.index, i)?.senses[0]?.actor;
      if (name && token.upos === "ADJ" && !actors.some((actor) => actor.party.id === name.id))
        return this.#parties
          .modifiers(sentence, token.head)
          .filter((each) => !actors.some((actor) => actor.party.id === each.party.id));
    }
    return none;
  }

  /** Nobody in the actor's slot: the subject above it, the nearest name before it, or the state whose authorities act. */
  #otherActor(sentence: Sentence, tree: Tree, match: Match, because: string[]): readonly Found[] {
    const { entry, predicate } = match;
    const { clause } = predicate;
    if (
      entry.flags.has("place") &&
      clause.passive &&
      entry.actor.includes("subj") &&
      entry.type !== "ASSAULT" &&
      entry.type !== "PROTEST"
    ) {
      const place = this.#fillAny(predicate, ["in", "at", "on", "across", "throughout", "over"], null, none)[0];
      if (place && place.party.code !== "" && ["place", "state"].includes(place.party.type)) {
        because.push(`authorities of ${place.party.text}, as nobody else is said`);
        return [{ token: place.token, party: authorities(place.party) }];
      }
      const formal =
        ["arrest", "deport", "convict", "release"].includes(entry.mode) &&
        this.#fillAny(predicate, ["obj"], null, none).length > 0;
      const home =
        formal && predicate.clause.object !== undefined ? this.#parties.authoritiesOf(sentence, predicate.clause.object) : null;
      if (home) {
        because.push(`authorities of ${home.party.name}, where the sentence is set, as nobody else is said`);
        return [home];
      }
    }
    if (entry.type === "PROTEST" && flagged(entry, "place") && isPublic(this.#room, predicate)) {
      const place = this.#fillAny(predicate, ["in", "at", "across", "throughout", "on", "outside", "obj"], null, none)[0];
      if (place && place.party.code !== "" && ["place", "state"].includes(place.party.type)) {
        because.push(`people of ${place.party.text}, as nobody else is said`);
        return [{ token: place.token, party: people(place.party) }];
      }
    }
    if (entry.kind === "n" || clause.passive || clause.subject !== undefined || entry.flags.has("passive")) return none;
    const relation = tree.token(clause.head).deprel;
    if (relation.startsWith("acl") || relation === "csubj") return none;
    for (let i = clause.head - 1; i >= 0 && i > clause.head - 16; i--) {
      const token = tree.token(i);
      if (token.upos === "VERB" || token.upos === "SCONJ") break;
      if (token.upos === "PUNCT" && token.form !== "," && token.form !== "-" && token.form !== ")" && token.form !== "(") break;
      if (
        !["PROPN", "NOUN", "PRON"].includes(token.upos) ||
        tree.preposition(i) !== "" ||
        /^(obj|obl|nmod|compound|amod|flat|appos|conj)/.test(token.deprel)
      )
        continue;
      const found = this.#parties.list(sentence, i);
      if (found.length > 0) {
        because.push(`"${found[0]!.party.text}" is the nearest before it`);
        return found;
      }
    }
    return none;
  }

  /** What a predicate like "agree", "refuse", "demand" is about: a clause, or a noun that names an act. */
  #complement(sentence: Sentence, predicate: Predicate): number | undefined {
    const { clause, tree } = predicate;
    if (clause.xcomp !== undefined) return clause.xcomp;
    if (clause.ccomp !== undefined) return clause.ccomp;
    for (const slot of ["obj", "for", "to", "on", "against", "of", "with", "from", "in"]) {
      const filler = firstFiller(predicate, slot);
      if (filler === undefined) continue;
      if (this.#actAt(sentence, filler)) return filler;
      const inner = tree.children(filler, "nmod", "acl").find((child) => this.#actAt(sentence, child) !== null);
      if (inner !== undefined) return inner;
    }
    return tree
      .children(clause.head, "advcl")
      .find((child) => tree.children(child, "mark").some((mark) => tree.token(mark).lemma === "to"));
  }

  /** Tokens that are told by this event already: its words, its arguments' event nouns, its complement. */
  #covers(tree: Tree, match: Match, complement: boolean): ReadonlySet<number> {
    const covered = new Set(match.words);
    const { clause } = match.predicate;
    for (const child of tree.children(clause.head, "advcl", "xcomp"))
      if (
        tree.token(child).xpos === "VBG" &&
        tree
          .children(child, "mark", "case")
          .some((mark) => ["for", "of", "over", "from"].includes(tree.token(mark).lemma.toLowerCase()))
      )
        for (const each of this.#under(tree, child, true)) covered.add(each);
    for (const argument of [clause.object, clause.indirect])
      if (argument !== undefined) for (const each of this.#under(tree, argument, false)) covered.add(each);
    for (const oblique of clause.obliques)
      if (complement || ["in", "with", "by", "of", "for", "on", "against", "to", "from"].includes(oblique.preposition))
        for (const each of this.#under(tree, oblique.head, false)) covered.add(each);
    if (match.entry.kind === "l")
      for (const word of match.words)
        if (word !== clause.head) for (const each of this.#under(tree, word, false)) covered.add(each);
    if (complement)
      for (const child of tree.children(clause.head, "xcomp", "ccomp", "advcl"))
        if (child > clause.head || tree.token(child).deprel.startsWith("ccomp"))
          for (const each of this.#under(tree, child, true)) covered.add(each);
    return covered;
  }

  #under(tree: Tree, index: number, clauses: boolean): Set<number> {
    const all = new Set<number>();
    const stack = [index];
    while (stack.length > 0) {
      const at = stack.pop()!;
      all.add(at);
      for (const child of tree.children(at)) {
        const { deprel, xpos } = tree.token(child);
        if (deprel === "acl:relcl" || deprel.startsWith("parataxis")) continue;
        if (!clauses && (deprel.startsWith("acl") || deprel.startsWith("advcl")) && xpos !== "VB" && xpos !== "VBN") continue;
        stack.push(child);
      }
    }
    return all;
  }

  /** Tokens whose words may settle the mode: the predicate, its nouns and what stands before them. */
  #about(predicate: Predicate, match: Match): readonly number[] {
    const { clause, tree } = predicate;
    const heads = [
      ...match.words,
      clause.subject,
      clause.object,
      ...clause.obliques
        .filter((each) => ["in", "with", "by", "from", "using", "on", "at", "for", ""].includes(each.preposition))
        .map((each) => each.head),
    ];
    const tokens: number[] = [];
    for (const head of heads) {
      if (head === undefined) continue;
      tokens.push(head, ...tree.children(head, "compound", "amod", "conj"));
    }
    for (const child of tree.children(clause.head, "advcl"))
      if (tree.token(child).lemma === "use") tokens.push(...tree.children(child, "obj"));
    return tokens;
  }
}

/** Whether a token hangs below a predicate without an adverbial or relative clause between. */
function sameClause(tree: Tree, index: number, head: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 20; steps++) {
    if (at === head) return true;
    const { deprel, head: up } = tree.token(at);
    if (/^(acl:relcl|parataxis)/.test(deprel) || (deprel.startsWith("advcl") && tree.child(at, "mark") !== undefined))
      return false;
    if (deprel.startsWith("conj") && tree.token(at).upos === "VERB") return false;
    at = up;
  }
  return false;
}

/** Whether a verb form can be its clause's verb as the words stand: no gerund without an auxiliary, no attribute of the next noun. */
function mayBeFinite(tree: Tree, index: number): boolean {
  const { xpos, deprel, upos, form } = tree.token(index);
  if (upos === "ADJ" && form.endsWith("ed")) return !hasFiniteVerb(tree);
  if (upos !== "VERB") return false;
  if (xpos === "VBG") return afterAuxiliary(tree, index);
  if (!/^(amod|compound)$/.test(deprel) || tree.token(index).head < index) return true;
  return afterAuxiliary(tree, index) || (index > 0 && ["NOUN", "PROPN"].includes(tree.token(index - 1).upos));
}

/** A form that carries its clause: past, present, or a participle after "have". */
const carriesClause = (tree: Tree, index: number): boolean =>
  ["VBD", "VBZ", "VBP"].includes(tree.token(index).xpos) ||
  (tree.token(index).xpos === "VBN" && tree.child(index, "aux") !== undefined && tree.child(index, "aux:pass") === undefined);

const hasFiniteVerb = (tree: Tree): boolean =>
  tree.sentence.tokens.some((token) => token.upos === "AUX" || ["VBD", "VBZ", "VBP"].includes(token.xpos));

const afterAuxiliary = (tree: Tree, index: number): boolean => {
  let at = index - 1;
  while (at >= 0 && (tree.token(at).upos === "ADV" || tree.token(at).upos === "PART")) at--;
  return at >= 0 && tree.token(at).upos === "AUX";
};

/** A verb that the tree takes for an attribute though an auxiliary stands before it: "is massing soldiers". */
const isMisplaced = (tree: Tree, index: number): boolean =>
  /^(amod|compound)$/.test(tree.token(index).deprel) && tree.token(index).head > index && afterAuxiliary(tree, index);

/** The verb entries of an inflected form whose lemma the tagger missed ("shelled", "upgraded"). */
function respelled(lexicon: Lexicon, form: string): ReturnType<Lexicon["verbs"]["get"]> {
  for (const [ending, adds] of endings)
    if (form.endsWith(ending) && form.length > ending.length + 2)
      for (const add of adds) {
        const stem = form.slice(0, -ending.length);
        const found = lexicon.verbs.get(add === "-" ? stem.slice(0, -1) : stem + add);
        if (found) return found;
      }
  return undefined;
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ["ied", ["y"]],
  ["ed", ["", "e", "-"]],
  ["ing", ["", "e", "-"]],
  ["es", ["", "e"]],
  ["s", [""]],
];

/** People named by a service of the state: "customs men", "security agents". */
const serves = ({ party }: Found): boolean =>
  /\b(customs|security|intelligence|border|immigration|prison|coast ?guard|frontier|census|tax)\b/i.test(party.text);

const powerless = new Set(["CVL", "LAB", "EDU", "AGR", "MED", "JRN", "SOC", "REL", "REF"]);

/** "withdrew its troops": what belongs to the actor is not its recipient. */
const isOwn = (tree: Tree, found: Found, actor: Found): boolean =>
  found.token >= 0 &&
  found.party.type !== "state" &&
  found.party.code === actor.party.code &&
  tree
    .children(found.token, "nmod:poss")
    .some((child) => ["its", "their", "his", "her", "it", "they"].includes(tree.token(child).lemma.toLowerCase()));

/** Verbs whose act is that of the verb they begin, go on with or end. */
const aspectual = new Set(["resume", "begin", "start", "continue", "keep", "try", "attempt", "help", "go"]);

/** Whether the object is somebody: then where it happened is not whom it befell. */
function isVictim(lexicon: Lexicon, { clause, tree }: Predicate): boolean {
  if (clause.object === undefined) return false;
  const token = tree.token(contentHead(tree, clause.object));
  return token.upos === "PROPN" || token.upos === "PRON" || isOf(lexicon, token.lemma.toLowerCase(), "VICTIM");
}

const domestic = new Set(["GOV", "LEG", "JUD", "OPP", "PTY", "COP", "LAB", "EDU"]);
const citizens = new Set(["LAB", "EDU", "CVL", "OPP", "PTY", "LEG", "JUD", "MED", "AGR", "REL"]);

/** People who may protest where they live. */
const crowds = new Set([...citizens, "REF", "MED", "JRN", "CRM", "BUS"]);

const isStateless = ({ party }: Found): boolean => party.code === "" && party.type === "group";

/** A role without a state ("the government") beside a party of a known state is of that state. */
function ofSameState(found: Found, other: Found | undefined, sectors: ReadonlySet<string>): Found {
  const { party } = found;
  const code = other?.party.code ?? "";
  if (
    party.code !== "" ||
    party.type !== "group" ||
    party.rule !== "role" ||
    !sectors.has(party.sector ?? "") ||
    !/^[A-Z]{3}$/.test(code) ||
    ["IGO", "UNO", "EUR", "IMG", "NGO", "MNC", "ISM"].includes(code)
  )
    return found;
  return {
    ...found,
    party: {
      ...party,
      code,
      id: party.id.replace(/^group:/, `group:${code.toLowerCase()}-`),
      rule: "role, state of the other side",
    },
  };
}

/** Types of acts that two sides do together. */
const mutual = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AGREE"]);

/** Whether the doers are of two states or more. */
const isJoint = (actors: readonly Found[]): boolean =>
  new Set(actors.map((each) => each.party.code).filter((code) => code !== "")).size > 1;

const distinct = (found: readonly Found[]): boolean => new Set(found.map((each) => each.party.id)).size > 1;

/** Types whose nouns may stand with an actor alone: "the resignation of", "a protest by". */
const solo = new Set(["RETREAT", "MOBILIZE", "PROTEST", "CONSULT"]);

const flagged = (entry: Entry, flag: string): boolean => entry.flags.has(flag);

/** Whether the subject of a protest's predicate is itself one ("riots broke out"). */
const isPublic = (room: Room, predicate: Predicate): boolean => {
  const subject = predicate.clause.subject ?? predicate.clause.head;
  return ["PROTEST", "STRIKE", "RALLYRIOT"].some((value) => isKind(room, predicate, subject, value));
};

const people = (place: Party): Party => ({
  ...place,
  id: `group:${place.code.toLowerCase()}-people`,
  type: "group",
  sector: "CVL",
  rule: "people of the place",
});

const authorities = (place: Party): Party => ({ ...place, sector: "GOV", rule: "authorities of the place" });

/** A present or perfect refusal without "will": "does not recognise", "has not agreed". */
const present = (tree: Tree, head: number, type: string): boolean =>
  ["SUPPORT", "AGREE", "CONCEDE", "COOPERATE"].includes(type) &&
  tree.children(head, "aux").some((child) => ["do", "does", "has", "have"].includes(tree.token(child).form.toLowerCase()));

const blamed: Entry = {
  id: "accuse.behind",
  kind: "a",
  type: "ACCUSE",
  mode: "allege",
  when: [],
  actor: ["speaker"],
  recipient: ["subj"],
  flags: new Set(),
  weight: 4,
};

const obligation: Entry = {
  id: "request.must",
  kind: "v",
  type: "REQUEST",
  mode: "=",
  when: [],
  actor: ["speaker"],
  recipient: ["subj"],
  flags: new Set(["op"]),
  weight: 4,
};
