import { workerData } from "node:worker_threads";
import { codeBatch } from "./code-batch.ts";
import { serveBatches } from "./worker.ts";

serveBatches(codeBatch(workerData));
