import type { Mention, Sentence } from "../../language/analysis.ts";
import { fold, slug } from "../../world/fold.ts";
import type { Resolution } from "../../world/world.ts";
import { namesTime } from "../arguments/time-noun.ts";
import type { Party } from "../finding.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { acronymParty } from "./acronym-party.ts";
import { isTitleAlone } from "./bare-title.ts";
import { chainParty } from "./chain-party.ts";
import type { Found } from "./found.ts";
import { fromContext } from "./from-context.ts";
import { bareText, fullerForm } from "./full-name.ts";
import { heldThere } from "./held-there.ts";
import { homeOf } from "./home.ts";
import { type Home, mostly, namesOneState, spokenOf } from "./home-of-text.ts";
import { isInCompany } from "./in-company.ts";
import { isMeant } from "./known-person.ts";
import { ledBody } from "./led-body.ts";
import { personSpan, properName } from "./name-words.ts";
import { isNamesake } from "./namesake.ts";
import { pairLemma, phraseSpan, titleBefore } from "./noun-phrase.ts";
import { officerAtHome } from "./officer-at-home.ts";
import { stateOfTitle } from "./one-state-title.ts";
import type { PartyScope } from "./party-scope.ts";
import { rulesAtHome, titleRole } from "./person-title.ts";
import type { PersonReader, PhraseReader } from "./phrase-reader.ts";
import { sectorOfPrivateBody } from "./private-body.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";
import { sectorOfTitled } from "./sector-of.ts";
import { isText } from "./text-noun.ts";
import { ownersOfTitleBeside } from "./title-beside.ts";
import { fitsTitle, isNoSuchCrown, ofThatSex } from "./title-fit.ts";
import { isSomebodyElse } from "./told-apart.ts";
import { homeByVoice } from "./voice-home.ts";
import { apposedTo, nationalitiesOf } from "./whose.ts";
import { byWordOfOneState } from "./word-of-one-state.ts";

/** A person by name and title, whom the world knows or not; or a name that the analysis takes for a body's. Null if neither. */
export const personParty: PersonReader = (phrases, sentence, tree, index, role) => {
  const { scope } = phrases;
  if (namesTime(tree, index)) return null;
  const mention = scope.mentionAt(sentence, index);
  const named = mention?.kind === "name" && mention.type === "person";
  const span = named ? personSpan(scope, sentence, mention) : phraseSpan(tree, index);
  const text = scope.text(span);
  const fuller = fullerForm(phrases, mention);
  if (fuller) {
    const party = { ...fuller, ...scope.words(span), rule: "chain" };
    const titled =
      fuller.code === "" && fuller.type === "person" ? (titleRole(tree, index) ?? headlineRole(scope, party)) : undefined;
    const voice = titled ? homeByVoice(scope, tree, index, titled, mention) : null;
    return {
      token: index,
      party: voice ? { ...party, code: voice.actor.code, sector: titled!.sector, rule: fromContext("chain", voice.why) } : party,
    };
  }
  const isPerson = mention?.type === "person" || role?.kind === "person";
  const asked =
    text.length < 120 &&
    (isPerson ||
      scope.names.at(sentence.index, index) !== undefined ||
      (titleBefore(tree, index) !== undefined && mention?.type !== "place"));
  const found = asked ? scope.resolve(text, isPerson ? "person" : undefined) : null;
  if (found?.rule === "new" && mention?.kind === "nominal") {
    const chained = chainParty(phrases, sentence, index)[0];
    if (chained?.party.id.startsWith("person:"))
      return role && !chained.party.sector ? { ...chained, party: { ...chained.party, sector: role.sector } } : chained;
  }
  if (role && role.kind !== "collective" && isTitleAlone(scope, named ? bareText(scope, mention) : text)) return null;
  // "an angry Merkel"
  const plain = found === null ? asked && /^an? \p{Ll}/iu.test(text) : found.rule === "new";
  const resolution = ofThatSex(text, plain && named ? knownWithoutTitles(scope, mention) : found);
  if (resolution && isTrusted(scope, tree, index, text, resolution))
    return { party: scope.resolved(resolution, span), token: index };
  if (mention?.kind === "pronoun") return null;
  if (role && /^[a-z]/.test(tree.token(index).form)) return null;
  return unknown(phrases, sentence, tree, index, mention, role);
};

/** A person the world does not know with these titles may be known without them. */
function knownWithoutTitles(scope: PartyScope, mention: Mention): Resolution | null {
  const plain = scope.resolve(bareText(scope, mention), "person");
  return plain?.rule === "new" ? null : plain;
}

