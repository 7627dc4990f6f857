import { ChanceryError } from "../../world/errors.ts";
import { type FetchOptions, fetchAddress } from "../fetch.ts";
import { bytesSource } from "./file-source.ts";
import type { Source } from "./source.ts";

/** Fetches an address and gives it as a source. Throws fetchAddress's errors, and E_FETCH_STATUS for an answer that is none. */
export async function addressSource(address: string, options: FetchOptions = {}): Promise<Source> {
  const answer = await fetchAddress(address, options);
  if (answer.status !== 200)
    throw new ChanceryError(
      "E_FETCH_STATUS",
      `${address} answers ${answer.status}.`,
      answer.status === 404 || answer.status === 410 ? "The page is gone." : "Try again later, or open it in a browser.",
    );
  return bytesSource(answer.url, answer.bytes, 0, {
    url: answer.url,
    ...(answer.mediaType === "" || answer.mediaType === "application/octet-stream" ? {} : { mediaType: answer.mediaType }),
    ...(answer.charset === undefined ? {} : { charset: answer.charset }),
  });
}
