import type { Token } from "../analysis.ts";
import { EXCELLENCY } from "../mentions/nouns.ts";
import { accusedOf } from "./accused-of.ts";
import { activeBeforeSaying } from "./active-before-saying.ts";
import { asWellAs } from "./as-well-as.ts";
import { asideBehindObject } from "./aside-behind-object.ts";
import { bareVerb } from "./bare-verb.ts";
import { begunAct } from "./begun-act.ts";
import { behindDay, dayBeforeName, verbBehindDay } from "./behind-day.ts";
import { behindQuotation } from "./behind-quotation.ts";
import { behindSemicolon } from "./behind-semicolon.ts";
import { besideTitled } from "./beside-titled.ts";
import { betweenTwo } from "./between-two.ts";
import { bothOwners } from "./both-owners.ts";
import { byMeans } from "./by-means.ts";
import { calledSo } from "./called-so.ts";
import { chargeDAffaires } from "./charge-daffaires.ts";
import { chargedBehind } from "./charged-behind.ts";
import { clauseOfTime } from "./clause-of-time.ts";
import { companionsParticiple } from "./companions-participle.ts";
import { countedAdjective } from "./counted-adjective.ts";
import { describedAs } from "./described-as.ts";
import { describedSubject, participleBeforeName } from "./described-subject.ts";
import { dismissedAs } from "./dismissed-as.ts";
import { doerBeforeRelative } from "./doer-before-relative.ts";
import { easternName } from "./eastern-name.ts";
import { officeToCome } from "./elect.ts";
import { fightingBetween } from "./fighting-between.ts";
import { crowdUponWhich, harmOfForce } from "./force-upon.ts";
import { gathered } from "./gathered.ts";
import { gerundAfterPreposition, gerundBeforeNoun } from "./gerund-before-noun.ts";
import { handedOver } from "./handed-over.ts";
import { headlinePair } from "./headline-pair.ts";
import { heavyObject } from "./heavy-object.ts";
import { helpedDo } from "./helped-do.ts";
import { honorific } from "./honorific.ts";
import { hungTooLow } from "./hung-too-low.ts";
import { hyphenedPair } from "./hyphened-pair.ts";
import { hyphenedParticiple } from "./hyphened-participle.ts";
import { infinitiveAfterTo } from "./infinitive-after-to.ts";
import { joinedSubject } from "./joined-subject.ts";
import { joinedTooHigh } from "./joined-too-high.ts";
import { joinedTooLow } from "./joined-too-low.ts";
import { joinedTwice } from "./joined-twice.ts";
import { keptSo } from "./kept-so.ts";
import { knownAs } from "./known-as.ts";
import { namedPeer } from "./named-peer.ts";
import { namedShip } from "./named-ship.ts";
import { nounAsClause } from "./noun-as-clause.ts";
import { objectBeforeParticiple } from "./object-before-participle.ts";
import { objectBehindPhrase, objectTakenForSubject } from "./object-behind-phrase.ts";
import { objectOfInfinitive } from "./object-of-infinitive.ts";
import { ownedParticiple } from "./owned-participle.ts";
import { ownedBehindName, ownedJoined, ownerJoined, ownerOfApposition } from "./owner-joined.ts";
import { pairBehindFronted } from "./pair-behind-fronted.ts";
import { participleAside } from "./participle-aside.ts";
import { participleBehindPhrase } from "./participle-behind-phrase.ts";
import { peoplesListed } from "./peoples-listed.ts";
import { perfectBeforeNoun } from "./perfect-before-noun.ts";
import { portfolio } from "./portfolio.ts";
import { providedThat } from "./provided-that.ts";
import { reducedInClause } from "./reduced-in-clause.ts";
import { saidInPast } from "./said-in-past.ts";
import { saidOfSubject } from "./said-of-subject.ts";
import { sayerWithRelative } from "./sayer-with-relative.ts";
import { secondClause } from "./second-clause.ts";
import { secondWithArticle } from "./second-with-article.ts";
import { shockedBy, whatReportsSay } from "./shocked-by.ts";
import { strongestTerms } from "./strongest-terms.ts";
import { subjectBehindFronted } from "./subject-behind-fronted.ts";
import { subjectJoinedToVerb } from "./subject-joined-to-verb.ts";
import { subjectOfFirst } from "./subject-of-first.ts";
import { titledBehindPhrase } from "./titled-behind-phrase.ts";
import { tellAdding } from "./told-adding.ts";
import { toldIt } from "./told-it.ts";
import { tellResult } from "./told-result.ts";
import { toldThat } from "./told-that.ts";
import { twoSubjects } from "./two-subjects.ts";
import { workingAside } from "./working-aside.ts";
import { worthSoMuch } from "./worth.ts";

