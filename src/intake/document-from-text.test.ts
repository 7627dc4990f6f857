import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { documentFromText } from "./document-from-text.ts";
import { cpuTime } from "./testing/cpu-time.ts";

const BODY = `The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said.

They agreed to open two more crossings before the end of the year. "It is a modest step, but a good one", the Peruvian minister said.`;
const PARAGRAPHS = BODY.split("\n\n");

describe("a text as the web leaves it", () => {
  it("parts section, headline, byline and boilerplate from the article", () => {
    const document = documentFromText(
      `Home Opinion Two neighbours, one border\n\nTwo neighbours, one border\n\nby Admin\n\n${BODY}\n\nRelated Articles\n\nLeave a Comment`,
    );
    assert.equal(document.title, "Two neighbours, one border");
    assert.equal(document.section, "Opinion");
    assert.equal(document.byline, "Admin");
    assert.equal(document.text, BODY);
  });

  it("takes what the caller knows on one line, without commands to a terminal", () => {
    const document = documentFromText(BODY, { title: "Two\n\tneighbours,\u001b[31m one border ", source: " \u0000 " });
    assert.equal(document.title, "Two neighbours, [31m one border");
    assert.equal(document.source, undefined);
  });

  it("reads a broken dateline, and a signature at the end", () => {
    const document = documentFromText(
      `Regional news\n\nMinisters agree to open two crossings\n\n${PARAGRAPHS[0]}\nLima city12 March , 09:40\n\n${PARAGRAPHS[1]}\n\n\nRosa Quispe Mamani`,
    );
    assert.deepEqual(document.dateline, { text: "Lima city12 March , 09:40", place: "Lima" });
    assert.equal(document.byline, "Rosa Quispe Mamani");
    assert.equal(document.section, "Regional news");
    assert.equal(document.text, BODY);
  });

  const datelines: readonly [string, string][] = [
    ["LIMA, March 12 (Reuters) - ", "Lima"],
    ["LIMA, March 12, 2019 (Valley Wire) — ", "Lima"],
    ["LIMA. 12 March. KAZINFORM – ", "Lima"],
    ["LIMA, March 12. /TASS/. ", "Lima"],
    ["LIMA, Peru (AP) — ", "Lima"],
    ["Lima, 12 March 2019 (Valley Wire) -- ", "Lima"],
    ["LIMA/SANTIAGO (Reuters) - ", "Lima/Santiago"],
  ];
  for (const [dateline, place] of datelines) {
    it(`takes the dateline ${dateline.trim()} off the first paragraph`, () => {
      const document = documentFromText(`Ministers agree to open two crossings\n\n${dateline}${BODY}`);
      assert.equal(document.dateline?.place?.split("/")[0], place.split("/")[0]);
      assert.equal(document.text, BODY);
    });
  }

  it("takes no dateline where there is none", () => {
    for (const start of [
      "The talks – the third this year – ended early, officials in Lima said on Monday.",
      "Peru: a country with a plan for its border, and no money to carry it out this year.",
      "Trade (and not water) was on the table in Lima, officials said on Monday.",
      "Andean Water Agency (AWA) Director Rosa Quispe opened the talks in Lima, officials said on Monday.",
    ]) {
      const document = documentFromText(`A headline of some words\n\n${start}\n\n${PARAGRAPHS[1]}`);
      assert.equal(document.dateline, undefined);
      assert.ok(document.text.startsWith(start));
    }
  });

  const furniture = [
    "Share this",
    "Read more: What the two sides want from the talks",
    "Leave a Comment",
    "12 Comments",
    "Facebook Twitter WhatsApp Email",
    "Print | E-mail | Share this",
    "Photo: Ministers at the table in Lima / Valley Wire",
    "(Reporting by Ana Rojas; Editing by Luis Pinto)",
    "© 2019 Valley Herald. All rights reserved.",
    "We use cookies to give you the best experience on our site. By clicking Accept you agree.",
    "Sign up for our newsletter to get the news in your inbox every morning",
    "Tags: Peru, Chile, trade",
    "Follow us on Twitter @valleyherald",
    "https://valley.example/news/12",
    "***",
  ];
  for (const line of furniture) {
    it(`leaves out “${line}”`, () => {
      assert.equal(documentFromText(`Ministers agree to open two crossings\n\n${BODY}\n\n${line}`).text, BODY);
    });
  }

  it("goes on with the article after a list of links in its middle", () => {
    const document = documentFromText(
      `Ministers agree to open two crossings\n\n${PARAGRAPHS[0]}\n\nRelated stories\nChile counts its votes\nWho owns the desert?\n\n${PARAGRAPHS[1]}`,
    );
    assert.equal(document.text, BODY);
  });

  it("takes a first line for the headline, though it could be a name in a place", () => {
    const document = documentFromText(`Border Talks in Chile\n\n${BODY}`);
    assert.deepEqual([document.title, document.byline, document.text], ["Border Talks in Chile", undefined, BODY]);
  });

  it("repairs glued lines", () => {
    assert.equal(documentFromText(`Ministers agree to open two crossings\n\n${BODY}Related ArticlesLeave a Comment`).text, BODY);
    const glued = documentFromText(`Ministers agree to open two crossings\n\n${BODY}Rosa Quispe`);
    assert.equal(glued.text, BODY);
    assert.equal(glued.byline, "Rosa Quispe");
    assert.equal(documentFromText(`Ministers agree to open two crossings\n\nby Admin${BODY}`).text, BODY);
  });

  it("drops a first line that labels the text", () => {
    assert.equal(documentFromText(`[Sample article; not a real publication.]\n\n${BODY}`).text, BODY);
  });

  it("joins lines wrapped at a fixed width", () => {
    const wrapped =
      "The foreign ministers of Peru and Chile met in Lima on Tuesday to\ndiscuss trade across their border and the water of the river that\nboth of them use, officials of the two countries said after the\nmeeting in the evening.";
    assert.equal(documentFromText(wrapped).text, wrapped.replaceAll("\n", " "));
  });

  it("keeps one sentence, one word, and nothing but a headline", () => {
    for (const text of [
      "They met.",
      "Ministers agree to open two crossings",
      "Peru",
      "The Council condemned the attack in the strongest terms",
    ])
      assert.equal(documentFromText(text).text, text);
  });

  it("keeps a caller's clean text to the letter where asked", () => {
    const raw = "Two spaces  here, and a line\nthat ends early. The ministers met again on Friday.\n";
    assert.equal(documentFromText(raw, {}, { layout: "as-is-if-clean" }).text, raw);
    assert.equal(documentFromText(`${raw}\nLeave a Comment`, {}, { layout: "as-is" }).text, `${raw}\nLeave a Comment`);
  });

  it("survives any text, and cleaning a clean text changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom(...furniture, ...PARAGRAPHS, "", "By Ana Rojas", "LIMA, March 12 (AP) — ")),
          { maxLength: 12 },
        ),
        (lines) => {
          const document = documentFromText(lines.join("\n"));
          assert.equal(typeof document.text, "string");
          assert.ok(!document.text.includes("\r"));
        },
      ),
      { numRuns: 300 },
    );
    assert.equal(documentFromText(BODY).text, BODY);
  });

  it("takes time linear in length, whatever the text", () => {
    for (const unit of ["(", "A. ", "By ", "Lima, ", "– ", "\n", "Jan. 1 ", "a", "[", ". ", "Aa", "| "]) {
      const took = cpuTime(() => void documentFromText(unit.repeat(200_000)));
      assert.ok(took < 3000, `${JSON.stringify(unit)} took ${took} ms`);
    }
  });
});
