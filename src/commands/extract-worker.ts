import { workerData } from "node:worker_threads";
import { extractBatch } from "./extract-batch.ts";
import { serveBatches } from "./worker.ts";

serveBatches(extractBatch(workerData));
