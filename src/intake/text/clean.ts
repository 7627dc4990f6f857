import type { Dateline } from "../document.ts";
import { isBiography } from "./biography.ts";
import { isInitials, isLoneName, placeOfByline, readByline } from "./byline.ts";
import { type FoundDateline, readDateline } from "./dateline.ts";
import { readHead } from "./head.ts";
import { layOut } from "./lay-out.ts";
import { type Line, line } from "./line.ts";
import { beginsAsFurniture, isAgency, isMenu, isOutlet, labelOf } from "./phrases.ts";
import { readStamp, type Stamp } from "./stamp.ts";
import { unglue } from "./unglue.ts";

/** A text with its article told apart from what the web put around it. */
export interface CleanText {
  readonly title?: string;
  readonly section?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly dateline?: Dateline;
  /** The date inside the dateline, as written. */
  readonly datelineFound?: FoundDateline;
  readonly stamps: readonly Stamp[];
  readonly paragraphs: readonly string[];
  /** Were whole lines taken away? False: the paragraphs are all of the raw text (a dateline at most apart). */
  readonly dropped: boolean;
}

const HEAD_LINES = 14;
const TAIL_LINES = 7;
const WEB_ONLY =
  /^(?:https?:\/\/\S+|www\.\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,12}(?:\/\S*)?|\S+@\S+\.[a-z]{2,}(?: \(END\))?|(?:[#@][\p{L}\p{N}_]+[ ,]*)+|[^\p{L}\p{N}]+|[\d.,KMkm+ ]+)$/u;
const CREDIT =
  /(?:AP Photo|AFP PHOTO|REUTERS\/\p{Lu}|EPA(?:-EFE)?\/|Getty Images?|Photo(?:graph)? by |Photo: ?|photo credit|[Ff]ile photo|[Pp]hoto courtesy|[Hh]andout (?:photo|picture|image|via\b)|\/Handout|TASS\/|Xinhua\/|\/AFP|\/AP|\/EPA|\/Reuters|\/Anadolu|via AP|via Reuters)[^.!?]{0,60}[)\].]?$/u;
/** "The writer is a former ambassador." */
const WRITER =
  /^[-–—*\s]*(?:the|this) (?:writer|author|columnist|contributor)s? (?:is|are|can be|may be|works?|teaches|tweets|has|holds|lives|serves?)\b/i;
const EDITORS_NOTE =
  /\s*\((?:Reporting|Additional reporting|Writing|Editing|Compiled|Adds|Updates|Recasts|Corrects|Translated|Reporting and writing)\b[^()]{0,200}\)\s*$/;
const OPENING_NOTE = /^\((?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Rewrites|New throughout)\b[^()]{0,160}\)\s*/;
const CLOSING_AGENCY = /\s+(?:[-–—]{1,2}\s*|\(|\/|\[)([\p{L}/ .-]{2,24})(?:\)|\/|\])?$/u;

