import { topicsOf } from "../../coding/topics/topics-of.ts";
import { documentFromText } from "../../intake/document-from-text.ts";
import { analyse } from "../../language/analyse.ts";
import type { Engine } from "../../language/engine.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { World } from "../../world/world.ts";
import { same } from "../relation.ts";
import type { Meeting } from "./meeting.ts";

/** What a meeting is about, as far as its entry says. */
export interface Items {
  /** Matters, by id, weightiest first. */
  readonly topics: readonly string[];
  /** States, persons and bodies named, but for our own side; those invited come first. */
  readonly counterparts: readonly PartyRow[];
}

/** Reads a calendar entry as Chancery reads a report: names by the world on the day, matters by their keywords. */
export function itemsOf(meeting: Meeting, side: PartyRow, engine: Engine, world: World): Items {
  const text = [meeting.summary, meeting.description].filter(Boolean).join(".\n\n");
  const document = documentFromText(text, { id: meeting.uid, date: meeting.day, language: "en" }, { world, layout: "as-is" });
  const analysis = analyse(document, engine, world);
  const counterparts = new Map<string, PartyRow>();
  for (const named of [...meeting.attendees, meeting.summary, meeting.description])
    for (const { senses } of world.scan(named)) {
      const { actor } = senses[0]!;
      if (actor.type === "place" || same(actor, side) || actor.code === side.code) continue;
      if (!counterparts.has(actor.id)) counterparts.set(actor.id, { id: actor.id, name: actor.name, code: actor.code });
    }
  return { topics: topicsOf({ start: 0, end: text.length }, analysis), counterparts: [...counterparts.values()].slice(0, 6) };
}
