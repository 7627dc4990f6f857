import { isStateOrPlace } from "../../world/actor.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { isGuessed } from "../parties/from-context.ts";
import { namesOneState } from "../parties/home.ts";
import { settingOf } from "../parties/place-phrase.ts";
import type { Found } from "../parties/read-parties.ts";
import { isOneState } from "../parties/state-code.ts";
import type { Ends } from "./ends/ends.ts";
import { namesOther } from "./ends/with-states.ts";
import type { Reading } from "./reading.ts";
import { isOutpost } from "./same-state.ts";
import type { Predicate } from "./slots.ts";

/** Courts, police and lawmakers, who deal with their own state's people unless it is said that they do not. */
const organs = new Set(["JUD", "COP", "LEG"]);

/** Those whom a state's government or police deals with at home when nothing is said of where they are from. */
const challengers = new Set(["REB", "UAF", "PRM", "PTY", "OPP", "JRN", "ELI"]);
const inCharge = new Set(["GOV", "COP", "LEG", "JUD"]);

/** A body by its name one of a state's politics: "the Umma Party", "Homeland Union". */
const political = /\S \b(?:party|union|front|movement|alliance|congress|league|bloc|coalition)$/i;

/** Groups that work for a cause across borders, by their kind or their name. */
const campaigning =
  /\b(?:(?:[Rr]ights|[Rr]elief|aid|charity|humanitarian|watchdog|environmental|campaign|monitoring) (?:groups?|organi[sz]ations?|agency|agencies|bod(?:y|ies)|watchdogs?|campaigners|workers|monitors|activists)|watchdog|charity|(?:International|World|European|Arab|African|Asian|Inter-American|Pan-African|Global) (?:\w+ )?(?:Association|Federation|Commission of Jurists|League|Society|Council of Churches|Committee|Union of Journalists)|Physicians for|Doctors|Medecins|Médecins|Reporters|Committee to Protect|Rights Watch|Human Rights (?:Leagues?|Federation|Foundation|First)|Without Borders|Sans Fronti[eè]res|Association of [A-Z]\w+|[A-Z]\w+' Union|Save the Children|Greenpeace|Oxfam|Caritas)\b/;

/** Acts between a state and those who live in it more often than not. */
const inward = new Set(["PROTEST", "THREATEN", "REJECT", "REQUEST", "ACCUSE", "COERCE", "SANCTION", "CONCEDE", "AGREE"]);

/**
 * Parties of whom no state is said, with the state of the event's other end or of the place where it is set: a judge and whom he
 * charges, a party and the elections it boycotts, a minority where it marches ("ethnic Hungarians" in Slovakia are Slovakia's).
 */
export function atHome(reading: Reading, predicate: Predicate, type: string, { actors, recipients, speakers }: Ends): Ends {
  const { sentence } = predicate;
  const place = (): string => settingOf(reading.parties.scope, sentence)?.code ?? "";
  const homed = (found: readonly Found[], others: readonly Found[], acting: boolean): readonly Found[] =>
    found.map((each) => {
      if (each.party.rule === "sides") return each;
      if (isMinority(each)) return settled(each, place());
      if (each.party.code === "" && campaigning.test(each.party.text)) return { ...each, party: { ...each.party, code: "NGO" } };
      // "The Treasury blacklisted two Iranian banks": the one that does such things to others.
      if (acting && type === "SANCTION" && isTreasury(each) && !others.some(({ party }) => isWithTreasury.has(party.code)))
        return { ...each, party: { ...each.party, ...treasury } };
      if (acting && (type === "COERCE" || type === "ASSAULT") && each.party.sector === "MIL" && isGuard(each)) {
        const holder = holderOf(each, [...others.map(({ party }) => party.code), place()]);
        if (holder !== undefined) return settled(unguessed(each), holder);
      }
      if (acting && type === "COERCE" && isGuard(each) && !isTaking(predicate)) {
        const where = others.find(({ party }) => isStateOrPlace(party))?.party.code ?? place();
        if (keepsOrderIn(each, where) && !namesOther(reading, sentence, where)) return settled(each, where);
      }
      if (each.party.code !== "") return each;
      if (
        type === "PROTEST" &&
        acting &&
        each.party.type === "group" &&
        place() !== "" &&
        !others.some((other) => other.party.code === place() && isOutpost(other))
      )
        return settled(each, place());
      if (!acting && (type === "ASSAULT" || type === "COERCE") && isCitizens(each) && isCaughtAtHome(reading, sentence, others))
        return settled(each, stateOf(others)?.code ?? "");
      if (!acting && type === "AID" && isCitizens(each) && place() !== "") return settled(each, place());
      const other = inward.has(type) ? stateOf(others.filter((each) => !acting || !isOutpost(each))) : undefined;
      if (acting && inward.has(type) && isCitizens(each) && place() !== "") return settled(each, place());
      if (acting && type === "ASSAULT" && isCitizens(each) && place() !== "" && !namesOther(reading, sentence, place()))
        return settled(each, place());
      if (!other) return each;
      const { sector = "", type: kind, name } = each.party;
      if (acting && kind === "person" && organs.has(sector)) return settled(each, other.code);
      if (acting && isPolitics(each) && isStates(other)) return settled(each, other.code);
      if (acting && (challengers.has(sector) || sector === "CVL") && kind === "group" && facing.has(type) && organsOf(other))
        return settled(each, other.code);
      if (!acting && inCharge.has(other.sector ?? "") && (challengers.has(sector) || (kind === "org" && political.test(name))))
        return settled(each, other.code);
      if (!acting && subject.has(type) && rules(other) && isCitizens(each) && !namesOther(reading, sentence, other.code))
        return settled(each, other.code);
      return each;
    });
  const speaker = speakers.at(-1);
  const own =
    speaker && ["GOV", "MIL"].includes(speaker.party.sector ?? "") && !violent.has(type) ? stateOf([speaker]) : undefined;
  if (own && actors.length > 0 && actors.every(isNobodysForce))
    return { actors: actors.map((each) => settled(each, own.code)), recipients: homed(recipients, actors, false), speakers };
  // "Rebels attacked a convoy, the Burundian army said"
  const told =
    speaker && type === "ASSAULT" && ["GOV", "MIL", "COP"].includes(speaker.party.sector ?? "") && !isGuessed(speaker.party)
      ? stateOf([speaker])
      : undefined;
  const settledActors = homed(actors, recipients, true).map((each) =>
    told && isNobodysBand(each) && recipients.every(({ party }) => party.code === "" || party.code === told.code)
      ? settled(each, told.code)
      : each,
  );
  return {
    actors: settledActors,
    recipients: homed(recipients, actors, false),
    speakers: speakers.map((each) => {
      const same = actors.findIndex(({ party }) => party.id === each.party.id);
      const { code, id } = settledActors[same]?.party ?? each.party;
      return code === each.party.code ? each : { ...each, party: { ...each.party, code, id } };
    }),
  };
}

/** What a government does to those whom it governs, more often than to others' people. */
const subject = new Set(["CONCEDE", "COERCE", "REJECT", "RETREAT", "THREATEN"]);

const governed = new Set(["CVL", "LAB", "AGR", "EDU", "MED", "REL", "JRN", "OPP", "PTY", "SOC", "BUS", "CRM"]);

/** People by what they are, of whom nothing says that they are others': "landless families". */
const isCitizens = ({ party }: Found): boolean =>
  party.code === "" &&
  party.type === "group" &&
  party.rule === "role" &&
  governed.has(party.sector ?? "") &&
  !/\b(?:foreign|international|western|expatriate|visiting|refugee|migrant|asylum|relief|aid)/i.test(party.text);

const forces = new Set(["COP", "MIL", "GOV", "PRM"]);

/** Whether police or a government do it, of the only state that the sentence names; soldiers, who may be abroad, where the text names no other. */
const isCaughtAtHome = (reading: Reading, sentence: Predicate["sentence"], doers: readonly Found[]): boolean => {
  const doer = stateOf(doers);
  if (doer === undefined || !forces.has(doer.sector ?? "") || namesOther(reading, sentence, doer.code)) return false;
  return doer.sector === "COP" || namesOneState(reading.parties.scope);
};

const rules = ({ sector, type }: Party): boolean => type === "state" || (sector !== undefined && inCharge.has(sector));

/** "ethnic Albanians", "the Albanian population": a people, whose state is where it lives, not the one whose name it bears. */
const isMinority = ({ party: { text, rule } }: Found): boolean =>
  rule === "demonym"
    ? /\bethnic\b/i.test(text)
    : rule === "role+nationality" && /\b(?:population|minority|minorities|community)$/i.test(text);

const isPolitics = ({ party }: Found): boolean =>
  ["PTY", "OPP"].includes(party.sector ?? "") || (party.type === "org" && political.test(party.name));

/** What a minister may say of another state's forces as well as of his own. */
const violent = new Set(["ASSAULT", "COERCE", "ACCUSE"]);

const isNobodysForce = ({ party }: Found): boolean => party.code === "" && party.sector === "MIL" && party.type === "group";

/** "Troops", "police", of whom no state is said: those who keep order are mostly of the state where they do it. */
const isGuard = ({ party }: Found): boolean =>
  (party.code === "" ? party.rule === "role" : isGuessed(party)) &&
  party.type !== "person" &&
  ["COP", "MIL", "JUD", "GOV"].includes(party.sector ?? "");

/** "the Treasury", of no state that is said. */
const isTreasury = ({ party }: Found): boolean =>
  /^(?:the )?treasury$/i.test(party.text) && (party.code === "" || party.rule?.startsWith("role, state") === true);

/** States that call their ministries so. */
const isWithTreasury: ReadonlySet<string> = new Set(["USA", "GBR", "AUS", "NZL"]);

const treasury = {
  id: "org:us-department-of-the-treasury",
  name: "United States Department of the Treasury",
  code: "USA",
  type: "org",
  rule: "the Treasury that punishes others",
} as const;

/** Lands without an army of their own, by the state whose soldiers keep order there. */
const held: ReadonlyMap<string, string> = new Map([
  ["PSE", "ISR"],
  ["ESH", "MAR"],
]);

/** The state whose soldiers keep order in one of these lands; undefined where it is none, or theirs is said. */
const holderOf = ({ party }: Found, lands: readonly string[]): string | undefined => {
  const land = lands.find((code) => held.has(code));
  return land !== undefined && (party.code === "" || party.code === land) ? held.get(land) : undefined;
};

const unguessed = (found: Found): Found => {
  const { party } = found;
  const name = party.text.replace(/^the\s+/i, "");
  return party.code === "" ? found : { ...found, party: { ...party, code: "", name, id: `group:${slug(name)}`, type: "group" } };
};

/** Not in a land that another state's army holds. */
const keepsOrderIn = ({ party }: Found, code: string): boolean =>
  isOneState(code) && code !== "PSE" && (party.code === "" || party.code === code);

/** What an army does in another's land as well as at home. */
const isTaking = ({ tree, clause }: Predicate): boolean =>
  /^(?:seize|occupy|capture|annex|invade|overrun|conquer|retake|recapture|take|surround|besiege|encircle|blockade)$/.test(
    tree.lemma(clause.head),
  );

const isNobodysBand = ({ party }: Found): boolean =>
  party.code === "" && party.type === "group" && ["REB", "UAF", "PRM"].includes(party.sector ?? "");

/** What people ask of their own government, or tell it. */
const facing = new Set(["REQUEST", "PROTEST", "THREATEN"]);

const organsOf = ({ type, sector }: Party): boolean => type !== "place" && ["GOV", "LEG"].includes(sector ?? "");

/** The state itself, its organs or its places. */
const isStates = (party: Party): boolean => isStateOrPlace(party) || ["GOV", "LEG", "JUD"].includes(party.sector ?? "");

/** The first of some parties that is of a state. */
const stateOf = (found: readonly Found[]): Party | undefined => found.find(({ party }) => isOneState(party.code))?.party;

const settled = (found: Found, code: string): Found =>
  code === "" || (found.party.code === code && !isGuessed(found.party))
    ? found
    : {
        ...found,
        party: {
          ...found.party,
          code,
          id:
            found.party.type === "group" && found.party.code === ""
              ? found.party.id.replace(/^group:/, `group:${code.toLowerCase()}-`)
              : found.party.id,
          rule: "state of the other side, or of the place",
        },
      };
