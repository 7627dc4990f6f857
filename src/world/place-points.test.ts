import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { loadWorld } from "./load.ts";
import { pointOfPlace, pointsFrom } from "./place-points.ts";

suite("where places lie", () => {
  const near: readonly (readonly [id: string, lat: number, lon: number])[] = [
    ["place:washington", 38.9, -77.04],
    ["place:white-house", 38.9, -77.04],
    ["place:astana", 51.2, 71.4],
    ["place:tripoli", 32.9, 13.2],
    ["place:tripoli-lbn", 34.4, 35.8],
    ["place:canberra", -35.3, 149.1],
  ];
  for (const [id, lat, lon] of near)
    test(id, () => {
      const point = pointOfPlace(id);
      assert.ok(point && Math.hypot(point.lat - lat, point.lon - lon) < 0.1, JSON.stringify(point));
    });

  test("a state, a region and what nobody knows have none", () => {
    for (const id of ["state:KEN", "place:siberia", "place:nowhere", ""]) assert.equal(pointOfPlace(id), undefined);
  });

  test("every point is that of a place, and in one file", () => {
    const world = loadWorld();
    for (const id of pointsFrom("place-points-more.tsv").keys()) assert.ok(world.actor(id), id);
    const cities = pointsFrom("place-points.tsv");
    assert.deepEqual([...cities.keys()].filter((id) => !world.actor(id)).slice(0, 5), []);
    assert.ok(cities.size > 3000);
  });

  test("one city by two names is one place", () => {
    const world = loadWorld();
    for (const name of ["Washington", "Washington, D.C."])
      assert.equal(world.resolve(name, { wants: "place" })?.actor.id, "place:washington", name);
  });
});
