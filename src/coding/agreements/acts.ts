import { listed } from "./listed.ts";

/** What makes an agreement. */
export const SIGNING = listed("agreements: signing");

/** What comes before it is signed. */
export const REACHING = new Set(["reach", "strike", "agree", "agree on", "hammer out", "clinch"]);

/** What others do for those whose agreement it is. */
export const BROKERING = new Set(["broker", "mediate"]);

/** What makes a contract. */
export const BUYING = new Set(["win", "secure", "land", "bag", "award", "place", "clinch"]);

/** What an agreement that stands is carried out, kept or made longer by. */
export const CARRYING_OUT = listed("agreements: carrying out");

/** Whether what is done to a document is done to agreements alone: signing, buying, entering into force. */
export const isAgreed = (act: string): boolean =>
  SIGNING.has(act) || BUYING.has(act) || / (?:in|into) (?:force|effect)$/.test(act);
