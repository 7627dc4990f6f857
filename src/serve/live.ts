import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Desk } from "./desk.ts";

/** Most listeners at once, and how often the record is looked at, in milliseconds. */
const mostListeners = 64;
const pulse = 1500;

/** Tells listeners when the record has changed (server-sent events), at once where the record tells it; one clock for all, and none while nobody listens. */
export class Live {
  readonly #desk: Desk;
  readonly #listeners = new Set<(version: number) => void>();
  #timer: NodeJS.Timeout | undefined;
  /** Ends the record's own telling of changes, where it tells them. */
  #watch: Promise<(() => void) | null> | undefined;
  #version = -1;
  #closed = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Answers a request for `/api/live`: event `record` with version and counts, at once and after every change. */
  async answer(c: Context): Promise<Response> {
    if (this.#listeners.size >= mostListeners)
      return c.json({ error: { code: "E_LIVE_FULL", message: "Too many pages listen already.", hint: "Close some." } }, 503);
    return streamSSE(c, async (stream) => {
      let woken: (() => void) | undefined;
      let pending = true;
      const wake = (): void => {
        pending = true;
        woken?.();
      };
      this.#listen(wake);
      stream.onAbort(() => {
        this.#leave(wake);
        woken?.();
      });
      let beats = 0;
      while (!stream.aborted && !this.#closed) {
        if (pending) {
          pending = false;
          const [version, counts] = await Promise.all([
            this.#desk.record.version(),
            this.#desk.kept.of("counts", 1000, () => this.#desk.record.counts()),
          ]);
          if (this.#version === -1) this.#version = version;
          await stream.writeSSE({ event: "record", id: String(version), data: JSON.stringify({ version, counts }) });
        } else if (++beats % 10 === 0) await stream.writeSSE({ event: "beat", data: "" });
        await Promise.race([
          new Promise<void>((resolve) => {
            woken = resolve;
          }),
          stream.sleep(pulse),
        ]);
      }
      this.#leave(wake);
    });
  }

  close(): void {
    this.#closed = true;
    this.#rest();
    for (const wake of this.#listeners) wake(this.#version);
    this.#listeners.clear();
  }

  #listen(wake: () => void): void {
    this.#listeners.add(wake);
    this.#timer ??= setInterval(() => void this.#look(), pulse).unref();
    this.#watch ??= this.#desk.record.watch(() => void this.#look()).catch(() => null);
  }

  #leave(wake: () => void): void {
    this.#listeners.delete(wake);
    if (this.#listeners.size > 0) return;
    this.#rest();
    this.#version = -1;
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    void this.#watch?.then((stop) => stop?.());
    this.#watch = undefined;
  }

  async #look(): Promise<void> {
    try {
      const version = await this.#desk.record.version();
      if (version === this.#version) return;
      this.#version = version;
      for (const wake of this.#listeners) wake(version);
    } catch {
      // The record is being closed; the pages will notice.
    }
  }
}
