import { isStateOrPlace } from "../../../world/actor.ts";
import type { Party } from "../../finding.ts";
import { isOf } from "../../lexicon/lexicon.ts";
import { isGuessed } from "../../parties/from-context.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Ends } from "../ends/ends.ts";
import { namesOther } from "../ends/with-states.ts";
import type { Reading } from "../reading.ts";
import { isOutpost, isStateless } from "../same-state.ts";
import type { Predicate } from "../slots.ts";
import { homeOfDoers, homeOfSufferers, inCharge, inward } from "./citizens.ts";
import { guardAtHome } from "./guards.ts";
import { firstOfState, settled } from "./settled.ts";
import { treasuryThatPunishes } from "./treasury.ts";

/** Courts, police and lawmakers, who deal with their own state's people unless it is said that they do not. */
const organs = new Set(["JUD", "COP", "LEG"]);

/** Those whom a state's government or police deals with at home when nothing is said of where they are from. */
const challengers = new Set(["REB", "UAF", "PRM", "PTY", "OPP", "JRN", "ELI"]);

/** A body by its name one of a state's politics: "the Umma Party", "Homeland Union". */
const political = /\S \b(?:party|union|front|movement|alliance|congress|league|bloc|coalition)$/i;

/** Offices and works of a state that its people protest at. */
const ofTheState = new Set([...inCharge, "MIL", "JRN", "EDU"]);

