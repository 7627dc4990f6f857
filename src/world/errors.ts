/**
 * An error for a person: `message` says what is wrong and where, `hint` what to do next,
 * `code` (upper case, for example `E_READ_EMPTY`) can be searched for in the manual.
 */
export class ChanceryError extends Error {
  readonly code: string;
  readonly hint: string;
  constructor(code: string, message: string, hint = "") {
    super(message);
    this.name = "ChanceryError";
    this.code = code;
    this.hint = hint;
  }
}
