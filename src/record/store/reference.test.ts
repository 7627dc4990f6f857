import assert from "node:assert/strict";
import { test } from "node:test";
import { councilTerms } from "../../world/council/terms.ts";
import { row } from "../rows/row.ts";
import { everyDatabase, type Fresh } from "../testing/databases.ts";
import { reading } from "../testing/readings.ts";
import type { Filter } from "./record.ts";

const reports = [
  {
    id: "b",
    date: "2018-01-18",
    events: [{ words: "On Thursday Kazakhstan presided over the Council.", by: ["KAZ"], to: ["council"] }],
  },
  {
    id: "a",
    date: "2018-01-16",
    events: [{ words: "In Washington Nazarbayev of Kazakhstan met Trump.", by: ["nazarbayev", "KAZ"], to: ["trump"] }],
  },
] as const;

async function references(fresh: Fresh, filter: Filter = {}, turned = false) {
  const record = await fresh();
  const readings = reports.map((report) => reading(report as never));
  await record.add(turned ? readings.reverse() : readings);
  const rows: ReturnType<typeof row.parse>[] = [];
  for await (const each of record.all(filter)) rows.push(row.parse(each));
  await record.close();
  return rows.filter((each) => each.kind === "office" || each.kind === "seat").filter((each) => each.basis === "reference");
}

everyDatabase((fresh) => {
  test("the persons' offices and the states' seats from the facts are rows, with their source and where the record names them", async () => {
    const rows = await references(fresh);
    const president = rows.find((each) => each.kind === "office" && each.actor.id === "person:nursultan-nazarbayev");
    assert.ok(president?.kind === "office");
    assert.equal(president.of?.id, "state:KAZ");
    assert.match(president.source ?? "", /\w/);
    assert.deepEqual(
      president.evidence.map(({ document, text }) => [document, text]),
      [["a", "Nazarbayev"]],
    );
    const seats = rows.filter((each) => each.kind === "seat");
    assert.deepEqual(
      seats.map(({ state, seat, from, to, presidencies }) => [state.id, seat, from, to, presidencies]),
      [["state:KAZ", "member", "2017-01-01", "2018-12-31", ["2018-01"]]],
    );
    assert.ok(rows.every((each) => each.evidence.length === 1 && each.source));
  });

  test("nobody whom the record does not name: Trump's state is not in it", async () => {
    assert.ok(!(await references(fresh)).some((each) => each.kind === "office" && each.actor.id === "person:donald-trump"));
  });

  test("the same rows in the same order whatever was read first; filters by actor and day hold, by words leave none", async () => {
    assert.deepEqual(await references(fresh, {}, true), await references(fresh));
    assert.ok((await references(fresh, { actor: "KAZ" })).length > 0);
    assert.equal((await references(fresh, { actor: "KAZ", until: "1980" })).length, 0);
    assert.equal((await references(fresh, { text: "Council" })).length, 0);
  });
});

test("a permanent member's term is open, and its presidencies are the months of the table", () => {
  const [term, ...more] = councilTerms("FRA");
  assert.deepEqual([term?.seat, term?.to, more.length], ["permanent member", null, 0]);
  assert.ok(term?.presidencies.includes("2016-06"));
  assert.deepEqual(councilTerms("SUN")[0]?.to, "1991-12-23");
  assert.equal(councilTerms("CHE").length > 0, true);
});
