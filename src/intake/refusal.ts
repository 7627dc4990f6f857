import { ChanceryError } from "../world/errors.ts";

/** An input that was not read, by name, with its reason. */
export interface Refusal {
  /** Path, address, or path and line or entry ("archive.zip!a/b.txt", "day.jsonl:12"). */
  readonly input: string;
  /** searchable in the manual. */
  readonly code: string;
  readonly reason: string;
  readonly hint: string;
}

/** What a thrown error says, as a refusal of `input`. */
export function refusalOf(input: string, error: unknown): Refusal {
  if (error instanceof ChanceryError) return { input, code: error.code, reason: error.message, hint: error.hint };
  const system = error as NodeJS.ErrnoException;
  const known = system.code === undefined ? undefined : SYSTEM[system.code];
  if (known !== undefined) return { input, ...known };
  return {
    input,
    code: "E_READ_FAILED",
    reason: `It cannot be read: ${firstLine(error)}.`,
    hint: "If the file opens elsewhere, report it with its first lines.",
  };
}

const SYSTEM: Readonly<Record<string, Omit<Refusal, "input">>> = {
  ENOENT: { code: "E_READ_MISSING", reason: "There is no such file or folder.", hint: "Check the spelling of the path." },
  EACCES: {
    code: "E_READ_FORBIDDEN",
    reason: "The system does not allow reading it.",
    hint: "Change its permissions, or run as a user who may read it.",
  },
  EPERM: {
    code: "E_READ_FORBIDDEN",
    reason: "The system does not allow reading it.",
    hint: "Change its permissions, or run as a user who may read it.",
  },
  ELOOP: { code: "E_READ_LOOP", reason: "It is a link that leads back to itself.", hint: "Remove the link." },
  EMFILE: {
    code: "E_READ_TOO_MANY_FILES",
    reason: "The system allows no more open files.",
    hint: "Raise the limit (ulimit -n) and read again.",
  },
};

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!.replace(/\.$/, "").slice(0, 200);
}
