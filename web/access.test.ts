import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { type OpenDesk, openDesk, pages, skip } from "./testing/open-desk.ts";

let desk: OpenDesk;
before(async () => {
  if (!skip) desk = await openDesk();
});
after(() => desk?.close());

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
] as const)
  test(`axe finds nothing on any page, ${colorScheme}, ${width} px`, { skip, timeout: 400_000 }, async () => {
    const context = await desk.browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(desk.base + path);
      await page.evaluate(axe.source);
      const violations = (await page.evaluate(
        "axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }).then((result) => result.violations)",
      )) as Found[];
      for (const { id, nodes } of violations)
        found.push(
          `${path}: ${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary?.split("\n")[1] ?? ""}`,
        );
    }
    await context.close();
    assert.deepEqual(found, []);
  });

for (const width of [360, 768, 2560])
  test(`no page is wider than its window, ${width} px`, { skip, timeout: 300_000 }, async () => {
    const context = await desk.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(desk.base + path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    await context.close();
    assert.deepEqual(wide, []);
  });

test("no page asks for anything elsewhere, breaks the policy, or fails a script", { skip, timeout: 300_000 }, async () => {
  const context = await desk.browser.newContext();
  const page = await context.newPage();
  const trouble: string[] = [];
  let now = "";
  page.on(
    "console",
    (message) => message.type() === "error" && !message.text().includes("404") && trouble.push(`${now}: ${message.text()}`),
  );
  page.on("pageerror", (error) => trouble.push(`${now}: ${error.message}`));
  page.on("request", (request) => !request.url().startsWith(desk.base) && trouble.push(`${now}: ${request.url()}`));
  for (now of pages) await page.goto(desk.base + now);
  await context.close();
  assert.deepEqual(trouble, []);
});

test("nothing moves while a page loads, and the scripts are small", { skip, timeout: 200_000 }, async () => {
  const context = await desk.browser.newContext();
  const page = await context.newPage();
  let scripts = 0;
  page.on("response", async (answer) => {
    if (answer.url().includes(".js")) scripts += (await answer.body()).length;
  });
  await page.addInitScript(
    "window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });",
  );
  for (const path of ["/", "/relation/KAZ/USA", "/document/meeting"]) {
    await page.goto(desk.base + path);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate("window.moved"), 0, path);
  }
  await context.close();
  assert.ok(scripts > 0 && scripts < 60_000, `${scripts} bytes of script`);
});

test("endless words, markup and other scripts widen no page and run nothing", { skip, timeout: 300_000 }, async () => {
  const long = "W".repeat(200);
  const markup = "<script>document.title = 'run'</script><img src=x onerror=\"document.title='run'\">";
  const taken = await fetch(`${desk.base}/api/read`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id: "hostile",
      title: `${markup} ${long} العنوان`,
      source: `${long} ${markup}`,
      url: "javascript:alert(1)",
      date: "2018-01-19",
      text: `${markup} Kazakhstan's President ${long} met U.S. President Donald Trump in Washington. “${long},” said Donald Trump of Kazakhstan. \u202eKazakhstan signed the ${long} agreement with the United States.`,
    }),
  });
  assert.equal(taken.status, 200);
  const context = await desk.browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of [...pages, "/document/hostile"]) {
    await page.goto(desk.base + path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${path}: ${over} px too wide`);
    if ((await page.title()) === "run") found.push(`${path}: ran what was read`);
    if ((await page.locator('a[href^="javascript:"]').count()) > 0) found.push(`${path}: links to a script`);
  }
  await context.close();
  assert.deepEqual(found, []);
});
