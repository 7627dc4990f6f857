import { answerSchema, type ModelAnswer, modelAnswer } from "../coding/model-reader/answer.ts";
import type { Prompt } from "../coding/model-reader/prompt.ts";
import { ChanceryError } from "../world/errors.ts";
import type { ModelReader } from "./model-reader.ts";

/** Bytes of one answer; the findings of ten thousand characters need a hundredth of it. */
const largest = 4 * 1024 * 1024;

/**
 * Asks a model and reads its answer (OpenAI's chat completions, as Ollama, llama.cpp and vLLM speak them too).
 * Throws ChanceryError E_MODEL_URL (no server there, or it sends elsewhere), E_MODEL_TIMEOUT, E_MODEL_ANSWER (an HTTP error, more
 * than 4 MB, or not what was asked for). The key is read from the environment here and stands in no message.
 */
export async function askModel(model: ModelReader, prompt: Prompt): Promise<ModelAnswer> {
  const key = model.keyEnv === undefined ? undefined : process.env[model.keyEnv];
  const signal = AbortSignal.timeout(model.timeout);
  let body: string;
  try {
    const response = await fetch(`${model.url}/chat/completions`, {
      method: "POST",
      redirect: "manual",
      signal,
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model: model.model,
        messages: [
          { role: "system", content: prompt.system },
          { role: "user", content: prompt.user },
        ],
        temperature: 0,
        seed: 0,
        stream: false,
        response_format: { type: "json_schema", json_schema: { name: "findings", strict: true, schema: answerSchema() } },
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw response.status >= 300 && response.status < 400
        ? new ChanceryError(
            "E_MODEL_URL",
            `The model's server sends elsewhere (HTTP ${response.status}).`,
            "Give its own address.",
          )
        : new ChanceryError("E_MODEL_ANSWER", `The model's server answers HTTP ${response.status}.`, statusHint(response.status));
    }
    body = await textOf(response);
  } catch (error) {
    if (error instanceof ChanceryError) throw error;
    if (signal.aborted)
      throw new ChanceryError(
        "E_MODEL_TIMEOUT",
        `The model gave no answer within ${model.timeout / 1000} seconds.`,
        "Allow more with --timeout, and read the document again.",
      );
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    throw new ChanceryError(
      "E_MODEL_URL",
      `The model's server at ${new URL(model.url).origin} cannot be reached${cause ? ` (${cause})` : ""}.`,
      "Start it, or check --url; Ollama's is http://127.0.0.1:11434/v1.",
    );
  }
  return readAnswer(body);
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest)
      throw new ChanceryError(
        "E_MODEL_ANSWER",
        `The model's answer is larger than ${largest / 1024 / 1024} MB.`,
        "Try another model.",
      );
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function readAnswer(body: string): ModelAnswer {
  const hint = "A larger model, or one that holds to a JSON schema, may do better.";
  let content: unknown;
  try {
    content = JSON.parse(body)?.choices?.[0]?.message?.content;
  } catch {
    throw new ChanceryError(
      "E_MODEL_ANSWER",
      "The model's server does not answer in JSON.",
      "Check --url: it ends in /v1 mostly.",
    );
  }
  if (typeof content !== "string")
    throw new ChanceryError("E_MODEL_ANSWER", "The model's server gives no message.", "It must speak OpenAI's chat completions.");
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ""));
  } catch {
    throw new ChanceryError("E_MODEL_ANSWER", "The model's answer is not JSON, or is cut short.", hint);
  }
  const parsed = modelAnswer.safeParse(value);
  if (!parsed.success) throw new ChanceryError("E_MODEL_ANSWER", "The model's answer is not in the form asked for.", hint);
  return parsed.data;
}

const statusHint = (status: number): string =>
  status === 401 || status === 403
    ? "It wants another key: --key-env VARIABLE."
    : status === 404
      ? "Check --url and --model."
      : "The server's own log says why.";