/** Tells article and surroundings apart; `title` and `authors` are the caller's. Linear in the text's length. */
export function cleanText(
  raw: string,
  title?: string,
  isPlace?: (name: string) => boolean,
  authors: readonly string[] = [],
): CleanText {
  const laid = layOut(raw).flatMap((each) => {
    const parts = unglue(each.text);
    return parts.length === 1
      ? [each]
      : parts.filter((part) => part !== "").map((part, i) => line(part, i > 0 || each.afterBlank));
  });
  const lines = cutComments(withoutLabel(laid));
  let dropped = lines.length < laid.length;
  const stamps: Stamp[] = [];
  let byline: string | undefined;
  let writtenIn: string | undefined;
  let signedBy: string | undefined;
  const note = (fate: Fate) => {
    if (typeof fate !== "object") return;
    if (fate.stamp) stamps.push(fate.stamp);
    byline ??= fate.byline;
    writtenIn ??= fate.place;
    signedBy ??= fate.source;
  };

  const first = firstProse(lines);
  const head: Line[] = [];
  for (const [index, each] of lines.slice(0, first).entries()) {
    // What stands first is a headline sooner than an author ("Floods in Chile"), unless it says "by"
    const fate =
      index === 0 &&
      title === undefined &&
      !/^(?:by|author|written|posted|published|updated|\W*\d)/i.test(each.text) &&
      isSigned(fateOf(each, true))
        ? "article"
        : fateOf(each, true);
    if (fate === "article") head.push(each);
    else {
      dropped = true;
      note(fate);
    }
  }
  const alone = first === lines.length && head.length === 1 && stamps.length === 0 && byline === undefined && title === undefined;
  const top = alone ? { kept: [head[0]!.text], dropped: false } : readHead(head, title);
  dropped ||= top.dropped;

  const body: string[] = [...top.kept];
  let listing = false;
  let credited = false;
  let sawAuthor = 0;
  for (let i = first; i < lines.length; i += 1) {
    const each = lines[i]!;
    const nearEnd = i >= lines.length - TAIL_LINES;
    const label = labelOf(each.text);
    if (label === "related") listing = true;
    if (label === "author" && nearEnd) sawAuthor = 2;
    const fate = fateOf(each, i < HEAD_LINES || nearEnd);
    const listed = listing && !isParagraph(each);
    if (listing && isParagraph(each)) listing = false;
    // A photo's credit on a line of its own is followed by what it shows
    const caption = credited && fate === "article" && !each.closed && each.words <= 25;
    credited =
      fate === "furniture" &&
      /^(?:©|\(c\)|photo\b|image\b|picture\b)/i.test(each.text) &&
      each.words <= 14 &&
      !/all rights|\d{4}\W*$/i.test(each.text);
    if (fate === "article" && !listed && !caption && sawAuthor === 0) {
      body.push(each.text);
      continue;
    }
    if (sawAuthor > 0 && label !== "author") sawAuthor -= 1;
    dropped = true;
    note(fate);
  }
  while (body.length > 1 && (isLoneName(body.at(-1)!) || isAgency(body.at(-1)!))) {
    byline ??= body.at(-1)!;
    body.pop();
    dropped = true;
  }
  const author = byline ?? top.byline;
  if (dropBiography(body, author === undefined ? authors : [...authors, ...author.split(/, | and /)])) dropped = true;
  const placeAt =
    isPlace === undefined ? -1 : top.kept.findIndex((row) => row.length < 40 && row.split(" ").length <= 3 && isPlace(row));
  const placeLine = placeAt >= 0 && body.length > placeAt + 1 ? body.splice(placeAt, 1)[0] : undefined;
  if (placeLine !== undefined) dropped = true;
  const closing = trimEnds(body);
  const datelineAt = body.slice(0, 3).findIndex((paragraph) => readDateline(paragraph, isPlace) !== null);
  const found = datelineAt < 0 ? null : readDateline(body[datelineAt]!, isPlace);
  if (found !== null) body[datelineAt] = body[datelineAt]!.slice(found.end);
  const placed = stamps.find((stamp) => stamp.place !== undefined);
  const dateline: Dateline | undefined =
    found !== null
      ? { text: found.text, ...(found.place ? { place: found.place } : {}) }
      : placed
        ? { text: placed.text, place: placed.place! }
        : placeLine !== undefined
          ? { text: placeLine, place: placeLine }
          : writtenIn !== undefined && isPlace?.(writtenIn)
            ? { text: writtenIn, place: writtenIn }
            : undefined;
  const source = top.source ?? signedBy ?? closing ?? (found?.agency && isAgency(found.agency) ? found.agency : undefined);
  return {
    ...(title !== undefined ? { title } : top.title !== undefined ? { title: top.title } : {}),
    ...(top.section === undefined ? {} : { section: top.section }),
    ...(author === undefined ? {} : { byline: author }),
    ...(source === undefined ? {} : { source }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(found === null ? {} : { datelineFound: found }),
    stamps,
    paragraphs: body,
    dropped: dropped || closing !== undefined,
  };
}

function isSigned(fate: Fate): boolean {
  return typeof fate === "object" && fate.byline !== undefined && fate.stamp === undefined && fate.source === undefined;
}

type Fate =
  | "article"
  | "furniture"
  | { readonly stamp?: Stamp; readonly byline?: string; readonly place?: string; readonly source?: string };

/** What becomes of one line; dates and names are taken out only `atEdge` of the article. */
function fateOf(each: Line, atEdge: boolean): Fate {
  const { text, words } = each;
  if (atEdge && words <= 14 && /\d/.test(text) && /\b(?:publish|posted|updated|issued|released)/i.test(text)) {
    const stamp = readStamp(text);
    if (stamp !== null && (stamp.published[0] ?? stamp.modified[0])?.year !== undefined) return { stamp };
  }
  if (
    labelOf(text) !== null ||
    (WEB_ONLY.test(text) && readStamp(text) === null) ||
    beginsAsFurniture(text, words) ||
    isMenu(text)
  )
    return "furniture";
  if (words < 60 && !each.text.startsWith("“") && CREDIT.test(text)) return "furniture";
  if (atEdge && words <= 45 && WRITER.test(text)) return "furniture";
  if (!atEdge || text.length > 160) return "article";
  const whole = readStamp(text);
  if (whole !== null && whole.published.length + whole.modified.length > 1) return { stamp: whole };
  const pieces = text.split(/\s*[|•·]\s*|\s+[–—]\s+(?=\p{Lu}\p{Ll}+:? )/u).filter((piece) => piece !== "");
  if (pieces.length > 1 && pieces.length <= 5) {
    const fates = pieces.map(
      (piece) =>
        signOf(piece) ??
        (isLoneName(piece)
          ? { byline: piece }
          : isOutlet(piece)
            ? { source: piece.replace(/^source:\s*/i, "") }
            : labelOf(piece) !== null
              ? {}
              : null),
    );
    if (fates.every((fate) => fate !== null) && fates.some((fate) => "stamp" in fate || "byline" in fate))
      return Object.assign({}, ...fates.toReversed()) as Fate;
  }
  return signOf(text) ?? (isInitials(text) ? { byline: text } : "article");
}

const STAMP_TAIL =
  /\s*(?:–|—| - |,|\()?\s*(?:(?:first |last )?(?:published|posted|updated)\b)?:?\s*(?:on )?(?:\p{Lu}\p{Ll}+day,? )?(?:\d.*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d.*)$/u;

/** A byline, a stamp, or a byline with its stamp ("By Jane Doe, 5 May 2016"); null for any other line. */
function signOf(text: string): { readonly stamp?: Stamp; readonly byline?: string; readonly place?: string } | null {
  const unstamped = text.replace(STAMP_TAIL, "");
  const name = readByline(unstamped);
  const stamp = readStamp(name === null ? text : text.slice(Math.max(0, text.indexOf(name) + name.length)));
  const place = name === null ? undefined : placeOfByline(unstamped);
  return name === null && stamp === null
    ? null
    : { ...(stamp ? { stamp } : {}), ...(name ? { byline: name } : {}), ...(place ? { place } : {}) };
}

/** A first line wholly in square brackets says what the text is, not what happened. */
function withoutLabel(lines: Line[]): Line[] {
  const at =
    lines[0] !== undefined && lines.length > 1 && /^\[[^[\]]{10,400}\]$/.test(lines[0].text) && lines[0].words >= 3 ? 1 : 0;
  return at === 0 ? lines : lines.slice(1);
}

/** Everything below "Leave a Comment" and the like is readers', once there has been an article above it. */
function cutComments(lines: Line[]): Line[] {
  const start = lines.findIndex(
    (each, i) => i > 0 && labelOf(each.text) === "comments" && lines.slice(0, i).some((above) => above.prose),
  );
  return start < 0 ? lines : lines.slice(0, start);
}

/** Index of the first paragraph; with none, of the first closed sentence; else the number of lines. */
function firstProse(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (each, i) =>
      each.prose &&
      !isQuestionHeadline(each, i, lines) &&
      labelOf(each.text) === null &&
      !beginsAsFurniture(each.text, each.words),
  );
  if (at >= 0) return at;
  const closed = lines.findIndex((each) => each.closed && each.words >= 3 && labelOf(each.text) === null);
  return closed >= 0 ? closed : lines.length;
}

/** "Is the region ready for a new role?" alone above the first paragraph is a headline, though it ends as a sentence. */
function isQuestionHeadline(each: Line, index: number, lines: readonly Line[]): boolean {
  return (
    index < 4 &&
    each.words <= 18 &&
    /[?!]["”’]?$/.test(each.text) &&
    lines[index + 1]?.afterBlank === true &&
    lines.slice(index + 1).some((below) => below.prose)
  );
}

/** Long or sentence-like enough to be the article going on after a list of links. */
function isParagraph(each: Line): boolean {
  return each.closed && (each.words >= 18 || /[.!?]["”’]? +["“‘]?\p{Lu}/u.test(each.text));
}

/** Takes editors' notes off the first and last paragraphs; gives the agency the text was signed with. */
function trimEnds(body: string[]): string | undefined {
  if (body.length === 0) return undefined;
  body[0] = body[0]!.replace(OPENING_NOTE, "");
  const last = body.length - 1;
  body[last] = body[last]!.replace(EDITORS_NOTE, "");
  const signed = CLOSING_AGENCY.exec(body[last]!);
  if (signed === null || !isAgency(signed[1]!.trim()) || !/[.!?”"]$/.test(body[last]!.slice(0, signed.index))) return undefined;
  body[last] = body[last]!.slice(0, signed.index);
  return signed[1]!.trim();
}

/** Takes out notes on the authors ("Jane Doe is a former diplomat. The views are her own.") at the head or the end. */
function dropBiography(body: string[], authors: readonly string[]): boolean {
  const whole = body.length;
  for (let i = body.length - 1; i >= Math.max(2, whole - 3); i -= 1)
    if (isBiography(body[i]!, authors, [...body.slice(0, i), ...body.slice(i + 1)])) body.splice(i, 1);
  for (let i = Math.min(1, body.length - 2); i >= 0 && body.length > 2; i -= 1)
    if (authors.length > 0 && isBiography(body[i]!, authors, body)) body.splice(i, 1);
  return body.length < whole;
}
