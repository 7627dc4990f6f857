import type { Found, Reading } from "./found.ts";
import type { Tense } from "./tense.ts";

/** "a vote scheduled for Thursday", "ahead of Monday's talks", "until Friday": words that look ahead whatever the verb. */
export function lookAhead({ pieces }: Reading, found: Found): Tense | null {
  let k = found.from - 1;
  if (pieces[k]?.lower === "the") k--;
  const before = pieces[k]?.lower ?? "";
  const earlier = pieces[k - 1]?.lower ?? "";
  if (
    /^(for|by|until|till|on|in)$/.test(before) &&
    /^(scheduled|planned|due|expected|set|slated|postponed|plan|plans|ahead)$/.test(earlier)
  )
    return "future";
  if (before === "of" && earlier === "ahead") return "future";
  if (before === "for" && /^(meeting|talks|vote|visit|summit|election|elections|referendum|hearing)$/.test(earlier))
    return "future";
  if (/^(due|scheduled|until|till)$/.test(before)) return "future";
  if (before === "since" || before === "after" || before === "following") return "past";
  return null;
}
