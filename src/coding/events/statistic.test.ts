import { test } from "node:test";
import { fewTell, mostTell, noneTell } from "../reading-for-tests.ts";

test("a line that only counts tells of no occasion", () => {
  noneTell([
    "12 - Number of villages that Sudan has bombed since the truce.",
    "Percentage of those whom Belarus jailed in May: 40.",
    "7 - Number of envoys that Peru expelled last year.",
    "Share of the loans that Japan gave to Laos.",
  ]);
  mostTell("ASSAULT", ["Sudan has bombed a number of villages in Chad.", "A number of villages were bombed by Sudan."]);
});

test("what happens each time, and what one of a kind does, is no event", () => {
  fewTell("CONCEDE", ["Whenever he was stopped in Lima, the police would let him go.", "Whenever it rains, Kenya lets them go."]);
  fewTell("ACCUSE", ["Dignitaries condemn the act but visit the family.", "Politicians condemn it, and the money flows."]);
  fewTell("ASSAULT", ["A typical ringleader of Hamas receives a small sum for carrying out murders."]);
  mostTell("ACCUSE", ["Norway condemns the act.", "Kenyan ministers condemn the attack on Chad."]);
});

test("attacks in words, fears of nobody, nouns that look like verbs", () => {
  fewTell("ASSAULT", [
    "The minister and the general have been engaging in shrill public attacks over the media.",
    "Peru's president launched a scathing personal attack on his rival.",
  ]);
  fewTell("ACCUSE", ["Officials in Norway voiced fears that arms were being passed on."]);
  fewTell("AGREE", ["The two ministers discussed military planning for operations to free the city of Mosul."]);
  mostTell("ASSAULT", ["Chad launched a heavy attack on Sudan's army.", "Peru carried out a dawn attack on the rebels."]);
});

test("bombs are dropped on somebody, schools kept open, men dispatched", () => {
  fewTell("CONCEDE", ["Syrian airmen were dropping barrel bombs out of helicopters.", "He backed down on a promise to Chad."]);
  fewTell("COERCE", ["Norwegian aid helps keep schools open in Syria.", "Kenya suspended aid after the vote."]);
  fewTell("ASSAULT", ["Commanders of the Korean People's Army were dispatched to the front."]);
  mostTell("CONCEDE", ["Turkey dropped its offensive against the Kurds.", "Kenya backed down on the tax on bread."]);
});

test("no wish to begin a conflict, no promise in courses of action, control that is seized", () => {
  fewTell("REJECT", ["The government of Sri Lanka does not want to start a conflict with India."]);
  mostTell("REJECT", ["Sri Lanka does not want to meet the envoy of India."]);
  noneTell(["$10m - Amount Bush cut from the aid for Peru.", "$0 - Amount Kenya allocated for port security."]);
  fewTell("AGREE", [
    "Bush and his administration have undertaken dangerous courses of action in order to gain power on the home front.",
  ]);
  fewTell("COOPERATE", ["We are in contact with Chad, with whom we share the desire to find a solution, Kenya's premier said."]);
});

test("whoever will", () => {
  fewTell("AGREE", ["If you want an attorney who will defend your right, contact the American office."]);
  mostTell("AGREE", ["The French minister who will defend the bill promised to meet them."]);
});
