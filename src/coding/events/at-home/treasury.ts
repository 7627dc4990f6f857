import type { Found } from "../../parties/read-parties.ts";

/** States that call their ministries so. */
const states: ReadonlySet<string> = new Set(["USA", "GBR", "AUS", "NZL"]);

const treasury = {
  id: "org:us-department-of-the-treasury",
  name: "United States Department of the Treasury",
  code: "USA",
  type: "org",
  rule: "the Treasury that punishes others",
} as const;

/** "The Treasury blacklisted two Iranian banks": of no state that is said, the one that does such things to others; undefined for anybody else. */
export const treasuryThatPunishes = ({ party, token }: Found, others: readonly Found[]): Found | undefined =>
  /^(?:the )?treasury$/i.test(party.text) &&
  (party.code === "" || party.rule?.startsWith("role, state") === true) &&
  !others.some((other) => states.has(other.party.code))
    ? { token, party: { ...party, ...treasury } }
    : undefined;
