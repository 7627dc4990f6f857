import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../analysis.ts";
import { loadEngine } from "../load-engine.ts";
import { isTree } from "./mend.ts";

const engine = loadEngine();

/** Sentences, and of some of their words the relation and the word they hang on. */
const cases: readonly (readonly [text: string, ...words: readonly string[]])[] = [
  ["The president intends to free political detainees, his minister said.", "free xcomp intends", "detainees obj free"],
  [
    "After talks in Minsk, Putin, Merkel and Hollande announced a truce.",
    "Putin nsubj announced",
    "Merkel conj Putin",
    "Hollande conj Putin",
  ],
  ["After talks hosted by China, Tehran and Riyadh said they agreed.", "Tehran nsubj said", "Riyadh conj Tehran"],
  ["At talks in Vienna, Paris and Rome, Macron spoke.", "Macron nsubj spoke"],
  ["The guerrilla leader known as Timochenko signed a pact.", "signed root", "leader nsubj signed", "known acl leader"],
  ["The rebels agreed to hand over control to civilians.", "over compound:prt hand", "control obj hand"],
  ["Soldiers kept Mugabe confined to his home.", "Mugabe obj kept", "confined xcomp kept"],
  [
    "Also speaking, the envoy of Chad, Anna Doe, said his country deplored the sanctions.",
    "envoy nsubj said",
    "speaking advcl said",
  ],
  [
    "The representative of the United States, Rodney Hunter, voiced concern about the trafficking of drugs through the country and stated that he did not support the lifting of the measures.",
    "voiced root",
    "concern obj voiced",
    "stated conj voiced",
  ],
  [
    "The agreement with Russia known as BRELL, signed in 2001, runs until 2026; Lithuania's prime minister, Jane Doe, called it a relic.",
    "minister nsubj called",
  ],
  ["Danish detectives are helping Philippine police trace the money.", "police obj helping", "Philippine amod police"],
  [
    "Dutch police, working hand in hand with Belgian customs men, seized a ton of cocaine.",
    "working acl police",
    "police nsubj seized",
  ],
  ["Chileans leaned from their balconies to bang saucepans.", "bang advcl leaned", "saucepans obj bang"],
  ["The generals agreed to free elections.", "elections obl agreed"],
  ["Oman recognised on Sunday the republic proclaimed by the rebels.", "recognised root", "republic obj recognised"],
  ["The agency resumed trucking grain to the north.", "trucking xcomp resumed", "grain obj trucking"],
  ["Zambia's president faces mounting unrest.", "unrest obj faces", "mounting amod unrest"],
  ["U.S. President Gerald Ford and Soviet leader Leonid Brezhnev ended two days of talks on Sunday.", "Leonid conj Gerald"],
  [
    "Turkish minister Hakan Fidan met his Greek counterpart George Gerapetritis in Athens on the first visit since 2021.",
    "George appos counterpart",
  ],
  ["Kenya's and Somalia's foreign ministers met in Nairobi.", "Somalia conj Kenya", "Kenya nmod:poss ministers"],
  ["Chile's president said he had spoken by telephone with Peru's.", "telephone obl spoken"],
  ["Premier Li Qiang and Zhao Leji, the chairman of the congress, met the envoy.", "chairman appos Li", "Li nsubj met"],
  [
    "Ten people died when shells fired by rebels struck the Indian consulate.",
    "shells nsubj struck",
    "fired acl shells",
    "struck advcl died",
  ],
  ["Police said a truck driven by two Chechens rammed the base.", "truck nsubj rammed", "driven acl truck"],
  ["Officials said rockets fired by the rebels landed in Chad.", "rockets nsubj landed", "fired acl rockets"],
  ["Soldiers shelled rebels holding a town in Chad, killing twenty.", "killing advcl shelled"],
  ["Police fired on farmers protesting against a tax.", "protesting acl farmers"],
  ["The rebels vowed to fire rockets at Haifa.", "fire xcomp vowed", "rockets obj fire"],
  ["Oslo offered to host talks.", "host xcomp offered", "talks obj host"],
  ["The bishops urged Tashkent to free prisoners.", "prisoners obj free"],
  ["Turkey's Erdogan and Russia's Putin concluded a deal in Moscow.", "Putin conj Erdogan", "Russia nmod:poss Putin"],
  ["He spoke a day after Turkey's Erdogan and Russia's Putin concluded a deal.", "Putin conj Erdogan"],
  ["Iran will negotiate with the Europeans, the Russians and the Chinese.", "Russians conj Europeans", "Chinese conj Europeans"],
  ["The king cancelled the meeting with Peru that was planned for June, blaming Chile.", "blaming advcl cancelled"],
  [
    "US Navy helicopters ferried drinking water to cyclone-hit villages in Bangladesh on Saturday.",
    "water obj ferried",
    "villages obl ferried",
  ],
  ["Myanmar and Thailand reopened their main border crossing at Myawaddy.", "crossing obj reopened"],
  ["Loans were offered to crisis-hit Mexico on Friday.", "hit amod Mexico", "Mexico obl offered"],
  ["The army entered rebel-held districts of Aleppo.", "held amod districts", "districts obj entered"],
  ["Bosnian Serbs free 42 Croat prisoners", "free root", "Serbs nsubj free", "prisoners obj free"],
  ["Russian oil exports to China", "exports root"],
  ["Days after South Korea invaded Turkey, Japan invaded Poland.", "Japan nsubj invaded", "Poland obj invaded"],
  [
    "Days after Brazil accused Egypt of lying, Sudan expelled three envoys.",
    "expelled root",
    "Sudan nsubj expelled",
    "accused advcl expelled",
  ],
  [
    "Days after Saudi Arabia signed a pact with Ukraine, Sudan recognised the junta.",
    "Arabia nsubj signed",
    "Sudan nsubj recognised",
  ],
  ["After months of talks with Chad, Niger and Mali, the envoy left.", "envoy nsubj left", "Niger conj Chad"],
  ["Greece invaded Turkey as Poland threatened to attack Saudi Arabia.", "Poland nsubj threatened"],
  ["Chad recognised Iran's new government as Turkey criticised Peru's government.", "Turkey nsubj criticised"],
  ["Chad's president, speaking hours after a blast tore a hole in a ship, blamed Mali.", "blast nsubj tore"],
  ["Chad said it would leave the bloc and urged Kenya to follow.", "urged conj said", "follow xcomp urged"],
  [
    "The envoy offered to mediate, and his Peruvian counterpart, Jane Doe, backed him.",
    "counterpart nsubj backed",
    "backed conj offered",
  ],
  ["Chad threatened to attack Kenya and shelled a border village.", "shelled conj threatened"],
  ["Chad threatened to attack Kenya, accusing Ukraine of backing the rebels.", "accusing advcl threatened"],
  ["He hopes to win and become president.", "become conj win"],
  ["Israel bombed Gaza and Hamas fired rockets at Ashkelon.", "Hamas nsubj fired", "Gaza obj bombed"],
  ["Iran welcomed the talks and Saudi Arabia has rejected the plan.", "Arabia nsubj rejected"],
  ["Fishermen rescued 700 migrants and the Indonesian navy saved 200 more off Aceh.", "navy nsubj saved"],
  ["The army attacked the village and a market and burned both.", "market conj village"],
  ["After the summit in Lusaka the French president flew to Chad, visiting troops there.", "president nsubj flew"],
  ["On arrival in Berlin the Polish minister was greeted by his host.", "minister nsubj:pass greeted"],
  ["In Lusaka, the capital, the ministers met for an hour.", "ministers nsubj met"],
  ["Trade talks between India and Pakistan", "talks root"],
  ["US, Japan begin naval drills.", "Japan conj US", "US nsubj begin"],
  ["The rebels stopped shelling the town.", "shelling xcomp stopped", "town obj shelling"],
  [
    "Two Algerian diplomats snatched off a Baghdad street a week ago have been put to death by their captors.",
    "put root",
    "diplomats nsubj:pass put",
    "snatched acl diplomats",
  ],
  ["Egyptian newspapers close to the government heaped scorn on the deal.", "heaped root", "newspapers nsubj heaped"],
  [
    "Tupac Amaru guerrillas posing as waiters burst into the residence.",
    "burst root",
    "guerrillas nsubj burst",
    "waiters obl posing",
  ],
  ["Ethnic Madhesi activists squatted on the bridge at Birgunj for a fortieth day.", "squatted root", "activists nsubj squatted"],
  ["European leaders meeting envoys in Istanbul pushed for a truce.", "leaders nsubj pushed", "meeting acl leaders"],
  ["Separatists holed up in Donetsk ignored a government ultimatum.", "Separatists nsubj ignored", "holed acl Separatists"],
  ["Gabonese officers said ousted President Ali Bongo was under house arrest.", "ousted amod Ali", "arrest ccomp said"],
  ["Lebanon's new premier-designate pressed for more time to form a cabinet.", "premier nsubj pressed", "designate amod premier"],
  ["Cuba returned to Florida a fugitive American financier who had hidden on the island.", "financier obj returned"],
  [
    "South Koreans choked central Seoul on Tuesday night to vent anger at President Lee Myung-bak.",
    "vent advcl choked",
    "anger obj vent",
  ],
  ["Russia will not back down over Kosovo, its foreign minister said.", "back ccomp said"],
  ["China jails dissident writer", "China nsubj jails", "writer obj jails"],
  ["Saudi king pardons protesters", "king nsubj pardons", "protesters obj pardons"],
  ["WTO rules against United States in steel dispute", "WTO nsubj rules"],
  ["Algeria equipped and trained Malian soldiers.", "Algeria nsubj equipped", "soldiers obj equipped"],
  ["The World Food Programme air-dropped sorghum in southern Sudan.", "Programme nsubj dropped", "sorghum obj dropped"],
  ["Britain armed and funded the Libyan rebels.", "Britain nsubj armed", "armed root"],
  ["Ankara is bent on invading northern Syria.", "invading advcl bent", "Syria obj invading"],
  ["Tunisian fishermen's unions", "unions root"],
  [
    "Kenyan police, firing tear gas, dispersed students demonstrating against the president.",
    "police nsubj dispersed",
    "students obj dispersed",
  ],
  ["Costa Rica and Panama have banned each other's milk and meat.", "Panama conj Costa"],
  ["Students were out on the streets of Caracas again on Monday.", "Students nsubj streets"],
  ["The French warship Mistral sailed into the Black Sea.", "warship nsubj sailed", "Mistral appos warship"],
  ["The destroyer USS Cole entered the Red Sea on Monday.", "destroyer nsubj entered", "USS appos destroyer"],
  ["China on Friday relaxed export quotas on coal, the agency said.", "China nsubj relaxed", "quotas obj relaxed"],
  ["Eritrean gunboats fired on Yemeni fishermen, port officials in Hodeida said.", "fired ccomp said", "gunboats nsubj fired"],
  [
    "Militants who have held two French engineers since May have threatened to kill them.",
    "threatened root",
    "Militants nsubj threatened",
    "May obl held",
  ],
  ["A group of lawmakers who oppose the treaty walked out of parliament in Kiev.", "walked root", "group nsubj walked"],
  ["France's call for a summit drew support from Spain.", "drew root", "call nsubj drew", "support obj drew"],
  ["Both India and Pakistan test-fired missiles.", "India nsubj fired", "Pakistan conj India"],
  [
    "South Korean President Roh Tae-woo pardoned a former dissident sentenced to death.",
    "pardoned root",
    "dissident obj pardoned",
    "sentenced acl dissident",
  ],
  ["Iran gave back to Britain fifteen captured sailors on Thursday.", "sailors obj gave", "fifteen nummod sailors"],
  ["Russia massed tanks on the border, a move that NATO condemned.", "massed root", "Russia nsubj massed"],
  [
    "Haitian rebels entered the capital hours after President Aristide flew into exile.",
    "flew advcl entered",
    "Aristide nsubj flew",
  ],
  ["Liberia's president wrote to Barack Obama pleading for doctors.", "pleading advcl wrote", "doctors obl pleading"],
  ["Serbia denied having sent weapons to Cuba.", "denied root", "Serbia nsubj denied"],
  [
    "Reports that Canada had bombed an airfield were false, Japan said.",
    "false ccomp said",
    "Reports nsubj false",
    "bombed acl Reports",
  ],
  ["Fighting between Polish and Malian troops flared on Tuesday.", "Fighting nsubj flared", "troops nmod Fighting"],
  ["Two Indian pilots Ukraine captured in March were shown on television.", "Ukraine nsubj captured", "shown root"],
  ["The decision by Egypt to attack Brazilian positions surprised diplomats.", "surprised root", "diplomats obj surprised"],
  ["Poland, in a move that stunned Egypt, arrested two reporters.", "arrested root", "Poland nsubj arrested"],
  ["After shelling a Greek village, Saudi Arabia arrested two reporters.", "Arabia nsubj arrested"],
  ["Egypt, South Korea send food aid to Peru", "Korea conj Egypt"],
  ["China's Xi Jinping and Poland's Andrzej Duda will meet on Saturday.", "Andrzej conj Xi", "Xi nsubj meet"],
  ["Moscow declared ten Americans unwelcome.", "Americans obj declared"],
  ["In Rome Kenya and Chad signed a pact.", "Rome obl signed", "Kenya nsubj signed"],
  [
    "The deal reached by Kenya and Chad covers fishing.",
    "covers root",
    "deal nsubj covers",
    "reached acl deal",
    "Chad conj Kenya",
  ],
  ["After talks in Oslo, Kenya and Chad signed a pact.", "Kenya nsubj signed", "Chad conj Kenya"],
  ["After talks with Chad, Niger and Mali, the envoy left.", "envoy nsubj left", "Mali conj Chad"],
  ["A truce took hold in Gaza after Israel and Hamas accepted the proposal.", "Israel nsubj accepted", "accepted advcl took"],
  ["Polish leader Jan Nowak and President Deng of Chad held their first summit.", "Deng conj leader"],
  [
    "Malian officials, backed by Peru, called for talks with Greece.",
    "called root",
    "officials nsubj called",
    "backed acl officials",
  ],
  [
    "For the second time in a month, Turkey, facing criticism at home, promised to send doctors to Ukraine.",
    "promised root",
    "Turkey nsubj promised",
    "facing acl Turkey",
  ],
  [
    "With elections due in May, South Korea's ruling party, which has close ties with Egypt, held talks with Serbian officials.",
    "party nsubj held",
    "has acl:relcl party",
  ],
  ["Lima praised Chad for its help, the second such move in a week.", "Chad obj praised", "move parataxis praised"],
  [
    "Amid growing anger over food prices, police in Bogota, facing criticism at home, freed a Canadian journalist.",
    "police nsubj freed",
  ],
  ["Poland-Israel talks on water ended in Kiev on Friday.", "talks nsubj ended", "Israel compound talks"],
  ["Ukraine, Peru expel three Turkish diplomats", "Peru conj Ukraine", "Ukraine nsubj expel"],
  ["Saudi Arabia, Canada attack Serbian positions", "Arabia nsubj attack", "Canada conj Arabia"],
  ["Two Peruvian pilots Turkey captured in March were shown on television.", "Turkey nsubj captured", "pilots nsubj:pass shown"],
  ["The decision by Poland to expel three Malian envoys surprised diplomats.", "diplomats obj surprised"],
  ["Peru and Chile signed a protocol on trade in fish and an accord on visas.", "accord conj protocol"],
  [
    "Uzbek Minister of Investment Laziz Kudratov met the press.",
    "Minister nsubj met",
    "Laziz appos Minister",
    "Kudratov flat Laziz",
  ],
  [
    "Residents said police, backed by tanks, attacked the hotel.",
    "police nsubj attacked",
    "attacked ccomp said",
    "backed acl police",
  ],
  ["The ruling, Amnesty International said, made a mockery of justice.", "ruling nsubj made", "made ccomp said"],
  ["Ministers meeting in Lusaka agreed on a budget.", "Ministers nsubj agreed", "meeting acl Ministers"],
  ["A ceasefire between Israel and Hezbollah held on Wednesday.", "ceasefire nsubj held", "held root"],
  ["The Commission said a fishing deal between Gabon and Norway was ready.", "deal nsubj ready", "ready ccomp said"],
  ["President Idriss Deby and opposition leaders initialled a deal.", "opposition compound leaders", "leaders conj Idriss"],
  ["Chad will stay until it defeats the rebels, frees the captives and signs a truce.", "frees conj defeats", "signs conj frees"],
  ["Chad listed smugglers, along with banks and firms arming the rebels.", "arming acl firms"],
  [
    "Chad called for an end to the Khartoum regime's escalating attacks on Darfur.",
    "attacks nmod end",
    "regime nmod:poss attacks",
  ],
  ["Chad signed a pact with Israel before Serbia attacked Peruvian positions.", "Serbia nsubj attacked", "attacked advcl signed"],
];

