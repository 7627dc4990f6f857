import assert from "node:assert/strict";
import { test } from "node:test";
import { bandsFiled, type Filed } from "./bands.ts";
import { openSqlite } from "./sqlite.ts";

const rows: readonly Filed[] = [
  [7, 10, 1],
  [8, 10, 1],
  [7, 12, 2],
  [9, 11, 3],
];

const found = async (sql: Parameters<typeof bandsFiled.add>[0]): Promise<unknown> => ({
  known: [...(await bandsFiled.known(sql, [9, 7, 7, 6]))].sort(),
  some: (await bandsFiled.some(sql, [7, 9], [[0, 99]], 10)).map(({ document }) => document).sort(),
  few: (await bandsFiled.some(sql, [7, 9], [[0, 99]], 1)).length,
  on: (await bandsFiled.all(sql, [7, 8], [[11, 20]])).map(({ document }) => document).sort(),
  spans: (
    await bandsFiled.all(
      sql,
      [7, 8, 9],
      [
        [10, 10],
        [12, 99],
      ],
    )
  )
    .map(({ document }) => document)
    .sort(),
  page: (await bandsFiled.page(sql, [7, 8, 9], [[0, 11]], 10, 0)).map(({ document }) => document),
  paged: (await bandsFiled.page(sql, [7, 8, 9], [[0, 12]], 1, 2)).map(({ document }) => document),
});

test("documents are found under their bands before they are filed among all others, after it, and partly", async () => {
  const database = await openSqlite(":memory:", {});
  const count = async (table: string): Promise<number> =>
    (await database.read.get<{ n: number }>(`select count(*) as n from ${table}`))!.n;
  const all = { known: [7, 9], some: [1, 2, 3], few: 1, on: [2], spans: [1, 2], page: [1, 3], paged: [2] };
  await database.write((sql) => bandsFiled.add(sql, rows));
  assert.deepEqual(await found(database.read), all);
  await database.write((sql) => bandsFiled.settle(sql, 1, 8191));
  assert.equal(await count("band_late"), rows.length);
  await database.write((sql) => bandsFiled.settle(sql, 8191, 8192));
  assert.equal(await count("band_late"), 0);
  assert.deepEqual(await found(database.read), all);
  await database.write((sql) =>
    bandsFiled.add(sql, [
      [9, 11, 3],
      [8, 13, 4],
    ]),
  );
  assert.deepEqual(await found(database.read), { ...all, on: [2, 4], spans: [1, 2, 4], some: [1, 2, 3, 3] });
  await database.write((sql) =>
    bandsFiled.drop(sql, [
      [7, 12, 2],
      [8, 13, 4],
      [9, 11, 3],
    ]),
  );
  assert.deepEqual(await found(database.read), { known: [7], some: [1], few: 1, on: [], spans: [1], page: [1], paged: [] });
  await database.close();
});
