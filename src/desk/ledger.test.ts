import assert from "node:assert/strict";
import { test } from "node:test";
import type { AgreementRow } from "../record/rows/agreement.ts";
import { ledger } from "./ledger.ts";

const line = (id: string, more: Partial<AgreementRow>): AgreementRow => ({
  kind: "agreement",
  id,
  name: id,
  form: "agreement",
  parties: [
    { id: "state:NOR", name: "Norway", code: "NOR" },
    { id: "state:CAN", name: "Canada", code: "CAN" },
  ],
  status: "signed",
  statusHistory: [],
  date: { start: "2019-03-04", end: "2019-03-04", precision: "day" },
  count: null,
  value: null,
  sectors: [],
  sources: 1,
  differences: [],
  evidence: [{ document: "d", start: 0, end: 1, text: "x" }],
  ...more,
});

test("adds what is signed, a currency at a time, exact sums and lower bounds apart", () => {
  const { totals, leftOut } = ledger([
    line("fish", { value: { exactly: 100, currency: "USD" } }),
    line("ships", {
      value: { exactly: 50, currency: "USD" },
      status: "in force",
      date: { start: "2018-01-01", end: "2018-01-01", precision: "day" },
    }),
    line("planes", { value: { atLeast: 7, currency: "USD" } }),
    line("grain", { value: { exactly: 9, currency: "EUR" } }),
    line("nothing", {}),
  ]);
  assert.deepEqual(totals, [
    { currency: "EUR", exactly: 9, atLeast: null, lines: ["grain"] },
    { currency: "USD", exactly: 150, atLeast: 7, lines: ["fish", "ships", "planes"] },
  ]);
  assert.deepEqual(leftOut, []);
});

test("leaves out what may not be added, and says why", () => {
  const { totals, leftOut } = ledger([
    line("about", { value: { about: 100, currency: "USD" } }),
    line("upper", { value: { atMost: 100, currency: "USD" } }),
    line("planned", { value: { exactly: 100, currency: "USD" }, status: "planned" }),
    line("disputed", {
      value: { exactly: 100, currency: "USD" },
      differences: [
        {
          field: "value",
          values: [
            { value: "100", reports: [0] },
            { value: "90", reports: [1] },
          ],
        },
      ],
    }),
  ]);
  assert.deepEqual(totals, []);
  assert.deepEqual(
    leftOut.map(({ id, why }) => `${id}: ${why}`),
    [
      "about: the sum is only approximate",
      "upper: only an upper bound is known",
      "planned: planned, not signed",
      "disputed: the sources disagree on the sum",
    ],
  );
});

test("does not add a contract to the batch of contracts that it may be part of", () => {
  const batch = line("batch", { form: "contracts", count: { atLeast: 20 }, value: { atLeast: 7e9, currency: "USD" } });
  const one = line("locomotives", { value: { exactly: 9e8, currency: "USD" } });
  const later = line("later", {
    value: { exactly: 5, currency: "USD" },
    date: { start: "2019-06-01", end: "2019-06-01", precision: "day" },
  });
  const found = ledger([batch, one, later]);
  assert.deepEqual(found.totals, [{ currency: "USD", exactly: 5, atLeast: 7e9, lines: ["batch", "later"] }]);
  assert.match(found.leftOut[0]!.why, /may be part of “batch”/);
});

test("a line is added beside a batch whose own sum is not", () => {
  const roughly = line("roughly", { form: "contracts", count: { atLeast: 20 }, value: { about: 7e9, currency: "USD" } });
  const told = line("told", { value: { atLeast: 7e9, currency: "USD" } });
  assert.deepEqual(ledger([roughly, told]).totals, [{ currency: "USD", exactly: null, atLeast: 7e9, lines: ["told"] }]);
});
