import type { Token } from "../analysis.ts";

/** Puts a token with other tags or another head in the place of one; `offset` is the index of the first of the tokens. */
export const exchange = (tokens: Token[], offset: number, { index }: Token, to: Partial<Token>): void => {
  tokens[index - offset] = { ...tokens[index - offset]!, ...to };
};
