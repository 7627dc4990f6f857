import type { Fetched, FetchOptions } from "../fetch.ts";
import { ALLOW_ALL, DENY_ALL, mayFetch, type Robots, readRobots } from "./robots.ts";

type Fetch = (address: string, options: FetchOptions) => Promise<Fetched>;

/** Least milliseconds between two requests to one host. */
const DELAY = 2000;
const ROBOTS_FOR = 24 * 3_600_000;

/** Sees to it that every host is asked as it wishes: its robots.txt kept for a day, its delay between requests. */
export class Hosts {
  readonly #fetch: Fetch;
  readonly #now: () => number;
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #delay: number;
  readonly #robots = new Map<string, { readonly robots: Robots; readonly until: number }>();
  readonly #free = new Map<string, number>();

  constructor(fetch: Fetch, sleep: (ms: number) => Promise<void>, now: () => number = Date.now, delay = DELAY) {
    this.#fetch = fetch;
    this.#sleep = sleep;
    this.#now = now;
    this.#delay = delay;
  }

  /** Fetches when the host may be asked; null if its robots.txt does not allow it. */
  async fetch(address: string, options: FetchOptions = {}): Promise<Fetched | null> {
    const url = new URL(address);
    const robots = await this.#robotsOf(url, options);
    if (!mayFetch(robots, url.pathname + url.search)) return null;
    await this.#turn(url.host, robots);
    return this.#fetch(address, options);
  }

  async #turn(host: string, robots: Robots): Promise<void> {
    const now = this.#now();
    const at = Math.max(now, this.#free.get(host) ?? 0);
    this.#free.set(host, at + Math.max(this.#delay, (robots.delay ?? 0) * 1000));
    if (at > now) await this.#sleep(at - now);
  }

  /** RFC 9309: no robots.txt (4xx) allows everything, a host in trouble (5xx, no answer) nothing for now. */
  async #robotsOf(url: URL, options: FetchOptions): Promise<Robots> {
    const known = this.#robots.get(url.origin);
    if (known !== undefined && known.until > this.#now()) return known.robots;
    let robots = ALLOW_ALL;
    let keep = ROBOTS_FOR;
    try {
      const { foundOn, signal } = options;
      const answer = await this.#fetch(new URL("/robots.txt", url).href, {
        limit: 512 * 1024,
        timeout: 10_000,
        ...(foundOn === undefined ? {} : { foundOn }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (answer.status === 200) robots = readRobots(new TextDecoder().decode(answer.bytes));
      else if (answer.status >= 500 || answer.status === 429) [robots, keep] = [DENY_ALL, 600_000];
    } catch {
      [robots, keep] = [DENY_ALL, 600_000];
    }
    this.#robots.set(url.origin, { robots, until: this.#now() + keep });
    return robots;
  }
}
