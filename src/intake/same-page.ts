/**
 * Address of a page without what does not change what is on it: print and AMP versions, tracking, fragments, "www.", a final slash.
 * Two readings with the same key are versions of one page. Undefined for what is no web address.
 */
export function pageKey(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const host = parsed.hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, "");
  const path = decode(parsed.pathname)
    .replace(/\/(?:amp|print|printable|index\.(?:html?|php|aspx?))\/?$/i, "/")
    .replace(/^\/(?:amp|print)\//i, "/")
    .replace(/\.amp(?=\.html?$)/i, "")
    .replace(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.map(([name, value]) => `${name}=${value}`).join("&");
  return `${host}${path}${query === "" ? "" : `?${query}`}`;
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref|ref_src|ref_url|referrer|source|src|cmp|cmpid|ncid|ocid|cid|ito|smid|smtyp|sh|share|spref|amp|outputtype|output|print|printable|view|feedtype|feedname|rss|at_\w+|xtor|wt\.\w+|s_cid|soc_\w+|taid|via|trk|__twitter_impression|guccounter|guce_\w+)$/i;

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
