import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { type OpenDesk, openDesk, skip } from "./testing/open-desk.ts";

let desk: OpenDesk;
before(async () => {
  if (!skip) desk = await openDesk();
});
after(() => desk?.close());

/** A task in a fresh window. */
function task(name: string, work: (page: Page) => Promise<void>): void {
  test(name, { skip, timeout: 90_000 }, async () => {
    const context = await desk.browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(25_000);
    await page.goto(`${desk.base}/`);
    await work(page);
    await context.close();
  });
}

task("find a word and read it where it stands", async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("Tillerson");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=Tillerson/);
  await page.locator("#results .cite").first().click();
  await page.waitForURL(/\/document\/.*at=\d+-\d+/);
  assert.match((await page.locator(".cited").allTextContents()).join(""), /Tillerson/);
});

task("search as one types", async (page) => {
  await page.goto(`${desk.base}/search`);
  await page.locator("#q").pressSequentially("contracts", { delay: 20 });
  await page.locator(".tabs").waitFor();
  await page.waitForURL(/q=contracts/);
  assert.match(await page.locator("#results").innerText(), /Agreements/);
});

task("open the relation of two states by their names", async (page) => {
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.waitForURL(/\/relation$/);
  await page.getByLabel("Between").fill("Kazakhstan");
  await page.getByLabel("and", { exact: true }).fill("united states");
  await page.getByRole("button", { name: "Open" }).click();
  await page.waitForURL(/\/relation\/KAZ\/USA/);
  assert.match(await page.locator("h1").innerText(), /Kazakhstan and the United States/);
});

task("narrow a relation to its meetings that have happened", async (page) => {
  await page.goto(`${desk.base}/relation/KAZ/USA`);
  await page.getByLabel("Status").selectOption("happened");
  await page.waitForURL(/status=happened/);
  assert.equal(await page.locator("#course .status-planned").count(), 0);
});

task("go down a list with j and up with k, and open with Enter", async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = await page.locator(".at a:focus").getAttribute("href");
  await page.keyboard.press("k");
  assert.notEqual(await page.locator(".at a:focus").getAttribute("href"), second);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${desk.base}${second}`);
});

task("click on marked words and see why the finding is there", async (page) => {
  await page.goto(`${desk.base}/document/meeting`);
  await page.locator("[data-findings]:not(:has(a))").first().click();
  await page.locator("#explanation[open]").waitFor();
  await page.locator("#why").waitFor();
  assert.match(await page.locator("#explanation").innerText(), /Nazarbayev|Trump/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#explanation[open]").count(), 0);
});

task("take a brief away as a Word file", async (page) => {
  await page.goto(`${desk.base}/relation/KAZ/USA`);
  await page.getByRole("link", { name: "Brief", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Word" }).click()]);
  assert.equal(
    readFileSync((await download.path())!)
      .subarray(0, 2)
      .toString(),
    "PK",
  );
});

task("mend a name and undo it", async (page) => {
  await page.goto(`${desk.base}/actor/person:kairat-abdrakhmanov`);
  await page.getByRole("link", { name: "Correct", exact: true }).click();
  await page.getByLabel("New name").fill("K. Abdrakhmanov");
  await page.getByRole("button", { name: "Rename" }).click();
  assert.match(await page.locator("[role=status].done").innerText(), /now called K\. Abdrakhmanov/);
  await page.getByRole("button", { name: "Undo the last" }).click();
  assert.match(await page.locator("[role=status].done").innerText(), /Undone/);
});

task("canvass a vote in the Council", async (page) => {
  await page.goto(`${desk.base}/council?on=2018-01-15`);
  await page.getByLabel("Russian Federation: no").check();
  await page.waitForURL(/RUS=no/);
  for (const name of [
    "Bolivia (Plurinational State of)",
    "China",
    "Côte d'Ivoire",
    "Ethiopia",
    "France",
    "Kazakhstan",
    "Kuwait",
    "Peru",
    "Poland",
  ]) {
    await page.getByLabel(`${name}: yes`).check();
    await page.waitForLoadState();
    await page.locator(".outcome").waitFor();
  }
  assert.match(await page.locator(".outcome").innerText(), /Vetoed/);
});

task("import a calendar and read the brief of a meeting", async (page) => {
  await page.goto(`${desk.base}/agenda`);
  await page.getByLabel("File").setInputFiles({
    name: "programme.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20180101T000000Z\r\nDTSTART:20180120T100000Z\r\nSUMMARY:Talks with the United States on trade\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
  });
  await page.locator(".import").getByLabel("For").fill("KAZ");
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("link", { name: "Talks with the United States on trade" }).click();
  await page.locator(".brief").waitFor();
});

task("paste a sentence and see what is found in it", async (page) => {
  await page.goto(`${desk.base}/parse`);
  await page.getByLabel(/Paste a report/).fill("The president of Chile visited Peru in March.");
  await page.getByRole("button", { name: "Read" }).click();
  await page.locator(".deps").first().waitFor();
  assert.match(await page.locator("#found").innerText(), /Visit/i);
});

task("choose the colours, and keep them", async (page) => {
  await page.getByRole("button", { name: /Colours/ }).click();
  await page.waitForLoadState();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  await page.getByRole("button", { name: /Colours/ }).click();
  await page.waitForLoadState();
  await page.goto(`${desk.base}/help`);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
});

task("see that something new has been read", async (page) => {
  await page.waitForTimeout(1700);
  await desk.record.renameActor("person:rex-tillerson", "Rex W. Tillerson");
  await page.locator("#news").waitFor();
  await desk.record.undo();
  await Promise.all([page.waitForEvent("load"), page.locator("#news").click()]);
});

task("ask for help by ?", async (page) => {
  await page.keyboard.press("Shift+?");
  await page.waitForURL(/\/help/);
});
