import type { StatementRow } from "../record/rows/statement.ts";
import type { RecordStore } from "../record/store/record.ts";
import { councilMonths, councilOn } from "../world/council/rows.ts";

/** The Security Council on a day: who sits, who presides, the year's rotation, what members said, by matter. */
export interface CouncilRoom {
  readonly on: ReturnType<typeof councilOn>;
  /** The twelve months from the month before. */
  readonly rotation: ReturnType<typeof councilMonths>;
  readonly items: readonly { readonly topic: string; readonly statements: readonly StatementRow[] }[];
}

/** First and last day for which the membership is known. */
export const councilDays = { first: "1946-01-17", last: "2027-12-31" } as const;

const monthsFrom = (month: string, n: number): string => Temporal.PlainYearMonth.from(month).add({ months: n }).toString();

/** The Council on an ISO day between 1946 and 2027, with members' statements of the 60 days before it. */
export async function councilRoom(record: RecordStore, day: string): Promise<CouncilRoom> {
  const on = councilOn(day);
  const month = day.slice(0, 7);
  const last = [monthsFrom(month, 13), "2027-12"].sort()[0]!;
  const first = [monthsFrom(month, -2), "1946-01"].sort().at(-1)!;
  const since = Temporal.PlainDate.from(day).subtract({ days: 60 }).toString();
  const lists = await Promise.all(
    on.members.map((member) => record.list("statement", { speaker: member.iso3, since, until: day, limit: 12 })),
  );
  const said = lists.flat().sort((a, b) => ((b.date.start ?? "") < (a.date.start ?? "") ? -1 : 1));
  const byTopic = new Map<string, StatementRow[]>();
  for (const statement of said)
    for (const topic of statement.topics) {
      const list = byTopic.get(topic);
      if (list) list.push(statement);
      else byTopic.set(topic, [statement]);
    }
  const items = [...byTopic]
    .map(([topic, statements]) => ({ topic, statements }))
    .sort((a, b) => b.statements.length - a.statements.length || (a.topic < b.topic ? -1 : 1));
  return { on, rotation: councilMonths(first, last), items };
}
