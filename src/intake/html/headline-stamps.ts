import type { DateExpression } from "../dating/date-expressions.ts";
import { datesInLine } from "../dating/foreign-dates.ts";
import { lettersOf } from "../text/letters.ts";
import { readStamp, type Stamp } from "../text/stamp.ts";
import { wordsIn } from "../text/words.ts";
import { type Block, blocksOf, endsSentence } from "./blocks.ts";
import { classWords, saysComments } from "./class-words.ts";
import type { PageDocument, PageElement } from "./node.ts";

/** Blocks under the headline, above it, and under the first paragraph that are looked at. */
const UNDER = 25;
const ABOVE = 3;
const INSIDE = 4;
const LONGEST = 160;
/** Words beside a date on its line, as of a section, an author or a source. */
const MOST_WORDS = 8;

const PUBLISHED =
  /^\W*(?:published|publication|posted|date\b|dated|created|issued|uploaded|ver[öo]ffentlicht|publiziert|erstellt|datum|publi[ée]|mis en ligne|paru|publicado|publicada|publicação|fecha|pubblicat|data\b|gepubliceerd|opublikowan|публик|опублик|дата|размещено|yay[ıi]n|تاريخ|نشر|发布|发表|日期|時間|时间)/iu;
const CHANGED =
  /(?:updated?|modified|edited|revised|changed|reviewed|aktualisiert|geändert|bearbeitet|stand|mis à jour|modifi[ée]|actualizad|atualizad|modificad|aggiornat|modifica|bijgewerkt|zaktualizowan|обновл|измен|güncelle|تحديث|更新)\p{L}*[^\d]{0,20}$/iu;

/**
 * The dates on lines of their own around the headline of a page, where readers look for them and pages without marked dates put
 * them: between headline and article, right above the headline, at the beginning of the article, or below it behind a word that
 * says so. `language` is the page's. The tree must be whole.
 */
export function stampsUnderHeadline(
  document: PageDocument,
  title: string | undefined,
  opening: string | undefined,
  language: string | undefined,
): Stamp[] {
  if (opening === undefined) return [];
  const blocks = blocksOf(document.body);
  const start = lettersOf(opening).slice(0, 60);
  const first = blocks.findIndex((block) => start !== "" && lettersOf(block.text).includes(start));
  if (first < 0) return [];
  const name = lettersOf(title ?? "");
  const above = blocks.slice(0, first);
  const headline = name === "" ? -1 : above.findLastIndex((block) => lettersOf(block.text).startsWith(name));
  const near = headline >= 0 && first - headline <= UNDER;
  const stampOf = (block: Block, most = MOST_WORDS) => readLine(block, language, most);
  const under = blocks.slice(near ? headline + 1 : Math.max(0, first - ABOVE * 2), first).flatMap((block) => stampOf(block));
  const over = near ? blocks.slice(Math.max(0, headline - ABOVE), headline).flatMap((block) => stampOf(block, 3)) : [];
  // Under an introduction that is set apart stands what other pages put under the headline
  const next = blocks.findIndex((block, i) => i > first && block.text.length > LONGEST);
  const inside = blocks
    .slice(first + 1, first + 1 + 2 * INSIDE)
    .flatMap((block, i) => (i < INSIDE || first + 1 + i < next ? stampOf(block, first + 1 + i < next ? MOST_WORDS : 2) : []));
  const below = blocks
    .slice(first + 1)
    .filter((block) => block.text.length <= LONGEST / 2 && (PUBLISHED.test(block.text) || CHANGED.test(block.text.slice(0, 30))))
    .flatMap((block) => stampOf(block));
  const found = [...under, ...opens(opening, language), ...over.reverse(), ...inside, ...inHeadline(title, language), ...below];
  // What is changed last counts only where nothing says when it was published
  const published = found.find((stamp) => stamp.published.length > 0);
  const modified = found.find((stamp) => stamp.modified.length > 0);
  return [published, modified].filter((stamp) => stamp !== undefined);
}

function readLine(block: Block, language: string | undefined, most: number): Stamp[] {
  const { text } = block;
  if (
    text.length > LONGEST ||
    (block.linked > 0.9 && text.length > LONGEST / 2) ||
    /(?:^|[\s(])@\w/.test(text) ||
    isOfOthers(block.element)
  )
    return [];
  const dates = datesInLine(text, language);
  if (dates.length === 0) return inEnglish(text);
  if (endsSentence(text) && wordsIn(text) > MOST_WORDS) return [];
  let rest = "";
  let from = 0;
  for (const date of dates) {
    rest += `${text.slice(from, date.start)} `;
    from = date.end;
  }
  if (((rest + text.slice(from)).match(/\p{L}{2,}/gu) ?? []).length > most) return [];
  const changed = (date: DateExpression, i: number) => CHANGED.test(text.slice(dates[i - 1]?.end ?? 0, date.start));
  return [{ text, published: dates.filter((date, i) => !changed(date, i)), modified: dates.filter(changed) }];
}

/** "5:21 pm, March 12, 2019" and what else an English line may say. */
function inEnglish(text: string): Stamp[] {
  for (const piece of [text, ...text.split(/\s*[|•·]\s*/)]) {
    const stamp = readStamp(piece);
    if (stamp?.published.some((date) => date.year !== undefined && date.day !== undefined && date.orderUnknown !== true))
      return [stamp];
  }
  return [];
}

/** "(12 March 2019) The ministers …", "12.03.2019 The ministers …": a date that the first paragraph begins with. */
function opens(opening: string, language: string | undefined): Stamp[] {
  const line = opening.slice(0, 60);
  const date = datesInLine(line, language)[0];
  return date === undefined ||
    /\p{L}\p{Ll}/u.test(line.slice(0, date.start).replace(/^\W*\p{Lu}[\p{L} -]{1,24},/u, "")) ||
    date.start > 30
    ? []
    : [{ text: opening.slice(0, date.end), published: [date], modified: [] }];
}

/** "No. 64, 12 March 2019, Press release …", "Talks with Lebanon (2 September 2020)". */
function inHeadline(title: string | undefined, language: string | undefined): Stamp[] {
  if (title === undefined) return [];
  const date = datesInLine(title, language).at(-1);
  if (date === undefined) return [];
  const [before, after] = [title.slice(0, date.start), title.slice(date.end)];
  const apart = /^(?:\W*|no[.:]* ?[\d/-]+[,:. ]*)$/i.test(before) || (/[(,–-]\s*$/.test(before) && /^\W*$/.test(after));
  return apart ? [{ text: title, published: [date], modified: [] }] : [];
}

/** Does a block stand in a comment, a menu, or beside the article? */
function isOfOthers(element: PageElement): boolean {
  let node: PageElement | null = element;
  for (let up = 0; node !== null && up < 6; up += 1, node = node.parentNode) {
    if (node.localName === "nav" || (node.localName === "aside" && node.textContent.length > 300)) return true;
    if (node.textContent.length < 2000 && saysComments(classWords(node))) return true;
  }
  return false;
}
