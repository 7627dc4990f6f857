import { test } from "node:test";
import { fewTell, mostTell } from "../../reading-for-tests.ts";

test("what is met with, charged, retired and released in trade and custom is no act of states", () => {
  fewTell("CONSULT", [
    "A deal was reached by the European Union that meets with the approval of the atomic agency.",
    "The plan of the African Union met with resistance in Kenya.",
  ]);
  fewTell("ACCUSE", [
    "The ministry in Lima waived the fees that they charge for passports.",
    "A horseman of the Turkish army is seen charging up a cliff.",
  ]);
  mostTell("ACCUSE", ["Prosecutors in Peru charged two officers with murder.", "Twelve legislators were charged in Ankara."]);
  fewTell("RETREAT", [
    "NASA will retire the space shuttles in 2010.",
    "Exxon Mobil released staff from two plants in Texas.",
    "The president named two men to replace retiring judges.",
  ]);
  mostTell("RETREAT", ["The French premier retired on Monday.", "Iran released two British sailors."]);
  fewTell("AID", ["Coca-Cola built a plant in an Indian village.", "The newspaper helps explain the delay in Mali."]);
  mostTell("AID", ["Norway helped Malawi to rebuild its schools.", "China built a hospital in Chad."]);
  fewTell("COOPERATE", ["Buses are running between Noida and Greater Noida."]);
});

test("crowds who mourn, and processions of every year, protest against nobody", () => {
  fewTell("PROTEST", [
    "Nearly 30,000 people packed the streets of San Francisco to pay him homage.",
    "An annual procession of thousands of people fills the streets of Dhaka.",
  ]);
  mostTell("PROTEST", [
    "Nearly 30,000 people packed the streets of San Francisco to demand peace.",
    "A march of thousands of people against the tax filled the streets of Dhaka.",
  ]);
});

test("what people of a state do in general is no event", () => {
  fewTell("SUPPORT", ["Thus, Kenyans vote for members of town councils.", "U.S. citizens vote for members of Congress."]);
  fewTell("CONSULT", ["Ugandans meet their members of parliament in the market."]);
});
