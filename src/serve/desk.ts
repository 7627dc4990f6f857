import type { Finding } from "../coding/finding.ts";
import type { Sources } from "../desk/look-up.ts";
import type { Document } from "../intake/document.ts";
import type { FeedState } from "../intake/follow/feed-state.ts";
import type { Analysis } from "../language/analysis.ts";
import type { RecordStore } from "../record/store/record.ts";
import type { World } from "../world/world.ts";
import type { Kept } from "./kept.ts";

/** Reads a document: what the language says of it, and what was found. Loaded when first asked for. */
export interface Reader {
  analyse(document: Document): Analysis;
  findings(document: Document): readonly Finding[];
  /** A pasted text, or a page's HTML, as a document. */
  take(input: {
    readonly text?: string;
    readonly html?: string;
    readonly title?: string;
    readonly date?: string;
    readonly source?: string;
    readonly url?: string;
    readonly id?: string;
  }): Promise<Document>;
}

/** What pages, interface and tools answer from. */
export interface Desk {
  readonly record: RecordStore;
  readonly world: World | undefined;
  readonly sources: Sources;
  readonly kept: Kept;
  readonly reader: (() => Promise<Reader>) | undefined;
  /** The feeds that the record follows. */
  readonly feeds?: (() => Promise<readonly FeedState[]>) | undefined;
  /** Today, ISO, in UTC. */
  readonly today: () => string;
}
