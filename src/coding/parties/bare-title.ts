import type { Actor } from "../../world/actor.ts";
import type { Resolution } from "../../world/world.ts";
import type { PartyScope } from "./party-scope.ts";
import { roleOf } from "./role-nouns.ts";

/**
 * Whether a title or role without a state stands for whom the world takes it: somebody that the text names, the only one who has
 * such a title anywhere ("the pope"), or the one of the state that the text is set in (`home`, a code or "").
 */
export function isBorneOut(scope: PartyScope, title: string, { actor, rule, holding }: Resolution, home: string): boolean {
  if (actor.code === "" || rule === "role-in-context" || rule === "spelling") return false;
  if (rule !== "title" && rule !== "former-title") return true;
  // "the king" of a republic is not its president.
  const crown = crowns.exec(title)?.[0].toLowerCase();
  if (crown !== undefined && holding && !holding.title.toLowerCase().includes(crown)) return false;
  return actor.code === home || scope.salient().includes(actor.id) || scope.isUnambiguous(title);
}

const crowns = /\b(king|queen|emir|sultan|emperor|shah|pope|crown prince)\b/i;

/** Whose office a title is where the text has no date to say who holds it, and does not name him; null where the holder is known. */
export const officeOnly = (scope: PartyScope, { actor, rule, holding }: Resolution): Actor | null =>
  holding && /title$/.test(rule) && !scope.isDated && !scope.salient().includes(actor.id) ? holding.of : null;

/** Whether a phrase with capitals is a title alone ("the Foreign Secretary", "Prime Minister"), no name of anybody. */
export const isTitleAlone = (scope: PartyScope, name: string): boolean =>
  scope.world.isTitle(name.replace(/^the /i, "")) || roleOf(name.replace(/^the /i, "").toLowerCase()) !== undefined;
