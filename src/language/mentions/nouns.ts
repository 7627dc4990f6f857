import signs from "./data/gender.json" with { type: "json" };
import names from "./data/given-names.json" with { type: "json" };
import nouns from "./data/nouns.json" with { type: "json" };

export type NounType = "person" | "organisation" | "place";
export type Gender = "male" | "female" | "unknown";

const split = (words: string) => new Set(words.split(" "));
const types: ReadonlyMap<string, NounType> = new Map(
  (["place", "organisation", "person"] as const).flatMap((type) => nouns[type].split(" ").map((word) => [word, type] as const)),
);
const male = split(names.male);
const female = split(names.female);
const maleWords = split(signs.male);
const femaleWords = split(signs.female);

/** What a common noun's lemma usually stands for, as far as it is somebody, a body or a place. */
export const nounType = (lemma: string): NounType | undefined => types.get(lemma.toLowerCase());

/** The gender a title or a noun tells ("Mr", "queen", "spokeswoman"). */
export function wordGender(word: string): Gender {
  const lower = word.toLowerCase().replace(/\.$/, "");
  if (maleWords.has(lower)) return "male";
  if (femaleWords.has(lower)) return "female";
  return "unknown";
}

const honorifics = split(signs.honorifics);

/** "Mr", "Dr.", "Gen." */
export const isHonorific = (word: string): boolean => honorifics.has(word.toLowerCase().replace(/\.$/, ""));

/** "HE", "H.H.", "HRH": His or Her Excellency and Highness, before a name or a title. */
export const EXCELLENCY = /^(?:H\.?E\.?|H\.?H\.?|HRH)$/;

/** The gender a given name tells. */
export function nameGender(given: string): Gender {
  const lower = given.toLowerCase();
  return male.has(lower) ? "male" : female.has(lower) ? "female" : "unknown";
}
