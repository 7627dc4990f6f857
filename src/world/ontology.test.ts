import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { cameoFor, intensity, ontology, ploverType, typeByStatus } from "./ontology.ts";

const coded = z.object({ code: z.string().min(1), meaning: z.string().min(1) });
const schema = z.object({
  version: z.string(),
  licence: z.literal("CC BY-SA 4.0"),
  source: z.string().min(20),
  quads: z.array(z.object({ code: z.number(), name: z.string() })).length(4),
  types: z
    .array(
      z.object({
        code: z.string().regex(/^[A-Z]+$/),
        quad: z.enum(["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"]),
        quadCode: z.number().int().min(1).max(4),
        meaning: z.string(),
        recipientRequired: z.boolean(),
        modes: z.array(coded),
        intensity: z.object({
          default: z.number().min(-10).max(10),
          byMode: z.record(z.string(), z.number().min(-10).max(10).nullable()),
        }),
        confusedWith: z.array(z.object({ type: z.string(), rule: z.string() })),
      }),
    )
    .length(16),
  contexts: z.array(coded).length(37),
  auxiliaryModes: z.array(coded).length(4),
  futureBecomes: z.record(z.string(), z.string()),
  hypotheticalBecomes: z.record(z.string(), z.string()),
  sectors: z.array(coded).min(24),
  sectorTieBreak: z.array(z.string()),
  nonStateCodes: z.array(coded).length(7),
  exceptionTerritories: z.array(z.object({ name: z.string(), code: z.string().length(3), note: z.string().optional() })),
  partiallyRecognised: z.array(
    z.object({ name: z.string(), country: z.string(), code: z.string().length(3), sector: z.literal("PRE") }),
  ),
  cameo: z.array(
    z.object({
      cameo: z.string().regex(/^\d{2,4}\w?$/),
      type: z.string().nullable(),
      mode: z.string().nullable(),
      contexts: z.array(z.string()),
    }),
  ),
  polecatColumns: z.array(z.object({ name: z.string(), meaning: z.string() })).length(40),
  gdeltColumns: z.array(z.object({ name: z.string(), meaning: z.string() })).length(61),
});

test("plover.json has its shape, and its codes fit one another", () => {
  const plover = schema.parse(ontology());
  const types = new Set(plover.types.map((t) => t.code));
  const contexts = new Set(plover.contexts.map((c) => c.code));
  assert.equal(plover.types.flatMap((t) => t.modes).length, 67);
  for (const type of plover.types)
    for (const mode of type.modes) assert.ok(mode.code in type.intensity.byMode, `${type.code} ${mode.code}`);
  for (const row of plover.cameo) {
    if (row.type) assert.ok(types.has(row.type), row.cameo);
    for (const context of row.contexts) assert.ok(contexts.has(context), `${row.cameo} ${context}`);
  }
});

test("intensity follows the mode, the strongest of several", () => {
  assert.equal(intensity("CONSULT"), 2.5);
  assert.equal(intensity("CONSULT", ["visit"]), 4);
  assert.equal(intensity("ASSAULT", ["beat", "aerial"]), -9.5);
  assert.equal(intensity("NOTHING"), 0);
});

test("an act still to come takes the type of a promise, force supposed that of a threat", () => {
  assert.equal(typeByStatus("CONSULT", "planned"), "AGREE");
  assert.equal(typeByStatus("CONSULT", "happened"), "CONSULT");
  assert.equal(typeByStatus("ASSAULT", "hypothetical"), "THREATEN");
  assert.equal(typeByStatus("SANCTION", "planned"), "SANCTION");
});

test("types and CAMEO codes find one another", () => {
  assert.equal(ploverType("AID")?.recipientRequired, true);
  assert.equal(ploverType("aid"), undefined);
  assert.ok(cameoFor("ASSAULT").length > 0);
});
