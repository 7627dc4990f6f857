import type { AgreementRow } from "../record/rows/agreement.ts";

/** What may honestly be added up of one currency. Amounts in units of the currency. */
export interface LedgerTotal {
  readonly currency: string;
  /** Sum of the values reported as exact; null if there are none. */
  readonly exactly: number | null;
  /** Sum of the lower bounds ("more than 7 billion"), apart from the exact ones; null if there are none. */
  readonly atLeast: number | null;
  /** Ids of the lines in `exactly` and `atLeast`. */
  readonly lines: readonly string[];
}

/** A line that has a value which no total holds, and why. */
export interface LeftOut {
  readonly id: string;
  readonly why: string;
}

export interface Ledger {
  readonly lines: readonly AgreementRow[];
  readonly totals: readonly LedgerTotal[];
  readonly leftOut: readonly LeftOut[];
}

const settled = new Set(["signed", "in force"]);

/**
 * The ledger of agreements with totals that add only what may be added: values of one currency, exact and at-least apart,
 * of agreements that are signed or in force; approximate and upper values are left out, and so is a line that may be part of
 * another (a contract beside "more than 20 contracts" of the same parties in the same days), or whose sources disagree on the sum.
 */
export function ledger(lines: readonly AgreementRow[]): Ledger {
  const leftOut: LeftOut[] = [];
  const sums = new Map<string, { exactly: number | null; atLeast: number | null; lines: string[] }>();
  const valued = lines.filter((line) => line.value !== null);
  for (const line of valued) {
    const why = reasonAgainst(line, valued);
    if (why !== null) {
      leftOut.push({ id: line.id, why });
      continue;
    }
    const { currency, exactly, atLeast } = line.value!;
    const sum = sums.get(currency) ?? { exactly: null, atLeast: null, lines: [] };
    if (exactly !== undefined) sum.exactly = (sum.exactly ?? 0) + exactly;
    else if (atLeast !== undefined) sum.atLeast = (sum.atLeast ?? 0) + atLeast;
    sum.lines.push(line.id);
    sums.set(currency, sum);
  }
  const totals = [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((x, y) => (x.currency < y.currency ? -1 : 1));
  return { lines, totals, leftOut };
}

function reasonAgainst(line: AgreementRow, all: readonly AgreementRow[]): string | null {
  const own = ownReason(line);
  if (own !== null) return own;
  // What is itself in no total holds nothing that would be counted twice.
  const whole = all.find((other) => other !== line && ownReason(other) === null && mayHold(other, line));
  return whole ? `may be part of “${whole.name}”` : null;
}

/** Why a line's sum cannot be added, whatever else is on the ledger. */
function ownReason(line: AgreementRow): string | null {
  const value = line.value!;
  if (!settled.has(line.status)) return `${line.status}, not signed`;
  if (value.exactly === undefined && value.atLeast === undefined)
    return value.about !== undefined ? "the sum is only approximate" : "only an upper bound is known";
  return line.differences.some((difference) => difference.field === "value") ? "the sources disagree on the sum" : null;
}

/** Whether `whole` speaks of several contracts at once, among which `part` may be. Of two such, the larger holds the smaller. */
function mayHold(whole: AgreementRow, part: AgreementRow): boolean {
  const many = (line: AgreementRow): number =>
    line.count?.exactly ?? line.count?.atLeast ?? line.count?.about ?? (line.form === "contracts" ? 2 : 1);
  const size = (line: AgreementRow): number => line.value?.exactly ?? line.value?.atLeast ?? line.value?.about ?? 0;
  if (many(whole) < 2 || whole.value?.currency !== part.value?.currency) return false;
  if (size(whole) < size(part) || (size(whole) === size(part) && whole.id > part.id)) return false;
  return sharesParty(whole, part) && near(whole, part);
}

const sharesParty = (a: AgreementRow, b: AgreementRow): boolean => {
  const codes = (line: AgreementRow): string[] => line.parties.map((party) => party.code || party.id);
  return codes(a).some((code) => codes(b).includes(code));
};

/** Within a week of each other, or of unknown date. */
function near(a: AgreementRow, b: AgreementRow): boolean {
  if (!a.date.start || !b.date.start) return true;
  const day = (iso: string): number => Date.parse(iso.length === 10 ? iso : `${iso}-01-01`.slice(0, 10)) / 86_400_000;
  return day(a.date.start) <= day(b.date.end ?? b.date.start) + 7 && day(b.date.start) <= day(a.date.end ?? a.date.start) + 7;
}
