import type { Mention, Span } from "../analysis.ts";
import { firstFrom } from "../mentions/first-from.ts";
import type { Reading } from "./reading.ts";
import type { Speaker } from "./speaker-words.ts";

const signed = /^[ \t]*\n?[ \t]*[-–—]{1,2}[ \t]*(?=\p{Lu})/u;

/** Most characters behind the name to the end of its line: "Jane Doe, head of the mission". */
const most = 90;

/** Whose name stands under a quotation, after a dash, to the end of the line: "“…” — Jane Doe, head of the mission". Null where none does. */
export function signature({ text, all }: Pick<Reading, "text" | "all">, quotation: Span): Speaker | null {
  const dash = signed.exec(text.slice(quotation.end, quotation.end + 12));
  if (!dash) return null;
  const at = quotation.end + dash[0].length;
  for (let k = firstFrom(all, at); k < all.length; k++) {
    const mention = all[k] as Mention;
    if (mention.start > at) return null;
    if (mention.kind !== "name" || mention.type === "place") continue;
    const rest = text.slice(mention.end, mention.end + most + 1);
    const line = rest.split("\n", 1)[0] as string;
    if (line.length > most || !/^(?:\s*$|,|\s*\()/.test(line) || /[.!?]\s+\S/.test(line)) return null;
    return { start: mention.start, end: mention.end, mention: mention.id };
  }
  return null;
}
