import { test } from "node:test";
import { allTell, noneTell } from "../reading-for-tests.ts";

test("what a kind of people does in general is no event", () => {
  noneTell([
    "Governments always promise help after a flood and then forget the bill.",
    "Politicians in Belgium love to promise reform.",
    "People who demand sanctions against Myanmar rarely know where it lies.",
    "Those Greeks who blame the Germans should look at their own books.",
    "A lawyer defends a burglar as well as a bishop.",
    "Dictators jail poets and reward generals.",
    "Every government punishes its own dissidents first.",
    "Rebels often shoot their own prisoners.",
    "A soldier kills because he is told to.",
    "A Norwegian will apologise to the door that hits him.",
    "I would sooner trust a grocer than a British minister who promises that troops will be home by Christmas.",
    "Ministers tend to praise their generals in public.",
  ]);
  allTell([
    "Rebels attack Chadian town",
    "Iran threatens to close the strait.",
    "Human rights groups accuse Sudan of bombing villages.",
    "Rebels who attacked the Chadian army on Monday have fled.",
    "The rebels often attack Ugandan villages.",
    "Demonstrators in Athens threw stones at Greek police.",
  ]);
});
