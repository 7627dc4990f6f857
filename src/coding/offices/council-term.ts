import { presidencyOf } from "../../world/council/presidency.ts";
import { membersOn } from "../../world/council/seats.ts";

/** A term, and the sentence that says where it is from. */
export interface KnownTerm {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/**
 * The term of a seat on the UN Security Council that a text names without its dates: by the facts shipped, on the document's date
 * (ISO 8601, at least a year for a member, a month for a president). Null where the facts don't have the state there then.
 */
export function councilTerm(iso3: string, seat: string, on: string | null): KnownTerm | null {
  const day = on?.split("/")[0]?.slice(0, 10) ?? "";
  if (seat === "president") {
    const month = day.slice(0, 7);
    if (month.length < 7 || presidencyOf(month)?.iso3 !== iso3) return null;
    const last = Temporal.PlainYearMonth.from(month).daysInMonth;
    return {
      from: `${month}-01`,
      to: `${month}-${last}`,
      because: "month from the table of presidencies, on the document's date",
    };
  }
  if (day.length < 4) return null;
  const midYear = day.length === 4 ? `${day}-07-01` : day.length === 7 ? `${day}-01` : day;
  // Who is elected in June or October sits from January on.
  const next = `${Number(day.slice(0, 4)) + 1}-01-01`;
  const termOn = (on: string) => membersOn(on).find((member) => member.iso3 === iso3)?.term;
  const term = termOn(midYear) ?? (/^\d{4}-(0[6-9]|1[0-2])/.test(day) ? termOn(next) : undefined);
  const [from, to = from] = term?.split("-") ?? [];
  if (!from || !to) return null;
  return {
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    because: "term from the table of the Council's members, on the document's date",
  };
}
