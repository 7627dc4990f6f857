import furniture from "../data/furniture.json" with { type: "json" };
import { wordsIn } from "./words.ts";

/** What a line that stands alone is labelled as by the web: the kinds of `data/furniture.json`. */
export type LabelKind = "furniture" | "related" | "comments" | "author";

const LABELS = new Map<string, LabelKind>();
for (const line of furniture.lines) LABELS.set(line, "furniture");
for (const line of furniture.author) LABELS.set(line, "author");
for (const line of furniture.related) LABELS.set(line, "related");
for (const line of furniture.comments) LABELS.set(line, "comments");
const SECTIONS = new Set(furniture.sections);
const AGENCIES = new Set(furniture.agencies);
const ANONYMOUS = new Set(furniture.anonymous);

const OUTLETS = new Set(furniture.outlets);

const STARTS = new Map<string, { readonly with: string; readonly words: number }[]>();
for (const start of furniture.starts) {
  const key = start.with.slice(0, 2);
  const same = STARTS.get(key);
  if (same) same.push(start);
  else STARTS.set(key, [start]);
}

/** The form in which lines are looked up: lower case, figures as #, without bullets, arrows, emoji and outer punctuation. */
function labelKey(line: string): string {
  return line
    .toLowerCase()
    .replace(/[\d.,]*\d/g, "#")
    .replace(/^[^\p{L}\p{N}#*(©]+|[^\p{L}\p{N}#*)+]+$/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ ?\(#\+?\)$/, "");
}

/** Is every piece of the line a label ("Print | E-mail | Share this"), as in menus and share bars? */
export function isMenu(line: string): boolean {
  if (line.length > 120) return false;
  const pieces = line.split(/\s*[|•·»›]\s*|\s+\/\s+|:\s+/).filter((piece) => piece !== "");
  if (pieces.length < 2) return false;
  const labels = pieces.filter((piece) => labelOf(piece) !== null || beginsAsFurniture(piece, wordsIn(piece))).length;
  return labels === pieces.length || (labels >= 2 && labels * 3 >= pieces.length * 2);
}

/** "More great Herald stories", "Other news from Lima", "The latest on the Herald". */
const MORE =
  /^(?:(?:see |read )?(?:more|other|top|latest|recent|popular|related|must-read) (?:[\p{L}'’&-]+ ){0,4}(?:stories|articles|news|posts|headlines|reads|coverage|videos)(?: (?:from|in|on|at) .{1,30})?|the latest (?:on|from|in) .{1,30}|more (?:[\p{L}-]+ )?from .{1,30})[:.]?$/iu;

/** What a whole line says of itself ("Related Articles", "Leave a Comment", "Share this"), or null for a line with content. */
export function labelOf(line: string): LabelKind | null {
  if (line.length > 80) return null;
  const known = LABELS.get(labelKey(line)) ?? LABELS.get(line.toLowerCase());
  return known ?? (line.length <= 50 && MORE.test(line) ? "related" : null);
}

/** How to reach the author: a handle or an address beside the words for it. */
const REACH =
  /(?:\bfollow|\btwitter|\btweets?\b|\be-?mail|\breached?\b|\bcontact\b|\bwrite to\b)[^.!?]{0,80}(?:@\w|\b\w+@\w+\.\w)|@\w[^.!?]{0,40}\b(?:twitter|instagram)\b|\bclick here to (?:watch|read|see|view|listen|subscribe|sign|join|download)\b/i;

/** What credits and notices say somewhere in a short line. */
const CREDITS =
  /\b(?:contributed to (?:this|the) (?:report|story|article)|all rights reserved|this (?:material|content) (?:may|must) not be|(?:is|are) not responsible for (?:the )?(?:content of external|opinions|views)|has been edited for (?:length|clarity)|sent directly to you|directly to your inbox|on (?:twitter|facebook) to receive|subscribe to our (?:newsletter|telegram|youtube)|reproduced without permission)\b|©\s?(?:19|20)\d\d/i;

/** What sites ask of their readers: to subscribe to a newsletter, to log in, to give. */
const REQUEST =
  /\bsign up\b[^\n]{0,80}\b(?:weekly|daily|e-?mails?|inbox|alerts)\b|\binbox\b[^\n]{0,80}\bsign up\b|\b(?:sign(?:ing)? up|subscrib(?:e|ing))\b[^\n]{0,160}\bnewsletters?\b|\bnewsletters?\b[^\n]{0,200}\b(?:sign up|subscribe)\b|\b(?:log|sign) in (?:for|to|here)\b[^\n]{0,80}\b(?:access|account|subscri|article|story)|^to (?:view|read|continue|access)\b.{0,60}\bsubscribe|^follow\b.{0,80}\bon (?:twitter|facebook|instagram|telegram|linkedin|youtube|google news|whatsapp)\b/i;

/** What sites say of their cookies, in their own name. */
const COOKIES =
  /\bcookies?\b.{0,400}\b(?:accept|agree|consent|continu|polic|weiter|zustimm|akzeptier|acept|accett|utilis|utiliz|einverstanden)|\b(?:verwenden|nutzen|utilisons|utilizamos|usamos|utilizziamo|используем|use|uses)\b.{0,60}\bcookies?\b|(?:используе|использование).{0,40}(?:cookie|куки)/iu;
const OWN_NAME =
  /\b(?:we|our|this (?:web)?site|wir|unser\p{L}*|nous|nos|notre|ce site|nuestr\p{L}*|este sitio|noss\p{L}*|este site|questo sito|nostr\p{L}*)\b|мы |наш|сайт/iu;

/** Does the line begin as only furniture begins ("Read more: …", "Photo: …", cookie notes), and is it short enough for that? */
export function beginsAsFurniture(line: string, words: number): boolean {
  if (words <= 60 && CREDITS.test(line)) return true;
  if (words <= 30 && REACH.test(line)) return true;
  if (words <= 50 && REQUEST.test(line)) return true;
  if (words <= 90 && /cookie|куки/i.test(line) && COOKIES.test(line) && OWN_NAME.test(line)) return true;
  const low = line
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}(©[]+/u, "");
  return (STARTS.get(low.slice(0, 2)) ?? []).some((start) => words <= start.words && low.startsWith(start.with));
}

/** Is it the name of a section of a site ("World", "Opinion", "International relations")? */
export function isSectionName(line: string): boolean {
  return SECTIONS.has(labelKey(line));
}

/** Is it a news agency or broadcaster as datelines name them ("Reuters", "Xinhua", "RFE/RL")? */
export function isAgency(name: string): boolean {
  return AGENCIES.has(
    name
      .toLowerCase()
      .replace(/\.(?:com|org|net|kz|ru|uz|kg|tj|az|am|info|news)$/, "")
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""),
  );
}

/** Does it read as the name of a newspaper, agency or site ("Valley Herald", "Mountain Wire"): capitals, and the kind of word such names end with? */
export function isOutlet(name: string): boolean {
  const words = name.replace(/^(?:The|the) /, "").split(" ");
  if (words.length > 5 || words.length < 2 || !words.every((word) => /^(?:\p{Lu}|of$|and$|&$|the$)/u.test(word))) return false;
  return OUTLETS.has(words.at(-1)!.toLowerCase()) || OUTLETS.has(words[0]!.toLowerCase()) || isAgency(name);
}

/** Is it a body that issues statements and signs them as such ("Office of the Press Secretary", "Ministry of Transport")? */
export function isIssuer(line: string): boolean {
  return (
    line.length < 90 &&
    /^(?:the )?(?:office|ministry|embassy|department|permanent mission|mission|bureau|press (?:service|office|centre|center|department|and information)|government|secretariat|consulate|delegation|foreign ministry|spokesperson|spokesman)\b(?: (?:of|for|to|desk|releases?|-|–)|$)/i.test(
      line,
    ) &&
    !/[.!?:]$/.test(line)
  );
}

/** Is it how sites sign what nobody signs ("Admin", "Staff Reporter", "Web Desk")? */
export function isAnonymousAuthor(name: string): boolean {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L} ]+/gu, "")
    .trim();
  return (
    ANONYMOUS.has(plain) ||
    (plain.length < 50 &&
      /^(?:our|an?|the) (?:\p{L}+ ){0,3}(?:staff|correspondents?|reporters?|desk|editors?|writers?|team)$/u.test(plain))
  );
}
