import { realDay } from "../desk/day-words.ts";

/** A visit to the desk: its day (ISO), and how many documents the record held then. */
interface Visit {
  readonly day: string;
  readonly documents: number;
}

const visit = /^(\d{4}-\d{2}-\d{2}):(\d{1,9})$/;

function visitIn(text: string | undefined): Visit | undefined {
  const [, day, documents] = visit.exec(text ?? "") ?? [];
  return realDay(day) === undefined ? undefined : { day: day!, documents: Number(documents) };
}

/**
 * The last visit before today's, from a cookie of two visits ("today's first|the one before"), and the cookie to set where
 * today's is not in it yet. A malformed cookie is no visit.
 */
export function visitOf(
  kept: string | undefined,
  today: string,
  documents: number,
): { readonly last: Visit | undefined; readonly cookie?: string } {
  const [latest, before] = (kept ?? "").split("|").map(visitIn);
  if (latest?.day === today) return { last: before };
  const now = `${today}:${documents}`;
  return { last: latest, cookie: latest ? `${now}|${latest.day}:${latest.documents}` : now };
}
