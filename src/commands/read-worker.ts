import { workerData } from "node:worker_threads";
import { readBatch } from "./read-batch.ts";
import { serveBatches } from "./worker.ts";

serveBatches(readBatch(workerData, true), "json");
