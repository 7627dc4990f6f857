import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { readFindingLine } from "../coding/finding-line.ts";
import { linesOf } from "../intake/formats/lines-of.ts";
import { LIMITS } from "../intake/limits.ts";
import { refusalOf } from "../intake/refusal.ts";
import { prepareReading } from "../record/store/prepare.ts";
import type { ReadAnswer } from "./read-batch.ts";

/** A line holds a document and its findings, which are longer than the text they are of. */
const longest = 4 * LIMITS.line;

/**
 * What `chancery code --format findings` printed elsewhere, as batches for the record: files (`.gz` too), folders of such files
 * as Spark leaves them (part-00000 …, in the order of their names; names that begin with "_" or "." are its own), `-` for stdin.
 */
export async function* readFindings(paths: readonly string[]): AsyncGenerator<ReadAnswer[]> {
  let batch: ReadAnswer[] = [];
  let size = 0;
  for (const path of paths)
    for await (const { answer, length } of answersOf(path)) {
      batch.push(answer);
      size += length;
      if (batch.length >= 32 || size > 512 * 1024) {
        yield batch;
        batch = [];
        size = 0;
      }
    }
  if (batch.length > 0) yield batch;
}

async function* answersOf(path: string): AsyncGenerator<{ readonly answer: ReadAnswer; readonly length: number }> {
  let at = path;
  try {
    for await (const file of filesOf(path)) {
      at = file;
      for await (const { number, line, cut } of linesOf(open(file), longest)) {
        if (!cut && line.trim() === "") continue;
        yield { answer: answerOf(`${file === "-" ? "stdin" : file}:${number}`, line, cut), length: line.length };
      }
    }
  } catch (error) {
    yield { answer: { refusal: refusalOf(at, error) }, length: 0 };
  }
}

function answerOf(name: string, line: string, cut: boolean): ReadAnswer {
  if (cut)
    return {
      refusal: {
        input: name,
        code: "E_READ_LONG_LINE",
        reason: `The line is longer than ${Math.round(longest / 1e6)} MB.`,
        hint: "Check that every object ends with a line break.",
      },
    };
  try {
    const { document, findings } = readFindingLine(line, name);
    return { name, reading: prepareReading({ document, findings: { document: document.id, findings } }) };
  } catch (error) {
    return { refusal: refusalOf(name, error) };
  }
}

async function* filesOf(path: string): AsyncGenerator<string> {
  if (path === "-" || !(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const { name } of (await readdir(path, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1)))
    yield join(path, name);
}

function open(file: string): AsyncIterable<Uint8Array> {
  if (file === "-") return process.stdin;
  const stream = createReadStream(file);
  return file.endsWith(".gz") ? pipeline(stream, createGunzip(), () => {}) : stream;
}
