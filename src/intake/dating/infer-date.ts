import type { World } from "../../world/world.ts";
import type { DocumentDate } from "../document.ts";
import type { DateExpression } from "./date-expressions.ts";

/** What is known of the date already, and the words to infer the rest from. */
export interface InferenceInput {
  readonly text: string;
  readonly title?: string;
  /** A day and month that were stated without a year, and the sentence that says where. */
  readonly known?: DateExpression;
  readonly said?: string;
  /** A year and month from elsewhere that hold the date in. */
  readonly within?: DateExpression;
}

/** The date from what the text says. */
export function inferDate(input: InferenceInput, _world?: World): DocumentDate {
  return { date: null, precision: "unknown", basis: "unknown", because: input.said === undefined ? [] : [input.said] };
}
