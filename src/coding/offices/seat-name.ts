import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";

const PERMANENT_FIVE = new Set(["CHN", "FRA", "GBR", "RUS", "USA"]);

/** A state that joins or is elected to the Security Council has a non-permanent seat: the permanent five neither join nor are elected. */
export const memberName = (seat: string, body: Party, state: Party): string =>
  seat === "member" && body.id === "org:un-security-council" && !PERMANENT_FIVE.has(state.code) ? "non-permanent member" : seat;

/** "non-permanent member", "president": as the words qualify it. */
export const seatName = (tree: Tree, index: number, kind: string): string => {
  if (kind !== "member") return kind;
  const { from } = tree.extent(index);
  const before = Array.from({ length: index - from }, (_, i) => tree.token(from + i).form.toLowerCase()).join(" ");
  if (/\bnon ?-? ?permanent|nonpermanent|\belected|rotating|temporary/.test(before)) return "non-permanent member";
  if (/\bpermanent/.test(before)) return "permanent member";
  return "member";
};
