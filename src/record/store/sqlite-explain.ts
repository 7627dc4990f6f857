import { ChanceryError } from "../../world/errors.ts";

/** A failure of the file below the record, said so that a person can act on it. */
export function explain(error: unknown, path: string): unknown {
  if (error instanceof ChanceryError) return error;
  const { errcode = 0, code = "", message = String(error) } = error as { errcode?: number; code?: string; message?: string };
  // A defect of ours is not the file's.
  if (errcode === 0 && !/^E[A-Z]+$/.test(code) && code !== "ERR_SQLITE_ERROR") return error;
  const primary = errcode & 0xff;
  if (primary === 13 || code === "ENOSPC" || /disk is full/i.test(message))
    return new ChanceryError(
      "E_RECORD_FULL",
      `No space left for the record ${path}. Nothing of this step was kept.`,
      "Free some space on that disk, then run the same command again: it goes on where it stopped.",
    );
  if (primary === 8 || code === "EROFS" || code === "EACCES")
    return new ChanceryError(
      "E_RECORD_READ_ONLY",
      `The record ${path} cannot be written to.`,
      "Check the rights of the file and of its folder, or name another record with --record.",
    );
  if (primary === 5 || primary === 6)
    return new ChanceryError(
      "E_RECORD_BUSY",
      `Another program is writing to the record ${path}.`,
      "Wait until it has finished, then try again.",
    );
  if (primary === 26 || primary === 11)
    return new ChanceryError(
      "E_RECORD_DAMAGED",
      `${path} is not a sound record: ${message}.`,
      "Restore a backup, or read the documents again into a new record.",
    );
  if (primary === 14)
    return new ChanceryError(
      "E_RECORD_OPEN",
      `The record ${path} cannot be opened.`,
      "Check that its folder exists and may be read and written.",
    );
  if (primary === 10)
    return new ChanceryError(
      "E_RECORD_DISK",
      `The disk failed below the record ${path}: ${message}. Nothing of this step was kept.`,
      "Check the disk (space, quota, errors), then run the same command again.",
    );
  return new ChanceryError(
    "E_RECORD_SQL",
    `The record ${path} failed: ${message}`,
    "Run `chancery verify`; if it finds nothing, this is a defect to report.",
  );
}
