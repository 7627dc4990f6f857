import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { ChanceryError } from "../world/errors.ts";
import { refusalOf } from "./refusal.ts";

describe("refusals", () => {
  it("are all explained in docs/reading.md", () => {
    const manual = readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8");
    const folder = new URL("./", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    const codes = new Set(
      files.flatMap(
        (name) => readFileSync(new URL(name, folder), "utf8").match(/\bE_(?:READ|INPUT|FETCH)_[A-Z]+(?:_[A-Z]+)*\b/g) ?? [],
      ),
    );
    assert.deepEqual(
      [...codes].filter((code) => !manual.includes(code)),
      [],
    );
    assert.ok(codes.size > 25);
  });
  it("name the input and say what to do", () => {
    assert.deepEqual(refusalOf("a.txt", new ChanceryError("E_READ_EMPTY", "It is empty.", "Fetch it again.")), {
      input: "a.txt",
      code: "E_READ_EMPTY",
      reason: "It is empty.",
      hint: "Fetch it again.",
    });
    assert.equal(refusalOf("a.txt", Object.assign(new Error("x"), { code: "EACCES" })).code, "E_READ_FORBIDDEN");
    const other = refusalOf("a.txt", new TypeError("odd"));
    assert.deepEqual([other.code, other.hint !== ""], ["E_READ_FAILED", true]);
  });
});
