import { dataText, rows } from "../facts.ts";
import { lastDay } from "../partial-date.ts";
import { firstYear, lastYear, type Member, membersOn, nameThen, sameSeat } from "./seats.ts";

/** Who presides, from a day to a day (inclusive), and by what rule. */
export interface Presidency {
  readonly iso3: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The rule of rotation, or the decision that left it. */
  readonly basis: string;
}

const rule18 =
  "rule 18 of the Provisional Rules of Procedure: a calendar month each, in the English alphabetical order of the members' names";

let computed: Presidency[] | undefined;

/**
 * Every presidency from 17 January 1946 to the end of 2027, in order. Outside the exceptions of council-presidency.tsv the
 * next is the member whose name, as written on the first of the month, follows that of the last in the alphabet.
 * So Upper Volta, renamed Burkina Faso in August 1984, presided in August (under U) and again in October (under B);
 * Democratic Yemen in March 1990 and, as Yemen, in December.
 */
export function presidencies(): readonly Presidency[] {
  if (computed) return computed;
  const found: Presidency[] = [];
  const exceptions = rows(dataText("council-presidency.tsv")).map(
    ([from = "", to = "", iso3 = "", resume = "", source = ""]) => ({ from, to, iso3, resume, source }),
  );
  let last = "";
  const except = (row: (typeof exceptions)[number]) => {
    found.push({ iso3: row.iso3, name: nameThen(row.iso3, row.from).name, from: row.from, to: row.to, basis: row.source });
    if (row.resume) last = nameThen(row.resume, row.to).sort;
  };
  for (const row of exceptions) if (row.from < "1947") except(row);
  for (let year = firstYear + 1; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month++) {
      const from = `${year}-${String(month).padStart(2, "0")}-01`;
      const exception = exceptions.find((row) => row.from === from);
      if (exception) {
        except(exception);
        continue;
      }
      const next = following(membersOn(from), last, from);
      found.push({ iso3: next.iso3, name: next.name, from, to: lastDay(from.slice(0, 7)), basis: rule18 });
      last = nameThen(next.iso3, from).sort;
    }
  }
  computed = found;
  return found;
}

/** The member whose name follows in the alphabet; after the last the first again. */
function following(members: readonly Member[], after: string, day: string): Member {
  return members.find((member) => nameThen(member.iso3, day).sort > after) ?? members[0]!;
}

/** Who presides on a day (ISO 8601); undefined outside 17 January 1946 to 31 December 2027. A seat renamed within the month has its name of that day. */
export function presidencyOn(day: string): Presidency | undefined {
  const found = presidencies().find((p) => p.from <= day && day <= p.to);
  if (!found) return undefined;
  const member = membersOn(day).find((m) => sameSeat(m.iso3, found.iso3));
  return member && member.name !== found.name ? { ...found, iso3: member.iso3, name: member.name } : found;
}

/** Who presides in a month (YYYY-MM). In 1946, when terms ran from the 17th, the one whose term began in it. */
export function presidencyOf(month: string): Presidency | undefined {
  return presidencies().find((p) => p.from.slice(0, 7) === month) ?? presidencyOn(`${month}-01`);
}

/** Who comes next after the presidency of a day, and when. */
export function nextPresidency(day: string): Presidency | undefined {
  const all = presidencies();
  const at = all.findIndex((p) => p.from <= day && day <= p.to);
  return at < 0 ? undefined : all[at + 1];
}

/** The months in which a state (ISO3) presided or will preside within a term. */
export function presidenciesOf(iso3: string): readonly Presidency[] {
  return presidencies().filter((p) => sameSeat(p.iso3, iso3));
}
