import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";
import { givenBy, textOf } from "./text.ts";

/** A web page: one file, one document. */
export async function* readHtml(source: Source, limits: Limits): AsyncIterable<Found> {
  const { text, note } = await textOf(source, limits);
  yield { name: source.name, input: { html: text, given: givenBy(source) }, ...(note === undefined ? {} : { note }) };
}
