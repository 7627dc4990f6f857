import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventFinding } from "../../finding.ts";
import { findingsIn } from "../../reading-for-tests.ts";

/** Sentences of a report, an act, the words that tell it, and the codes (or sectors) of who does it and to whom; "-" for nobody. */
const cases: readonly (readonly [text: string, act: string, trigger: string, actors: string, recipients: string])[] = [
  [
    "Chinese President Xi Jinping wrapped up a visit to India, during which the two countries agreed to establish a partnership.",
    "SUPPORT",
    "agreed",
    "CHN,IND",
    "-",
  ],
  [
    "Chinese President Xi Jinping met Russian President Vladimir Putin in Sochi. The Kremlin said they discussed Ukraine.",
    "CONSULT",
    "discussed",
    "CHN,RUS",
    "-",
  ],
  [
    "Chinese President Xi Jinping called off a meeting with Prime Minister Shinzo Abe of Japan. The two later spoke by phone.",
    "CONSULT",
    "spoke",
    "CHN,JPN",
    "-",
  ],
  ["India and Pakistan reopened the border. Their foreign ministers will meet in Lahore.", "CONSULT", "meet", "IND,PAK", "-"],
  ["Chad's army bombed Aleppo. On Monday it shelled the city again.", "ASSAULT", "shelled", "TCD", "SYR"],
  [
    "Foreign Minister Sergei Lavrov of Russia spoke first. His Kenyan counterpart, who met him in Nairobi, left early.",
    "CONSULT",
    "met",
    "KEN",
    "RUS",
  ],
  [
    "LIMA (Xinhua) -- President Ollanta Humala ended a visit to Chile on Monday. The two sides signed a deal.",
    "SUPPORT",
    "signed a deal",
    "PER,CHL",
    "-",
  ],
  [
    "Germany abstained. Venezuelan President Nicolas Maduro accused the West of wanting the oil.",
    "ACCUSE",
    "accused",
    "VEN",
    "-",
  ],
  ["The United States has 2,000 troops in Syria. They bombed Aleppo on Monday.", "ASSAULT", "bombed", "USA", "SYR"],
  [
    "The envoy of the United States, John Doe, was in Beijing for talks with Chinese officials. They agreed to meet again.",
    "CONSULT",
    "agreed",
    "USA,CHN",
    "-",
  ],
  [
    "President Xi Jinping met President Vladimir Putin in Sochi. The two leaders left. The African Union congratulated both leaders.",
    "SUPPORT",
    "congratulated",
    "IGO",
    "CHN,RUS",
  ],
  ["Russia warned Japan of a war. The European Union denounced the shelling.", "ACCUSE", "denounced", "EUR", "-"],
  ["South Korean forces returned fire. Pyongyang accused its neighbor of having fired first.", "ACCUSE", "accused", "PRK", "KOR"],
  ["Cairo and Addis Ababa resumed talks on Monday.", "CONSULT", "talks", "EGY,ETH", "-"],
  ["Sudan's army clashed with the Rapid Support Forces. The two sides agreed to a truce.", "CONCEDE", "truce", "SDN", "-"],
  [
    "Egypt, the United Arab Emirates and Bahrain severed ties with Qatar on Monday, accusing it of supporting terrorism.",
    "ACCUSE",
    "accusing",
    "EGY,ARE,BHR",
    "QAT",
  ],
  [
    "Sudan's generals agreed to a truce beginning Tuesday, U.S. Secretary of State John Kerry said.",
    "CONCEDE",
    "truce",
    "SDN",
    "-",
  ],
  ["The rebels broke off the talks. Their spokesman said Colombo must withdraw its troops.", "REQUEST", "withdraw", "REB", "LKA"],
];

const codes = (parties: EventFinding["actors"]): string =>
  [...new Set(parties.map(({ code, sector }) => code || (sector ?? "?")))].join(",") || "-";

for (const [text, act, trigger, actors, recipients] of cases)
  test(`who is meant: ${text}`, () => {
    const events = findingsIn("event", text, "2015-10-22").filter((each) => each.act === act);
    const found = events.map((each) => `<${each.trace.trigger.text}> ${codes(each.actors)} -> ${codes(each.recipients)}`);
    assert.ok(
      events.some(
        (each) =>
          each.trace.trigger.text.includes(trigger) && codes(each.actors) === actors && codes(each.recipients) === recipients,
      ),
      `<${trigger}> ${actors} -> ${recipients} among ${JSON.stringify(found)}`,
    );
  });
