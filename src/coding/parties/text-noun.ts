import { listed } from "./listed.ts";

const texts = listed("text nouns");

/** Whether a noun is that of a treaty, law or resolution, which is nobody, whoever it is called after: "the Kyoto Protocol", "UN Security Council Resolution 2254". */
export const isText = (lemma: string): boolean => texts.has(lemma) || texts.has(lemma.replace(/s$/, ""));
