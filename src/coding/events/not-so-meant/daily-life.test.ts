import { test } from "node:test";
import { fewTell, mostTell } from "../../reading-for-tests.ts";

test("what is fought, hit and beaten in words, votes and records is no act of force", () => {
  fewTell("ASSAULT", [
    "Peru's president attacked Congress and the judges on Monday.",
    "Temperatures in Oslo hit 31 degrees, Norway's weather service said.",
    "The Senegalese premier has battled the likes of former president Wade for years.",
    "The ruling party easily beat the liberals of Kwame Mensah in Ghana.",
    "Kenya's doctors' strike entered a second week; nurses took part in an illegal strike.",
    "Norwegian police took part in a simulated attack on the fjord.",
    "A committee in Chile voted to eliminate the election commission.",
  ]);
  mostTell("ASSAULT", [
    "Colombian rebels hit a police post on Monday.",
    "A bomb hit the capital of Mali on Monday.",
    "Turkish jets targeted rebel positions in northern Syria.",
    "Kenyan police beat protesters with clubs in Nairobi.",
    "Chad's army attacked the rebels near the border.",
  ]);
});

test("nobody kills by weather, fire or a wreck", () => {
  fewTell("ASSAULT", [
    "Two people were killed when an avalanche swept away a ski group in the Andes of Chile.",
    "A fireman was killed by an explosion at a fireworks factory in Lima, Peru.",
    "Nineteen girls were killed in a fire at a home in Honduras.",
    "A woman was hit by debris in Oslo, Norway.",
  ]);
  mostTell("ASSAULT", [
    "Two people were killed in an explosion near a police post in Kabul, Afghanistan.",
    "Eight soldiers were killed by mortar fire in eastern Ukraine.",
  ]);
});

test("help, dismissals, releases and posts of daily life are none of states", () => {
  fewTell("AID", [
    "The university provided Swedish investigators with a map.",
    "Kenya will help small companies in the country.",
    "Analysts said that Oslo was fed up with Sweden.",
    "The experts contributed to the decision to raise Ghana's rating.",
  ]);
  fewTell("SANCTION", [
    "Valencia have sacked their coach, Marcos Diaz, in Spain.",
    "Norway ousted Denmark from the top of the list.",
  ]);
  fewTell("RETREAT", [
    "The album will be released in Japan in May.",
    "Brazil's health ministry closed three plants of the firm.",
    "Lawmakers in Kenya joined the call for the minister to resign.",
  ]);
  fewTell("COERCE", [
    "Diaz took over the health ministry of Peru last year.",
    "The minister removed himself from an inquiry into Peru's dealings.",
    "The group (a terrorist organization outlawed in Russia) is small.",
  ]);
  fewTell("MOBILIZE", ["A passenger plane landed in Chad on Monday.", "The airline ordered twenty jets in China."]);
  mostTell("AID", ["Sweden provided Chad with 20 million dollars in aid.", "Norway helped Malian refugees."]);
  mostTell("SANCTION", ["Kenya's president sacked his defence minister, Amina Otieno."]);
  mostTell("RETREAT", ["Iran released two British sailors.", "North Korea closed its nuclear plant at Yongbyon."]);
});

test("quarrels of governments, ballots and blame are no blows", () => {
  fewTell("ASSAULT", [
    "Canberra and Jakarta have clashed in recent months over the islands.",
    "He was eliminated in the first round of the primary in France.",
    "The premier of Peru launched a ferocious attack on the media.",
    "The bank has been attacked for not doing enough in Ghana.",
    "The bishop is under fire in Spain for his remarks on migrants.",
    "A court slapped three parents in Chile with a fine.",
    "The shuttle broke up over Texas, killing all seven aboard.",
    "The poisoning has set off a diplomatic battle between Kenya and Chad.",
  ]);
  mostTell("ASSAULT", [
    "Malian soldiers clashed with rebels near Gao.",
    "Afghan police came under fire from insurgents in Helmand.",
  ]);
});

test("power that changes hands by votes, captures of markets and checks of passers-by are no force", () => {
  fewTell("COERCE", [
    "The ruling party of Ghana took power after its victory in the December election.",
    "The market in Chad will be occupied by Chinese phones.",
    "Switzerland has taken a similar position.",
    "Peru's president tapped Diaz to lead the health ministry.",
    "Those who did it in Mali will be held accountable.",
  ]);
  fewTell("SANCTION", ["Drivers in France are often stopped by police.", "A judge in Ohio put the order on hold."]);
  mostTell("COERCE", ["Soldiers seized power in Niger on Wednesday.", "Rebels took control of the capital of Chad."]);
});

test("crowds that want nothing, rescues and ways of one's own", () => {
  fewTell("PROTEST", [
    "A huge crowd gathered at the shrine in Sehwan, Pakistan.",
    "Banners were displayed by German supporters before the match of the two clubs.",
    "He has protested his innocence in Israel.",
    "Women waving flags lined the road in Chad.",
  ]);
  mostTell("PROTEST", ["Thousands gathered outside the parliament of Gabon.", "Kenyan nurses gathered to demand their pay."]);
  fewTell("MOBILIZE", [
    "Some 200 troops were deployed after the avalanche in Japan.",
    "Forensic tests will be carried out in Russia.",
  ]);
  mostTell("MOBILIZE", [
    "Kenya deployed 200 troops on the border with Somalia.",
    "Egyptian authorities flooded Sinai with police.",
  ]);
  fewTell("RETREAT", [
    "Ukraine has been pulling more guns to the front line.",
    "She left her home village in Vietnam to study in Hanoi.",
  ]);
  mostTell("RETREAT", ["Ukraine pulled its guns back from the front line.", "Ugandan troops left Congo on Monday."]);
});
