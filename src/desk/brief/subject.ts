import { topics } from "../../coding/topics/topic.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { RecordStore } from "../../record/store/record.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { World } from "../../world/world.ts";
import { lookUp } from "../look-up.ts";

/** What a brief is on. */
export type Subject =
  | { readonly kind: "relation"; readonly a: PartyRow; readonly b: PartyRow }
  | { readonly kind: "actor"; readonly actor: PartyRow }
  | { readonly kind: "matter"; readonly topic: string };

/**
 * The subject that words name: two actors make a relation; one is an actor (by id, ISO 3166-1 alpha-3 code or name), else a matter
 * (by id or label). Throws E_USAGE_SUBJECT naming what is not known.
 */
export async function subjectOf(record: RecordStore, world: World, words: readonly string[]): Promise<Subject> {
  if (words.length === 1) {
    const [word] = words as [string];
    const topic = topicNamed(word);
    const actor = topic?.exact ? undefined : await lookUp(record, world, word);
    if (actor) return { kind: "actor", actor };
    if (topic) return { kind: "matter", topic: topic.id };
  } else if (words.length === 2) {
    const [a, b] = await Promise.all(words.map((word) => lookUp(record, world, word)));
    if (a && b && a.id === b.id)
      throw new ChanceryError(
        "E_USAGE_SUBJECT",
        `“${words[0]}” and “${words[1]}” are one actor, ${a.name}.`,
        "Name another beside it, or that one alone for a brief on it.",
      );
    if (a && b) return { kind: "relation", a, b };
    const unknown = words[a ? 1 : 0]!;
    const whole = topicNamed(words.join(" "));
    if (whole) return { kind: "matter", topic: whole.id };
    throw unknownSubject(unknown);
  } else if (words.length > 2) return subjectOf(record, world, [words.join(" ")]);
  throw unknownSubject(words.join(" "));
}

/** The side a brief is for. Throws E_USAGE_SIDE where neither the record nor the facts know it. */
export async function sideOf(record: RecordStore, world: World | undefined, asked: string): Promise<PartyRow> {
  const side = await lookUp(record, world, asked);
  if (side) return side;
  throw new ChanceryError(
    "E_USAGE_SIDE",
    `“${asked}” is no state or body that the record or the facts know.`,
    "For example --for KAZ.",
  );
}

function topicNamed(word: string): { readonly id: string; readonly exact: boolean } | undefined {
  const asked = word.trim().toLowerCase();
  const same = topics().find((topic) => topic.id === asked || topic.label.toLowerCase() === asked);
  if (same) return { id: same.id, exact: true };
  const near = topics().find((topic) => topic.label.toLowerCase().includes(asked) || topic.id === asked.replaceAll(" ", "-"));
  return near ? { id: near.id, exact: false } : undefined;
}

const unknownSubject = (word: string): ChanceryError =>
  new ChanceryError(
    "E_USAGE_SUBJECT",
    `“${word}” is neither an actor nor a matter that the record or the shipped facts know.`,
    "Name two states (KAZ USA), an actor (“Nursultan Nazarbayev”), or a matter (“non-proliferation”); `chancery actors` lists the actors.",
  );
