import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDatabase } from "../testing/databases.ts";
import { reading } from "../testing/readings.ts";

/** Two spellings of a person that one transaction brings make one actor; what earlier ones have read must stand all the same. */
everyDatabase((fresh) => {
  test("actors that become one do not unname the actors of findings read before", async () => {
    const talks = reading({
      id: "a",
      date: "2018-03-12",
      events: [{ words: "Kazakhstan held talks with the United States and Russia.", by: ["KAZ"], to: ["USA", "RUS"] }],
    });
    const again = [
      reading({
        id: "b",
        date: "2018-03-12",
        events: [{ words: "Kazakhstan held talks with the United States.", by: ["KAZ"], to: ["USA"] }],
        statements: [{ words: "Nazarbayev said the talks went well.", speaker: "nazarbayev" }],
      }),
      reading({
        id: "c",
        date: "2018-03-12",
        statements: [{ words: "Nazarbayev spoke of a new beginning.", speaker: "nazarbaev" }],
      }),
    ];
    const record = await fresh();
    try {
      await record.add([talks]);
      await record.add(again);
      const events = await record.list("event", { between: ["KAZ", "RUS"] });
      assert.equal(events.length, 1);
      assert.equal(events[0]!.reports.length, 2);
    } finally {
      await record.close();
    }
  });
});
