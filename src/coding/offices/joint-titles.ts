import type { Analysis, Mention, Sentence } from "../../language/analysis.ts";
import type { OfficeFinding, Party } from "../finding.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";

/** Titles that stand before several names, with the one of each. */
const PLURAL: ReadonlyMap<string, string> = new Map([
  ["Presidents", "President"],
  ["Ministers", "Minister"],
  ["Premiers", "Premier"],
  ["Chancellors", "Chancellor"],
  ["Kings", "King"],
  ["Senators", "Senator"],
  ["Ambassadors", "Ambassador"],
]);

/** "Presidents Xi and Putin", "Foreign Ministers Jane Doe of Peru and John Roe of Chile": the office of each; `of` tells whose it is. */
export const jointOffices = (
  analysis: Analysis,
  sentence: Sentence,
  parties: Parties,
  of: (party: Party, name: Mention) => Party | null,
): readonly OfficeFinding[] =>
  sentence.tokens.flatMap(({ index, form, start }): readonly OfficeFinding[] => {
    const last = PLURAL.get(form);
    if (last === undefined) return [];
    const names: Mention[] = [];
    for (let at = index + 1; at < sentence.tokens.length && at < index + 24; ) {
      const name = inSentence(analysis, sentence.index).mentions.find(
        (mention) =>
          mention.kind === "name" && mention.type === "person" && mention.from <= at && mention.to > at && mention.from >= index,
      );
      if (name) {
        names.push(name);
        at = Math.max(at + 1, name.to);
        continue;
      }
      if (!/^(of|and|,|the)$/.test(sentence.tokens[at]!.form) && !/^\p{Lu}/u.test(sentence.tokens[at]!.form)) break;
      at++;
    }
    if (names.length < 2) return [];
    let from = index;
    while (
      from > 0 &&
      /^(Prime|Foreign|Defen[cs]e|Interior|Finance|Trade|Vice|Deputy|Energy)$/.test(sentence.tokens[from - 1]!.form)
    )
      from--;
    const before = sentence.tokens.slice(from, index).map((token) => token.form);
    const title = [...before, last].join(" ");
    if (title === "Minister") return [];
    return names.flatMap((name): readonly OfficeFinding[] => {
      const actor = parties.of(name);
      const whose = actor && of(actor, name);
      if (actor?.type !== "person" || !actor.id.startsWith("person:") || !whose) return [];
      return [
        {
          kind: "office",
          document: analysis.document.id,
          evidence: evidenceOf(analysis, { start: Math.min(sentence.tokens[from]!.start, start), end: name.end }),
          attributedTo: attributionAt(start, analysis, parties).at(-1) ?? null,
          trace: {
            rule: "office.joint-title",
            trigger: evidenceOf(analysis, sentence.tokens[index]!),
            because: ["the title stands before the names"],
          },
          actor,
          title,
          of: whose,
          from: null,
          to: null,
        },
      ];
    });
  });
