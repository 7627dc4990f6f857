const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year".split(
    " ",
  ),
);

/** Whether a lemma (lower case) names a time, so that no party is read into it. */
export const isTimeWord = (lemma: string): boolean => timeWords.has(lemma);
