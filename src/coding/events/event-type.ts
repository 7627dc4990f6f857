import { typeByStatus } from "../../world/ontology.ts";
import type { Status } from "../finding.ts";

/** Conflict that the one who will act announces is a threat by PLOVER's reading. */
const announced: ReadonlySet<string> = new Set(["SANCTION", "COERCE", "PROTEST", "ASSAULT"]);

const cooperative: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"]);

export const isCooperative = (type: string): boolean => cooperative.has(type);

/**
 * PLOVER's letter for an act with a status; `own` when the one who will act is the one who says so, `conditional` when it
 * hangs on what another does. A meeting called off is a refusal (CODING-NOTES, "Cancelled"). A cut in relations that is announced as decided stays a SANCTION.
 * A release or pull-out to come is CONCEDE, as the ontology has it, though the gold standard of 2016 writes AGREE; a resignation to come
 * stays RETREAT, by `mode`.
 */
export function eventTypeOf(act: string, status: Status, own: boolean, conditional = false, mode = ""): string {
  if (act === "CONSULT" && status === "cancelled") return "REJECT";
  if (act === "SANCTION" && !conditional) return act;
  if (act === "RETREAT" && mode === "resign") return act;
  if (own && status === "planned" && (announced.has(act) || act === "REJECT")) return "THREATEN";
  if (status === "planned" && (act === "ASSAULT" || (act === "MOBILIZE" && own && conditional))) return "THREATEN";
  if (status === "hypothetical" && isCooperative(act)) return typeByStatus(act, "planned");
  return typeByStatus(act, status);
}

/** What is asked for or refused, as PLOVER's mode: help, a concession, a change, a meeting. */
export function askedMode(act: string, mode: string): string {
  if (mode === "resign") return "change";
  if (act === "CONSULT") return "meet";
  if (act === "AID" || act === "COOPERATE" || act === "SUPPORT" || act === "AGREE") return "assist";
  return act === "RETREAT" || act === "CONCEDE" ? "yield" : "";
}

/** What is threatened, as PLOVER's mode. */
export function threatenedMode(act: string, mode: string): string {
  switch (act) {
    case "ASSAULT":
    case "MOBILIZE":
      return "violence";
    case "COERCE":
      return mode === "arrest" ? "arrest" : mode === "seize" ? "territory" : mode === "deport" ? "expel" : "restrict";
    case "PROTEST":
      return "restrict";
    case "SANCTION":
      return mode === "expel" ? "expel" : "relations";
    case "REJECT":
      return "relations";
    default:
      return "";
  }
}