/** Groups that work for a cause across borders, by their kind or their name. */
const campaigning =
  /\b(?:(?:[Rr]ights|[Rr]elief|aid|charity|humanitarian|watchdog|environmental|campaign|monitoring) (?:groups?|organi[sz]ations?|agency|agencies|bod(?:y|ies)|watchdogs?|campaigners|workers|monitors|activists)|watchdog|charity|(?:International|World|European|Arab|African|Asian|Inter-American|Pan-African|Global) (?:\w+ )?(?:Association|Federation|Commission of Jurists|League|Society|Council of Churches|Committee|Union of Journalists)|Physicians for|Doctors|Medecins|Médecins|Reporters|Committee to Protect|Rights Watch|Human Rights (?:Leagues?|Federation|Foundation|First)|Without Borders|Sans Fronti[eè]res|Association of [A-Z]\w+|[A-Z]\w+' Union|Save the Children|Greenpeace|Oxfam|Caritas)\b/;

/**
 * Parties of whom no state is said, with the state of the event's other end or of the place where it is set: a judge and whom he
 * charges, a party and the elections it boycotts, a minority where it marches ("ethnic Hungarians" in Slovakia are Slovakia's).
 */
export function atHome(reading: Reading, predicate: Predicate, type: string, { actors, recipients, speakers }: Ends): Ends {
  const { sentence } = predicate;
  let setting: string | undefined;
  const place = (): string => {
    setting ??= settingOf(reading.parties.scope, sentence)?.code ?? "";
    return setting;
  };
  const homed = (found: readonly Found[], others: readonly Found[], acting: boolean): readonly Found[] =>
    found.map((each) => {
      if (each.party.rule === "sides") return each;
      if (isMinority(each)) return settled(each, place());
      if (isFirstNation(each, place())) {
        const found = settled(each, place());
        return {
          ...found,
          party: { ...found.party, id: found.party.id.replace(/^group:ind-/, `group:${place().toLowerCase()}-`) },
        };
      }
      if (each.party.code === "" && campaigning.test(each.party.text)) return { ...each, party: { ...each.party, code: "NGO" } };
      if (acting) {
        const bureau = type === "SANCTION" ? treasuryThatPunishes(each, others) : undefined;
        const known = bureau ?? guardAtHome(reading, predicate, type, each, others, place);
        if (known) return known;
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
      // "Troops took up positions at Heathrow": forces of whom nothing says that they are others', where no other state is named.
      if (type === "MOBILIZE" && acting && isOwnForce(each) && place() !== "" && !namesOther(reading, sentence, place()))
        return settled(each, place());
      // "Environmentalists cut several Serbian roads": whose roads they are, of whom nothing else is said.
      const owner = type === "PROTEST" && acting ? ownerOfRoad(reading, predicate, others) : undefined;
      if (owner && each.party.type === "group") return settled(each, owner.code);
      const home = acting
        ? homeOfDoers(reading, sentence, type, each, place)
        : homeOfSufferers(reading, sentence, type, each, others, place);
      if (home !== "") return settled(each, home);
      const other = inward.has(type) ? firstOfState(others.filter((each) => !acting || !isOutpost(each))) : undefined;
      if (!other) return each;
      const { sector = "", type: kind, name } = each.party;
      // A judge who sues a minister is of his state; one who names a state may be of any.
      if (acting && kind === "person" && organs.has(sector) && !isStateOrPlace(other)) return settled(each, other.code);
      if (acting && isPolitics(each) && isStates(other)) return settled(each, other.code);
      if (
        acting &&
        (challengers.has(sector) || sector === "CVL" || (type === "PROTEST" && sector === "EDU")) &&
        kind === "group" &&
        facing.has(type) &&
        (organsOf(other) || (type === "PROTEST" && other.sector === "EDU"))
      )
        return settled(each, other.code);
      // "Argentines pelted the economy ministry": the office that people of one state protest at, where no other is named.
      if (
        !acting &&
        type === "PROTEST" &&
        ofTheState.has(sector) &&
        isStateless(each) &&
        other &&
        !namesOther(reading, sentence, other.code)
      )
        return settled(each, other.code);
      // "Guatemala put a former dictator on trial": its own, where no other state is named.
      if (!acting && sector === "ELI" && isStates(other) && !namesOther(reading, sentence, other.code))
        return settled(each, other.code);
      if (!acting && inCharge.has(other.sector ?? "") && (challengers.has(sector) || (kind === "org" && political.test(name))))
        return settled(each, other.code);
      return each;
    });
  const speaker = speakers.at(-1);
  const own =
    speaker && ["GOV", "MIL"].includes(speaker.party.sector ?? "") && !violent.has(type) ? firstOfState([speaker]) : undefined;
  if (own && actors.length > 0 && actors.every(isNobodysForce))
    return { actors: actors.map((each) => settled(each, own.code)), recipients: homed(recipients, actors, false), speakers };
  // "Rebels attacked a convoy, the Burundian army said"
  const told =
    speaker && type === "ASSAULT" && ["GOV", "MIL", "COP"].includes(speaker.party.sector ?? "") && !isGuessed(speaker.party)
      ? firstOfState([speaker])
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

/** The state whose road, square or office it is that is blocked or seized. */
const ownerOfRoad = (
  { lexicon }: Reading,
  { tree, clause: { object } }: Predicate,
  others: Ends["recipients"],
): Party | undefined =>
  object !== undefined && (isOf(lexicon, tree.lemma(object), "ROAD") || isOf(lexicon, tree.lemma(object), "PROTESTSITE"))
    ? firstOfState(others.filter(({ token, party }) => party.rule === "demonym" && tree.token(token).head === object))
    : undefined;

/** "ethnic Albanians", "the Albanian population": a people, whose state is where it lives, not the one whose name it bears. */
const isMinority = ({ party: { text, rule } }: Found): boolean =>
  rule === "demonym"
    ? /\bethnic\b/i.test(text)
    : rule === "role+nationality" && /\b(?:population|minority|minorities|community)$/i.test(text);

/** "Indian villagers" south of Quito: those who lived in the Americas before others came are of the state where they are. */
const isFirstNation = ({ party: { text, rule, code } }: Found, where: string): boolean =>
  code === "IND" && /^(?:demonym|role\+nationality)$/.test(rule ?? "") && firstNation.test(text) && americas.has(where);

const firstNation =
  /\bIndians$|\bIndian (?:villagers|peasants|farmers|protesters|demonstrators|communit|leaders|activists|groups?$|tribe|rebels|marchers|movement|women)/;

const americas = new Set("MEX GTM HND SLV NIC CRI PAN COL VEN ECU PER BOL BRA CHL ARG PRY URY".split(" "));

const isPolitics = ({ party }: Found): boolean =>
  (["PTY", "OPP"].includes(party.sector ?? "") && party.type !== "person") ||
  (party.type === "org" && political.test(party.name) && !ofMany.test(party.name));

/** "International Ski Union": a body of many states. */
const ofMany = /\b(?:International|World|Global|European|Asian|African|American)\b/;

/** What a minister may say of another state's forces as well as of his own. */
const violent = new Set(["ASSAULT", "COERCE", "ACCUSE"]);

const isOwnForce = ({ party }: Found): boolean =>
  party.code === "" &&
  party.type === "group" &&
  ["MIL", "COP"].includes(party.sector ?? "") &&
  !/\b(?:foreign|international|allied|coalition|peacekeep\w*|multinational|mercenar\w*|invad\w*|occup\w*)/i.test(party.text);

const isNobodysForce = ({ party }: Found): boolean => party.code === "" && party.sector === "MIL" && party.type === "group";

const isNobodysBand = ({ party }: Found): boolean =>
  party.code === "" && party.type === "group" && ["REB", "UAF", "PRM"].includes(party.sector ?? "");

/** What people ask of their own government, or tell it. */
const facing = new Set(["REQUEST", "PROTEST", "THREATEN"]);

const organsOf = ({ type, sector }: Party): boolean => type !== "place" && ["GOV", "LEG"].includes(sector ?? "");

/** The state itself, its organs or its places. */
const isStates = (party: Party): boolean => isStateOrPlace(party) || ["GOV", "LEG", "JUD"].includes(party.sector ?? "");
