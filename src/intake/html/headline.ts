import type { PageDocument } from "./node.ts";

/** The headline: what linked data, Open Graph and `<title>` agree on, with the site's name off. */
export function titleOf(
  document: PageDocument,
  said: readonly (string | undefined)[],
  site: string | undefined,
): string | undefined {
  const headings = document.getElementsByTagName("h1").map((each) => each.textContent.replace(/\s+/g, " ").trim());
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
  const stated = named.find(
    (each) => !isSite(each) && !(whole !== undefined && whole.length > each.length * 2 && !whole.startsWith(each)),
  );
  if (stated !== undefined) return stated;
  const lone = headings.filter((each) => each.length >= 8);
  if (whole !== undefined) {
    const stripped = withoutSite(whole, site);
    if (lone.length === 1 && overlap(lone[0]!, stripped) > 0.5) return lone[0];
    return stripped;
  }
  return lone[0] ?? named[0];
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(a) === plain(b);
}

function overlap(a: string, b: string): number {
  const [one, other] = [new Set(a.toLowerCase().split(/\W+/)), new Set(b.toLowerCase().split(/\W+/))];
  return [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
}

/** "Headline | Site" → "Headline": the site's name where known, else a short last part after a separator. */
function withoutSite(title: string, site: string | undefined): string {
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
