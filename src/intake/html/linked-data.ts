const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Statement|Speech|CreativeWork)$/;
/** One thing that linked data describes, its properties as written. */
export type Thing = Readonly<Record<string, unknown>>;

/** The first article among the things that a page describes, and what stands beside it. */
export function readLinkedData(scripts: readonly string[]): { article?: Thing; site?: string; crumb?: string } {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number) => {
    if (depth > 6 || things.length > 200) return;
    if (Array.isArray(value)) for (const each of value.slice(0, 100)) collect(each, depth + 1);
    else if (typeof value === "object" && value !== null) {
      const thing = value as Thing;
      things.push(thing);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
        if (typeof thing[key] === "object") collect(thing[key], depth + 1);
    }
  };
  for (const script of scripts) {
    try {
      collect(
        JSON.parse(
          script
            .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*$/g, "")
            .replace(/\s+/g, " "),
        ),
        0,
      );
    } catch {
      // Linked data is often broken; the page says the same elsewhere
    }
  }
  const kind = (thing: Thing) => [thing["@type"]].flat().filter((type): type is string => typeof type === "string");
  const articles = things.filter((thing) => kind(thing).some((type) => ARTICLE.test(type)));
  const rank = (thing: Thing) =>
    (typeof thing.articleBody === "string" ? 4 : 0) +
    (thing.headline ? 2 : 0) +
    (thing.datePublished ? 2 : 0) +
    (kind(thing).some((type) => /Article|Posting|Report/.test(type)) ? 3 : 0);
  const article = articles.sort((a, b) => rank(b) - rank(a))[0];
  const site = things.find((thing) => kind(thing).includes("WebSite"));
  const crumbs = things
    .filter((thing) => kind(thing).includes("ListItem") && typeof thing.name === "string")
    .map((thing) => thing.name as string);
  const crumb = crumbs.length > 1 ? crumbs.filter((name) => !/^home/i.test(name))[0] : undefined;
  const siteName = textOf(site?.name);
  return { ...(article ? { article } : {}), ...(siteName ? { site: siteName } : {}), ...(crumb ? { crumb } : {}) };
}

/** A property as text: the first of several, the value of a marked one. */
export function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "string") return one.trim() === "" ? undefined : one.trim();
  if (typeof one === "object" && one !== null && "@value" in one) return textOf((one as Thing)["@value"]);
  return undefined;
}

/** The name of a person or organisation, however it is given. */
export function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? textOf((one as Thing).name) : textOf(one);
}
