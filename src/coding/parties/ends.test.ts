import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventFinding } from "../finding.ts";
import { findingsIn } from "../reading-for-tests.ts";

/** An act of the text, the codes (or sectors) of who does it and to whom; "-" for nobody, "*" for anybody. */
const cases: readonly (readonly [text: string, act: string, actors: string, recipients: string])[] = [
  ["The UN confirmed reports that ISIL has killed 70 villagers in Anbar.", "ASSAULT", "IMG", "*"],
  ["A gang leader in Haiti was struck and killed by a Kenyan drone.", "ASSAULT", "KEN", "HTI"],
  ["Coalition forces conducted strikes in Iraq and Syria against ISIL.", "ASSAULT", "IGO", "IMG"],
  ["Coalition forces are in Iraq. Near Mosul, two strikes engaged an ISIL unit.", "ASSAULT", "IGO", "IMG"],
  ["The minister visited Turkey on 4 April and Uzbekistan from 5-6 April 2016.", "CONSULT", "GOV", "TUR,UZB"],
  ["Japan's special envoy, Yasushi Akashi, called for progress in the talks.", "REQUEST", "JPN", "*"],
  ["The Minister for Central Asia, Peter Holm, visited Turkey.", "CONSULT", "GOV", "TUR"],
  ["Minister Peter Holm visited Chad on Monday.", "CONSULT", "GOV", "TCD"],
  ["Belarusian authorities arrested opposition leader Maria Kolesova.", "COERCE", "BLR", "BLR"],
  ["Kenya condemns the raid. We are consulting with the government of Somalia.", "CONSULT", "KEN", "SOM"],
];

const codes = (parties: EventFinding["actors"]): string =>
  [...new Set(parties.map(({ code, sector }) => code || (sector ?? "?")))].join(",") || "-";

for (const [text, act, actors, recipients] of cases)
  test(`ends: ${text}`, () => {
    const events = findingsIn("event", text, "2016-10-22").filter((finding) => finding.act === act);
    const found = events.map((event) => `${codes(event.actors)} -> ${codes(event.recipients)}`);
    const asked = `${actors} -> ${recipients}`;
    const fits = events.some(
      (event) => codes(event.actors) === actors && (recipients === "*" || codes(event.recipients) === recipients),
    );
    assert.ok(fits, `${asked} among ${JSON.stringify(found)}`);
  });
