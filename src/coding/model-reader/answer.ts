import { z } from "zod";
import { ontology } from "../../world/ontology.ts";
import { agreementForms, agreementStatuses } from "../finding.ts";

const words = z.string().max(2000);
const name = z.string().max(300);
const quote = words.describe("The words of the document that say so, copied exactly, at most two sentences");
const when = name.nullable().describe("The document's own words for when, copied exactly");
const party = z.object({
  text: name.describe("The name as the document writes it, copied exactly"),
  type: z.enum(["state", "person", "org", "group", "place"]),
});
const types = ontology().types.map((type) => type.code) as [string, ...string[]];

/** What a model may say of an event; whatever isn't so is dropped. */
export const modelEvent = z.object({
  quote,
  act: z.enum(types),
  mode: name.nullable(),
  status: z.enum(["happened", "ongoing", "planned", "proposed", "called-for", "hypothetical", "denied", "cancelled"]),
  actors: z.array(party).max(20),
  recipients: z.array(party).max(20),
  place: name.nullable(),
  when,
  said_by: party.nullable().describe("Who says so, if not the document itself"),
});

export const modelStatement = z.object({
  quote,
  speaker: party,
  form: z.enum(["direct", "indirect", "mixed"]),
  addressee: party.nullable(),
  about: z.array(party).max(20),
  stance: z.enum(["for", "against", "neutral"]),
  when,
});

export const modelAgreement = z.object({
  quote,
  name: name.describe("What the document calls it, copied exactly"),
  form: z.enum(agreementForms),
  parties: z.array(party).max(50),
  status: z.enum(agreementStatuses),
  when,
});

export const modelAssessment = z.object({
  quote,
  by: party.nullable().describe("Who judges; null for the document itself"),
  of: party.describe("What is judged"),
  polarity: z.enum(["favourable", "critical", "mixed"]),
});

/** The whole answer that is asked for. */
const asked = z.object({
  events: z.array(modelEvent),
  statements: z.array(modelStatement),
  agreements: z.array(modelAgreement),
  assessments: z.array(modelAssessment),
});

/** The JSON schema of the answer, for servers that hold a model to one. */
export const answerSchema = (): object => z.toJSONSchema(asked, { target: "draft-7" });

const items = z.array(z.unknown()).max(500).default([]);

/** An answer as it comes: lists, each item of which is looked at on its own, so that one bad item costs no other. */
export const modelAnswer = z.object({ events: items, statements: items, agreements: items, assessments: items });
export type ModelAnswer = z.infer<typeof modelAnswer>;
