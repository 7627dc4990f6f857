/** A mention made ready: apostrophes and spaces in one form, an article and a final possessive left off. */
export interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  /** "the" stood before it. */
  readonly definite: boolean;
  /** "the", "a" or "an" stood before it. */
  readonly article: boolean;
}

/** Makes a mention ready. */
export function ask(name: string): Asked {
  let text = name
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[([]+|[)\],;:]+$/g, "");
  let definite = false;
  let plain = false;
  const article = /^(?:the|a|an|this|that|its|his|her|their|our) /i.exec(text);
  if (article && article[0].length < text.length) {
    definite = /^(?:the|this|that|its|his|her|their|our) /i.test(article[0]);
    plain = /^(?:the|an?) /i.test(article[0]);
    text = text.slice(article[0].length);
  }
  text = text.replace(/(?:'s|(?<=s)')$/, "").trim();
  return { text, words: text ? text.split(" ") : [], definite, article: plain };
}
