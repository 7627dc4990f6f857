import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ChanceryError } from "../world/errors.ts";
import { isPrivateAddress, isPrivateHost } from "./private-address.ts";

/** How an address is fetched. */
export interface FetchOptions {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Most bytes of the answer, unpacked. */
  readonly limit?: number;
  /** Milliseconds for the whole of it. */
  readonly timeout?: number;
  readonly redirects?: number;
  /** Where the address was found: a page outside may not send us to addresses of this machine or its network. */
  readonly foundOn?: string;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** An answer, with its redirects followed. */
export interface Fetched {
  readonly status: number;
  /** Where it was in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Seconds that the server asks us to stay away. */
  readonly retryAfter?: number;
}

const USER_AGENT = "Chancery/0.1 (reads news for a record; keeps to robots.txt)";
const MB = 1024 * 1024;
const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

/**
 * Fetches an http(s) address: few redirects, limits on size and time, no address of this machine or its network unless the caller
 * named it (checked on the address that the name resolves to, at the moment of connecting).
 * Throws ChanceryError E_FETCH_ADDRESS, E_FETCH_PRIVATE, E_FETCH_REDIRECTS, E_FETCH_TIMEOUT, E_FETCH_TOO_LARGE, E_FETCH_FAILED.
 * A status of 400 and above is an answer, not an error.
 */
export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeout = 30_000, redirects = 5 } = options;
  const first = parse(address);
  const home = options.foundOn === undefined ? first : parse(options.foundOn);
  const seen = new Set<string>();
  const clock = AbortSignal.timeout(timeout);
  const signal = options.signal === undefined ? clock : AbortSignal.any([clock, options.signal]);
  let url = first;
  for (let hop = 0; hop <= redirects; hop += 1) {
    if (seen.has(url.href))
      throw new ChanceryError(
        "E_FETCH_REDIRECTS",
        `${address} redirects in a circle, back to ${url.href}.`,
        "Try it in a browser, or give the page's own address.",
      );
    seen.add(url.href);
    // The caller may name its own machine; the web may not, except the host that the caller named
    const own = url.hostname === home.hostname && url.port === home.port;
    let answer: Fetched | URL;
    try {
      answer = await fetchOnce(url, own, options, signal);
    } catch (error) {
      if (error instanceof ChanceryError) throw error;
      if (clock.aborted)
        throw new ChanceryError(
          "E_FETCH_TIMEOUT",
          `${url.href} did not answer within ${timeout / 1000} seconds.`,
          "Try again later.",
        );
      throw new ChanceryError(
        "E_FETCH_FAILED",
        `${url.href} cannot be fetched (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
        "Check the address and the connection.",
      );
    }
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  throw new ChanceryError(
    "E_FETCH_REDIRECTS",
    `${address} redirects more than ${redirects} times.`,
    "Give the page's own address.",
  );
}

function parse(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new ChanceryError(
      "E_FETCH_ADDRESS",
      `“${address.slice(0, 200)}” is no web address.`,
      "Addresses begin with http:// or https://.",
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new ChanceryError(
      "E_FETCH_ADDRESS",
      `${url.protocol} addresses are not fetched.`,
      "Addresses begin with http:// or https://.",
    );
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

function fetchOnce(url: URL, own: boolean, options: FetchOptions, signal: AbortSignal): Promise<Fetched | URL> {
  const refuse = () =>
    new ChanceryError(
      "E_FETCH_PRIVATE",
      `${url.href} is an address of this machine or its network, and a page outside points to it.`,
      "If you want it read, give that address yourself.",
    );
  if (!own && isPrivateHost(url.hostname)) throw refuse();
  const limit = options.limit ?? 16 * MB;
  const headers: Record<string, string> = {
    "user-agent": USER_AGENT,
    accept: options.accept ?? ACCEPT,
    "accept-encoding": "gzip, deflate, br",
    "accept-language": "en, *;q=0.5",
  };
  if (options.etag !== undefined) headers["if-none-match"] = options.etag;
  if (options.lastModified !== undefined) headers["if-modified-since"] = options.lastModified;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(url, { headers, signal, lookup: guarded(own, refuse), agent: false }, (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (location !== undefined && [301, 302, 303, 307, 308].includes(status)) {
        response.destroy();
        try {
          resolve(parse(new URL(location, url).href));
        } catch (error) {
          reject(
            error instanceof ChanceryError
              ? error
              : new ChanceryError(
                  "E_FETCH_ADDRESS",
                  `${url.href} redirects to “${location.slice(0, 200)}”, which is no web address.`,
                  "Give the page's own address.",
                ),
          );
        }
        return;
      }
      readBody(response, limit, url).then((bytes) => resolve(answerOf(response, status, url, bytes)), reject);
    });
    request.on("error", reject);
    request.end();
  });
}

/** Looks a name up and refuses, unless it is the caller's own host, every address that is not outside: also against names that change their mind. */
function guarded(own: boolean, refuse: () => Error): LookupFunction {
  return (host, options, callback) => {
    dnsLookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 4);
      if (!own && addresses.some(({ address }) => isPrivateAddress(address)))
        return callback(refuse() as NodeJS.ErrnoException, "", 4);
      if ((options as { all?: boolean }).all === true) return callback(null, addresses as never, 0);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

async function readBody(response: IncomingMessage, limit: number, url: URL): Promise<Uint8Array> {
  const tooLarge = () =>
    new ChanceryError(
      "E_FETCH_TOO_LARGE",
      `${url.href} is larger than ${Math.round(limit / MB)} MB.`,
      "Download it and read the file.",
    );
  if (Number(response.headers["content-length"] ?? 0) > limit) {
    response.destroy();
    throw tooLarge();
  }
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  if (unpack !== null) response.on("error", (error) => unpack.destroy(error));
  const stream = unpack === null ? response : response.pipe(unpack);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) {
      response.destroy();
      throw tooLarge();
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function answerOf(response: IncomingMessage, status: number, url: URL, bytes: Uint8Array): Fetched {
  const media = response.headers["content-type"] ?? "";
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(media)?.[1];
  const etag = response.headers.etag;
  const lastModified = response.headers["last-modified"];
  const retryAfter = secondsOf(response.headers["retry-after"]);
  return {
    status,
    url: url.href,
    bytes,
    mediaType: media.split(";")[0]!.trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** Retry-After (RFC 9110) in seconds or as a date. */
function secondsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.round((until - Date.now()) / 1000));
}
