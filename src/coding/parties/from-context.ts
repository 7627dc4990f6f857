import type { Party } from "../finding.ts";

const context = "state from the context";

/** The rule of a party that is known by a role, a name or its chain alone, and why it is taken for one of its state. */
export const fromContext = (by: "role" | "name" | "chain", why: string): string => `${by}, ${context}: ${why}`;

/** Whether the state of a party is only read from the context: it yields to what is said, and is no evidence. */
export const isGuessed = ({ rule }: Pick<Party, "rule">): boolean => rule?.includes("from the context") ?? false;

/** Whether a party is a role alone ("the rebels"), whose state is only read from the context. */
export const isGuessedRole = ({ rule }: Pick<Party, "rule">): boolean => rule?.startsWith(`role, ${context}`) ?? false;
