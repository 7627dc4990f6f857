import { wholeNumber } from "./calendar.ts";
import type { Found, Rule } from "./found.ts";

const zones = new Set(["gmt", "utc", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "msk", "et"]);

/** 5 p.m., 5:30pm, 17:21, 10.30 a.m., 1400 GMT, ten o'clock, noon, midnight. */
export const clock: Rule = ({ pieces }, i) => {
  const p = pieces[i];
  if (p === undefined) return null;
  const found = (to: number): Found => {
    const zone = pieces[to]?.lower ?? "";
    const local =
      zone === "local" && pieces[to + 1]?.lower === "time"
        ? 2
        : zones.has(zone) && (zone !== "et" || pieces[to]?.capital)
          ? 1
          : 0;
    return {
      from: i,
      to: to + local,
      kind: "time",
      precision: "minute",
      implied: ["date"],
      fromLast: (last) => (last.start.equals(last.end) ? last : null),
    };
  };
  if (p.lower === "noon" || p.lower === "midnight" || p.lower === "midday") return found(i + 1);
  if (p.kind === "word" && pieces[i + 1]?.lower === "o" && pieces[i + 2]?.lower === "'" && pieces[i + 3]?.lower === "clock")
    return found(i + 4);
  if (p.kind !== "number") return null;
  if (pieces[i + 1]?.lower === "o" && pieces[i + 3]?.lower === "clock") return found(i + 4);
  if (pieces[i + 1]?.lower === "o'clock") return found(i + 2);
  let to = i + 1;
  let exact = false;
  const hour = wholeNumber(p, 0, 24);
  if (
    hour !== undefined &&
    p.lower.length <= 2 &&
    pieces[to]?.lower === ":" &&
    pieces[to]?.glued &&
    pieces[to + 1]?.lower.length === 2 &&
    wholeNumber(pieces[to + 1], 0, 59) !== undefined
  ) {
    to += 2;
    exact = pieces[to]?.lower !== ":";
  }
  const half = /^(am|pm)$/.test(pieces[to]?.lower ?? "")
    ? to + 1
    : /^[ap]$/.test(pieces[to]?.lower ?? "") && pieces[to + 1]?.lower === "." && pieces[to + 2]?.lower === "m"
      ? pieces[to + 3]?.lower === "." && pieces[to + 3]?.glued
        ? to + 4
        : to + 3
      : null;
  if (half !== null && (exact || (hour !== undefined && hour <= 12) || /^(1[0-2]|[1-9])\.[0-5]\d$/.test(p.lower)))
    return found(half);
  if (/^([01]\d|2[0-3])[0-5]\d$/.test(p.lower) && zones.has(pieces[i + 1]?.lower ?? "")) return found(i + 1);
  // "4:1 odds" has no two-figure minutes; "2:30" may be a score or a verse, so it needs "at" or a zone.
  const zone = zones.has(pieces[to]?.lower ?? "");
  if (
    exact &&
    (zone || p.lower.length === 2 || /^(at|by|until|till|from|around|about|before|after|,)$/.test(pieces[i - 1]?.lower ?? ""))
  )
    return found(to);
  return null;
};
