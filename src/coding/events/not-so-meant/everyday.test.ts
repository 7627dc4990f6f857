import { test } from "node:test";
import { fewTell, mostTell } from "../../reading-for-tests.ts";

test("bluffs that are called, calls that are paid and help to a writer who is nobody are none of it", () => {
  fewTell("CONSULT", ["India called Pakistan's bluff.", "The senator called the general's bluff in Lima."]);
  fewTell("REQUEST", [
    "The frigate's crew will call on senior officers of the Omani navy.",
    "The delay should be attributed to Egypt.",
    "The lawyer advises me that my aunt did not have enough money for Peru.",
  ]);
  fewTell("AGREE", ["The general assured me over dinner that his wife was in command."]);
  fewTell("COOPERATE", ["Sharon's hard line worked in tandem with Hamas."]);
  fewTell("RETREAT", ["The French went in first, which was a novelty for them.", "Belgian police left the preachers alone."]);
  fewTell("MOBILIZE", ["Sudan ordered two soldiers to leave the country."]);
  fewTell("CONSULT", ["Rebels in Chad talked to a reporter.", "The soldiers he met wanted to leave Iraq."]);
  fewTell("COOPERATE", ["The Iraqis who worked with him were afraid."]);
  fewTell("ASSAULT", ["A party aide was sacked for passing notes to the Americans in Berlin."]);
  fewTell("ACCUSE", ["The Americans charged people for the trip to Cyprus."]);
  fewTell("SUPPORT", [
    "The percentage of Americans who approved of the president fell.",
    "Only 40 per cent of Britons supported the government.",
  ]);
  fewTell("COERCE", [
    "She was kept at a base in Florida until she was eighteen.",
    "The refugees were housed in stadiums across Texas.",
  ]);
  fewTell("CONSULT", [
    "Name the great cities of Mexico before the arrival of the Spanish.",
    "The Spanish senate works best when nobody watches.",
  ]);
  fewTell("THREATEN", ["The hotel industry has a plan to combat Airbnb in Spain."]);
  fewTell("CONCEDE", ["The members expressed deep regret at the deaths of hundreds of civilians in Libya."]);
  mostTell("REQUEST", ["The minister called on Egypt to open the border.", "Norway urged Peru to free the two sailors."]);
});

test("one's own government, an operation that one serves in and what measures pick out", () => {
  fewTell("SUPPORT", [
    "Sunak defended the government's handling of the strike.",
    "The government defended its record on asylum.",
    "Scott Dayton, who was supporting Operation Inherent Resolve, was born in Virginia.",
    "Speaking after the talks, the African Union envoy for Mali said the truce held.",
  ]);
  mostTell("SUPPORT", [
    "Lavrov defended the Syrian government.",
    "The thoughts and prayers of all Canadians go out to the people of France.",
  ]);
  fewTell("ASSAULT", ["The U.S. targets companies that arm the militias."]);
  fewTell("AGREE", ["Kenya is a country that offers a good quality of life to all citizens."]);
  fewTell("CONSULT", ["The Senate welcomed three new members to this chamber."]);
  fewTell("REQUEST", ["The government will need help from the IMF next year, analysts said."]);
});

test("causes fought in court, duties behind a condition, what one helps oneself to, and ships that leave home are none of it", () => {
  fewTell("ASSAULT", ["The widows had fought for it in court in Jakarta."]);
  fewTell("REQUEST", ["Ethiopia said its army knew its duty should Eritrean troops cross into the buffer zone."]);
  fewTell("CONCEDE", ["The European Union said yes to talks with Turkey, provided it meets a string of conditions."]);
  fewTell("AID", ["Peru helped itself to a Chilean trawler's catch.", "A Burmese monk set himself alight."]);
  fewTell("COERCE", ["General Kayani took over on Monday as head of Pakistan's army."]);
  fewTell("RETREAT", [
    "Half a dozen Royal Navy vessels slipped out of Portsmouth.",
    "Kenya and Chad carried out an exchange of students.",
  ]);
  fewTell("THREATEN", ["Chile regrets this decision, its foreign ministry said.", "Kenya vowed to help Tanzania fight piracy."]);
  fewTell("CONSULT", ["The World Food Programme said it had brought its lorries to a halt in Somalia."]);
});

test("what families ask and refuse is nobody's affair of state; whom one calls a fool is not rung up", () => {
  fewTell("REQUEST", ["My family is calling for your assistance against the president of Iraq."]);
  fewTell("REJECT", ["Their parents refused to accept the law in Peru.", "His wife rejected the Chilean offer."]);
  fewTell("CONSULT", ["Turkey called key player.", 'The soldier called the President "a joke" in a letter.']);
  mostTell("CONSULT", [
    "Kenya's president telephoned Uganda's president on Monday.",
    "Benin's premier called on the Nigerian president.",
  ]);
  mostTell("REQUEST", ["Families of the hostages urged Iran to free them.", "Chile called for help from Peru."]);
});
