import type { Token } from "../analysis.ts";
import { acrossRoot } from "./across-root.ts";
import { activeBeforeSaying } from "./active-before-saying.ts";
import { asWellAs } from "./as-well-as.ts";
import { asideBehindObject } from "./aside-behind-object.ts";
import { askedFirst } from "./asked-first.ts";
import { begunAct } from "./begun-act.ts";
import { behindDay, dayBeforeName, verbBehindDay } from "./behind-day.ts";
import { besideTitled } from "./beside-titled.ts";
import { bothOwners } from "./both-owners.ts";
import { calledSo } from "./called-so.ts";
import { chargeDAffaires } from "./charge-daffaires.ts";
import { chargedBehind } from "./charged-behind.ts";
import { isNoun, rootOf } from "./clause.ts";
import { clauseOfTime } from "./clause-of-time.ts";
import { companionsParticiple } from "./companions-participle.ts";
import { countedAdjective } from "./counted-adjective.ts";
import { describedAs } from "./described-as.ts";
import { describedSubject, participleBeforeName } from "./described-subject.ts";
import { dismissedAs } from "./dismissed-as.ts";
import { doerBeforeRelative } from "./doer-before-relative.ts";
import { easternName } from "./eastern-name.ts";
import { officeToCome } from "./elect.ts";
import { exchange } from "./exchange.ts";
import { fightingBetween } from "./fighting-between.ts";
import { firstTo } from "./first-to.ts";
import { frontedClause } from "./fronted-clause.ts";
import { gathered } from "./gathered.ts";
import { gerundAfterPreposition, gerundBeforeNoun } from "./gerund-before-noun.ts";
import { gerundFirst } from "./gerund-first.ts";
import { headlinePair } from "./headline-pair.ts";
import { headlineTo } from "./headline-to.ts";
import { headlineTwo } from "./headline-two.ts";
import { heavyObject } from "./heavy-object.ts";
import { hungTooLow } from "./hung-too-low.ts";
import { hyphenedPair } from "./hyphened-pair.ts";
import { hyphenedParticiple } from "./hyphened-participle.ts";
import { infinitiveAfterTo } from "./infinitive-after-to.ts";
import { joinedSubject } from "./joined-subject.ts";
import { joinedTooHigh } from "./joined-too-high.ts";
import { joinedTooLow } from "./joined-too-low.ts";
import { joinedTwice } from "./joined-twice.ts";
import { listedSubject } from "./listed-subject.ts";
import { listedThree } from "./listed-three.ts";
import { namedShip } from "./named-ship.ts";
import { nounAsClause } from "./noun-as-clause.ts";
import { nounFirst } from "./noun-first.ts";
import { objectBeforeParticiple } from "./object-before-participle.ts";
import { objectBehindPhrase, objectTakenForSubject } from "./object-behind-phrase.ts";
import { objectOfInfinitive } from "./object-of-infinitive.ts";
import { ownedParticiple } from "./owned-participle.ts";
import { ownedJoined, ownerJoined } from "./owner-joined.ts";
import { pairBehindFronted } from "./pair-behind-fronted.ts";
import { participleAside } from "./participle-aside.ts";
import { participleBehindPhrase } from "./participle-behind-phrase.ts";
import { peoplesListed } from "./peoples-listed.ts";
import { placedFirst } from "./placed-first.ts";
import { portfolio } from "./portfolio.ts";
import { saidBetween } from "./said-between.ts";
import { saidInPast } from "./said-in-past.ts";
import { sayerWithRelative } from "./sayer-with-relative.ts";
import { secondClause } from "./second-clause.ts";
import { secondWithArticle } from "./second-with-article.ts";
import { shockedBy, whatReportsSay } from "./shocked-by.ts";
import { strongestTerms } from "./strongest-terms.ts";
import { subjectBehindFronted } from "./subject-behind-fronted.ts";
import { tellAdding } from "./told-adding.ts";
import { toldAsAttribute } from "./told-as-attribute.ts";
import { tellAside } from "./told-aside.ts";
import { tellBeforeSaying } from "./told-before-saying.ts";
import { tellBehindRelative } from "./told-behind-relative.ts";
import { tellAdjective, tellHeadline } from "./told-headline.ts";
import { toldIt } from "./told-it.ts";
import { tellLaterVerb } from "./told-later.ts";
import { tellSubjects } from "./told-subject.ts";
import { tellVerbs } from "./told-verb.ts";
import { twoSubjects } from "./two-subjects.ts";
import { worthSoMuch } from "./worth.ts";

