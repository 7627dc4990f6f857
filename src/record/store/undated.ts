/** The day under which rows without a date are indexed: before every other. */
export const undated = -9_999_999;
