import { Tellers, type Unit } from "../merging/unit.ts";

/** A unit of which only its sign is told, and the documents that tell it: for tests of what stands in which order and group. */
export function bareUnit(sign: string, ...tellers: readonly string[]): Unit<null> {
  const documents = new Tellers();
  for (const document of tellers) documents.add(document);
  return { sign, rank: 1, s: 0, e: 0, wide: false, ties: false, keys: [], near: [], far: [], data: null, documents };
}