const describing: ReadonlySet<string> = new Set(["amod", "compound"]);
const ofClause: ReadonlySet<string> = new Set(["conj", "ccomp", "advcl"]);
const subjects: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);
/** As what a subject without a preposition may be hung. */
const unmarked: ReadonlySet<string> = new Set(["appos", "nmod:unmarked", "obl", "obj", "conj"]);

/**
 * Mends what the parser often takes for something else in the prose of news, one construction a file. Exchanges tokens in place;
 * `offset` is the index of the first. Takes linear time.
 */
export function mend(tokens: Token[], offset: number): void {
  placedFirst(tokens, offset);
  gerundFirst(tokens, offset);
  firstTo(tokens, offset);
  headlineTwo(tokens, offset);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { upos, xpos, deprel } = token;
    hungTooLow(tokens, offset, token);
    if (upos === "VERB") {
      if (xpos === "VBN" && deprel === "ccomp") saidInPast(tokens, offset, token);
      if (xpos === "VBG" && deprel.startsWith("nsubj")) describedSubject(tokens, offset, token);
      else if (xpos === "VBG" && describing.has(deprel)) {
        gerundAfterPreposition(tokens, offset, token);
        begunAct(tokens, offset, tokens[at]!);
      } else if (xpos === "VBG" && deprel === "advcl" && at === 0) fightingBetween(tokens, offset, token);
      else if (xpos === "VBG") gerundBeforeNoun(tokens, offset, token);
      else if ((xpos === "VBD" || xpos === "VBN") && deprel === "advcl") describedSubject(tokens, offset, token);
      else if ((xpos === "VBD" || xpos === "VBN") && deprel === "ccomp") participleBeforeName(tokens, offset, token);
      if (ofClause.has(deprel)) secondClause(tokens, offset, token);
      sayerWithRelative(tokens, offset, tokens[at]!);
      heavyObject(tokens, offset, tokens[at]!);
      chargedBehind(tokens, offset, tokens[at]!);
      joinedTooLow(tokens, offset, tokens[at]!);
      joinedTooHigh(tokens, offset, tokens[at]!);
      if (xpos === "VBG" && /^(?:advcl|acl)$/.test(tokens[at]!.deprel)) companionsParticiple(tokens, offset, tokens[at]!);
      if (xpos === "VBG") ownedParticiple(tokens, offset, tokens[at]!);
      pairBehindFronted(tokens, offset, tokens[at]!);
      participleAside(tokens, offset, tokens[at]!);
      if (xpos === "VBN" || xpos === "VBD" || (xpos === "VBG" && deprel === "amod") || (xpos === "VB" && token.form === "hit"))
        hyphenedParticiple(tokens, offset, tokens[at]!);
    } else if (upos === "ADJ" && xpos === "JJ" && token.form.endsWith("ed") && deprel === "root")
      heavyObject(tokens, offset, token);
    else if ((deprel === "case" && (upos === "ADP" || upos === "PART")) || (deprel === "mark" && xpos === "TO"))
      infinitiveAfterTo(tokens, offset, token);
    else if (xpos === "VB" && upos === "ADV") exchange(tokens, offset, token, { upos: "VERB" });
    if (deprel === "case" || deprel === "mark") clauseOfTime(tokens, offset, tokens[at]!);
    if (/^ministers?$/i.test(token.form)) portfolio(tokens, offset, tokens[at]!);
    if (token.form === "elect" || token.form === "designate") officeToCome(tokens, offset, token);
    if (upos === "PROPN" && (deprel === "appos" || deprel.startsWith("nsubj"))) doerBeforeRelative(tokens, offset, token);
    if (unmarked.has(tokens[at]!.deprel)) subjectBehindFronted(tokens, offset, tokens[at]!);
    if (upos === "NOUN" && subjects.has(tokens[at]!.deprel)) activeBeforeSaying(tokens, offset, tokens[at]!);
    if (deprel === "obl" || deprel === "obj") asWellAs(tokens, offset, tokens[at]!);
    if (upos === "ADJ") shockedBy(tokens, offset, token);
    if (deprel === "acl:relcl") whatReportsSay(tokens, offset, tokens[at]!);
    if (upos === "NOUN" && (deprel === "advcl" || deprel === "acl")) nounAsClause(tokens, offset, tokens[at]!);
    if (upos === "NOUN" && deprel === "obj") asideBehindObject(tokens, offset, tokens[at]!);
    if (deprel.startsWith("nsubj")) {
      joinedSubject(tokens, offset, token);
      calledSo(tokens, offset, tokens[at]!);
      gathered(tokens, offset, tokens[at]!);
    }
    if (upos === "NOUN" && deprel === "nsubj") twoSubjects(tokens, offset, tokens[at]!);
    if (token.form === "terms" && deprel === "obl") strongestTerms(tokens, offset, token);
    if (token.form === "-") {
      easternName(tokens, offset, token);
      hyphenedPair(tokens, offset, token);
    }
    if (/^d['’]affaires$/i.test(token.form)) chargeDAffaires(tokens, offset, token);
    if (token.form === "worth") worthSoMuch(tokens, offset, token);
    if (token.form.endsWith("ing")) tellAdding(tokens, offset, tokens[at]!);
    if (/^(?:xcomp|advcl|advmod|amod)$/.test(deprel) && (upos === "ADJ" || xpos === "VBN" || xpos === "VBD"))
      countedAdjective(tokens, offset, tokens[at]!);
    if (deprel === "expl" && /^it$/i.test(token.form)) toldIt(tokens, offset, token);
    if (isNoun(token) && /^(?:nsubj|appos|nmod)/.test(tokens[at]!.deprel)) headlinePair(tokens, offset, tokens[at]!);
    if (deprel === "conj") joinedTwice(tokens, offset, tokens[at]!);
    if (deprel === "conj" && upos === "NOUN") secondWithArticle(tokens, offset, tokens[at]!);
    if (deprel === "conj" && upos === "PROPN") {
      besideTitled(tokens, offset, tokens[at]!);
      ownerJoined(tokens, offset, tokens[at]!);
    }
    if (deprel === "nsubj" && upos === "PROPN") ownedJoined(tokens, offset, tokens[at]!);
    if (deprel === "appos" && upos === "PROPN") peoplesListed(tokens, offset, tokens[at]!);
    if (deprel === "obj") objectOfInfinitive(tokens, offset, tokens[at]!);
    if (deprel === "nmod:poss" && upos === "PROPN") bothOwners(tokens, offset, token);
    if (upos === "NOUN" && deprel === "nsubj") objectTakenForSubject(tokens, offset, tokens[at]!);
    if (upos === "NOUN" && deprel === "compound") objectBeforeParticiple(tokens, offset, token);
    if (upos === "NOUN") namedShip(tokens, offset, tokens[at]!);
    else if (upos === "PROPN" && token.form.endsWith("day")) {
      verbBehindDay(tokens, offset, tokens[at]!);
      dayBeforeName(tokens, offset, tokens[at]!);
    }
    if (deprel === "obl" && upos === "NOUN") {
      dismissedAs(tokens, offset, token);
      describedAs(tokens, offset, tokens[at]!);
      behindDay(tokens, offset, tokens[at]!);
    }
    if (deprel === "obl" && upos === "NOUN")
      if (token.form.endsWith("ing")) participleBehindPhrase(tokens, offset, token);
      else objectBehindPhrase(tokens, offset, token);
  }
  listedThree(tokens, offset);
  nounFirst(tokens, offset);
  listedSubject(tokens, offset);
  tellSubjects(tokens, offset);
  tellVerbs(tokens, offset);
  tellLaterVerb(tokens, offset);
  tellAside(tokens, offset);
  askedFirst(tokens, offset);
  frontedClause(tokens, offset);
  const top = rootOf(tokens);
  if (top === undefined) return;
  headlineTo(tokens, offset, top);
  const root = rootOf(tokens) ?? top;
  if (root.upos === "VERB") saidBetween(tokens, offset, root);
  if (root.upos === "VERB") {
    tellBeforeSaying(tokens, offset, root);
    const said = tokens.find(({ head, deprel, index }) => head === root.index && deprel === "ccomp" && index < root.index);
    if (said && isNoun(said)) tellBehindRelative(tokens, offset, said);
  }
  if (isNoun(root)) {
    tellBehindRelative(tokens, offset, root);
    if (rootOf(tokens) === root) toldAsAttribute(tokens, offset, root);
    if (rootOf(tokens) === root) tellHeadline(tokens, offset, root);
  } else if (root.upos === "ADJ") tellAdjective(tokens, offset, root);
  const verb = rootOf(tokens);
  if (verb?.upos !== "VERB") return;
  acrossRoot(tokens, offset, verb);
  const said = tokens.find(
    ({ head, deprel, upos, index }) => head === verb.index && deprel === "ccomp" && upos === "VERB" && index < verb.index,
  );
  if (said) acrossRoot(tokens, offset, said);
}