const isTrusted = (scope: PartyScope, tree: Tree, index: number, text: string, resolution: Resolution): boolean => {
  const { rule, actor, alternatives, holding } = resolution;
  return (
    (rule !== "spelling" || isSpelledOut(scope, tree, index, actor)) &&
    !(rule === "surname" && isSomebodyElse(scope, text, actor.name)) &&
    !(rule === "title+surname" && isNoSuchCrown(scope, text, actor.id)) &&
    !(
      (rule === "surname" ||
        (rule === "title+surname" &&
          !holding &&
          // Without a day nobody is known to have held it then.
          !(scope.isDated && fitsTitle(scope.world, actor.id, text.split(/\s+/).slice(0, -1))))) &&
      !scope.expects(actor, tree.token(index).form, alternatives) &&
      !(rule === "surname" && isInCompany(scope, tree.sentence, index, resolution))
    ) &&
    (actor.type === "person"
      ? rule === "new" || (isMeant(scope, tree, index, actor, rule) && !isNamesake(scope, tree, index, actor))
      : actor.code !== "")
  );
};

/** Whether another spelling of a name may be trusted: of a titled person whose state the document names ("President Pervaiz Musharraf"). */
const isSpelledOut = (scope: PartyScope, tree: Tree, index: number, actor: Resolution["actor"]): boolean =>
  actor.type === "person" && titleRole(tree, index) !== undefined && scope.salient().includes(`state:${actor.code}`);

/** A name that the world does not know, with the state that stands beside it or that its title rules. */
function unknown(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  mention: Mention | undefined,
  role: RoleNoun | undefined,
): Found | null {
  const { scope } = phrases;
  const named = mention?.kind === "name" && mention.type === "person";
  const span = named ? personSpan(scope, sentence, mention) : phraseSpan(tree, index);
  const home =
    nationalitiesOf(scope, sentence, tree, index)[0] ??
    byWordOfOneState(scope, sentence, tree, index) ??
    apposedTo(phrases, sentence, tree, index).find(({ party }) => party.type !== "person") ??
    ledBody(phrases, sentence, tree, index) ??
    (named ? (ownersOfTitleBeside(phrases, sentence, tree, mention.head)[0] ?? homeInChain(phrases, mention)) : undefined);
  const organisation = mention?.type === "organisation";
  if (organisation && isText(tree.lemma(index))) return null;
  // "Peter Cook" is no cook; "the 3rd Fighter Squadron" is a squadron.
  const own = named && index === mention.to - 1 && mention.to - mention.from > 1 ? undefined : role;
  const titled =
    (organisation && own?.sector === "MIL" ? own : undefined) ??
    titleRole(tree, index) ??
    own ??
    (named ? headlineRole(scope, { name: bareText(scope, mention) }) : undefined);
  if (!titled && mention?.type !== "person" && !organisation && !(home && mention !== undefined && mention.type !== "place"))
    return null;
  const name = (named ? bareText(scope, mention) : properName(scope, tree, index, span)) || scope.text(span);
  const privately = titled?.sector === "GOV" ? sectorOfPrivateBody(tree, index) : undefined;
  const held = !home && !privately && titled?.kind === "person" && named ? heldThere(scope, tree, index, name) : null;
  if (held) return { token: index, party: scope.resolved(held, span) };
  const setting =
    !home && !privately && titled?.kind === "person" && tree.token(index).upos === "PROPN" && rulesAtHome(tree, index)
      ? notHeldByAnother(scope, tree, index, name, homeOf(scope, sentence, index))
      : undefined;
  // A minister may speak of another state than his own: where the text names several, the one it names most is not enough.
  const voice = !home && !privately && titled ? homeByVoice(scope, tree, index, titled, mention) : null;
  const code =
    home?.party.code ||
    voice?.actor.code ||
    (setting && (setting.why !== mostly || namesOneState(scope) || titled?.sector === "OPP") ? setting.code : "");
  const told = code === "" && !home && mention && (named || organisation) ? stateOfTitle(scope, sentence, mention, named) : "";
  const sector = privately ?? (titled && sectorOfTitled(titled, home?.party)) ?? home?.party.sector;
  const left = code === "" && told === "" && !home && !privately && named && titled ? officerAtHome(scope, tree, index) : "";
  // "the Minister for Central Asia" is nobody's name.
  if (role?.kind === "person" && roleOf(name.toLowerCase())) return null;
  const spelledOut = organisation && !home ? acronymParty(phrases, scope.text(tree.token(index))) : null;
  if (spelledOut && spelledOut.code !== "")
    return { token: index, party: { ...spelledOut, ...scope.words(span), rule: "acronym spelled out before" } };
  if (organisation) {
    const { id, name: whole } = bodyOf(scope, scope.text(span), home?.party);
    const rule = home ? "name+nationality" : "name";
    return {
      token: index,
      party: { ...scope.words(span), id, name: whole, code: code || told, ...(sector ? { sector } : {}), type: "org", rule },
    };
  }
  const type = !named && (titled?.kind === "collective" || titled?.kind === "institution") ? "group" : "person";
  const id = `${type}:${slug(name)}`;
  // Whom the world knows by that name is of another state.
  const other = code !== "" && ![code, undefined].includes(scope.world.actor(id)?.code);
  return {
    token: index,
    party: {
      ...scope.words(span),
      id: other ? `${id}-${code.toLowerCase()}` : id,
      name,
      code: code || told || left,
      ...(sector ? { sector } : {}),
      type,
      rule:
        told !== ""
          ? "title of one state"
          : home
            ? "name+nationality"
            : code === "" && left === ""
              ? "name"
              : fromContext("name", left === "" ? `${voice?.why ?? setting?.why}` : spokenOf),
    },
  };
}

