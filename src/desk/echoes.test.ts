import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementRow } from "../record/rows/statement.ts";
import { openRecord } from "../record/store/open.ts";
import { readings } from "../record/testing/episode.ts";
import { withoutEchoes } from "./echoes.ts";

test("what somebody said by another's account is not told again as the other's words", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const [one] = await record.list("statement");
  await record.close();
  const party = (id: string) => ({ id, name: id, code: "", text: id });
  const row = (id: string, speaker: string, by: string | null, start: number, end: number): StatementRow => ({
    ...one!,
    id,
    speaker: party(speaker),
    attributedTo: by === null ? null : party(by),
    evidence: { document: "d", start, end, text: "" },
  });
  const minister = row("minister", "person:ada-berg", "org:ministry", 10, 40);
  const ministry = row("ministry", "org:ministry", null, 10, 70);
  const further = row("further", "org:ministry", null, 80, 120);
  const other = row("other", "person:omar-diaz", null, 0, 200);
  assert.deepEqual(
    withoutEchoes([minister, ministry, further, other]).map(({ id }) => id),
    ["minister", "further", "other"],
  );
});
