/** No token is longer than this many UTF-16 units; longer runs are cut. */
export const LONGEST = 100;
