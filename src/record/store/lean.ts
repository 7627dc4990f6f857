/** A query's tables without the one that nothing asks of: `from` names `cluster` last where another leads to it. */
export const lean = (from: string, where: readonly string[]): string =>
  where.some((condition) => /\bc\./.test(condition)) ? from : from.replace(" join cluster c on c.n = p.cluster", "");
