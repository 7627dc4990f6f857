/** What an actor is. Ids carry it as their prefix: `state:KAZ`, `person:nursultan-nazarbayev`, `org:un-security-council`. */
export type ActorType = "state" | "person" | "org" | "group" | "place";

/** Somebody or something that acts or is acted upon, one however its name is spelled. */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  /** The name we print. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the actor's state, or a PLOVER non-state code (IGO, UNO, EUR, NGO, IMG, MNC …); "" if unknown. */
  readonly code: string;
  /** PLOVER primary sector (GOV, MIL, REB, …); absent for a state as such. */
  readonly sector?: string;
  readonly aliases?: readonly string[];
}

/** Whether an actor, or a party that stands for one, is a state or a place: somewhere rather than somebody. */
export const isStateOrPlace = (actor: { readonly type: string } | undefined): boolean =>
  actor?.type === "state" || actor?.type === "place";

/** A post held by a person from a day to a day. Dates are ISO 8601, possibly reduced (YYYY, YYYY-MM); null = open or unknown. */
export interface Holding {
  readonly person: Actor;
  /** head of state, head of government, foreign minister, … (see data/leaders). */
  readonly office: string;
  /** The title as printed: "President", "Prime Minister", "Minister of Foreign Affairs". */
  readonly title: string;
  /** State or organisation the office belongs to. */
  readonly of: Actor;
  readonly from: string | null;
  readonly to: string | null;
  /** How sure the ends are, and where the fact is from. */
  readonly startKnown: string;
  readonly endKnown: string;
  readonly source: string;
}
