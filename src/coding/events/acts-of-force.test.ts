import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): string[] =>
  findingsIn("event", text).map(({ eventType, actors, recipients }) =>
    [eventType, actors.map(({ code }) => code), recipients.map(({ code }) => code)].join(" "),
  );

const tells = (text: string, event: string): void => assert.ok(told(text).includes(event), `${text}: ${told(text).join("; ")}`);

test("whoever bears arms that kill attacks, and does not riot", () => {
  tells("Farmers with spears and bows attacked a Fulani village in central Mali.", "ASSAULT MLI MLI");
  tells("Students with placards attacked a ministry in Lima.", "PROTEST PER PER");
});

test("police and soldiers are of whoever orders them, or of where they keep order", () => {
  tells("Soldiers took over six sugar mills on the orders of President Evo Morales.", "COERCE BOL BOL");
  tells("Troops put the whole of Jaffna under curfew on Friday.", "COERCE LKA LKA");
  assert.ok(!told("Soldiers put Ramallah under curfew.").some((event) => event.startsWith("COERCE PSE")));
});

test("a law forbids in the name of those who make it, what people are free to do elsewhere", () => {
  tells("No party would be allowed to hold a rally at night under a bill drafted by Uganda's cabinet.", "COERCE UGA ");
  tells("Foreign reporters are barred from the islands under a decree signed by Fiji's president.", "COERCE FJI ");
  tells("Foreign banks will be shut out of the Indian market under a law passed by India's parliament.", "SANCTION IND ");
  assert.deepEqual(told("Nobody would be allowed to smoke in Kenyan bars under a bill before parliament."), []);
  assert.deepEqual(told("Nobody may leave the pitch under the rules of the game."), []);
});

test("a truce is kept by those who are where it holds, and by the sides of a war", () => {
  tells("A ceasefire came into force across Yemen at midnight.", "RETREAT YEM ");
  tells("Guns fell silent along the line that divides Armenian and Azeri troops.", "RETREAT ARM,AZE ");
  tells("Both sides in the Chadian civil war stopped shelling on Monday.", "RETREAT TCD ");
  assert.deepEqual(told("Both sides in the debate on abortion in Ireland stopped campaigning on Monday."), []);
});

test("a ban that takes effect is a sanction of those by whose decision it is", () => {
  tells("An embargo on Libyan oil came into effect under a resolution of the Security Council.", "SANCTION UNO LBY");
  assert.deepEqual(told("The ban on hunting took effect in Scotland."), []);
});

test("a headline's infinitive is the sentence's own verb", () => {
  tells("Gas to be cut off if Minsk fails to pay, Russian minister says", "THREATEN RUS BLR");
  tells("Peru to expel Chilean envoy, minister says", "SANCTION PER CHL");
});

test("what something is called, or what is left of it, is what is meant", () => {
  tells("France cut what was left of its aid to Togo.", "SANCTION FRA TGO");
  assert.deepEqual(told("Kenya expelled what it called two Eritrean spies."), ["COERCE KEN ERI"]);
});

test("forces that are brought home, and ships by their name, are nobody else's", () => {
  tells("Turkish troops were brought home from Somalia.", "RETREAT TUR SOM");
  tells("The destroyer HMS Exeter docked at the Indian port of Goa.", "MOBILIZE GBR IND");
  tells("A Danish frigate and two U.S. warships sailed into the Black Sea.", "MOBILIZE DNK,USA ");
});

test("a verb takes no particle of another's, and not everybody who descends on a town attacks it", () => {
  assert.deepEqual(told("The stations that carried American broadcasts had been taken off the air."), []);
  assert.deepEqual(told("Japanese tourists descended on Paris for the sales."), []);
  assert.deepEqual(told("Doctors walked through the wards of a hospital in Lima."), []);
});

test("trade that a law forbids is cut in the name of those who make it, with those of other states", () => {
  tells("No American goods may be shipped to Sudan under an order signed by President Clinton.", "SANCTION USA SDN");
  tells("Arms may not be sold to Liberia under a resolution of the Security Council.", "SANCTION UNO LBR");
  assert.deepEqual(told("Beer may not be sold to minors under a law of 1980."), []);
});

test("those who are held are a means against another, and a ship is of the navy that it is known of", () => {
  tells("Gunmen at Athens airport said the passengers would be shot if Israel kept its prisoners.", "THREATEN GRC ,ISR");
  tells("The carrier Nimitz has been moved into the Red Sea, a spokesman said.", "MOBILIZE USA ");
});

test("a cut that is agreed upon is a sanction to come, whatever stands between", () => {
  tells("Egypt and Jordan agreed on Sunday to expel Syria's ambassadors.", "SANCTION EGY,JOR SYR");
  tells("The EU agreed to stop buying Iranian oil.", "SANCTION EUR IRN");
  tells("The EU agreed on Monday to send aid to Mali.", "AGREE EUR MLI");
});

test("who burns an embassy is not of its state, a people that storms is no state", () => {
  tells("A mob burned the U.S. embassy in reply.", "PROTEST  USA");
  tells("A mob burned the U.S. embassy in Islamabad.", "PROTEST PAK USA");
});

test("a participle with its doer behind a clause befell its subject, and a threat hangs on what another does", () => {
  tells("The priest crossed the bridge to Malawi on Tuesday, freed by the Zambian army.", "RETREAT ZMB ");
  tells("Georgia's leader said he would order in the army unless the ministers were let go.", "THREATEN GEO GEO");
});

test("where a crowd comes to is where it protests, and an airport that reopens lets others in", () => {
  tells("Miners marched into Belgrade on Thursday, shouting for the president to go.", "PROTEST SRB SRB");
  tells("Kabul airport reopened to U.N. relief flights on Sunday.", "RETREAT AFG UNO");
  assert.deepEqual(told("The bridge reopened to traffic in Oslo after repairs."), []);
});

test("the Treasury that punishes others is the American one, where no other is named that has one", () => {
  tells("The Treasury blacklisted two Iranian banks.", "SANCTION USA IRN");
  assert.ok(!told("The Treasury fined a British bank.").some((event) => event.startsWith("SANCTION USA")));
});

test("the time that somebody is given is given him, and not all that is ordered moves forces", () => {
  tells("NATO gave Slobodan Milosevic four days to pull back his forces or face air strikes.", "THREATEN IGO SRB");
  tells("The IRA ordered its units to dump arms.", "RETREAT GBR ");
  assert.ok(!told("The IRA ordered its units to dump arms.").some((event) => event.startsWith("MOBILIZE")));
});

test("in a land without an army of its own, soldiers are of the state that holds it", () => {
  tells("Soldiers put the West Bank town of Jenin under curfew.", "COERCE ISR PSE");
  tells("Troops shot dead two Palestinians in Nablus.", "ASSAULT ISR PSE");
  tells("Palestinian police arrested ten men in Gaza.", "COERCE PSE PSE");
  tells("Egyptian soldiers arrested ten Palestinians.", "COERCE EGY PSE");
});

test("what is demanded by protesting is the protest's, and what is shunned by another act is not done", () => {
  assert.deepEqual(
    told("Congolese women gathered in Goma to demand peace.").map((event) => event.slice(0, 7)),
    ["PROTEST"],
  );
  assert.deepEqual(told("He would die rather than be arrested by the Syrian army."), []);
});
