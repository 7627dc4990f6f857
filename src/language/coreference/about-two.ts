/**
 * Whether a text is about two: the second most named three times and more, and no third nearly as often. Counts of how often each is
 * named, in falling order.
 */
export const isAboutTwo = (second = 0, third = 0): boolean => second >= 3 && third <= 0.6 * second;
