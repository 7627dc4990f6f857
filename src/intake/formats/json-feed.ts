import type { Given } from "../document-from-text.ts";
import type { Found } from "./source.ts";

/** JSON Feed 1.1 (jsonfeed.org): every item with a text becomes a document. */
export async function* readJsonFeed(feed: Record<string, unknown>, name: string): AsyncIterable<Found> {
  const items = Array.isArray(feed.items) ? feed.items : [];
  for (const [index, each] of items.entries()) {
    if (typeof each !== "object" || each === null) continue;
    const item = each as Record<string, unknown>;
    const say = (key: string) => (typeof item[key] === "string" && item[key] !== "" ? (item[key] as string) : undefined);
    const html = say("content_html");
    const text = say("content_text") ?? (html === undefined ? say("summary") : undefined);
    const author = [item.author, ...(Array.isArray(item.authors) ? item.authors : [])].find(
      (one): one is { name: string } => typeof (one as { name?: unknown } | null)?.name === "string",
    );
    const fields: Record<string, string | undefined> = {
      title: say("title"),
      url: say("url") ?? say("external_url"),
      date: say("date_published") ?? say("date_modified"),
      byline: author?.name,
      source: typeof feed.title === "string" ? feed.title : undefined,
      language: say("language") ?? (typeof feed.language === "string" ? feed.language : undefined),
    };
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given;
    const where = given.url ?? `${name}#${index + 1}`;
    if (html === undefined && text === undefined) {
      yield {
        refusal: {
          input: where,
          code: "E_READ_EMPTY",
          reason: "The feed's entry has no text.",
          hint: "Give the page's address to read instead.",
        },
      };
      continue;
    }
    yield { name: where, input: { ...(html === undefined ? { text: text! } : { html }), given } };
  }
}
