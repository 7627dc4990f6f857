/** The engine's one copy of a string, as of a property's name: quick to compare with the words of the code, and to look up. */
export const internal = (text: string): string => Object.keys({ [text]: 0 })[0]!;
