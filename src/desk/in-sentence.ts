import articles from "./articles.json" with { type: "json" };

const names: ReadonlySet<string> = new Set(articles.names);
const bodies: ReadonlySet<string> = new Set(articles.bodies);
const plurals: ReadonlySet<string> = new Set(articles.plurals);

/** Whether a proper name takes "the" within a sentence: "the United States", "the Security Council"; not "Kazakhstan", "Mike Pompeo". */
const takesThe = (name: string): boolean =>
  /^[A-Z]/.test(name) &&
  (names.has(name) ||
    articles.begins.some((start) => name.startsWith(start)) ||
    (!name.includes(",") && articles.ends.some((end) => name.endsWith(end))));

/** The noun that a description turns on, "minister" of "North Korean vice minister" and of "minister of the region"; undefined of a name. */
function nounOf(name: string): string | undefined {
  const [head = ""] = name.split(/,| (?:of|in|from|for|at|on|with|who|under|near|against|between|and) /, 1);
  const noun = head.split(" ").at(-1)!;
  return /^\p{Ll}{3,}$/u.test(noun) ? noun : undefined;
}

/** Whether a description is of several: "Uzbek ministers", "troops". */
const ofSeveral = (noun: string): boolean => plurals.has(noun) || /[^siu]s$/.test(noun) || /(?:ies|sses)$/.test(noun);

const determined =
  /^(?:the|an?|our|my|his|her|its|their|your|this|that|these|those|some|any|all|both|many|most|several|few|more|no|other|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|\S+[’']s?) /i;

/** Vowels that are spoken as "you" or "won": a European, a UN, a Ukrainian, a one-man mission. */
const soundsLikeYou = /^(?:eu\B|u(?:k|g|ru|ig|ni(?!n|m)|se)|U[NS]\b|U\.|one\b)/i;

/** The article that a name or a description takes within a sentence: "the" Security Council, "a" rebel commander, "" Uzbek ministers. */
export function articleOf(name: string): "the" | "a" | "an" | "" {
  const noun = nounOf(name);
  if (noun === undefined && takesThe(name)) return "the";
  if (noun === undefined || determined.test(`${name} `)) return "";
  if (bodies.has(noun)) return "the";
  if (ofSeveral(noun)) return "";
  return /^[aeiou]/i.test(name) && !soundsLikeYou.test(name) ? "an" : "a";
}

/** Whether somebody so named is several, so that they "are to meet": a description of several, not a name. */
export function isMany(name: string): boolean {
  const noun = nounOf(name);
  return noun === undefined ? plurals.has(name) : ofSeveral(noun);
}

/** A name as it stands within a sentence. */
export function inSentence(name: string): string {
  const article = articleOf(name);
  return article === "" ? name : `${article} ${name}`;
}

/** A sentence with its first letter large. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
