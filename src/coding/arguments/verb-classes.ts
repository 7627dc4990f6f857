/** Verbs without a passive: a tree that gives "ministers conferred by telephone" one took the form for a participle. */
export const intransitives = new Set(
  "confer negotiate agree arrive resign clash apologise apologize demonstrate march rally cooperate collaborate mediate complain retreat flee die protest gather converge parley consent vow refuse object balk meet talk".split(
    " ",
  ),
);

/** Verbs that say of their object what it is: "called the raid an outrage". */
export const naming = new Set(
  "call brand label dub term deem declare designate name consider proclaim judge pronounce".split(" "),
);

/** Participles that say a state of their subject though they look passive: "is engaged in", "is opposed to". */
export const statives = new Set(
  "engage involve commit oppose prepare concern worry determine dedicate devote ally lock embroil poise resign interest".split(
    " ",
  ),
);

/** Participles of feeling: who is "appalled by" something is the one who judges it. */
export const emotive = new Set(
  "appal appall shock alarm outrage dismay disturb sadden horrify encourage disappoint impress delight please satisfy trouble upset anger infuriate incense perturb disgust irritate frustrate annoy vex".split(
    " ",
  ),
);

/** Prepositions of what comes before, behind or beside: after them "by" says who did that, not what the verb says. */
export const occasions = new Set(["after", "before", "since", "during", "despite", "until", "following", "amid"]);
