import { z } from "@hono/zod-openapi";
import { problem } from "./shapes.ts";

/** An answer in JSON, for the description of a route. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
/** What any question may be answered instead. */
export const troubles = {
  400: json(problem, "The question cannot be answered as it was put"),
  404: json(problem, "There is no such thing"),
};
/** A part of a route's path. */
export const path = (name: string, description: string) =>
  z.object({
    [name]: z
      .string()
      .min(1)
      .max(300)
      .openapi({ param: { name, in: "path" }, description }),
  });

/** Says that there is no such thing. */
export const gone = (what: string): { error: { code: string; message: string; hint: string } } => ({
  error: { code: "E_NOT_FOUND", message: `There is no ${what}.`, hint: "The record may have changed; search for it." },
});
