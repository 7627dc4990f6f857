import { lettersOf } from "../text/letters.ts";
import { wordsIn } from "../text/words.ts";
import { classWords } from "./class-words.ts";
import type { PageDocument, PageElement, PageNode } from "./node.ts";

/** Elements of these classes may hold a headline that is no heading. */
const TITLES = new Set("title headline head heading headtitle newstitle articletitle titulo titre titel zagolovok".split(" "));
const MOST_ELEMENTS = 4000;

/** The headline: what linked data, Open Graph and `<title>` agree on, with the site's name off. */
export function titleOf(
  document: PageDocument,
  said: readonly (string | undefined)[],
  site: string | undefined,
): string | undefined {
  const headings = document.getElementsByTagName("h1").map(spaced);
  const named = said
    .filter((each): each is string => each !== undefined)
    .map((each) => withoutSite(each.replace(/\s+/g, " ").trim(), site));
  const whole = document.title === "" ? undefined : document.title;
  const isSite = (text: string) => site !== undefined && same(text, site);
  // A heading in the title is the headline, unless it is the part after the separator: the site's name
  const inTitle = (text: string) =>
    whole?.includes(text) === true && (whole.startsWith(text) || text.length > whole.length * 0.5);
  const heading = headings.find(
    (each) => each.length >= 8 && !isSite(each) && (named.some((name) => same(name, each)) || inTitle(each)),
  );
  if (heading !== undefined) return heading;
  // "World | Two crossings to open" in one heading: what the head names is the headline, the rest its kicker
  const kicked = named.find((name) => name.length >= 15 && headings.some((each) => lettersOf(each).endsWith(lettersOf(name))));
  if (kicked !== undefined) return kicked;
  const stated = named.find(
    (each) => !isSite(each) && !(whole !== undefined && whole.length > each.length * 2 && !whole.startsWith(each)),
  );
  if (stated !== undefined) return stated;
  const lone = headings.filter((each) => each.length >= 8 && !isSite(each));
  if (whole !== undefined) {
    const part = partOf(document, whole, site);
    if (part !== undefined) return part;
    const stripped = withoutSite(whole, site);
    const field = stripped.split(" ").length <= 5 ? titleField(document) : undefined;
    if (field !== undefined) return field;
    // A title of a few words is the site's name, or its section's
    if (lone.length === 1 && lone[0]!.split(" ").length >= 4 && (isSite(stripped) || stripped.split(" ").length <= 2))
      return lone[0];
    if (lone.length === 1 && overlap(lone[0]!, stripped) > 0.5) return lone[0];
    return stripped;
  }
  return lone[0] ?? named[0];
}

/** The longest heading, or element that is called one, with which the page's title begins or ends. */
function partOf(document: PageDocument, whole: string, site: string | undefined): string | undefined {
  const title = lettersOf(whole);
  let best: string | undefined;
  let looked = 0;
  for (const element of document.body.descendants()) {
    if (++looked > MOST_ELEMENTS) break;
    if (!/^h[1-4]$/.test(element.localName) && !classWords(element).some((word) => TITLES.has(word))) continue;
    if (element.textContent.length > whole.length + 40) continue;
    const text = spaced(element);
    const said = lettersOf(text);
    if (
      (text.length < 15 && (text.length < 6 || wordsIn(text) < 6)) ||
      text.length <= (best?.length ?? 0) ||
      said.length === title.length ||
      (site !== undefined && same(text, site))
    )
      continue;
    if (
      (title.startsWith(said) && said.length > title.length * 0.35) ||
      (title.endsWith(said) && said.length > title.length * 0.55)
    )
      best = text;
  }
  return best;
}

/** What stands in a board's table or list beside "Title". */
function titleField(document: PageDocument): string | undefined {
  for (const name of ["th", "dt"])
    for (const label of document.getElementsByTagName(name).slice(0, 40)) {
      if (!/^\s*(?:title|subject|제목|标题|標題|件名|タイトル|العنوان|тема|заголовок)\s*:?\s*$/i.test(label.textContent))
        continue;
      const text = label.nextElementSibling === null ? "" : spaced(label.nextElementSibling);
      if (text.length >= 10 && text.length <= 250) return text;
    }
  return undefined;
}

/** The text of a heading; parts in elements of their own that no space divides are parted. */
function spaced(heading: PageElement): string {
  let text = "";
  const walk = (parent: PageElement) => {
    for (let node: PageNode | null = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const data = node.textContent;
        text += /[\p{Ll}\p{N}.:!?»”"]$/u.test(text) && /^[\p{Lu}«“"]/u.test(data) ? ` ${data}` : data;
      } else {
        if ((node as PageElement).localName === "br") text += " ";
        walk(node as PageElement);
      }
    }
  };
  walk(heading);
  return text.replace(/\s+/g, " ").trim();
}

function same(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function overlap(a: string, b: string): number {
  const [one, other] = [new Set(a.toLowerCase().split(/\W+/)), new Set(b.toLowerCase().split(/\W+/))];
  return [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
}

/** "Headline | Site" → "Headline": the site's name where known, else a short last part after a separator. */
function withoutSite(title: string, site: string | undefined): string {
  const own = /^(?:www\.)?[\w-]+\.(?:com|org|net|info|int|gov|edu|[a-z]{2}|co\.[a-z]{2})\s+(?:[-–—|:]|::)\s+(?=\S.{14})/i.exec(
    title,
  );
  if (own !== null) return withoutSite(title.slice(own[0].length), site);
  if (site !== undefined && site.length > 1) {
    for (const separator of [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": "]) {
      if (title.toLowerCase().endsWith(`${separator}${site}`.toLowerCase()))
        return title.slice(0, title.length - separator.length - site.length).trim();
      if (separator !== ": " && title.toLowerCase().startsWith(`${site}${separator}`.toLowerCase()))
        return title.slice(site.length + separator.length).trim();
    }
  }
  const parts = title.split(/\s+(?:\||»|::|·)\s+/);
  if (parts.length > 1) return parts.reduce((best, part) => (part.length > best.length ? part : best)).trim();
  const dash = /^(.{15,}\S)\s+[-–—]\s+(\S.{1,35})$/u.exec(title);
  return dash !== null && dash[2]!.split(" ").length <= 4 && dash[1]!.split(" ").length >= 4 && /^\p{Lu}/u.test(dash[2]!)
    ? dash[1]!
    : title;
}
