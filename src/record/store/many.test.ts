import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDatabase } from "../testing/databases.ts";
import { many } from "../testing/many.ts";

everyDatabase((fresh) => {
  test("pages and bounded counts give what the whole gives", async () => {
    const record = await fresh();
    await record.add(many());
    const actors = await record.list("actor", { limit: 5 });
    for (const { id: actor } of actors)
      for (const kind of ["document", "event", "statement"] as const) {
        const whole = await record.list(kind, { actor, limit: 100_000 });
        assert.equal(await record.count(kind, { actor }), whole.length);
        assert.equal(await record.count(kind, { actor }, 3), Math.min(3, whole.length));
        assert.equal(await record.count(kind, { actor }, 100_000), whole.length);
        const pages: string[] = [];
        for (let offset = 0; ; offset += 7) {
          const page = await record.list(kind, { actor, limit: 7, offset });
          pages.push(...page.map((row) => row.id));
          if (page.length < 7) break;
        }
        assert.deepEqual(
          pages,
          whole.map((row) => row.id),
        );
      }
    const { topic } = (await record.topics("event"))[0]!;
    assert.equal(
      await record.count("document", { topic }, 100_000),
      (await record.list("document", { topic, limit: 100_000 })).length,
    );
    for (const kind of ["event", "document"] as const) {
      const all = await record.count(kind);
      assert.equal(await record.count(kind, {}, 100_000), all);
      assert.equal(await record.count(kind, {}, 2), 2);
    }
    const some = await record.list("event", { text: "talks", actor: actors[0]!.id, limit: 1000 });
    assert.equal(await record.count("event", { text: "talks", actor: actors[0]!.id }), some.length);
    assert.equal(await record.count("event", { text: "talks", actor: actors[0]!.id }, 1000), some.length);
    await record.close();
  });
});
