import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { datesInLine } from "./foreign-dates.ts";

const read = (line: string, language?: string) =>
  datesInLine(line, language).map(
    (date) =>
      `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}${date.hour === undefined ? "" : ` ${date.hour}:${String(date.minute).padStart(2, "0")}`}${date.orderUnknown ? "?" : ""}`,
  );

describe("dates on a line of a page, in any language", () => {
  for (const [line, language, ...expected] of [
    ["Publicado em 12/03/2019 17h20", "pt-br", "2019-03-12 17:20"],
    ["Veröffentlicht am 3. März 2021, 09:05 Uhr", "de", "2021-03-03 9:05"],
    ["Par Awa Diop le 1er août 2020", "fr", "2020-08-01"],
    ["12 de setiembre de 2018", "es", "2018-09-12"],
    ["17:20 12.03.2019 (обновлено: 18:01 12.03.2019)", "ru", "2019-03-12", "2019-03-12"],
    ["Опубликовано 5 мая 2017", "ru", "2017-05-05"],
    ["2019年03月13日04:45 | 来源：网", "zh", "2019-03-13 4:45"],
    ["2019년 3월 13일", "ko", "2019-03-13"],
    ["نشر في ١٢ مارس ٢٠١٩", "ar", "2019-03-12"],
    ["12 Mart 2019", "tr", "2019-03-12"],
    ["2019. március 13.", "hu", "2019-03-13"],
    ["24 listopada 2021", "pl", "2021-11-24"],
    ["24. listopada 2021", "hr", "2021-10-24"],
    ["04/05/2018", "en-US", "2018-05-04?"],
    ["04/05/2018", "en-GB", "2018-05-04"],
    ["Tue, 09/03/2013 - 11:02", "en", "2013-09-03 11:02"],
    ["26.10.2021 Press and information team", "en", "2021-10-26"],
    ["Resolution 2467 (2019)", "en"],
    ["version 1.2.2019.4", "en"],
    ["Tel. 12 03 2019", "en"],
    ["31.02.2019", "de"],
    ["12 Personen 2019", "de"],
  ] as const)
    it(`${line} (${language})`, () => assert.deepEqual(read(line, language), expected));

  it("points at what it read, whatever the line", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom("5. Mai 2019", "2019-05-05", "5/5/2019"), (around, date) => {
        for (const found of datesInLine(`${around} ${date}`, "de")) {
          assert.ok(found.start >= 0 && found.end > found.start && found.end <= around.length + 1 + date.length);
          assert.ok(found.month! >= 1 && found.month! <= 12);
        }
      }),
    );
  });
});
