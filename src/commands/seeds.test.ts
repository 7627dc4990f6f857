import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, suite, test } from "node:test";
import { findInputs } from "../intake/read-path.ts";
import type { RowKind, RowOf } from "../record/rows/row.ts";
import { openRecord } from "../record/store/open.ts";
import type { RecordStore } from "../record/store/record.ts";
import { ingest } from "./ingest.ts";

const seeds = new URL("../../../shared/seeds", import.meta.url).pathname;
const skip = existsSync(seeds) ? false : "../shared/seeds is not here";

suite("the two press reports that the project starts from", { skip }, () => {
  let record: RecordStore;
  before(async () => {
    record = await openRecord(":memory:");
    await ingest(record, findInputs(seeds), { threads: 1 });
  });
  after(() => record.close());

  const all = async <K extends RowKind>(kind: K): Promise<RowOf<K>[]> => record.list(kind, { limit: 1000 });
  const ids = (parties: readonly { readonly id: string }[]) => parties.map((party) => party.id);

  test("two documents, dated from what they say, cleaned of what the web put around them", async () => {
    const documents = (await all("document")).sort((a, b) => (a.title! < b.title! ? 1 : -1));
    assert.deepEqual(
      documents.map((document) => [document.published.date, document.published.basis, document.byline]),
      [
        ["2018-01-15", "inferred", "Kairat Zhandybayev"],
        ["2018-01", "inferred", "Admin"],
      ],
    );
    for (const { text, published } of documents) {
      assert.doesNotMatch(text, /Related Articles|Leave a Comment|by Admin|Kairat Zhandybayev|17:21/);
      assert.ok(published.because.length >= 3);
    }
  });

  test("one actor each, and nobody twice", async () => {
    const actors = await all("actor");
    for (const id of [
      "state:KAZ",
      "state:USA",
      "person:nursultan-nazarbayev",
      "person:donald-trump",
      "person:shavkat-sabirov",
      "org:un-security-council",
    ])
      assert.ok(
        actors.some((actor) => actor.id === id),
        id,
      );
    const named = (pattern: RegExp) => actors.filter((actor) => pattern.test(actor.name)).map((actor) => actor.id);
    assert.deepEqual(named(/nazarbayev/i), ["person:nursultan-nazarbayev"]);
    assert.deepEqual(named(/sabirov/i), ["person:shavkat-sabirov"]);
    assert.deepEqual(named(/^(kaza|RK$)/i), ["state:KAZ"]);
    assert.deepEqual(named(/trump/i), ["person:donald-trump"]);
  });

  test("the expert's office", async () => {
    const office = (await all("office")).find(({ actor }) => actor.id === "person:shavkat-sabirov");
    assert.match(office?.title ?? "", /President/);
    assert.match(office?.of?.name ?? "", /Internet Association of Kazakhstan/);
  });

  test("the seat 2017-2018 and the presidency of January 2018", async () => {
    const seats = (await all("seat")).filter(
      ({ state, body }) => state.id === "state:KAZ" && body.id === "org:un-security-council",
    );
    assert.ok(
      seats.some(({ from, to }) => from?.startsWith("2017") && to?.startsWith("2018")),
      "the term",
    );
    assert.ok(
      seats.some(({ presidencies }) => presidencies.includes("2018-01")),
      "the presidency",
    );
  });

  test("the visit is one event with both reports, planned and then made", async () => {
    const visits = (await all("event")).filter(
      ({ type, mode, actors, recipients }) =>
        type === "CONSULT" &&
        mode === "visit" &&
        ids(actors).includes("person:nursultan-nazarbayev") &&
        ids(recipients).includes("state:USA"),
    );
    assert.equal(visits.length, 1);
    const [visit] = visits;
    assert.equal(new Set(visit!.reports.map((report) => report.document)).size, 2);
    assert.deepEqual([...new Set(visit!.statusHistory.map((step) => step.status))], ["planned", "happened"]);
    assert.equal(visit!.status, "happened");
  });

  test("the meeting of the presidents", async () => {
    const meetings = (await all("event")).filter(({ type, actors, recipients }) => {
      const parties = ids([...actors, ...recipients]);
      return type === "CONSULT" && parties.includes("person:nursultan-nazarbayev") && parties.includes("person:donald-trump");
    });
    assert.equal(meetings.length, 1);
    assert.equal(meetings[0]!.status, "happened");
  });

  test("the Council meeting on non-proliferation", async () => {
    const meeting = (await all("event")).find(
      ({ type, topics, actors, recipients }) =>
        type === "CONSULT" &&
        topics.includes("non-proliferation") &&
        ids([...actors, ...recipients]).includes("org:un-security-council"),
    );
    assert.equal(meeting?.status, "happened");
  });

  test("the agreement, and the contracts with their number, value and sectors", async () => {
    const agreements = await all("agreement");
    const named = agreements.find(({ name }) => name === "Agreement on Enhanced Strategic Partnership");
    assert.equal(named?.status, "signed");
    assert.deepEqual(ids(named?.parties ?? []).sort(), ["state:KAZ", "state:USA"]);
    const contracts = agreements.filter(({ form }) => form === "contracts");
    assert.equal(contracts.length, 1);
    assert.deepEqual(contracts[0]!.count, { atLeast: 20 });
    assert.deepEqual(contracts[0]!.value, { atLeast: 7e9, currency: "USD" });
    assert.deepEqual([...contracts[0]!.sectors].sort(), ["agriculture", "aviation", "energy", "railways", "space"]);
  });

  test("a wish to consult on sanctions is no sanction", async () => {
    assert.ok((await all("event")).every(({ type }) => type !== "SANCTION"));
    const consultation = (await all("event")).filter(
      ({ type, topics }) => topics.includes("sanctions") && ["CONSULT", "REQUEST", "AGREE"].includes(type),
    );
    const said = (await all("statement")).filter(({ topics }) => topics.includes("sanctions"));
    assert.ok(consultation.length + said.length > 0);
  });

  test("mediation in Afghanistan is only possible, and the expert's word", async () => {
    const mediation = (await all("event")).filter(
      ({ type, mode, actors }) => type === "CONSULT" && mode === "third-party" && ids(actors).includes("state:KAZ"),
    );
    assert.equal(mediation.length, 1);
    assert.ok(["hypothetical", "proposed"].includes(mediation[0]!.status));
    assert.deepEqual(
      mediation[0]!.reports.map((report) => report.attributedTo?.id),
      ["person:shavkat-sabirov"],
    );
  });

  test("the expert's quotations are his", async () => {
    const direct = (await all("statement")).filter(({ form }) => form === "direct");
    const his = direct.filter(({ speaker }) => speaker.id === "person:shavkat-sabirov");
    for (const begin of [
      "Participation of Kazakhstan",
      "All that concerns our chairmanship",
      "This will be the first official meeting",
    ])
      assert.ok(
        his.some(({ quote }) => quote.startsWith(begin)),
        begin,
      );
  });

  test("the slogan and the warning are the president's", async () => {
    const his = (await all("statement"))
      .filter(({ speaker }) => speaker.id === "person:nursultan-nazarbayev")
      .map(({ quote }) => quote);
    for (const words of ["first the economy", "confidence-building measures", "growth of WMD production"])
      assert.ok(
        his.some((quote) => quote.includes(words)),
        words,
      );
  });

  test("the editorial's criticism and the favourable judgements", async () => {
    const judgements = await all("assessment");
    assert.ok(
      judgements.some(({ by, polarity, text }) => by === null && polarity === "critical" && /devastating/.test(text)),
      "criticism",
    );
    assert.ok(
      judgements.some(({ polarity, text }) => polarity === "favourable" && /big success/.test(text)),
      "success",
    );
    assert.ok(
      judgements.some(({ by, polarity }) => by?.id === "person:donald-trump" && polarity === "favourable"),
      "appreciation",
    );
  });

  test("every span is exactly the document's words", async () => {
    const damages = [];
    for await (const damage of record.verify()) damages.push(damage);
    assert.deepEqual(damages, []);
  });
});