const deputies = new Set(["vice", "deputy", "assistant", "junior"]);

/** The state a title is taken to be of, unless somebody else is known to have had it there on the day: "President Doe" in a report from Paris. */
function notHeldByAnother(scope: PartyScope, tree: Tree, index: number, name: string, home: Home): Home | undefined {
  const title = titleBefore(tree, index) ?? tree.children(index, "compound", "nmod", "flat")[0];
  const state = scope.world.actor(`state:${home.code}`);
  // "Vice Foreign Minister": one of several
  const second = title !== undefined && tree.children(title, "compound", "amod").some((each) => deputies.has(tree.lemma(each)));
  if (title === undefined || !state || second) return home;
  const post = pairLemma(tree, title) || tree.lemma(title);
  const holder = scope.isDated ? scope.resolve(`the ${post} of ${state.name}`, "person") : null;
  const known = new Set(holder?.holding ? fold(holder.actor.name).split(/[\s-]+/) : []);
  const own = fold(name).split(/[\s-]+/);
  return known.size > 0 && !own.some((word) => known.has(word)) ? undefined : home;
}

/** A body by the words of its phrase: that which the world has for it as one of its state's, else one of its own by all its words. */
function bodyOf(scope: PartyScope, words: string, home: Party | undefined): Pick<Party, "id" | "name"> {
  const name = words.replace(/^(?:the|a|an|its|his|her|their|our)\s+/i, "");
  const bare = home
    ? name
        .replace(home.text, "")
        .replace(/^['’]s\s+/, "")
        .trim()
    : name;
  const known = home?.code.length === 3 ? scope.world.roleOf(`state:${home.code}`, bare.toLowerCase()) : undefined;
  return known && known.type === "org" ? { id: known.id, name: known.name } : { id: `org:${slug(name)}`, name };
}

/** The role that the headline gives a person by the surname: "Minister for the Middle East Jane Doe condemns …". */
function headlineRole({ analysis }: PartyScope, { name }: Pick<Party, "name">): RoleNoun | undefined {
  const { title } = analysis.document;
  const surname = name.split(/\s+/).at(-1) ?? "";
  const at = title && surname.length > 2 ? title.indexOf(surname) : -1;
  if (!title || at < 0) return undefined;
  const posts = title
    .slice(Math.max(0, at - 80), at)
    .match(/\b(?:minister|secretary|ambassador|president|envoy|spokes\w+|chancellor)\b/gi);
  return posts ? roleOf(posts.at(-1)!.toLowerCase()) : undefined;
}

/** The state beside another mention of the same person: "Foreign Office Minister Tobias Ellwood" for "Mr Ellwood". */
function homeInChain({ scope }: PhraseReader, { id, chain }: Mention): Found | undefined {
  if (chain < 0) return undefined;
  for (const other of scope.analysis.chains[chain]!.mentions.slice(0, 7)) {
    const mention = scope.analysis.mentions[other]!;
    if (other === id || mention.kind !== "name") continue;
    const sentence = scope.analysis.sentences[mention.sentence]!;
    const home = nationalitiesOf(scope, sentence, treeOf(sentence), mention.head)[0];
    if (home) return home;
  }
  return undefined;
}
