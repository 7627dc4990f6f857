import PostalMime from "postal-mime";
import { ChanceryError } from "../../world/errors.ts";
import type { Given } from "../document-from-text.ts";
import { textOfFragment } from "../html/fragment.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";

/** A mail (EML, RFC 5322): its subject is the title, its sender the byline, its text or page the body. */
export async function* readMail(source: Source, limits: Limits): AsyncIterable<Found> {
  const bytes = await source.bytes(limits.file);
  if (bytes.length === 0) throw new ChanceryError("E_READ_EMPTY", "It is empty.", "Remove it, or fetch it again.");
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 256 * 1024 });
  const text = /\S/.test(mail.text ?? "") ? mail.text! : mail.html === undefined ? "" : textOfFragment(mail.html);
  if (!/\S/.test(text))
    throw new ChanceryError(
      "E_READ_EMPTY",
      "The mail has no text.",
      "If the report is attached, save the attachment and read that.",
    );
  const given: { -readonly [K in keyof Given]: Given[K] } = {};
  if (mail.subject) given.title = mail.subject.replace(/^(?:(?:fwd?|re|aw|wg)\s*:\s*)+/i, "");
  const sender = mail.from?.name || mail.from?.address;
  if (sender) given.byline = sender;
  if (mail.date) given.date = mail.date;
  yield { name: source.name, input: { text: unwrapFlowed(text), given } };
}

/** Quotation marks of forwarded mails, and the soft ends of format=flowed lines (RFC 3676). */
function unwrapFlowed(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(/^(?:> ?)+/gm, "")
    .replace(/ \n(?=\S)/g, " ");
}
