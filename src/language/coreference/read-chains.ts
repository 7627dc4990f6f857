import type { Document } from "../../intake/document.ts";
import type { World } from "../../world/world.ts";
import type { Chain, Mention, Quotation, Sentence } from "../analysis.ts";

export interface Discourse {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly world: World | null;
}

/** Mentions with their chain, and the chains. */
export function readChains({ mentions }: Discourse): { mentions: readonly Mention[]; chains: readonly Chain[] } {
  return { mentions, chains: [] };
}
