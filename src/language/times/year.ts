import { decades, wholeNumber, yearAt } from "./calendar.ts";
import { calendarDate, type Found, type Rule } from "./found.ts";
import { yearsOf } from "./interval.ts";

const leads = new Set([
  "in",
  "since",
  "until",
  "till",
  "by",
  "from",
  "of",
  "during",
  "through",
  "throughout",
  "early",
  "late",
  "mid",
  "between",
  "before",
  "after",
  "and",
  "to",
  "for",
  "-",
  "(",
  ",",
  "the",
  "around",
  "circa",
  "c",
  "ca",
  "year",
  "fiscal",
  "fy",
  "year's",
  "as",
  "than",
  "about",
  "or",
  "/",
  "next",
  "last",
  "against",
]);
const things = new Set([
  "people",
  "men",
  "women",
  "troops",
  "soldiers",
  "dollars",
  "euros",
  "miles",
  "km",
  "meters",
  "metres",
  "tons",
  "tonnes",
  "casualties",
  "refugees",
  "years",
  "hours",
  "votes",
  "points",
]);

/** 2018, 2016-17, 2018/19, FY2018, the year 2018. */
export const year: Rule = ({ pieces, sentence }, i) => {
  const said = yearAt(pieces, i);
  if (said === undefined) return null;
  const before = pieces[i - 1];
  const after = pieces[i + 1];
  if (pieces[i]?.glued && before !== undefined && (before.kind === "word" || /[$€£.\d,:#]/.test(before.lower))) return null;
  if (/^(bc|bce|b)$/.test(after?.lower ?? "") && after?.capital) return null;
  if (after?.glued && (after.lower === "%" || (after.lower === "," && pieces[i + 2]?.kind === "number" && pieces[i + 2]?.glued)))
    return null;
  if (after !== undefined && things.has(after.lower)) return null;
  const token = sentence.tokens[pieces[i]?.token ?? -1];
  const next = token && sentence.tokens[token.index + 1];
  if (
    next?.xpos === "NNS" &&
    /^(about|some|than|around|over|nearly|to|of|with|and|or|by)$/.test(before?.lower ?? "") &&
    token?.head === next.index &&
    (said < 1900 || !/^(of|by|and|to)$/.test(before?.lower ?? ""))
  )
    return null;
  if (said < 1900 || said > 2060) {
    if (
      before === undefined ||
      !leads.has(before.lower) ||
      before.lower === "than" ||
      before.lower === "about" ||
      before.lower === "the"
    )
      return null;
  } else if (before !== undefined && !leads.has(before.lower) && token !== undefined) {
    // "Resolution 1973", "Article 2018" number a thing; "the 2018 summit", "April 2018" date it.
    const governor = sentence.tokens[token.head];
    if (
      governor !== undefined &&
      governor.index === token.index - 1 &&
      governor.upos !== "VERB" &&
      governor.upos !== "ADP" &&
      before.capital
    )
      return null;
    if (
      governor !== undefined &&
      governor.index > token.index &&
      governor.xpos === "NNS" &&
      token.deprel === "nummod" &&
      before.lower !== "'s"
    )
      return null;
  }
  if (
    /^(no|nos|number|resolution|res|article|section|chapter|page|flight|room|highway|bill|law|order)$/.test(before?.lower ?? "")
  )
    return null;
  let from = i;
  if (before?.lower === "year" && pieces[i - 2]?.lower === "the") from = i - 2;
  else if (before?.lower === "fy") from = i - 1;
  else if (before?.lower === "year" && pieces[i - 2]?.lower === "fiscal") from = i - 2;
  const joint = after?.lower;
  if ((joint === "-" || joint === "/") && after?.glued !== false) {
    const second = pieces[i + 2];
    if (second?.glued && second.kind === "number" && !(pieces[i + 3]?.glued && pieces[i + 3]?.lower === joint)) {
      const end = second.lower.length === 2 ? Math.floor(said / 100) * 100 + Number(second.lower) : yearAt(pieces, i + 2);
      if (end !== undefined && end > said && end - said < 500)
        return {
          from,
          to: i + 3,
          kind: "date",
          precision: "year",
          implied: [],
          absolute: { start: yearsOf(said).start, end: yearsOf(end).end },
        };
    }
  }
  return calendarDate(from, i + 1, { year: said });
};

/** the 1990s, the '90s, the nineties. */
export const decade: Rule = ({ pieces }, i) => {
  const p = pieces[i];
  if (p === undefined) return null;
  let first: number | undefined;
  let to = i + 1;
  if (p.kind === "number" && pieces[i + 1]?.glued && pieces[i + 1]?.lower === "s") {
    const short = p.lower.length === 2 && pieces[i - 1]?.lower === "'";
    const full = yearAt(pieces, i);
    if (full !== undefined && full % 10 === 0) first = full;
    else if (short) first = wholeNumber(p, 0, 90);
    if (first !== undefined && short) first += first < 20 ? 2000 : 1900;
    to = i + 2;
  } else if (
    decades.has(p.lower) &&
    (pieces[i - 1]?.lower === "the" || /^(early|late|mid|-)$/.test(pieces[i - 1]?.lower ?? ""))
  ) {
    first = 1900 + (decades.get(p.lower) as number);
  }
  if (first === undefined) return null;
  let from = pieces[i - 1]?.lower === "'" ? i - 1 : i;
  if (pieces[from - 1]?.lower === "the") from--;
  const absolute = yearsOf(first, 10);
  return {
    from,
    to,
    kind: "date",
    precision: "decade",
    implied: decades.has(p.lower) ? ["century"] : [],
    absolute,
  } satisfies Found;
};

/** the 19th century, the twenty-first century. */
export const century: Rule = ({ pieces }, i) => {
  const nth =
    pieces[i]?.kind === "number" && /^(st|nd|rd|th)$/.test(pieces[i + 1]?.lower ?? "")
      ? wholeNumber(pieces[i], 1, 22)
      : undefined;
  if (nth === undefined) return null;
  const at = pieces[i + 2]?.lower === "-" ? i + 3 : i + 2;
  if (pieces[at]?.lower !== "century" && pieces[at]?.lower !== "centuries") return null;
  const era = pieces[at + 1];
  const absolute = yearsOf(Math.max(1, (nth - 1) * 100 + 1), 100);
  return {
    from: pieces[i - 1]?.lower === "the" ? i - 1 : i,
    to: at + 1,
    kind: "date",
    precision: "unknown",
    implied: [],
    ...(!(era?.capital && /^(bc|bce|b)$/.test(era.lower)) && { absolute }),
  };
};
