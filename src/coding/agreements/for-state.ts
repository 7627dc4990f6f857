import type { Analysis } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords, stateOfParty } from "../parties/actor-in-words.ts";
import type { AgreementForm } from "./lexicon.ts";

const UNION = "org:european-union";

/** "a truce between Kinshasa and the rebels": the state that a capital, or a former one, stands for. */
export const seatOf = ({ id, text, start, end }: Party, world: World, analysis: Analysis): Party | null => {
  const place = world.place(id);
  // "a trade agreement with Brussels": in a text on the union that has its seat there, the union.
  const union =
    place?.iso3 === "BEL" && /\bEU\b|\bEuropean Union\b/.test(analysis.document.text) ? world.actor(UNION) : undefined;
  if (union) return actorInWords(union, { text, start, end }, "seat");
  const state = place && /capital|seat/.test(place.kind) ? world.actor(`state:${place.iso3}`) : undefined;
  return state ? actorInWords(state, { text, start, end }, "capital") : null;
};

/** Heads and ministers sign for their states: the party to a treaty is the state. */
export const forState = (party: Party, form: AgreementForm, world: World): Party => {
  // A state guessed from the context signs nothing.
  if (party.rule?.includes("context")) return { ...party, code: "" };
  if (form === "contracts" && party.type !== "person") return party;
  if (party.type === "state" || party.code.length !== 3 || (!["GOV", "LEG"].includes(party.sector ?? "") && !party.office))
    return party;
  if (party.type !== "person" && party.type !== "group" && party.type !== "org") return party;
  return stateOfParty(party, world, "signs-for-state") ?? party;
};
