import type { Analysis, Chain, Mention, Sentence, Span } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import type { NameMatch, NameSense, Resolution, World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { type NamesByToken, namesByToken } from "./names-by-token.ts";
import { contentHead, pairLemma, phraseSpan, titleBefore } from "./noun-phrase.ts";
import { type BareName, bareName } from "./person-name.ts";
import { isFirstPerson, isPointing, isPronounWord, type RoleNoun, roleOf } from "./role-nouns.ts";

/** A party with where in the tree it was found. */
export interface Found {
  readonly party: Party;
  readonly token: number;
}

/** Anybody of whom only the nationality matters. */
const somebody: RoleNoun = { sector: "CVL", kind: "person" };

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const none: readonly Found[] = [];

/** Reads the noun phrases of one document as parties: states, persons, bodies, and agents by role ("Syrian rebels"). */
export class PartyReader implements Parties {
  readonly #analysis: Analysis;
  readonly #world: World;
  readonly names: NamesByToken;
  readonly #on: string | null;
  readonly #byHead = new Map<number, Mention>();
  readonly #clear = new Map<number, readonly Mention[]>();
  readonly #single = new Map<number, readonly Found[]>();
  readonly #resolutions = new Map<string, Resolution | null>();
  readonly #busy = new Set<number>();
  #fullNames: ReadonlyMap<string, Mention | null> | undefined;
  #salient: readonly string[] | undefined;
  #homeCode: string | undefined;

  constructor(analysis: Analysis, world: World) {
    this.#analysis = analysis;
    this.#world = world;
    this.names = namesByToken(analysis, world);
    this.#on = analysis.document.published.date?.split("/")[0] ?? null;
    for (const mention of analysis.mentions) {
      const key = keyOf(mention.sentence, mention.head);
      const known = this.#byHead.get(key);
      if (!known || mention.end - mention.start > known.end - known.start) this.#byHead.set(key, mention);
    }
  }

  of(mention: Mention): Party | null {
    const sentence = this.#analysis.sentences[mention.sentence];
    return sentence ? this.at(sentence, mention.head) : null;
  }

  at(sentence: Sentence, token: number): Party | null {
    return this.list(sentence, token)[0]?.party ?? null;
  }

  inSpan(span: Span): Party | null {
    const sentence = this.#analysis.sentences.find((each) => each.start <= span.start && span.start < each.end);
    if (!sentence) return null;
    const inside = sentence.tokens.filter((token) => token.start < span.end && token.end > span.start && token.upos !== "PUNCT");
    const head =
      inside.find((token) => token.head < (inside[0]?.index ?? 0) || token.head > (inside.at(-1)?.index ?? 0)) ?? inside[0];
    return head ? (this.deep(sentence, head.index)[0]?.party ?? null) : null;
  }

  /** Who a noun phrase names, its coordinates too; empty where it names nobody. */
  list(sentence: Sentence, index: number): readonly Found[] {
    const tree = treeOf(sentence);
    const found: Found[] = [...this.#one(sentence, tree, index)];
    for (const other of tree.children(index, "conj"))
      if (isNominal(tree, other))
        for (const each of this.#one(sentence, tree, other))
          if (!found.some((known) => known.party.id === each.party.id && known.party.text === each.party.text)) found.push(each);
    return found;
  }

  /** Who a noun phrase names, or else whose it is: possessor, nationality, "of", "by", "in" … ("Iraq's proposal"). */
  deep(sentence: Sentence, index: number, depth = 0): readonly Found[] {
    const direct = this.list(sentence, index);
    if (direct.length > 0 || depth > 3) return direct;
    const tree = treeOf(sentence);
    for (const child of tree.children(index, "nmod:poss")) {
      const found = this.deep(sentence, child, depth + 1);
      if (found.length > 0) return found;
    }
    const nationalities = this.#nationalities(sentence, tree, index);
    if (nationalities.length > 0) return nationalities;
    for (const child of tree.children(index, "nmod", "obl", "conj", "appos")) {
      if (
        tree.token(child).deprel === "nmod:poss" ||
        tree.token(child).deprel.endsWith("tmod") ||
        ["by", "despite", "since", "during", "after", "before", "unlike", "without", "like"].includes(tree.preposition(child))
      )
        continue;
      const found = this.deep(sentence, child, depth + 1);
      if (found.length > 0) return found;
    }
    for (const child of [
      ...tree.children(index, "nmod"),
      ...tree.children(index, "acl").flatMap((clause) => tree.children(clause, "obl")),
    ])
      if (tree.preposition(child) === "by") {
        const found = this.deep(sentence, child, depth + 1);
        if (found.length > 0) return found;
      }
    return none;
  }

  /** Possessor and nationality of a noun phrase, not itself. */
  modifiers(sentence: Sentence, index: number): readonly Found[] {
    const tree = treeOf(sentence);
    for (const child of tree.children(index, "nmod:poss")) {
      const found = this.deep(sentence, child, 1);
      if (found.length > 0) return found;
    }
    return this.#nationalities(sentence, tree, index);
  }

  #one(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    const key = keyOf(sentence.index, index);
    const known = this.#single.get(key);
    if (known) return known;
    if (this.#busy.has(key)) return none;
    this.#busy.add(key);
    const found = this.#read(sentence, tree, index);
    this.#busy.delete(key);
    this.#single.set(key, found);
    return found;
  }

  #read(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    const token = tree.token(index);
    const lemma = token.lemma.toLowerCase();
    if (token.upos === "PRON" || token.upos === "DET") {
      return isFirstPerson(lemma) || isPronounWord(lemma) ? this.#pronoun(sentence, index) : none;
    }
    if (isTimeWord(lemma)) return none;
    const inner = contentHead(tree, index);
    if (inner !== index) {
      const content = this.list(sentence, inner);
      if (content.length > 0) {
        const span = phraseSpan(tree, index);
        return content.map((each) =>
          content.length === 1 ? { party: { ...each.party, ...this.#words(span) }, token: index } : each,
        );
      }
      if (token.upos !== "PROPN" && !crowdNouns.has(lemma)) return none;
    }
    const match = this.names.at(sentence.index, index);
    if (match) {
      const named = this.#named(sentence, tree, index, match);
      if (named.length > 0) return named;
    }
    const role = roleOf(pairLemma(tree, index)) ?? roleOf(lemma) ?? roleOf(token.form.toLowerCase());
    const plural = token.xpos === "NNPS" || (token.xpos === "NNP" && token.form.endsWith("s"));
    if (role && token.upos === "PROPN" && plural && role.kind === "collective") {
      const roles = this.#role(sentence, tree, index, role);
      if (roles.length > 0) return roles;
    }
    if (token.upos === "PROPN" || (token.upos === "NOUN" && hasNamePart(tree, index))) {
      const person = this.#person(sentence, tree, index, role);
      if (person) return [person];
    }
    if (role) {
      const roles = this.#role(sentence, tree, index, role);
      if (roles.length > 0) return roles;
    }
    if (token.upos === "NOUN" && isPointing(lemma)) return this.#pronoun(sentence, index);
    if (token.upos === "NOUN" && this.#isPerson(sentence, index) && this.#nationalities(sentence, tree, index).length > 0)
      return this.#role(sentence, tree, index, somebody);
    return none;
  }

  /** A noun for people without a role in the table: "an American hiker". */
  #isPerson(sentence: Sentence, index: number): boolean {
    const mention = this.#byHead.get(keyOf(sentence.index, index));
    return mention?.kind === "nominal" && mention.type === "person";
  }

  /** A name of the world: state, body, place, or part of a person's name. */
  #named(sentence: Sentence, tree: Tree, index: number, match: NameMatch): readonly Found[] {
    const token = tree.token(index);
    const sense = this.#sense(match, roleInClause(tree, index));
    const actor = sense.actor;
    if (actor.type === "person") {
      if (sense.by === "surname" && !this.#expected(actor)) return none;
      const person = this.#person(sentence, tree, index, undefined);
      return [person ?? { party: this.#party(actor, match, sense.by), token: index }];
    }
    const span = phraseSpan(tree, index);
    if (sense.by === "demonym") {
      if (token.upos === "ADJ" && !/^(nsubj|obj|iobj|obl|nmod|conj|root)/.test(token.deprel)) return none;
      const closer = this.#nationalities(sentence, tree, index);
      if (token.xpos.endsWith("S") && closer.length > 0)
        return [
          {
            party: {
              ...this.#party(actor, span, "demonym"),
              id: `group:${slug(this.#text(span))}`,
              name: this.#text(span),
              type: "group",
              code: closer[0]!.party.code,
              sector: "CVL",
            },
            token: index,
          },
        ];
      const many = token.xpos.endsWith("S") && tree.children(index, "nummod", "amod", "nmod").length > 0;
      const said = many
        ? {
            ...actor,
            id: `group:${actor.code.toLowerCase()}-people`,
            type: "group" as const,
            name: match ? `${this.#text(match)}` : actor.name,
            sector: "CVL",
          }
        : actor;
      return [{ party: this.#party(said, span, "demonym"), token: index }];
    }
    const ruler = actor.type === "state" ? this.#rulerOf(tree, index, actor.name) : null;
    return [{ party: ruler ? this.#resolved(ruler, span) : this.#party(actor, span, sense.by), token: index }];
  }

  /** "the President RK", "Prime Minister UK": a title set before a state is of it. */
  #rulerOf(tree: Tree, index: number, state: string): Resolution | null {
    const title = tree
      .children(index, "nmod:desc", "compound")
      .find((child) => child === index - 1 && roleOf(tree.token(child).lemma.toLowerCase())?.kind === "person");
    const found = title === undefined ? null : this.#resolve(`${tree.token(title).form} of ${state}`, "person");
    return found?.holding ? found : null;
  }

  #sense(match: NameMatch, deprel: string): NameSense {
    const salient =
      match.senses.length > 1 && match.senses[0]!.actor.type === "place"
        ? match.senses.find((sense) => sense.actor.type === "place" && this.salient().includes(`state:${sense.actor.code}`))
        : undefined;
    const state =
      match.senses[0]!.actor.type === "place"
        ? match.senses.find((sense) => sense.actor.type === "state" && (sense.by === "name" || sense.by === "alias"))
        : undefined;
    const first = state ?? salient ?? match.senses[0]!;
    if (match.senses.length > 1 && /^(nsubj|obj|iobj)/.test(deprel) && first.actor.type === "place")
      return match.senses.find((sense) => sense.by === "metonym") ?? first;
    return first;
  }

  /** A person by name and title, known or not. */
  #person(sentence: Sentence, tree: Tree, index: number, role: RoleNoun | undefined): Found | null {
    const mention = this.#byHead.get(keyOf(sentence.index, index));
    const span =
      mention?.kind === "name" && mention.type === "person" ? this.#personSpan(sentence, mention) : phraseSpan(tree, index);
    const text = this.#analysis.document.text.slice(span.start, span.end);
    if (isTimeWord(tree.token(index).lemma.toLowerCase())) return null;
    const fuller = this.#fuller(mention);
    if (fuller) return { token: index, party: { ...fuller, ...this.#words(span), rule: "chain" } };
    const known =
      this.names.at(sentence.index, index) !== undefined ||
      mention?.type === "person" ||
      role?.kind === "person" ||
      (titleBefore(tree, index) !== undefined && mention?.type !== "place");
    const found =
      known && text.length < 120
        ? this.#resolve(text, mention?.type === "person" || role?.kind === "person" ? "person" : undefined)
        : null;
    // A person the world does not know is named without titles, and a description is who its chain names.
    const named = mention?.kind === "name" && mention.type === "person";
    const plain = found?.rule === "new" && named ? this.#resolve(this.#bareText(mention), "person") : null;
    const resolution = found?.rule === "new" && named ? (plain?.rule === "new" ? null : plain) : found;
    if (found?.rule === "new" && mention?.kind === "nominal") {
      const chained = this.#chained(sentence, index)[0];
      if (chained?.party.id.startsWith("person:")) return chained;
    }
    if (
      resolution &&
      resolution.rule !== "spelling" &&
      !(resolution.rule === "surname" && !this.#expected(resolution.actor)) &&
      (resolution.actor.type === "person" || resolution.actor.code !== "")
    )
      return { party: this.#resolved(resolution, span), token: index };
    if (mention?.kind === "pronoun") return null;
    if (role && /^[a-z]/.test(tree.token(index).form)) return null;
    const nationality = this.#nationalities(sentence, tree, index);
    const home = nationality[0] ?? this.#apposed(sentence, tree, index);
    const titled = this.#titleRole(tree, index) ?? role;
    const organisation = mention?.type === "organisation";
    if (!titled && mention?.type !== "person" && !organisation && !(home && mention !== undefined && mention.type !== "place"))
      return null;
    const code =
      home?.party.code ||
      (titled && titled.kind === "person" && tree.token(index).upos === "PROPN" && this.#rules(tree, index)
        ? this.#home(sentence)
        : "");
    const sector = titled?.sector ?? home?.party.sector;
    const name = (named ? this.#bareText(mention) : this.#properName(tree, index, span)) || text;
    const type = organisation
      ? "org"
      : named
        ? "person"
        : titled?.kind === "collective" || titled?.kind === "institution"
          ? "group"
          : "person";
    return {
      token: index,
      party: {
        ...this.#words(span),
        id: `${type}:${slug(name)}`,
        name,
        code,
        ...(sector ? { sector } : {}),
        type,
        rule: home ? "name+nationality" : "name",
      },
    };
  }

  /** The party of a fuller form of a surname: "Ahmed Mohamed" for "Mohamed". */
  #fuller(mention: Mention | undefined): Party | null {
    if (!mention || mention.kind === "pronoun") return null;
    const bare = this.#bare(mention);
    if (
      bare.to - bare.from > 1 ||
      (mention.kind === "nominal" && this.#analysis.sentences[mention.sentence]!.tokens[bare.from]!.upos !== "PROPN")
    )
      return null;
    // A surname that is a noun too ("Cook", "Marshall") may have been taken for a description.
    if (mention.kind === "nominal" && mention.to - mention.from > 1) return null;
    const chained =
      mention.chain < 0 ? [] : this.#analysis.chains[mention.chain]!.mentions.map((each) => this.#analysis.mentions[each]!);
    const others = chained.filter(
      (each) => each.kind === "name" && each.type === mention.type && this.#bare(each).to - this.#bare(each).from > 1,
    );
    const longest =
      others.sort((a, b) => this.#bareText(b).length - this.#bareText(a).length || a.start - b.start)[0] ??
      this.#fullForm(mention, bare);
    const sentence = longest && this.#analysis.sentences[longest.sentence];
    return sentence ? (this.#one(sentence, treeOf(sentence), longest.head)[0]?.party ?? null) : null;
  }

  /** The only full name in the document that ends in this surname; undefined if there are two, or none. */
  #fullForm(mention: Mention, bare: BareName): Mention | undefined {
    if (mention.type !== "person") return undefined;
    if (!this.#fullNames) {
      const full = new Map<string, Mention | null>();
      for (const each of this.#analysis.mentions) {
        if (each.kind !== "name" || each.type !== "person") continue;
        const { from, to } = this.#bare(each);
        if (to - from < 2) continue;
        const surname = this.#analysis.sentences[each.sentence]!.tokens[to - 1]!.form.toLowerCase();
        const known = full.get(surname);
        if (known === undefined) full.set(surname, each);
        else if (known && this.#bareText(known) !== this.#bareText(each)) full.set(surname, null);
      }
      this.#fullNames = full;
    }
    const surname = this.#analysis.sentences[mention.sentence]!.tokens[bare.to - 1]!.form.toLowerCase();
    const found = this.#fullNames.get(surname);
    return found && found.id !== mention.id ? found : undefined;
  }

  #bare(mention: Mention): BareName {
    return bareName(this.#analysis.sentences[mention.sentence]!, mention, this.names);
  }

  #bareText(mention: Mention): string {
    const { tokens } = this.#analysis.sentences[mention.sentence]!;
    const { from, to } = this.#bare(mention);
    return this.#analysis.document.text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ");
  }

  /** Whether the document speaks of the state that a surname would bring in. */
  #expected(actor: Actor): boolean {
    return this.salient().some((id) => id === actor.id || this.#world.actor(id)?.code === actor.code);
  }

  /** Agents by role: "Syrian rebels", "the Kenyan government", "police in Jericho". */
  #role(sentence: Sentence, tree: Tree, index: number, role: RoleNoun): readonly Found[] {
    const token = tree.token(index);
    if (nobody.has(pairLemma(tree, index))) return none;
    const span = phraseSpan(tree, index);
    const text = this.#analysis.document.text.slice(span.start, span.end);
    const nationalities = this.#nationalities(sentence, tree, index);
    const homes = nationalities.length === 0 && role.kind === "state" ? this.#ruled(sentence, tree, index) : nationalities;
    const first =
      token.deprel.startsWith("conj") && token.head >= 0 && token.head < index
        ? this.#nationalities(sentence, tree, token.head)
        : none;
    const of =
      homes.length > 0
        ? homes
        : first.length > 0 && tree.children(index, "det", "amod", "nmod:poss").length === 0
          ? first
          : this.#possessors(sentence, tree, index);
    if (role.kind === "person" && of.length === 1 && !token.xpos.endsWith("S")) {
      const resolution = this.#resolve(text, "person");
      if (resolution && resolution.actor.type === "person") return [{ party: this.#resolved(resolution, span), token: index }];
    }
    const noun = pairLemma(tree, index) && roleOf(pairLemma(tree, index)) ? pairLemma(tree, index) : token.lemma.toLowerCase();
    if (of.length > 0)
      return of.map((home) => {
        const holder =
          role.kind === "person" && of.length > 1 && home.party.type === "state"
            ? this.#resolve(`the ${noun} of ${home.party.name}`, "person")
            : null;
        if (holder?.holding)
          return { token: home.token, party: { ...this.#resolved(holder, home.party), text: home.party.text } };
        const state = home.party.type === "state" || home.party.type === "place";
        const own = role.kind === "state" && state;
        const id = own ? `state:${home.party.code}` : `group:${slug(`${home.party.code || home.party.name} ${noun}`)}`;
        const words =
          of.length === 1 ? this.#words(span) : { text: home.party.text, start: home.party.start, end: home.party.end };
        const name = own ? home.party.name : `${of.length === 1 ? strip(text) : `${home.party.text} ${token.form}`}`;
        const sector =
          role.kind === "person" && home.party.sector && home.party.sector !== "CVL" ? home.party.sector : role.sector;
        return {
          token: of.length === 1 ? index : home.token,
          party: { ...words, id, name, code: home.party.code, sector, type: own ? "state" : "group", rule: "role+nationality" },
        };
      });
    if (
      token.lemma === "force" &&
      !token.xpos.endsWith("S") &&
      tree.children(index, "det", "amod", "compound", "nmod:poss").length === 0
    )
      return none;
    const named = tree
      .children(index, "amod", "compound", "nmod")
      .some((child) => child < index && tree.token(child).upos === "PROPN");
    const rival = role.kind === "state" ? this.#groupHome(sentence) : "";
    const governed = rival === "" ? undefined : this.#world.actor(`state:${rival}`);
    if (governed)
      return [
        {
          party: { ...this.#party(governed, span, "government that a group of the sentence faces"), sector: role.sector },
          token: index,
        },
      ];
    const chained = named ? none : this.#chained(sentence, index);
    if (chained.length > 0) return chained;
    if (!token.xpos.endsWith("S") && role.kind !== "collective") {
      const resolution = this.#resolve(text, role.kind === "person" ? "person" : undefined);
      if (resolution && resolution.actor.code !== "") return [{ party: this.#resolved(resolution, span), token: index }];
    }
    const code = this.#homely(tree, index, role) ? this.#home(sentence, role.sector) : "";
    return [
      {
        token: index,
        party: {
          ...this.#words(span),
          id: `group:${slug(`${code} ${noun}`)}`,
          name: strip(text),
          code,
          sector: role.sector,
          type: "group",
          rule: code ? "role, state from the context" : "role",
        },
      },
    ];
  }

  /** States and bodies named right before a noun: "US and British forces", "EU foreign ministers". */
  #nationalities(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    const found: Found[] = [];
    const seen = new Set<string>();
    const visit = (at: number, depth: number): void => {
      for (const child of tree.children(at)) {
        const token = tree.token(child);
        if (
          child > index ||
          !/^(amod|compound|nmod|flat|conj|det:predet|nsubj:none)/.test(token.deprel) ||
          token.deprel === "nmod:poss" ||
          (token.deprel === "conj" && depth === 0)
        )
          continue;
        if (token.xpos === "VBN" || token.xpos === "VBG") continue;
        const match = this.names.at(sentence.index, child);
        if (match) {
          const sense = match.senses[0]!;
          if (sense.actor.type !== "person" && sense.actor.code !== "" && !seen.has(sense.actor.id)) {
            seen.add(sense.actor.id);
            found.push({ token: child, party: this.#party(sense.actor, match, sense.by) });
          }
        }
        if (depth < 2) visit(child, depth + 1);
      }
    };
    visit(index, 0);
    const title = titleBefore(tree, index);
    const before = title === undefined ? undefined : this.names.at(sentence.index, title);
    if (before && !seen.has(before.senses[0]!.actor.id) && before.senses[0]!.actor.type !== "person")
      found.push({ token: title!, party: this.#party(before.senses[0]!.actor, before, before.senses[0]!.by) });
    if (title !== undefined)
      for (const each of this.#nationalities(sentence, tree, title)) if (!seen.has(each.party.id)) found.push(each);
    return found.sort((a, b) => a.token - b.token);
  }

  /** The state of the person whose government it is: "the Reagan administration". */
  #ruled(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    for (const child of tree.children(index, "compound", "nmod:poss", "amod")) {
      const match = this.names.at(sentence.index, child);
      const actor = match?.senses[0]?.actor;
      const state = actor?.type === "person" && actor.code !== "" ? this.#world.actor(`state:${actor.code}`) : undefined;
      if (match && state) return [{ token: child, party: this.#party(state, match, "government of a person") }];
    }
    return none;
  }

  /** States and bodies that a role belongs to by possessive or preposition: "Norway's minister", "rebels in Darfur". */
  #possessors(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    for (const child of tree.children(index, "nmod:poss")) {
      const found = this.list(sentence, child);
      if (found.some((each) => each.party.code !== "")) return found;
      const deeper = this.deep(sentence, child, 1);
      if (deeper.some((each) => each.party.code !== "")) return deeper;
    }
    for (const child of tree.children(index, "nmod", "obl", "acl")) {
      if (
        !["of", "in", "from", "at", "for", "throughout", "inside", "across", "within", "to"].includes(tree.preposition(child)) &&
        !tree.token(child).deprel.startsWith("acl")
      )
        continue;
      const found = this.deep(sentence, child, 1);
      if (found.some((each) => each.party.code !== "")) return found;
    }
    return this.#apposedAll(sentence, tree, index);
  }

  #apposed(sentence: Sentence, tree: Tree, index: number): Found | undefined {
    return this.#apposedAll(sentence, tree, index)[0];
  }

  #apposedAll(sentence: Sentence, tree: Tree, index: number): readonly Found[] {
    for (const child of tree.children(index, "appos", "nmod", "flat")) {
      const found = this.deep(sentence, child, 2);
      if (found.some((each) => each.party.code !== "")) return found;
    }
    for (const child of tree.children(index, "nmod:poss")) {
      const found = this.deep(sentence, child, 2);
      if (found.some((each) => each.party.code !== "")) return found;
    }
    const token = tree.token(index);
    if (token.deprel === "appos" && token.head >= 0) {
      const found = this.#nationalities(sentence, tree, token.head);
      if (found.length > 0) return found;
    }
    return none;
  }

  /** Whether a role without a nationality may be taken for one of the state that the text is set in. */
  #homely(tree: Tree, index: number, role: RoleNoun): boolean {
    if (foreign.has(tree.token(index).lemma.toLowerCase())) return false;
    for (const child of tree.children(index, "amod", "compound", "nmod")) {
      const token = tree.token(child);
      if (child < index && (token.upos === "PROPN" || (/^[A-Z]/.test(token.form) && child > 0))) return false;
    }
    return role.sector !== "SOC" && role.sector !== "REF" && role.sector !== "BUS";
  }

  #titleRole(tree: Tree, index: number): RoleNoun | undefined {
    const title = titleBefore(tree, index);
    const apart =
      title === undefined ? undefined : (roleOf(pairLemma(tree, title)) ?? roleOf(tree.token(title).lemma.toLowerCase()));
    if (apart) return apart;
    for (const child of tree.children(index, "compound", "nmod", "flat", "amod", "appos")) {
      if (tree.token(child).upos === "ADJ") continue;
      const role = roleOf(pairLemma(tree, child)) ?? roleOf(tree.token(child).lemma.toLowerCase());
      if (role) return role;
    }
    return undefined;
  }

  /** The words of a person's name with its titles; a state's name run together with it ("of Japan Taro Kono") is not part of it. */
  #personSpan(sentence: Sentence, mention: Mention): Span {
    let from = mention.from;
    while (
      mention.to - from > 2 &&
      this.names.at(sentence.index, from)?.senses[0]?.actor.type === "state" &&
      this.names.at(sentence.index, from)?.senses[0]?.by === "name" &&
      sentence.tokens[from - 1]?.lemma === "of"
    )
      from++;
    // "Secretary of | State John Kerry", cut wrong.
    const title = sentence.tokens[from - 2];
    if (
      mention.to - from > 2 &&
      sentence.tokens[from - 1]?.lemma === "of" &&
      sentence.tokens[from]!.form === "State" &&
      title?.lemma.toLowerCase() === "secretary"
    )
      from++;
    let to = mention.to - 1;
    while (to > from && ["ADP", "PUNCT", "DET"].includes(sentence.tokens[to]!.upos) && sentence.tokens[to]!.form !== ".") to--;
    return { start: sentence.tokens[from]!.start, end: sentence.tokens[to]!.end };
  }

  /** Whether a title is of one who rules at home: no state is read into an adviser or an envoy. */
  #rules(tree: Tree, index: number): boolean {
    const titles = [...tree.children(index, "compound", "nmod", "flat", "amod", "appos"), titleBefore(tree, index) ?? index];
    return (
      titles.some((title) =>
        [
          "president",
          "minister",
          "premier",
          "king",
          "queen",
          "emir",
          "sultan",
          "chancellor",
          "ruler",
          "dictator",
          "general",
          "governor",
        ].includes(tree.token(title).lemma.toLowerCase()),
      ) && !titles.some((title) => foreign.has(tree.token(title).lemma.toLowerCase()))
    );
  }

  #properName(tree: Tree, index: number, within: Span): string {
    const sentence = tree.sentence;
    let from = index;
    let to = index;
    while (
      from > 0 &&
      tree.token(from - 1).start >= within.start &&
      tree.token(from - 1).upos === "PROPN" &&
      !roleOf(tree.token(from - 1).lemma.toLowerCase())
    )
      from--;
    while (to + 1 < sentence.tokens.length && tree.token(to + 1).end <= within.end && tree.token(to + 1).upos === "PROPN") to++;
    if (tree.token(index).upos !== "PROPN") return "";
    while (from < to && (roleOf(tree.token(from).lemma.toLowerCase()) || roleOf(pairLemma(tree, from)))) from++;
    return this.#analysis.document.text.slice(tree.token(from).start, tree.token(to).end);
  }

  /** "which", "that", "whose": what their relative clause is about. */
  #relative(sentence: Sentence, index: number): readonly Found[] {
    let at = index;
    for (let steps = 0; steps < 6 && at >= 0; steps++) {
      const { deprel, head } = sentence.tokens[at]!;
      if (deprel === "acl:relcl") return head >= 0 ? this.list(sentence, head) : none;
      at = head;
    }
    return none;
  }

  #pronoun(sentence: Sentence, index: number): readonly Found[] {
    if (relatives.has(sentence.tokens[index]!.lemma.toLowerCase())) return this.#relative(sentence, index);
    const reporter = this.#reporter(sentence, index);
    if (reporter.length > 0) return reporter;
    const chained = this.#chained(sentence, index);
    if (chained.length > 0) return chained;
    const token = sentence.tokens[index]!;
    if (token.upos !== "PRON" || isFirstPerson(token.lemma.toLowerCase())) return none;
    return this.#nearby(sentence, index);
  }

  /** "Iran said it would": the pronoun is the one who says so. */
  #reporter(sentence: Sentence, index: number): readonly Found[] {
    const token = sentence.tokens[index]!;
    const lemma = token.lemma.toLowerCase();
    if (!token.deprel.startsWith("nsubj") || !["it", "they", "he", "she"].includes(lemma) || token.head < 0) return none;
    const tree = treeOf(sentence);
    const clause = sentence.tokens[token.head]!;
    if (!clause.deprel.startsWith("ccomp") || clause.head < 0) return none;
    const subjects = tree
      .children(clause.head, "nsubj")
      .filter((child) => sentence.tokens[child]!.upos !== "PRON" && this.list(sentence, child).length > 0);
    const subject = subjects.find((child) => this.list(sentence, child)[0]!.party.code !== "") ?? subjects[0];
    if (subject === undefined) return none;
    const found = this.list(sentence, subject);
    const first = found[0]?.party;
    if (!first) return none;
    const plural = found.length > 1 || sentence.tokens[subject]!.xpos.endsWith("S");
    const fits =
      lemma === "it"
        ? first.type !== "person" && !plural
        : lemma === "they"
          ? plural || first.type === "org" || first.type === "group"
          : first.type === "person" || first.sector === "GOV";
    return fits
      ? found.map((each) => ({ token: index, party: { ...each.party, ...this.#words(token), rule: "pronoun" } }))
      : none;
  }

  /** Without a chain: the subject of the verb that this pronoun's clause depends on. */
  #nearby(sentence: Sentence, index: number): readonly Found[] {
    const tree = treeOf(sentence);
    let at = sentence.tokens[index]!.head;
    for (let steps = 0; steps < 8 && at >= 0; steps++) {
      const subject = tree.children(at, "nsubj").find((child) => child !== index && !tree.isUnder(index, child));
      if (subject !== undefined && sentence.tokens[subject]!.upos !== "PRON") {
        const found = this.list(sentence, subject);
        if (found.length > 0)
          return found.map((each) => ({
            token: index,
            party: { ...each.party, ...this.#words(sentence.tokens[index]!), rule: "pronoun" },
          }));
      }
      at = sentence.tokens[at]!.head;
    }
    return none;
  }

  /** The parties of the other mentions in a mention's chain, the clearest first. */
  #chained(sentence: Sentence, index: number): readonly Found[] {
    const mention = this.#byHead.get(keyOf(sentence.index, index));
    const chain = mention && mention.chain >= 0 ? this.#analysis.chains[mention.chain] : undefined;
    if (!mention || !chain) return none;
    const words = this.#words(mention);
    const parts = chain.members?.map((member) => this.#ofChain(member, mention.id)).filter((party) => party !== null) ?? [];
    if (parts.length > 0) return parts.map((party) => ({ token: index, party: { ...party!, ...words, rule: "chain members" } }));
    const party = this.#ofChain(chain.id, mention.id);
    return party ? [{ token: index, party: { ...party, ...words, rule: "chain" } }] : none;
  }

  #ofChain(id: number, but: number): Party | null {
    const chain = this.#analysis.chains[id];
    if (!chain) return null;
    for (const mention of this.#clearest(chain)) {
      if (mention.id === but) continue;
      const sentence = this.#analysis.sentences[mention.sentence];
      const found = sentence ? this.#one(sentence, treeOf(sentence), mention.head) : none;
      if (found[0]) return found[0].party;
    }
    return null;
  }

  /** The mentions by which a chain is known: names before descriptions, the first before the later, at most seven. */
  #clearest(chain: Chain): readonly Mention[] {
    let known = this.#clear.get(chain.id);
    if (!known) {
      known = chain.mentions
        .map((each) => this.#analysis.mentions[each]!)
        .filter((mention) => mention.kind !== "pronoun")
        .sort((a, b) => Number(a.kind !== "name") - Number(b.kind !== "name") || a.start - b.start)
        .slice(0, 7);
      this.#clear.set(chain.id, known);
    }
    return known;
  }

  #resolve(text: string, wants?: "person" | "org" | "place" | "state"): Resolution | null {
    const key = `${wants ?? ""} ${text}`;
    let resolution = this.#resolutions.get(key);
    if (resolution === undefined) {
      resolution = this.#world.resolve(text, { on: this.#on, salient: this.salient(), ...(wants ? { wants } : {}) });
      this.#resolutions.set(key, resolution);
    }
    return resolution;
  }

  /** The government of the only state that a sentence speaks of, for what authorities do ("was arrested", "was sentenced"). */
  authoritiesOf(sentence: Sentence, object: number): Found | null {
    const code = this.#home(sentence);
    const state = code === "" ? undefined : this.#world.actor(`state:${code}`);
    const token = sentence.tokens[object];
    return state && token
      ? { token: -1, party: { ...this.#party(state, token, "authorities, by the only state named"), sector: "GOV" } }
      : null;
  }

  /** Whom a visit to a place is paid: the state that the place is in; anybody else is the host himself. */
  hostOf(party: Party): Party {
    const state = party.type === "place" ? this.#world.actor(`state:${party.code}`) : undefined;
    return state ? { ...this.#party(state, party, "state of the place visited"), text: party.text } : party;
  }

  /** Actors named in the document by number of mentions. */
  salient(): readonly string[] {
    if (!this.#salient) {
      const counts = new Map<string, number>();
      for (const match of this.names.matches) {
        const id = match.senses[0]!.actor.id;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      this.#salient = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    }
    return this.#salient;
  }

  /** Code of the state a sentence is set in: its first place, else the document's most named state. */
  #home(sentence: Sentence, sector = "GOV"): string {
    const states: string[] = [];
    for (const token of sentence.tokens) {
      const actor = this.names.at(sentence.index, token.index)?.senses[0]?.actor;
      if (actor?.code.length !== 3) continue;
      if (actor.type !== "state" && actor.type !== "place") continue;
      if (["in", "at", "near", "inside", "outside"].includes(this.#prepositionOf(sentence, token.index))) return actor.code;
      states.push(actor.code);
    }
    if (new Set(states).size === 1) return states[0]!;
    if (!["GOV", "LEG", "JUD", "COP", "MIL", "PTY", "OPP"].includes(sector)) return "";
    this.#homeCode ??= this.#documentHome();
    return this.#homeCode;
  }

  /**
   * The state of the armed group or party that a sentence names, where it names no state: "the Taliban refused to negotiate with the
   * government" speaks of theirs, not of the state that the document is mostly about. "" where there is none, or more than one.
   */
  #groupHome(sentence: Sentence): string {
    const codes = new Set<string>();
    for (const token of sentence.tokens) {
      const actor = this.names.at(sentence.index, token.index)?.senses[0]?.actor;
      if (actor?.type === "state" || actor?.type === "place") return "";
      if (actor?.type === "group" && /^[A-Z]{3}$/.test(actor.code)) codes.add(actor.code);
    }
    return codes.size === 1 ? [...codes][0]! : "";
  }

  #prepositionOf(sentence: Sentence, index: number): string {
    const tree = treeOf(sentence);
    let at = index;
    for (let steps = 0; steps < 3 && at >= 0; steps++) {
      const preposition = tree.preposition(at);
      if (preposition !== "" && preposition !== "of") return preposition;
      at = tree.token(at).head;
    }
    return "";
  }

  #documentHome(): string {
    const counts = new Map<string, number>();
    for (const match of this.names.matches) {
      const actor = match.senses[0]!.actor;
      if ((actor.type === "state" || actor.type === "place") && actor.code.length === 3)
        counts.set(actor.code, (counts.get(actor.code) ?? 0) + 1);
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return ranked.length > 0 && (ranked.length === 1 || ranked[0]![1] > ranked[1]![1]) ? ranked[0]![0] : "";
  }

  #resolved(resolution: Resolution, span: Span): Party {
    const party = this.#party(resolution.actor, span, resolution.rule);
    return resolution.holding ? { ...party, office: { title: resolution.holding.title, of: resolution.holding.of.name } } : party;
  }

  #party(actor: Actor, span: Span, rule: string): Party {
    return {
      ...this.#words(span),
      id: actor.id,
      name: actor.name,
      code: actor.code,
      ...(actor.sector ? { sector: actor.sector } : {}),
      type: actor.type,
      rule,
    };
  }

  #words(span: Span): { text: string; start: number; end: number } {
    return { text: this.#text(span), start: span.start, end: span.end };
  }

  #text(span: Span): string {
    return this.#analysis.document.text.slice(span.start, span.end);
  }
}

const relatives = new Set(["who", "whom", "which", "that", "whose"]);

/** Role nouns that with this word name nobody in particular. */
const nobody = new Set([
  "international community",
  "world community",
  "member state",
  "member government",
  "member nation",
  "member country",
  "global community",
  "work force",
  "task force member",
  "third party",
  "other party",
]);

/** Roles that act abroad or anywhere: no state is read into them. */
const foreign = new Set(
  "secretary ambassador envoy diplomat spokesman spokeswoman spokesperson aide adviser advisor counterpart representative delegate emissary delegation mission negotiator mediator coalition alliance team group refugee migrant peacekeeper observer inspector monitor journalist reporter correspondent tourist expert analyst missile rocket aircraft plane ship vessel".split(
    " ",
  ),
);

/** Nouns that count people and are people even so: "a crowd of several hundred". */
const crowdNouns = new Set(["crowd", "mob", "throng", "gang", "squad", "delegation", "team"]);

const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year".split(
    " ",
  ),
);

const isTimeWord = (lemma: string): boolean => timeWords.has(lemma);

const strip = (text: string): string =>
  text.replace(/^(the|a|an|some|about|around|more than|at least|its|his|her|their)\s+/i, "");

const keyOf = (sentence: number, token: number): number => sentence * 65536 + token;

const isNominal = (tree: Tree, index: number): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"].includes(tree.token(index).upos);

const hasNamePart = (tree: Tree, index: number): boolean =>
  tree.children(index, "flat", "appos", "compound").some((child) => child > index && tree.token(child).upos === "PROPN");

/** Relation of a noun phrase to its clause: a conjunct has that of the first ("Moscow and Tehran signed"). */
const roleInClause = (tree: Tree, index: number): string => {
  let at = index;
  for (let steps = 0; steps < 20 && tree.token(at).deprel === "conj" && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return tree.token(at).deprel;
};
