import { workerData } from "node:worker_threads";
import { annotateBatch } from "./annotate-batch.ts";
import { serveBatches } from "./worker.ts";

serveBatches(annotateBatch(workerData));
