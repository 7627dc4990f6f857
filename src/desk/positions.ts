import type { PartyRow } from "../record/rows/parts.ts";
import type { StatementRow } from "../record/rows/statement.ts";

/** What one speaker holds on a matter: the words, since when, and whether the stance has changed. */
export interface Position {
  readonly speaker: PartyRow;
  /** ISO day of the first and of the latest statement; null if undated. */
  readonly since: string | null;
  readonly latest: string | null;
  /** The stance of the latest statement. */
  readonly stance: StatementRow["stance"];
  /** Stances in time, a step where it changes. */
  readonly course: readonly { readonly stance: StatementRow["stance"]; readonly from: string | null }[];
  /** Newest first. */
  readonly statements: readonly StatementRow[];
}

const day = (statement: StatementRow): string => statement.date.start ?? statement.date.end ?? "";

/** Positions by speaker from statements on one matter, the one who spoke last first. */
export function positions(statements: readonly StatementRow[]): Position[] {
  const bySpeaker = new Map<string, StatementRow[]>();
  for (const statement of statements) {
    const list = bySpeaker.get(statement.speaker.id);
    if (list) list.push(statement);
    else bySpeaker.set(statement.speaker.id, [statement]);
  }
  return [...bySpeaker.values()]
    .map((list) => position(list.toSorted((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1))))
    .sort((a, b) =>
      (b.latest ?? "") === (a.latest ?? "")
        ? a.speaker.name < b.speaker.name
          ? -1
          : 1
        : (b.latest ?? "") < (a.latest ?? "")
          ? -1
          : 1,
    );
}

function position(oldestFirst: readonly StatementRow[]): Position {
  const course: { stance: StatementRow["stance"]; from: string | null }[] = [];
  // Who says something without taking sides has not changed them.
  const sided = oldestFirst.filter(({ stance }) => stance !== "neutral");
  for (const statement of sided.length > 0 ? sided : oldestFirst.slice(0, 1))
    if (course.at(-1)?.stance !== statement.stance) course.push({ stance: statement.stance, from: day(statement) || null });
  const last = oldestFirst.at(-1)!;
  return {
    speaker: last.speaker,
    since: oldestFirst.map(day).find((date) => date !== "") ?? null,
    latest: day(last) || null,
    stance: last.stance,
    course,
    statements: oldestFirst.toReversed(),
  };
}

/** Statements of two sides set side by side, a matter a line; matters on which both spoke come first. */
export interface SideBySide {
  readonly topic: string;
  readonly a: readonly StatementRow[];
  readonly b: readonly StatementRow[];
}

export function sideBySide(a: readonly StatementRow[], b: readonly StatementRow[]): SideBySide[] {
  const topics = new Map<string, { a: StatementRow[]; b: StatementRow[] }>();
  const put = (list: readonly StatementRow[], side: "a" | "b"): void => {
    for (const statement of list)
      for (const topic of statement.topics.length > 0 ? statement.topics : [""]) {
        const known = topics.get(topic) ?? { a: [], b: [] };
        known[side].push(statement);
        topics.set(topic, known);
      }
  };
  put(a, "a");
  put(b, "b");
  const both = (line: SideBySide): number => (line.topic === "" ? 2 : line.a.length > 0 && line.b.length > 0 ? 0 : 1);
  return [...topics]
    .map(([topic, sides]) => ({ topic, ...sides }))
    .sort((x, y) => both(x) - both(y) || y.a.length + y.b.length - x.a.length - x.b.length || (x.topic < y.topic ? -1 : 1));
}
