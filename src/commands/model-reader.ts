import { ChanceryError } from "../world/errors.ts";

/** A language model behind an OpenAI-compatible address (Ollama, llama.cpp, vLLM, a vendor). Plain data: reading threads get it. */
export interface ModelReader {
  /** Without a slash at the end; "/chat/completions" comes after it. */
  readonly url: string;
  readonly model: string;
  /** The environment variable that holds the key; the key itself is kept nowhere. */
  readonly keyEnv?: string;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
  /** Whether Chancery's own reader reads too, and both readers' findings are kept. */
  readonly beside: boolean;
}

/** The options of `read` that speak of a model, as typed. */
export interface ModelOptions {
  readonly reader: "chancery" | "openai-compatible" | "both";
  readonly url?: string;
  readonly model?: string;
  readonly keyEnv?: string;
  readonly timeout: string;
}

/** The model that the options ask for; null for Chancery's own reader. Throws ChanceryError E_USAGE_MODEL where they make no sense. */
export function modelReader(options: ModelOptions, env: Readonly<Record<string, string | undefined>>): ModelReader | null {
  const { reader, url, model, keyEnv } = options;
  if (reader === "chancery") {
    if (url !== undefined || model !== undefined || keyEnv !== undefined)
      throw wrong("--url, --model and --key-env are for a language model.", "Add --reader openai-compatible.");
    return null;
  }
  if (url === undefined || model === undefined || model.trim() === "")
    throw wrong(`--reader ${reader} needs --url and --model.`, "For Ollama: --url http://127.0.0.1:11434/v1 --model NAME.");
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== "" || address.password !== "")
    throw wrong(
      "The address of the model is no http or https address without a name and password.",
      "Keys come from the environment: --key-env VARIABLE.",
    );
  if (keyEnv !== undefined && !env[keyEnv])
    throw wrong(`The environment has no ${keyEnv}.`, `Set it: ${keyEnv}=… chancery read …`);
  const seconds = Number(options.timeout);
  if (!(seconds > 0 && seconds <= 3600)) throw wrong("--timeout takes seconds, above 0 and up to 3600.", "The default is 120.");
  return {
    url: url.replace(/\/+$/, ""),
    model,
    ...(keyEnv === undefined ? {} : { keyEnv }),
    timeout: seconds * 1000,
    beside: reader === "both",
  };
}

const wrong = (message: string, hint: string): ChanceryError => new ChanceryError("E_USAGE_MODEL", message, hint);
