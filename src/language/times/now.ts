import type { Rule } from "./found.ts";
import { single } from "./interval.ts";

/** now, currently, recently, soon, these days, nowadays, at present: where a report stands, without a date of their own. */
const words: Readonly<Record<string, "past" | "present" | "future">> = {
  now: "present",
  currently: "present",
  nowadays: "present",
  recently: "past",
  lately: "past",
  soon: "future",
  shortly: "future",
};

export const now: Rule = ({ pieces }, i) => {
  const word = pieces[i]?.lower ?? "";
  if (Object.hasOwn(words, word)) {
    if ((word === "soon" || word === "shortly") && /^(after|before|as|afterwards)$/.test(pieces[i + 1]?.lower ?? "")) return null;
    if (word === "soon" && pieces[i - 1]?.lower === "as") return null;
    const relation = words[word] as "past" | "present" | "future";
    return {
      from: i,
      to: i + 1,
      kind: "date",
      precision: "unknown",
      implied: ["date"],
      relation,
      ...(relation === "present" && { relative: ({ today }) => single(today) }),
    };
  }
  if (word === "these" && pieces[i + 1]?.lower === "days")
    return { from: i, to: i + 2, kind: "date", precision: "unknown", implied: ["date"], relation: "present" };
  return null;
};
