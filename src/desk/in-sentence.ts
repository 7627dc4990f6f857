import articles from "./articles.json" with { type: "json" };

const names: ReadonlySet<string> = new Set(articles.names);

/** Whether a name takes "the" within a sentence: "the United States", "the Security Council"; not "Kazakhstan", "Mike Pompeo". */
export const takesArticle = (name: string): boolean =>
  /^[A-Z]/.test(name) &&
  (names.has(name) ||
    articles.begins.some((start) => name.startsWith(start)) ||
    (!name.includes(",") && articles.ends.some((end) => name.endsWith(end))));

/** A name as it stands within a sentence. */
export const inSentence = (name: string): string => (takesArticle(name) ? `the ${name}` : name);

/** A sentence with its first letter large. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
