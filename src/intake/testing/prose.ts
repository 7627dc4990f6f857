/** A source of made-up news prose for tests: the same seed gives the same words. */
export interface Prose {
  number(below: number): number;
  pick<T>(of: readonly T[]): T;
  chance(of: number): boolean;
  sentence(): string;
  paragraph(): string;
  headline(): string;
  name(): string;
}

const PLACES = ["Lima", "Oslo", "Nairobi", "Hanoi", "Quito", "Dakar", "Tallinn", "Amman", "Suva", "Riga"];
const GIVEN = ["Ana", "Jonas", "Amina", "Linh", "Carlos", "Awa", "Kadri", "Omar", "Sera", "Maris"];
const FAMILY = ["Rojas", "Berg", "Otieno", "Tran", "Vega", "Diop", "Saar", "Haddad", "Tora", "Ozols"];
const WHO = [
  "The foreign minister",
  "A spokesman for the government",
  "The opposition leader",
  "Officials",
  "The delegation",
  "Several analysts",
  "The president",
  "Two diplomats",
  "The ministry",
  "An aide",
];
const DID = [
  "said on Monday that",
  "told reporters that",
  "confirmed that",
  "denied that",
  "repeated that",
  "wrote in a statement that",
  "announced that",
  "warned that",
];
const WHAT = [
  "the talks on water and trade would go on",
  "no decision had been taken about the border",
  "the agreement had been signed after three years",
  "more than 40 trucks were waiting at the crossing",
  "the two sides had exchanged lists of prisoners",
  "the budget for the project was still open",
  "a new round would begin next month",
  "the police had detained 12 people",
  "the mandate of the mission would be extended",
  "prices had risen by 8 percent since the spring",
];
const AND = [
  "although some members of parliament have doubts",
  "according to people familiar with the matter",
  "despite the protests in the capital",
  "while the neighbours look on with concern",
  "after a night of difficult negotiations",
  "because the old treaty has run out",
  "in line with a decision of the council",
  "as the rainy season comes closer",
];

export function prose(seed: number): Prose {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const number = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(of: readonly T[]): T => of[number(of.length)]!;
  const chance = (of: number) => number(1000) < of * 1000;
  const name = () => `${pick(GIVEN)} ${pick(FAMILY)}`;
  const sentence = () => {
    const said = `${chance(0.3) ? `${name()}, who leads the delegation of ${pick(PLACES)},` : pick(WHO)} ${pick(DID)} ${pick(WHAT)}, ${pick(AND)}`;
    return chance(0.2)
      ? `“${pick(WHAT)[0]!.toUpperCase()}${pick(WHAT).slice(1)},” ${name()} said in ${pick(PLACES)} on day ${number(900)}.`
      : `${said} in ${pick(PLACES)} ${number(90)}.`;
  };
  const paragraph = () => Array.from({ length: 1 + number(4) }, sentence).join(" ");
  const headline = () =>
    `${pick(["Ministers", "Envoys", "Leaders", "Officials"])} ${pick(["meet in", "gather in", "travel to", "leave"])} ${pick(PLACES)} ${pick(["to talk about water", "over border dispute", "as deadline nears", "after long silence"])} ${number(100)}`;
  return { number, pick, chance, sentence, paragraph, headline, name };
}
