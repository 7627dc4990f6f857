import type { Context, Hono } from "hono";
import type { Desk } from "../desk.ts";
import { results, type SearchAsked, searchKinds, searchPage } from "../pages/search.ts";
import { filters, offset, type Show } from "./show.ts";

/** The search, its results alone for one who types, and its description for browsers. */
export function searchRoutes(app: Hono, desk: Desk, show: Show): void {
  app.get("/search", async (c) => {
    const ask = searchAsked(c);
    if (c.req.header("x-fragment")) return c.html(await results(desk, ask));
    return show(c, await searchPage(desk, ask));
  });
  app.get("/opensearch.xml", (c) =>
    c.body(
      `<?xml version="1.0" encoding="UTF-8"?><OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Chancery</ShortName><Description>Search the record</Description><Url type="text/html" template="${new URL(c.req.url).origin}/search?q={searchTerms}"/></OpenSearchDescription>`,
      200,
      { "Content-Type": "application/opensearchdescription+xml" },
    ),
  );
}

function searchAsked(c: Context): SearchAsked {
  const word = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 200) || undefined;
  const kind = searchKinds.find((one) => one === c.req.query("kind"));
  const year = c.req.query("year");
  const [actor, a, b] = [word("actor"), word("a"), word("b")];
  return {
    q: word("q") ?? "",
    ...filters(c),
    ...(kind ? { kind } : {}),
    ...(actor ? { actor } : {}),
    ...(a ? { a } : {}),
    ...(b ? { b } : {}),
    ...(year && /^\d{4}$/.test(year) ? { year } : {}),
    offset: offset(c),
  };
}
