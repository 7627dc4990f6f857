/** Parameters that say how a reader came to a page, not which it is. */
const way = /^(?:utm_\w+|fbclid|gclid|ref|src|cmpid|ito|amp|output|share)$/i;

/** The last part of an address of one article: some words, a number, or the name of a file. */
const article = /[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}|\d{4,}|^(?!index|default)[^.]+\.(?:[sx]?html?|php\d?|aspx?|jsp|cms|ece|stm)$/iu;

/**
 * What two addresses of one page have in common: without scheme, "www.", fragment and the parameters of trackers. Null for an
 * address that may stand for a site or a section rather than an article, and for what is no address: those tell no versions of one page.
 */
export function pageKey(url: string | null): string | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const path = pathname.replace(/\/+$/, "");
  const asked = [...searchParams].filter(([name]) => !way.test(name)).map(([name, value]) => `${name}=${value}`);
  if (!article.test(decoded(path.slice(path.lastIndexOf("/") + 1))) && !asked.some((each) => article.test(each))) return null;
  return `${hostname.replace(/^www\./, "")}${path}${asked.length > 0 ? `?${asked.sort().join("&")}` : ""}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Sorts the versions of one page: by the last change that they state, else by their date, then by what they say and their id. A plain
 * comparison of these texts, the same on every machine.
 */
export const versionStamp = (modified: string | null, date: string | null, fingerprint: string, id: string): string =>
  `${modified ?? date ?? ""} ${date ?? ""} ${fingerprint} ${id}`;
