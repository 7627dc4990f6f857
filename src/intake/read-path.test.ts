import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { bytesSource } from "./formats/file-source.ts";
import { LIMITS } from "./limits.ts";
import { type Reading, readPath, readSource } from "./read-path.ts";

const ARTICLE =
  "The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said.";
const SECOND = "They agreed to open two more crossings before the end of the year, the Peruvian minister told reporters.";
const PAGE = `<html lang="en"><head><title>Two crossings to open | Valley Herald</title><meta property="article:published_time" content="2019-03-12T10:00:00-05:00"></head><body><nav><a href="/">Home</a></nav><article><h1>Two crossings to open</h1><p>${ARTICLE}</p><p>${SECOND}</p><figcaption>Photo: the two at the table</figcaption></article></body></html>`;

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-intake-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array, limits = {}): Promise<Reading[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return all(readPath(path, { limits }));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const code = (reading: Reading | undefined) => (reading !== undefined && "refusal" in reading ? reading.refusal.code : undefined);
const text = (reading: Reading | undefined) =>
  reading !== undefined && "document" in reading ? reading.document.text : undefined;

describe("files that cannot be read are refused by name", () => {
  const cases: readonly [string, string | Uint8Array, string][] = [
    ["empty.txt", "", "E_READ_EMPTY"],
    ["blank.txt", " \n\t\n", "E_READ_EMPTY"],
    ["binary.txt", new Uint8Array([0, 1, 2, 3, 0, 255]), "E_READ_BINARY"],
    ["picture.jpg", "x", "E_READ_FORMAT"],
    ["broken.json", "{", "E_READ_JSON"],
    ["broken.pdf", "%PDF-1.4 nothing", "E_READ_PDF"],
    ["broken.docx", "PK", "E_READ_DOCX"],
    ["broken.zip", "PK nothing", "E_READ_ZIP"],
    ["broken.warc", "hello", "E_READ_WARC"],
    ["broken.txt.gz", "hello", "E_READ_GZIP"],
    ["other.xml", "<a><b/></a>", "E_READ_XML"],
    ["empty.eml", "Subject: x\n\n", "E_READ_EMPTY"],
    ["nothing.html", "<html><body><script>x</script></body></html>", "E_READ_EMPTY"],
  ];
  for (const [name, content, want] of cases)
    it(`${name}: ${want}`, async () => assert.equal(code((await read(name, content))[0]), want));

  it("50 MB on one line", async () =>
    assert.equal(code((await read("long.txt", "word ".repeat(10_000_000)))[0]), "E_READ_TOO_LARGE"));
  it("what is not there", async () => assert.equal(code((await all(readPath(join(folder, "none"))))[0]), "E_READ_MISSING"));
  it("a folder that leads back to itself, and everything else is read", async () => {
    const top = join(folder, "loop");
    mkdirSync(join(top, "below"), { recursive: true });
    writeFileSync(join(top, "a.txt"), ARTICLE);
    writeFileSync(join(top, "below", "b.txt"), SECOND);
    symlinkSync(top, join(top, "below", "again"));
    const readings = await all(readPath(top));
    assert.deepEqual(
      readings.map((reading) => code(reading) ?? text(reading)),
      [ARTICLE, "E_READ_LOOP", SECOND],
    );
  });
});

describe("characters", () => {
  const cafe = "The café’s owner said “no” to the ministers of both countries on Monday.";
  const windows1252 = Uint8Array.from([...cafe].map((c) => ({ "’": 0x92, "“": 0x93, "”": 0x94 })[c] ?? c.codePointAt(0)!));
  it("UTF-8", async () => assert.equal(text((await read("u8.txt", cafe))[0]), cafe));
  it("UTF-8 with a mark", async () => assert.equal(text((await read("bom.txt", `\ufeff${cafe}`))[0]), cafe));
  it("UTF-16", async () => assert.equal(text((await read("u16.txt", Buffer.from(`\ufeff${cafe}`, "utf16le")))[0]), cafe));
  it("UTF-16 without a mark", async () =>
    assert.equal(text((await read("u16n.txt", Buffer.from(ARTICLE, "utf16le")))[0]), ARTICLE));
  it("Windows-1252, with a note", async () => {
    const [reading] = await read("w.txt", windows1252);
    assert.equal(text(reading), cafe);
    assert.match((reading as { note: string }).note, /windows-1252/);
  });
  it("broken UTF-8, with a note", async () => {
    const [reading] = await read(
      "b.txt",
      Buffer.concat([Buffer.from(`${cafe} `), Buffer.from([0xff]), Buffer.from(" and more")]),
    );
    assert.ok(text(reading)!.startsWith("The café’s owner"));
    assert.match((reading as { note: string }).note, /replaced/);
  });
});

describe("formats", () => {
  it("Markdown with front matter", async () => {
    const [reading] = await read(
      "a.md",
      `---\ntitle: Two crossings\ndate: 2019-03-12\nauthor: Rosa Quispe\n---\n\n# Two crossings\n\n${ARTICLE.replace("Peru", "[Peru](https://x.example)")}\n\n**${SECOND}**\n`,
    );
    assert.ok(reading !== undefined && "document" in reading);
    assert.equal(reading.document.title, "Two crossings");
    assert.equal(reading.document.byline, "Rosa Quispe");
    assert.equal(reading.document.published.date, "2019-03-12");
    assert.equal(reading.document.text, `${ARTICLE}\n\n${SECOND}`);
  });
  it("Markdown's headings, items and rows are paragraphs of their own; wrapped lines are one", async () => {
    const [reading] = await read(
      "b.md",
      `${ARTICLE}\n## What was agreed\nThe two sides\n> > *agreed* on:\n\n- a road\n  to the port\n- a bridge\n\n| State | Seat |\n|:---|---|\n| Peru | **Lima** |\n\n***\n${SECOND}\n`,
    );
    assert.deepEqual(text(reading)!.split("\n\n"), [
      ARTICLE,
      "What was agreed",
      "The two sides agreed on:",
      "a road to the port",
      "a bridge",
      "State | Seat",
      "Peru | Lima",
      SECOND,
    ]);
  });
  it("JSONL, with NGEC's names, a bad line named and the rest read", async () => {
    const readings = await read(
      "a.jsonl",
      `{"id":1,"text":"${ARTICLE}"}\nnot json\n\n{"text":5}\n{}\n{"story_id":"s","event_text":"${SECOND}","pub_date":"2019-03-12","headline":"Crossings"}\n`,
    );
    assert.deepEqual(
      readings.map((reading) => code(reading) ?? (reading as { document: { id: string } }).document.id),
      ["1", "E_INPUT_JSON", "E_INPUT_SHAPE", "E_INPUT_EMPTY", "s"],
    );
    assert.match((readings[1] as { refusal: { input: string } }).refusal.input, /a\.jsonl:2$/);
  });
  it("JSONL with its date as documents are printed", async () => {
    const lines = [
      { published: "2019-03-12" },
      { published: { date: "2019-03-12", basis: "stated" } },
      { published: { date: null } },
    ];
    const readings = await read("p.jsonl", lines.map((each) => JSON.stringify({ ...each, text: ARTICLE })).join("\n"));
    assert.deepEqual(
      readings.map((reading) => (reading as { document: { published: { date: string | null } } }).document.published.date),
      ["2019-03-12", "2019-03-12", null],
    );
  });
  it("JSONL with a line that is too long", async () => {
    const readings = await read("long.jsonl", `{"text":"${"x".repeat(5000)}"}\n{"id":"2","text":"${ARTICLE}"}`, { line: 1000 });
    assert.deepEqual(
      readings.map((reading) => code(reading) ?? text(reading)),
      ["E_READ_LONG_LINE", ARTICLE],
    );
  });
  it("JSON: one, a list, a list under a key", async () => {
    assert.equal(text((await read("one.json", JSON.stringify({ text: ARTICLE }, null, 2)))[0]), ARTICLE);
    assert.equal((await read("list.json", JSON.stringify([{ text: ARTICLE }, { text: SECOND }]))).length, 2);
    assert.equal((await read("key.json", JSON.stringify({ articles: [{ text: ARTICLE }] }))).length, 1);
  });
  it("JSON Feed", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Valley Herald",
      items: [
        {
          id: "1",
          url: "https://v.example/1",
          title: "Crossings",
          content_html: `<p>${ARTICLE}</p><p>${SECOND}</p>`,
          date_published: "2019-03-12T10:00:00Z",
        },
      ],
    };
    const [reading] = await read("feed.json", JSON.stringify(feed));
    assert.ok(reading !== undefined && "document" in reading);
    assert.deepEqual(
      [reading.document.source, reading.document.url, reading.document.published.date, reading.document.text],
      ["Valley Herald", "https://v.example/1", "2019-03-12T10:00Z", `${ARTICLE}\n\n${SECOND}`],
    );
  });
  it("a page", async () => {
    const [reading] = await read("a.html", PAGE);
    assert.ok(reading !== undefined && "document" in reading);
    assert.deepEqual(
      [reading.document.title, reading.document.published.date, reading.document.text],
      ["Two crossings to open", "2019-03-12T10:00-05:00", `${ARTICLE}\n\n${SECOND}`],
    );
  });
  it("RSS, with entities that expand themselves left alone", async () => {
    const rss = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>Valley Herald</title><item><title>Crossings &amp; trade</title><link>https://v.example/1</link><pubDate>Tue, 12 Mar 2019 10:00:00 GMT</pubDate><dc:creator>Rosa Quispe</dc:creator><description>Short</description><content:encoded><![CDATA[<p>${ARTICLE}</p><p>${SECOND}</p>]]></content:encoded></item><item><title>&b;</title></item></channel></rss>`;
    const [first, second] = await read("rss.xml", rss);
    assert.ok(first !== undefined && "document" in first);
    assert.deepEqual(
      [first.document.title, first.document.byline, first.document.text],
      ["Crossings & trade", "Rosa Quispe", `${ARTICLE}\n\n${SECOND}`],
    );
    assert.equal(code(second), "E_READ_EMPTY");
  });
  it("Atom with markup written out", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>V</title><entry><title>Crossings</title><link href="https://v.example/2"/><published>2019-03-12T10:00:00Z</published><updated>2019-04-01T10:00:00Z</updated><author><name>Rosa Quispe</name></author><content type="xhtml"><div><p>${ARTICLE}</p><p>${SECOND}</p></div></content></entry></feed>`;
    const [reading] = await read("atom.xml", atom);
    assert.ok(reading !== undefined && "document" in reading);
    assert.deepEqual(
      [reading.document.byline, reading.document.published.date, reading.document.text],
      ["Rosa Quispe", "2019-03-12T10:00Z", `${ARTICLE}\n\n${SECOND}`],
    );
  });
  it("mail", async () => {
    const [reading] = await read(
      "m.eml",
      `From: Rosa Quispe <r@v.example>\r\nSubject: =?utf-8?q?Fwd:_Crossings?=\r\nDate: Tue, 12 Mar 2019 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${ARTICLE}\r\n\r\n${SECOND}\r\n`,
    );
    assert.ok(reading !== undefined && "document" in reading);
    assert.deepEqual(
      [reading.document.title, reading.document.byline, reading.document.text],
      ["Crossings", "Rosa Quispe", `${ARTICLE}\n\n${SECOND}`],
    );
  });
  it("Word", async () => {
    const xml = (paragraphs: string[]) =>
      `<w:document><w:body>${paragraphs.map((each) => `<w:p><w:r><w:t xml:space="preserve">${each.slice(0, 30)}</w:t></w:r><w:r><w:t>${each.slice(30)}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;
    const [reading] = await read(
      "a.docx",
      zipSync({
        "word/document.xml": strToU8(xml([ARTICLE, SECOND])),
        "docProps/core.xml": strToU8("<c><dc:title>Crossings</dc:title></c>"),
      }),
    );
    assert.ok(reading !== undefined && "document" in reading);
    assert.deepEqual([reading.document.title, reading.document.text], ["Crossings", `${ARTICLE}\n\n${SECOND}`]);
  });
  it("PDF", async () => {
    const [reading] = await read(
      "a.pdf",
      pdf([
        "The foreign ministers of Peru and Chile met in Lima on Tues-",
        "day to discuss trade across their border, officials said.",
        "",
        "They agreed to open two more crossings before the end of",
        "the year, the Peruvian minister told reporters.",
      ]),
    );
    assert.equal(text(reading), `${ARTICLE}\n\n${SECOND}`);
  });
});

function pdf(lines: readonly string[]): string {
  const content = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
}

function record(type: string, url: string, body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n\r\n"),
  ]);
}
const http = (body: string | Uint8Array, headers = "Content-Type: text/html") =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(body)]);

describe("web archives", () => {
  const records = [
    record("warcinfo", "", "a: b"),
    record("response", "http://a.example/1", http(PAGE)),
    record("request", "http://a.example/1", "GET"),
    record(
      "response",
      "http://a.example/2",
      http(gzipSync(PAGE.replaceAll("two", "four")), "Content-Type: text/html\r\nContent-Encoding: gzip"),
    ),
    record("response", "http://a.example/3.png", http("x", "Content-Type: image/png")),
  ];
  it("plain", async () =>
    assert.deepEqual(
      (await read("a.warc", Buffer.concat(records))).map((each) => "document" in each && each.document.url),
      ["http://a.example/1", "http://a.example/2"],
    ));
  it("gzipped record by record", async () =>
    assert.equal((await read("a.warc.gz", Buffer.concat(records.map((each) => gzipSync(each))))).length, 2));
  it("in chunks", async () => {
    const chunked = http(
      `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`,
      "Content-Type: text/html\r\nTransfer-Encoding: chunked",
    );
    assert.equal(text((await read("c.warc", record("response", "http://a.example/1", chunked)))[0]), `${ARTICLE}\n\n${SECOND}`);
  });
  it("cut in the middle: what stands before is read", async () => {
    const whole = Buffer.concat(records.map((each) => gzipSync(each)));
    const readings = await read("cut.warc.gz", whole.subarray(0, whole.length - 700));
    assert.deepEqual(
      readings.map((each) => code(each) ?? "read"),
      ["read", "E_READ_TRUNCATED"],
    );
    assert.deepEqual(
      (await read("cut.warc", Buffer.concat(records).subarray(0, 1600))).map((each) => code(each) ?? "read").at(-1),
      "E_READ_TRUNCATED",
    );
  });
  it("a page that unpacks to more than it may", async () => {
    const bomb = record(
      "response",
      "http://a.example/b",
      http(gzipSync(Buffer.alloc(20_000_000, 97)), "Content-Type: text/html\r\nContent-Encoding: gzip"),
    );
    assert.deepEqual(
      (await read("b.warc", Buffer.concat([bomb, records[1]!]))).map((each) => code(each) ?? "read"),
      ["E_READ_BOMB", "read"],
    );
  });
});

describe("archives and bombs", () => {
  it("ZIP: each entry by its format, the rest by name", async () => {
    const zip = zipSync({
      "a.txt": strToU8(ARTICLE),
      "d/b.html": strToU8(PAGE),
      "c.jpg": strToU8("x"),
      "e.jsonl": strToU8(`{"text":"${SECOND}"}\nbad\n`),
    });
    assert.deepEqual(
      (await read("a.zip", zip)).map((each) => code(each) ?? "read"),
      ["read", "read", "E_READ_FORMAT", "read", "E_INPUT_JSON"],
    );
  });
  it("an entry that unpacks to a hundred thousand times its size", async () => {
    const zip = zipSync({ "bomb.txt": new Uint8Array(60_000_000), "a.txt": strToU8(ARTICLE) });
    const before = process.cpuUsage().user;
    assert.deepEqual(
      (await read("bomb.zip", zip)).map((each) => code(each) ?? "read"),
      ["E_READ_BOMB", "read"],
    );
    assert.ok(process.cpuUsage().user - before < 5_000_000);
  });
  it("archives in archives in archives", async () => {
    let inner = zipSync({ "a.txt": strToU8(ARTICLE) });
    for (let i = 0; i < 4; i += 1) inner = zipSync({ "in.zip": inner });
    assert.equal(code((await read("deep.zip", inner))[0]), "E_READ_BOMB");
  });
  it("a gzip bomb", async () =>
    assert.equal(code((await read("bomb.txt.gz", gzipSync(Buffer.alloc(100_000_000, 97))))[0]), "E_READ_BOMB"));
  it("any bytes under any extension end in a document or a refusal", async () => {
    const extensions = ["txt", "md", "html", "json", "jsonl", "xml", "warc", "warc.gz", "zip", "eml", "docx", ""];
    const heads = ["", "PK\u0003\u0004", "WARC/1.0\r\n", "<html>", "{", "\u001f\u008b", "<rss>", "%PDF-"].map((head) =>
      Buffer.from(head, "latin1"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...extensions),
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        async (extension, head, rest) => {
          for await (const found of readSource(
            bytesSource(`x.${extension}`, Buffer.concat([head, rest]), 0, { extension }),
            LIMITS,
          ))
            assert.ok("refusal" in found || "input" in found);
        },
      ),
      { numRuns: 300 },
    );
  });
});