/** A mend that is tried on one word; what it asks of the word's tags is asked before, by table. */
export interface TokenMend {
  /** Universal and Penn tags of the word, parted by blanks; any where absent. */
  readonly upos?: string;
  readonly xpos?: string;
  /** Relations, parted by blanks; "nsubj*" takes in "nsubj:pass". Any where absent. */
  readonly deprel?: string;
  readonly form?: RegExp;
  readonly mend: (tokens: Token[], offset: number, token: Token) => void;
}

/** In the order in which they are tried on each word. */
export const tokenMends: readonly TokenMend[] = [
  { mend: honorific, form: EXCELLENCY },
  { mend: perfectBeforeNoun, upos: "AUX VERB", form: /^(?:had|has|have)$/ },
  { mend: hungTooLow, deprel: "nsubj* conj" },
  { mend: saidInPast, upos: "VERB", xpos: "VBN", deprel: "ccomp" },
  { mend: describedSubject, upos: "VERB", xpos: "VBG", deprel: "nsubj*" },
  { mend: gerundAfterPreposition, upos: "VERB", xpos: "VBG", deprel: "amod compound" },
  { mend: begunAct, upos: "VERB", xpos: "VBG", deprel: "amod compound xcomp" },
  { mend: fightingBetween, upos: "VERB", xpos: "VBG", deprel: "advcl" },
  { mend: gerundBeforeNoun, upos: "VERB", xpos: "VBG" },
  { mend: describedSubject, upos: "VERB", xpos: "VBD VBN", deprel: "advcl" },
  { mend: participleBeforeName, upos: "VERB", xpos: "VBD VBN", deprel: "ccomp" },
  { mend: secondClause, upos: "VERB", deprel: "conj ccomp advcl" },
  { mend: subjectJoinedToVerb, upos: "NOUN PROPN", deprel: "conj" },
  { mend: sayerWithRelative, upos: "VERB" },
  { mend: heavyObject, upos: "VERB" },
  { mend: chargedBehind, upos: "VERB" },
  { mend: behindQuotation, upos: "VERB", xpos: "VBD VBZ", deprel: "conj" },
  { mend: joinedTooLow, upos: "VERB" },
  { mend: joinedTooHigh, upos: "VERB" },
  { mend: companionsParticiple, upos: "VERB", xpos: "VBG", deprel: "advcl acl" },
  { mend: ownedParticiple, upos: "VERB", xpos: "VBG" },
  { mend: pairBehindFronted, upos: "VERB" },
  { mend: providedThat, upos: "VERB", xpos: "VBD VBN", deprel: "ccomp advcl conj parataxis", form: /^provided$/ },
  { mend: workingAside, xpos: "VBG", deprel: "amod" },
  { mend: participleAside, upos: "VERB" },
  { mend: keptSo, upos: "VERB ADJ", xpos: "VBN VBD JJ", deprel: "xcomp ccomp" },
  { mend: subjectOfFirst, upos: "VERB", deprel: "conj" },
  { mend: knownAs, upos: "VERB", xpos: "VBN", form: /^(?:known|identified|described|listed|registered)$/ },
  { mend: hyphenedParticiple, upos: "VERB", xpos: "VBN VBD" },
  { mend: hyphenedParticiple, upos: "VERB", xpos: "VBG", deprel: "amod" },
  { mend: hyphenedParticiple, upos: "VERB", xpos: "VB", form: /^hit$/ },
  { mend: heavyObject, upos: "ADJ", xpos: "JJ", deprel: "root", form: /ed$/ },
  { mend: infinitiveAfterTo, upos: "ADP PART", deprel: "case" },
  { mend: infinitiveAfterTo, xpos: "TO", deprel: "mark" },
  { mend: accusedOf, deprel: "case mark", form: /^(?:of|with)$/ },
  { mend: handedOver, deprel: "case", form: /^over$/ },
  { mend: bareVerb, upos: "ADV", xpos: "VB" },
  { mend: clauseOfTime, deprel: "case mark" },
  { mend: crowdUponWhich, xpos: "VBG", deprel: "advcl" },
  { mend: harmOfForce, xpos: "VBG", deprel: "advcl" },
  { mend: saidOfSubject, upos: "NOUN PROPN", deprel: "obj" },
  { mend: reducedInClause, upos: "VERB", xpos: "VBN", deprel: "advcl ccomp conj parataxis" },
  { mend: portfolio, upos: "NOUN PROPN ADJ ADV VERB ADP X", form: /^ministers?$/i },
  { mend: officeToCome, upos: "NOUN PROPN ADJ ADV VERB ADP X", form: /^(?:elect|designate)$/ },
  { mend: doerBeforeRelative, upos: "PROPN", deprel: "appos nsubj*" },
  { mend: behindSemicolon, upos: "VERB", xpos: "VBD VBZ VBP", deprel: "conj parataxis" },
  { mend: subjectBehindFronted, deprel: "appos nmod:unmarked obl obj conj" },
  { mend: subjectBehindFronted, upos: "PROPN", deprel: "nmod" },
  { mend: activeBeforeSaying, upos: "NOUN", deprel: "nsubj nsubj:pass" },
  { mend: asWellAs, deprel: "obl obj" },
  { mend: shockedBy, upos: "ADJ" },
  { mend: whatReportsSay, deprel: "acl:relcl" },
  { mend: toldThat, deprel: "acl:relcl acl" },
  { mend: nounAsClause, upos: "NOUN", deprel: "advcl acl" },
  { mend: asideBehindObject, upos: "NOUN", deprel: "obj" },
  { mend: joinedSubject, deprel: "nsubj*" },
  { mend: calledSo, deprel: "nsubj*" },
  { mend: gathered, deprel: "nsubj*" },
  { mend: twoSubjects, upos: "NOUN", deprel: "nsubj" },
  { mend: strongestTerms, deprel: "obl", form: /^terms$/ },
  { mend: easternName, upos: "PUNCT SYM", form: /^-$/ },
  { mend: hyphenedPair, upos: "PUNCT SYM", form: /^-$/ },
  { mend: chargeDAffaires, upos: "NOUN PROPN ADJ ADV VERB ADP X", form: /^d['’]affaires$/i },
  { mend: worthSoMuch, upos: "NOUN PROPN ADJ ADV VERB ADP X", form: /^worth$/ },
  { mend: tellAdding, upos: "NOUN PROPN ADJ ADV VERB ADP X", form: /ing$/ },
  { mend: countedAdjective, upos: "ADJ", deprel: "xcomp advcl advmod amod" },
  { mend: countedAdjective, xpos: "VBN VBD", deprel: "xcomp advcl advmod amod" },
  { mend: tellResult, upos: "VERB", xpos: "VBG", deprel: "advcl", form: /ing$/ },
  { mend: toldIt, deprel: "expl", form: /^it$/i },
  { mend: headlinePair, upos: "NOUN PROPN", deprel: "nsubj* appos nmod*" },
  { mend: betweenTwo, upos: "NOUN PROPN", deprel: "conj" },
  { mend: joinedTwice, deprel: "conj" },
  { mend: secondWithArticle, upos: "NOUN", deprel: "conj" },
  { mend: besideTitled, upos: "PROPN", deprel: "conj" },
  { mend: ownerJoined, upos: "PROPN", deprel: "conj" },
  { mend: ownerOfApposition, upos: "PROPN", deprel: "conj appos" },
  { mend: ownedBehindName, upos: "NOUN", deprel: "obj" },
  { mend: ownedJoined, upos: "PROPN", deprel: "nsubj" },
  { mend: peoplesListed, upos: "PROPN", deprel: "appos" },
  { mend: titledBehindPhrase, upos: "PROPN", deprel: "appos nsubj* obl obj nmod" },
  { mend: objectOfInfinitive, deprel: "obj" },
  { mend: bothOwners, upos: "PROPN", deprel: "nmod:poss" },
  { mend: objectTakenForSubject, upos: "NOUN", deprel: "nsubj" },
  { mend: objectBeforeParticiple, upos: "NOUN", deprel: "compound" },
  { mend: helpedDo, upos: "NOUN PROPN", deprel: "compound nmod nsubj" },
  { mend: namedShip, upos: "NOUN" },
  { mend: byMeans, upos: "NOUN", deprel: "obl:agent" },
  { mend: namedPeer, upos: "NOUN", deprel: "obj iobj" },
  { mend: verbBehindDay, upos: "PROPN", form: /day$/ },
  { mend: dayBeforeName, upos: "PROPN", form: /day$/ },
  { mend: dismissedAs, upos: "NOUN", deprel: "obl" },
  { mend: describedAs, upos: "NOUN", deprel: "obl" },
  { mend: behindDay, upos: "NOUN", deprel: "obl" },
  { mend: participleBehindPhrase, upos: "NOUN", deprel: "obl", form: /ing$/ },
  { mend: objectBehindPhrase, upos: "NOUN", deprel: "obl", form: /(?<!ing)$/ },
];
