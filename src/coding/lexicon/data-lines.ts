/** The lines of a data file that say something: neither empty nor comments (`#`). */
export const dataLines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
