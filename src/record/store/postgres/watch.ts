import { Client, type ClientConfig } from "pg";

const retryAfter = 2000;

/**
 * Listens on a channel of the server until the function it gives is called. After a lost connection it calls back once: what was told in
 * between is not told again.
 */
export async function watch(config: ClientConfig, channel: string, changed: () => void): Promise<() => void> {
  let stopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const lost = (): void => {
    client = undefined;
    if (stopped) return;
    timer = setTimeout(() => {
      listen().then(changed, lost);
    }, retryAfter);
    timer.unref();
  };
  const listen = async (): Promise<void> => {
    const made = new Client(config);
    made.on("notification", () => {
      if (!stopped) changed();
    });
    made.on("error", () => undefined);
    await made.connect();
    await made.query(`listen ${channel}`);
    if (stopped) return void made.end().catch(() => undefined);
    client = made;
    made.once("end", lost);
  };
  await listen();
  return () => {
    stopped = true;
    clearTimeout(timer);
    client?.end().catch(() => undefined);
  };
}
