import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWorld } from "../load.ts";

const world = loadWorld();
const who = (name: string): string => {
  const found = world.resolve(name, { wants: "person" });
  return found && found.rule !== "new" ? found.actor.name : "";
};

test("an Arab name is known without its article, and with one too many", () => {
  for (const [name, known] of [
    ["Haider Abadi", "Haider al-Abadi"],
    ["Muqtada Sadr", "Muqtada al-Sadr"],
    ["Ayman Zawahiri", "Ayman al-Zawahiri"],
    ["Ayad al-Allawi", "Ayad Allawi"],
  ] as const)
    assert.equal(who(name), known, name);
});

test("a surname alone, a given name and a stranger are nobody's by that", () => {
  for (const name of ["Haider Smithson", "Muqtada Baker", "Quentin al-Wexford", "haider abadi street"])
    assert.equal(who(name), "", name);
});

test("leaders of oppositions and bands, clerics and lawmakers are known though they held no office", () => {
  const codes = (name: string) => {
    const actor = world.resolve(name, { wants: "person" })?.actor;
    return `${actor?.code} ${actor?.sector}`;
  };
  assert.equal(codes("Alexei Navalny"), "RUS OPP");
  assert.equal(codes("Ali al-Sistani"), "IRQ REL");
  assert.equal(codes("Kizza Besigye"), "UGA OPP");
  assert.equal(codes("John McCain"), "USA LEG");
});
