/** What a host's robots.txt lets us fetch (RFC 9309), as plain data that a record can keep. */
export interface Robots {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[];
  /** Seconds between requests that the host asks for. */
  readonly delay?: number;
}

export const ALLOW_ALL: Robots = { rules: [] };
export const DENY_ALL: Robots = { rules: [{ allow: false, path: "/" }] };
const PRODUCT = "chancery";
const MOST_RULES = 2000;

/** Reads robots.txt: the group that names us, else the one for everybody. */
export function readRobots(text: string): Robots {
  const groups: { agents: string[]; rules: { allow: boolean; path: string }[]; delay?: number }[] = [];
  let naming = false;
  for (const row of text.slice(0, 500_000).split(/\r\n?|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(row);
    if (match === null) continue;
    const field = match[1]!.toLowerCase();
    const value = match[2]!.trim();
    if (field === "user-agent") {
      if (naming) groups.at(-1)!.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [] });
      naming = true;
      continue;
    }
    naming = false;
    const group = groups.at(-1);
    if (group === undefined) continue;
    if ((field === "allow" || field === "disallow") && value !== "" && group.rules.length < MOST_RULES)
      group.rules.push({ allow: field === "allow", path: value });
    if (field === "crawl-delay" && Number(value) > 0) group.delay = Math.min(60, Number(value));
  }
  const ours = groups.filter((group) => group.agents.some((agent) => agent.split("/")[0] === PRODUCT));
  const all = ours.length > 0 ? ours : groups.filter((group) => group.agents.includes("*"));
  const delay = all.find((group) => group.delay !== undefined)?.delay;
  return { rules: all.flatMap((group) => group.rules), ...(delay === undefined ? {} : { delay }) };
}

/** May we fetch this path (with its query)? The longest rule that matches decides; of two as long, the one that allows. */
export function mayFetch(robots: Robots, path: string): boolean {
  let longest = -1;
  let allowed = true;
  for (const rule of robots.rules) {
    if (rule.path.length < longest || !matches(rule.path, path)) continue;
    if (rule.path.length > longest || rule.allow) allowed = rule.allow;
    longest = rule.path.length;
  }
  return allowed;
}

/** "*" stands for anything, "$" at the end for the end. Linear: every piece is looked for once, from left to right. */
function matches(pattern: string, path: string): boolean {
  const ends = pattern.endsWith("$");
  const pieces = (ends ? pattern.slice(0, -1) : pattern).split("*");
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i === 0) {
      if (!path.startsWith(piece)) return false;
      at = piece.length;
      continue;
    }
    if (ends && i === pieces.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !ends || at === path.length;
}
