import { isAgency, isAnonymousAuthor, isOutlet } from "./phrases.ts";

const PARTICLE = "(?:de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|ter|ten)";
const NAME_WORD = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|(?:Mc|Mac|O['’]|al-|el-|d['’])?\\p{Lu}[\\p{L}'’-]*)";
const NAME = `${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){1,3}`;
const LONE_NAME = new RegExp(`^${NAME}$`, "u");
const NAMES = new RegExp(`^${NAME}(?:(?:, | and | & |, and )${NAME}){0,4}$`, "u");
const CUE =
  /^(?:[-–—|•*]\s*)?(?:by\s*:|by|written by|interviewed by|interview by|compiled by|prepared by|translated by|posted by|published by|submitted by|reported by|report by|story by|words by|text by|text|author|authors|from our|from)\s*:?\s+/i;
/** What may follow the names: where and for whom they write, and marks. */
const TRAIL = /\s*(?:\||•|·|—|–| - |,| in | at | for |\().*$/u;

/** Names without their cue: "By Jane Doe and John Roe, Agency" gives "Jane Doe and John Roe"; null if the line is no byline. */
export function readByline(text: string): string | null {
  if (text.length > 160) return null;
  const cue = CUE.exec(text);
  if (cue === null) return readSignature(text);
  const rest = text.slice(cue[0].length).trim();
  if (rest === "" || /[.!?]["”]?$/.test(rest.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ""))) return null;
  const whole = rest.replace(/\s*[|•·].*$/u, "").trim();
  if (isAnonymousAuthor(whole) || isAgency(whole)) return whole;
  if (/^(?:from|text)\b/i.test(cue[0]) && !/:/.test(cue[0]) && !/^from our/i.test(cue[0])) return null;
  if (NAMES.test(whole)) return whole;
  const names = rest.replace(TRAIL, "").trim();
  if (isAnonymousAuthor(names) || isAgency(names)) return names;
  if (NAMES.test(names)) {
    const others = /^(?:.*?), (?=\p{Lu})/u.exec(rest);
    const more = others ? rest.slice(0, rest.search(/\s(?:in|at|for|\|)\s|\s\||$/)).trim() : names;
    return NAMES.test(more) && more.length > names.length ? keepPeople(more) : names;
  }
  // "By MATTHEW SMITH", "By smith": one word, or a lower-case cue glued to a handle
  return /^\p{Lu}[\p{L}'’-]+$/u.test(names) &&
    text.split(" ").length <= 3 &&
    !/day$|^(?:January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter)$/.test(names)
    ? names
    : null;
}

/** Where a byline says it was written: "By Jane Doe, Maiduguri", "John Roe in Kabul"; undefined where it says nothing of the kind. */
export const placeOfByline = (text: string): string | undefined => PLACED.exec(text)?.[1];

const PLACED = new RegExp(
  `^(?:(?:By|BY|by|From)\\s+${NAME}(?:, (?:in )?| in )|${NAME} in )(\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,2})$`,
  "u",
);

/** "— Jane Doe", "Jane Doe in Paris", "Jane Doe, Valley Herald": a name signed without "by". */
function readSignature(text: string): string | null {
  const dash = /^(?:[-–—]{1,2}|\/)\s*(.+?)\/?$/u.exec(text);
  if (dash !== null && isLoneName(dash[1]!)) return dash[1]!;
  const placed = /^(.+?)(?:, | in (?=\p{Lu}))(.+)$/u.exec(text);
  if (placed === null || text.length > 70 || !isLoneName(placed[1]!)) return null;
  const rest = placed[2]!;
  if (text.charAt(placed[1]!.length) === ",")
    return isOutlet(rest) ||
      isAgency(rest) ||
      /^(?:staff|special|our)?\s?(?:writer|correspondent|reporter|editor|columnist)$/i.test(rest)
      ? placed[1]!
      : null;
  return /^(?:\p{Lu}[\p{L}'’.-]*(?: |$)){1,3}$/u.test(rest) ? placed[1]! : null;
}

function keepPeople(names: string): string {
  const parts = names.split(", ");
  while (parts.length > 1 && (isAgency(parts.at(-1)!) || !LONE_NAME.test(parts.at(-1)!.replace(/^and /, "")))) parts.pop();
  return parts.join(", ");
}

/** Is the line nothing but a personal name of two to four words ("Ana de Souza", "J. P. Smith")? */
export function isLoneName(text: string): boolean {
  return text.length <= 40 && LONE_NAME.test(text) && !isOutlet(text) && !/^(?:The|A|An|In|On|At|For|No|New)\b/.test(text);
}

/** Initials alone, as short items are signed ("A.D."). */
export function isInitials(text: string): boolean {
  return /^\(?(?:\p{Lu}\. ?){2,3}\)?$/u.test(text);
}
