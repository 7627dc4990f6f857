import type { Sentence } from "../../language/analysis.ts";
import type { Found } from "../parties/read-parties.ts";
import { isOneState } from "../parties/state-code.ts";
import { treeOf } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import type { Act } from "./complement.ts";
import { under } from "./covers.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import type { Reading } from "./reading.ts";

const agreed = ownFrame({ id: "agree.must", type: "AGREE", mode: "", flags: new Set(["op"]) });

/** Whether all who must do it are two states or more that say so themselves: nobody asks another, they mean to do it. */
export const isOwnDuty = (asked: readonly Found[], speakers: readonly Found[]): boolean => {
  const codes = new Set(asked.map(({ party }) => party.code));
  return (
    codes.size > 1 &&
    [...codes].every((code) => isOneState(code) && speakers.some(({ party }) => party.code === code && governs(party.sector)))
  );
};

const governs = (sector: string | undefined): boolean => sector === undefined || sector === "GOV";

/** "Chad and Sudan must guard the border together, both governments said": what two mean to do with each other. */
export function intended(
  reading: Reading,
  sentence: Sentence,
  head: number,
  act: Act,
  doers: readonly Found[],
  word: string,
): Candidate | null {
  return tellBy(reading, sentence, agreed, {
    head,
    type: "AGREE",
    mode: "",
    verdict: { status: "planned", because: `"${word}" said of themselves`, volition: true, obliged: false },
    actors: doers,
    recipients: [],
    speakers: [],
    covers: under(treeOf(sentence), head, true),
    because: [`${act.type} still to come, by "${word}"`],
  });
}
