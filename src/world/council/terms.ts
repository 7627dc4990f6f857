import { dataText, rows } from "../facts.ts";
import { presidenciesOf } from "./presidency.ts";

/** A state's time on the UN Security Council. Dates are ISO 8601 days; `to` null = still a member. */
export interface CouncilTerm {
  readonly seat: "member" | "permanent member";
  readonly from: string;
  readonly to: string | null;
  /** Months (YYYY-MM) in which it presides within this term, by rule 18 and the exceptions to it. */
  readonly presidencies: readonly string[];
  readonly source: string;
}

const termSource = "UN, Countries Elected Members; terms from 2020 curated (council-terms.tsv)";
const permanentSource = "UN Charter, Article 23 (council-names.tsv)";

/** First meeting of the Council. */
const firstDay = "1946-01-17";

/** The terms of a state (ISO 3166-1 alpha-3), earliest first; one still to come is among them as far as it is known. */
export function councilTerms(iso3: string): CouncilTerm[] {
  const presided = presidenciesOf(iso3).filter((each) => each.iso3 === iso3);
  const within = (from: string, to: string): string[] =>
    presided.filter((each) => each.from >= from && each.from <= to).map((each) => each.from.slice(0, 7));
  const permanent = rows(dataText("council-names.tsv"))
    .filter(([state, , , isPermanent]) => state === iso3 && isPermanent === "1")
    .map(([, , , , from = "", to = ""]) => ({ from: from > firstDay ? from : firstDay, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const terms: CouncilTerm[] = [];
  if (permanent.length > 0) {
    const { from } = permanent[0]!;
    const last = permanent.at(-1)!.to;
    const to = last ? dayBefore(last) : null;
    terms.push({ seat: "permanent member", from, to, presidencies: within(from, to ?? "9999"), source: permanentSource });
  }
  for (const [state, first = "", last = ""] of rows(dataText("council-terms.tsv"))) {
    if (state !== iso3) continue;
    const [from, to] = [first === "1946" ? firstDay : `${first}-01-01`, `${last}-12-31`];
    terms.push({ seat: "member", from, to, presidencies: within(from, to), source: termSource });
  }
  return terms.sort((a, b) => (a.from < b.from ? -1 : 1));
}

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
