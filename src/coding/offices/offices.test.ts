import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const offices = (text: string) =>
  findingsIn("office", text).map(
    ({ actor, title, of, from, to }) => `${actor.id} | ${title} | ${of?.id ?? ""} | ${from ?? ""}..${to ?? ""}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  [
    "Elena Markova, director of the Institute for Strategic Studies in Sofia, praised the plan.",
    ["person:elena-markova | Director | org:institute-for-strategic-studies | .."],
  ],
  ["Former US President Barack Obama visited Kenya.", ["person:barack-obama | President | state:USA | ..2018-04-10"]],
  ["Emmanuel Macron was elected president of France in May 2017.", ["person:emmanuel-macron | President | state:FRA | .."]],
  [
    "Kofi Annan, who served as secretary-general of the United Nations from 1997 to 2006, died on Saturday.",
    ["person:kofi-annan | Secretary-general | org:united-nations | 1997-01-01..2006-12-31"],
  ],
  [
    "Antonio Guterres is the Secretary-General of the United Nations.",
    ["person:antonio-guterres | Secretary-General | org:united-nations | .."],
  ],
  ["The mayor of London, Sadiq Khan, arrived.", ["person:sadiq-khan | Mayor | place:london | .."]],
  [
    "Ivan Petrov was appointed ambassador to Chile on 3 March 2017.",
    ["person:ivan-petrov | Ambassador to Chile |  | 2017-03-03.."],
  ],
  [
    "The plan was rejected by Lemlem Tadesse, spokeswoman for Prime Minister Abiy Ahmed.",
    ["person:lemlem-tadesse | Spokeswoman | person:abiy-ahmed | ..", "person:abiy-ahmed | Prime Minister | state:ETH | .."],
  ],
  [
    "Chile's deputy trade minister, Elena Rojas, met US Secretary of State Antony Blinken.",
    [
      "person:elena-rojas | Deputy Trade Minister | state:CHL | ..",
      "person:antony-blinken | Secretary of State | state:USA | ..",
    ],
  ],
  [
    "Greek Alternate Foreign Minister Nikos Dimou met ZANU-PF chief whip Lovemore Matuke.",
    [
      "person:nikos-dimou | Alternate Foreign Minister | state:GRC | ..",
      "person:lovemore-matuke | Chief Whip | org:zanu-pf | ..",
    ],
  ],
  [
    "Algerian Energy Minister Karim Belaid met his Nigerien counterpart, Jane Marlow.",
    ["person:karim-belaid | Energy Minister | state:DZA | ..", "person:jane-marlow | Energy Minister | state:NER | .."],
  ],
  [
    "Thai Prime Minister Prem Suksai spoke. His predecessor, Jane Marlow, was silent.",
    ["person:prem-suksai | Prime Minister | state:THA | ..", "person:jane-marlow | Prime Minister | state:THA | ..2018-04-10"],
  ],
  [
    "Anna Doe, Peru's foreign minister, spoke. Doe, who took office on 24 May 2016, met reporters.",
    ["person:anna-doe | Foreign Minister | state:PER | 2016-05-24.."],
  ],
  [
    "Ian Kelly, a former US ambassador to Georgia, spoke. Kelly, who served from 2015 to 2018, left.",
    ["person:ian-kelly | Ambassador to Georgia | state:USA | 2015-01-01..2018-12-31"],
  ],
  [
    "Latvian transport minister Jane Roe, in office since December, spoke.",
    ["person:jane-roe | Transport Minister | state:LVA | 2017-12-01.."],
  ],
  ["Peru's foreign minister Jane Roe said she would not resign.", ["person:jane-roe | Foreign Minister | state:PER | .."]],
  [
    "Jane Roe, chief of the general staff of Chad, who replaced John Doe in 2014, spoke.",
    [
      "person:jane-roe | Chief of the General Staff | state:TCD | 2014-01-01..",
      "person:john-doe | Chief of the General Staff | state:TCD | ..2014-12-31",
    ],
  ],
  [
    "Anna Doe, the acting head of the Estonian tax agency, spoke. Doe will be succeeded by John Roe in June.",
    ["person:anna-doe | Acting Head | org:estonian-tax-agency | ..2018-06-30"],
  ],
  [
    "The appointment of Jane Roe as prime minister of Chad in March 2017 was welcomed.",
    ["person:jane-roe | Prime Minister | state:TCD | 2017-03-01.."],
  ],
  [
    "Peru's minister for women and vulnerable populations, Ana Roe, met the minister of trade and industry of Chad, John Doe.",
    [
      "person:ana-roe | Minister for Women and Vulnerable Populations | state:PER | ..",
      "person:john-doe | Minister of Trade and Industry | state:TCD | ..",
    ],
  ],
  [
    "The group included Chad's minister of defence, John Doe; the minister of transport, Jane Roe; and others.",
    ["person:john-doe | Minister of Defence | state:TCD | ..", "person:jane-roe | Minister of Transport |  | .."],
  ],
  [
    "At the invitation of H.E. Jane Roe, President of Chad, H.E. John Doe, President of Mali, paid a visit.",
    ["person:jane-roe | President | state:TCD | ..", "person:john-doe | President | state:MLI | .."],
  ],
  [
    "John Doe, Special Representative and Head of the United Nations Office in Mali (UNOM), spoke.",
    ["person:john-doe | Head | org:un-office | .."],
  ],
  [
    "Elering chief executive Anna Doe agreed, while Enefit's chief executive John Roe did not.",
    ["person:anna-doe | Chief Executive | org:elering | ..", "person:john-roe | Chief Executive | org:enefit | .."],
  ],
  [
    "Lithuania's transport minister Jane Roe rejected it. Her Latvian colleague John Doe did not. Her colleague Ann Poe left.",
    ["person:jane-roe | Transport Minister | state:LTU | ..", "person:john-doe | Transport Minister | state:LVA | .."],
  ],
  [
    "H.E. Hadja Kaba, Secretary-General of the Mano River Union, H.E. Mohamed Chambas, Special Envoy of Chad, and others met.",
    [
      "person:hadja-kaba | Secretary-General | org:mano-river-union | ..",
      "person:mohamed-chambas | Special Envoy | state:TCD | ..",
    ],
  ],
  [
    "Minister for the Middle East Tobias Ellwood calls the attack a tragedy",
    ["person:tobias-ellwood | Minister for the Middle East |  | .."],
  ],
  ["Christophe Cluzel, commander of Forbin, left.", ["person:christophe-cluzel | Commander | org:forbin | .."]],
  ["The interior minister in Manama, Rashid Doe, spoke.", ["person:rashid-doe | Interior Minister | state:BHR | .."]],
  [
    "Chad's late premier, John Doe, had worked for it; his successor, Jane Roe, did not. Her chosen successor, Ann Poe, left.",
    ["person:john-doe | Premier | state:TCD | ..2018-04-10", "person:jane-roe | Premier | state:TCD | .."],
  ],
  [
    "Peru's foreign minister Jane Roe met her Tongan counterpart, Prime Minister John Doe.",
    ["person:jane-roe | Foreign Minister | state:PER | ..", "person:john-doe | Prime Minister | state:TON | .."],
  ],
  [
    "The Ambassador Extraordinary and Plenipotentiary of Chad to Mali, John Doe, met Ann Roe, Minister of State, Minister of Trade of Mali.",
    [
      "person:john-doe | Ambassador Extraordinary and Plenipotentiary | state:TCD | ..",
      "person:ann-roe | Minister of State | state:MLI | ..",
      "person:ann-roe | Minister of Trade | state:MLI | ..",
    ],
  ],
  ["The Taliban's spokesman in Doha, Ahmad Karimi, said so.", ["person:ahmad-karimi | Spokesman | group:taliban | .."]],
  [
    "Then-President Barack Obama met Samuel Doe, a past president of the African Union.",
    [
      "person:barack-obama | President | state:USA | ..2018-04-10",
      "person:samuel-doe | President | org:african-union | ..2018-04-10",
    ],
  ],
  [
    "Police arrested Samsung Electronics president Park Sang-jin.",
    ["person:park-sang-jin | President | org:samsung-electronics | .."],
  ],
  ["She wrote to the widow of Martin Luther King Jr. in May.", []],
  ["Peru has named a former judge, Jane Marlow, as prime minister.", ["person:jane-marlow | Prime Minister | state:PER | .."]],
  [
    "Presidents Boris Yeltsin of Russia and Lech Walesa of Poland signed it.",
    ["person:boris-yeltsin | President | state:RUS | ..", "person:lech-walesa | President | state:POL | .."],
  ],
  [
    "The African Union hailed it. Its chairperson, Jane Marlow, congratulated both.",
    ["person:jane-marlow | Chairperson | org:african-union | .."],
  ],
  [
    "Macron and European Commission President Ursula von der Leyen shook hands.",
    ["person:ursula-von-der-leyen | President | org:european-commission | .."],
  ],
  ["Former president Ernesto Samper praised it.", ["person:ernesto-samper-pizano | President | state:COL | ..2018-04-10"]],
  [
    "The Chairperson of the Commission of the African Union, Mr. Jean Ping, left.",
    ["person:jean-ping | Chairperson | org:african-union | .."],
  ],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(offices(text), expected));

for (const text of [
  "Marine Le Pen, a candidate for president, criticised the deal.",
  "He wants to be president of Brazil.",
  "Maria Lopez, a teacher from Lima, joined the protest.",
])
  test(`nothing: ${text}`, () => assert.deepEqual(offices(text), []));

const seats = (text: string) =>
  findingsIn("seat", text).map(
    ({ state, seat, body, from, to }) => `${state.id} | ${seat} | ${body.id} | ${from ?? ""}..${to ?? ""}`,
  );

const seatCases: readonly [text: string, expected: readonly string[]][] = [
  [
    "Kenya was elected to the UN Security Council for 2021-2022.",
    ["state:KEN | non-permanent member | org:un-security-council | 2021-01-01..2022-12-31"],
  ],
  [
    "Sweden, a non-permanent member of the Security Council, called for a meeting.",
    ["state:SWE | non-permanent member | org:un-security-council | 2017-01-01..2018-12-31"],
  ],
  [
    "Ukraine held the presidency of the Security Council in February 2017.",
    ["state:UKR | president | org:un-security-council | 2017-02-01..2017-02-28"],
  ],
  ["France is a permanent member of the UN Security Council.", ["state:FRA | permanent member | org:un-security-council | .."]],
  [
    "Ireland, Mexico and Norway were elected to two-year terms on the UN Security Council.",
    [
      "state:IRL | non-permanent member | org:un-security-council | ..",
      "state:MEX | non-permanent member | org:un-security-council | ..",
      "state:NOR | non-permanent member | org:un-security-council | ..",
    ],
  ],
  [
    "German Foreign Minister Heiko Maas, whose country holds the Council presidency for March, spoke at the UN Security Council.",
    ["state:DEU | president | org:un-security-council | 2018-03-01..2018-03-31"],
  ],
  [
    "The African Union Peace and Security Council, currently chaired by Rwanda, will meet.",
    ["state:RWA | president | org:african-union-peace-and-security-council | .."],
  ],
  [
    "The Security Council met. France, which presides over the council in April, voted in favour.",
    ["state:FRA | president | org:un-security-council | 2018-04-01..2018-04-30"],
  ],
  ["Germany is a candidate for a non-permanent seat on the Security Council.", []],
  ["India demands a permanent seat on the Security Council.", []],
  ["Members of the Security Council condemned the attack.", []],
];

for (const [text, expected] of seatCases) test(`seat: ${text}`, () => assert.deepEqual(seats(text), expected));
