import { test } from "node:test";
import { fewTell, mostTell } from "../../reading-for-tests.ts";

test("what something is compared to is not told, an attack fought off is no refusal, nurses are no inquiry", () => {
  fewTell("SUPPORT", [
    "The senator compared the law in the United States to supporting Iran.",
    "The Danish premier likened the treaty to backing Chad.",
    "He equated the vote to defending Peru.",
    "It was tantamount to supporting Kenya, the Ugandan minister said.",
  ]);
  fewTell("REJECT", [
    "The Iraqi army fought off several counterattacks.",
    "Kenyan troops beat off an attack by rebels.",
    "Peru's police fought off an ambush.",
    "Mali's army fought off a raid on a camp.",
  ]);
  fewTell("ACCUSE", [
    "Prisoners were monitored by psychiatrists in Cuba.",
    "The patients were examined by nurses in Ghana.",
    "Peruvian doctors monitored the soldiers.",
    "Indian teachers examined the recruits.",
  ]);
  mostTell("REJECT", ["The Kenyan government fought off calls for a recount.", "Peru rejected Chile's offer."]);
});
