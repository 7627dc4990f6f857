/** Adjectives that change nobody: "the visiting president" is the president. */
const idle = new Set(
  "new newly-elected newly-appointed incumbent current longtime veteran acting interim caretaker outgoing incoming then visiting authoritarian embattled hardline reformist conservative moderate top senior powerful popular long-serving reclusive firebrand populist pro-western pro-russian civilian military transitional ailing re-elected".split(
    " ",
  ),
);
const over = new Set(["former", "retired", "ex", "ousted", "deposed", "exiled", "toppled", "previous", "fugitive", "late"]);

/** After "New" a name goes on. */
const named = /^(?:Zealand|York|Delhi|Guinea|Caledonia|Jersey|Mexico|Hampshire|Orleans|England|South|Development|Hebrides)/;

/** Words without the adjectives that change nobody; whether one says that the office is over ("former", "ousted", "ex-"). */
export function withoutAdjectives(words: readonly string[]): { readonly words: readonly string[]; readonly former: boolean } {
  let former = false;
  let i = 0;
  while (i < words.length - 1) {
    const word = words[i]!.toLowerCase();
    if (word === "new" && named.test(words[i + 1]!)) break;
    if (over.has(word)) former = true;
    else if (word.startsWith("ex-") && word.length > 3)
      return { words: [words[i]!.slice(3), ...words.slice(i + 1)], former: true };
    else if (!idle.has(word)) break;
    i++;
  }
  return { words: words.slice(i), former };
}
