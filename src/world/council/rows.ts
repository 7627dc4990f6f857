import { nextPresidency, presidencyOf, presidencyOn } from "./presidency.ts";
import { type Member, membersOn } from "./seats.ts";

/** A month of the Council, as `council --from --to` prints it. */
export interface CouncilMonth {
  readonly month: string;
  readonly president: { readonly name: string; readonly iso3: string } | null;
  readonly members: readonly {
    readonly name: string;
    readonly iso3: string;
    readonly permanent: boolean;
    readonly term: string | null;
  }[];
}

/**
 * A month (YYYY-MM): who presides, and the members in their alphabetical order, as of the first of the month
 * (January 1946: the first meeting, on the 17th).
 */
export function councilMonth(month: string): CouncilMonth {
  const day = month === "1946-01" ? "1946-01-17" : `${month}-01`;
  const president = presidencyOf(month);
  return {
    month,
    president: president ? { name: president.name, iso3: president.iso3 } : null,
    members: membersOn(day).map(row),
  };
}

/** Months from YYYY-MM to YYYY-MM, both included. */
export function councilMonths(from: string, to: string): CouncilMonth[] {
  const months: CouncilMonth[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month++) {
    if (month > 12) {
      month = 1;
      year++;
    }
    const text = `${year}-${String(month).padStart(2, "0")}`;
    if (text > to) return months;
    months.push(councilMonth(text));
  }
}

/** The Council on a day: members, president, who is next. */
export function councilOn(day: string) {
  const president = presidencyOn(day);
  const next = nextPresidency(day);
  const named = (p: typeof president) => (p ? { name: p.name, iso3: p.iso3, from: p.from, to: p.to } : null);
  return {
    on: day,
    month: day.slice(0, 7),
    president: named(president),
    next: named(next),
    basis: president?.basis ?? null,
    members: membersOn(day).map((m) => ({ ...row(m), group: m.group })),
  };
}

function row({ name, iso3, permanent, term }: Member) {
  return { name, iso3, permanent, term };
}
