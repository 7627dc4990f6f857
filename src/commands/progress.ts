/** A line on stderr that counts up, on a terminal only; `done` clears it. */
export function progress(noun: string): { readonly seen: (count: number) => void; readonly done: () => void } {
  const began = performance.now();
  const shown = process.stderr.isTTY;
  let last = 0;
  return {
    seen(count) {
      const now = performance.now();
      if (!shown || now - last < 100) return;
      last = now;
      const rate = count / Math.max(0.001, (now - began) / 1000);
      process.stderr.write(`\r\x1b[K${count} ${noun}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`);
    },
    done() {
      if (shown) process.stderr.write("\r\x1b[K");
    },
  };
}
