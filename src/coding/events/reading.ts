import type { Analysis } from "../../language/analysis.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import type { Act } from "./complement.ts";
import type { Room } from "./slots.ts";

/** What the events of one document are read with. */
export interface Reading {
  readonly analysis: Analysis;
  readonly parties: PartyReader;
  readonly lexicon: Lexicon;
  readonly room: Room;
  /** Acts that tokens name, by sentence and token; found once. */
  readonly acts: Map<number, Act | null>;
}
