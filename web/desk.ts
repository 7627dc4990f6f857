/** What scripts add to pages that work without them. Each file one thing. */
import { explanations } from "./explanations.ts";
import { forms } from "./forms.ts";
import { keyboard } from "./keyboard.ts";
import { live } from "./live.ts";
import { pictures } from "./pictures.ts";
import { searchAsYouType } from "./search.ts";

forms();
keyboard();
explanations();
searchAsYouType();
live();
pictures();

document.querySelector(".sections [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
