import { readFile } from "node:fs/promises";
import { ChanceryError } from "../world/errors.ts";

/** The text of a calendar's file. Throws E_AGENDA_FILE where it cannot be read. */
export async function calendarFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new ChanceryError(
      "E_AGENDA_FILE",
      `The calendar ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      "Name an iCalendar file (.ics), for example examples/programme.ics.",
    );
  }
}