for (const [text, ...words] of cases)
  test(`mended: ${text}`, () => {
    const { tokens } = engine.parse(text).sentences[0]!;
    for (const word of words) {
      const [form = "", deprel = "", head = ""] = word.split(" ");
      const token = tokens.find((each) => each.form === form)!;
      assert.equal(`${token.deprel} ${tokens[token.head]?.form ?? ""}`.trim(), `${deprel} ${head}`.trim(), form);
    }
  });

test("words that hang on one another in a circle are no tree, wherever in the text their sentence stands", () => {
  const hung = (offset: number, ...heads: readonly number[]) =>
    heads.map((head, index) => ({ index: index + offset, head: head < 0 ? head : head + offset }) as Token);
  for (const offset of [0, 7]) {
    assert.equal(isTree(hung(offset), offset), true);
    assert.equal(isTree(hung(offset, 1, -1, 1, 2), offset), true);
    assert.equal(isTree(hung(offset, 1, -1, 3, 2), offset), false);
    assert.equal(isTree(hung(offset, 0), offset), false);
  }
});

for (const text of [
  "Torres told members of the panel that 84 members of the Malian forces had been killed since the fighting to retake Gao began, adding that more than 600 had been wounded.",
  "In another case, the Okafor sisters, who are now living in the densely populated-market quarter of Zinda on the outer edges of the Yemeni capital of-Sanaa, are also struggling to recover after coalition air strikes claimed their uncle, aunt and two brothers.",
  "Accepting-the union's point that a lot of doctors had left the country, she said-numbers have fallen recently but-had to fall further to reach the levels before the war.",
])
  test(`no mend hangs a word below itself: ${text.slice(0, 40)}`, () => {
    for (const { tokens } of engine.parse(text).sentences) assert.ok(isTree(tokens, tokens[0]!.index));
  });
