import { z } from "@hono/zod-openapi";
import { realDay } from "../../desk/day-words.ts";
import { filterWords, spanAsked } from "../../desk/filter-words.ts";
import { lookUp } from "../../desk/look-up.ts";
import type { RowKind } from "../../record/rows/row.ts";
import type { Filter } from "../../record/store/record.ts";
import { ChanceryError } from "../../world/errors.ts";
import { isPartialDate } from "../../world/partial-date.ts";
import type { Desk } from "../desk.ts";

const day = z.string().refine(isPartialDate, "an ISO 8601 day, month or year of the calendar").optional();
const word = z.string().min(1).max(200).optional();

/** CONTRACT's filters as a query, with paging. */
export const rowsQuery = z.strictObject({
  actor: word.openapi({ description: "An actor by id, ISO 3166-1 alpha-3 code or name", example: "KAZ" }),
  between: z
    .string()
    .max(400)
    .regex(/^[^,]+,[^,]+$/, "two actors, parted by a comma")
    .optional()
    .openapi({ description: "Two actors, parted by a comma: rows in which both take part", example: "KAZ,USA" }),
  type: word.openapi({ description: "Event type (PLOVER), agreement form, actor type or statement form" }),
  topic: word.openapi({ description: "A matter's id", example: "non-proliferation" }),
  since: day.openapi({ description: "First day, ISO 8601, possibly reduced" }),
  until: day.openapi({ description: "Last day, inclusive" }),
  status: word.openapi({
    description: "planned, proposed, called-for, ongoing, happened, hypothetical, denied, cancelled; of agreements: signed, …",
  }),
  text: word.openapi({ description: "Words that the evidence holds, in any order" }),
  speaker: word.openapi({ description: "Statements by this actor only" }),
  about: word.openapi({ description: "Statements about, assessments of this actor" }),
  document: word.openapi({ description: "Rows that rest on this document" }),
  order: z
    .enum(["newest", "oldest", "id"])
    .optional()
    .openapi({ description: "By date, newest first (default), oldest first, or by id" }),
  limit: z.coerce.number().int().min(1).max(500).default(50).openapi({ description: "Rows a page" }),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .optional()
    .openapi({ description: "`next` of the page before" }),
});
export type RowsQuery = z.infer<typeof rowsQuery>;

/** Where a page begins: an offset, written so that nobody counts on its form. */
export const cursorOf = (offset: number): string => Buffer.from(`o${offset}`).toString("base64url");

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const match = /^o(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
  if (!match)
    throw new ChanceryError(
      "E_USAGE_CURSOR",
      "The cursor is not one that this interface gave.",
      "Begin without a cursor, then use `next`.",
    );
  return Number(match[1]);
}

/**
 * The record's filter for a query for rows of a kind (of any, without one); names are looked up. Throws E_USAGE_ACTOR for an unknown
 * name, E_USAGE_FILTER for a type, status or topic that there is not.
 */
export async function filterOf(desk: Desk, query: Partial<RowsQuery>, kind?: RowKind): Promise<Filter> {
  const { limit, cursor, between, actor, speaker, about, ...rest } = query;
  const id = async (name: string): Promise<string> => {
    const found = await lookUp(desk.record, desk.world, name);
    if (!found)
      throw new ChanceryError(
        "E_USAGE_ACTOR",
        `“${name}” is neither on record nor among the facts.`,
        "Give an id, an ISO 3166-1 alpha-3 code or a name; /api/actors lists who is on record.",
      );
    return found.id;
  };
  const filter: Record<string, unknown> = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  spanAsked(filter as Pick<Filter, "since" | "until">);
  Object.assign(filter, filterWords(query as Pick<Filter, "type" | "status" | "topic">, kind));
  if (actor) filter.actor = await id(actor);
  if (speaker) filter.speaker = await id(speaker);
  if (about) filter.about = await id(about);
  if (between) filter.between = await Promise.all(between.split(",").map((name) => id(name.trim())));
  return filter as Filter;
}

/** A day of the calendar in a query. */
export const calendarDay = z
  .string()
  .refine((text) => realDay(text) !== undefined, "a day of the calendar, as 2018-01-16")
  .openapi({ format: "date", example: "2018-01-16" });
