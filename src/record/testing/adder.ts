// Adds documents to a record in small steps until it is killed or done: `node adder.ts RECORD SEED`.
import { openRecord } from "../store/open.ts";
import { many } from "./many.ts";

const [path = "", seed = "0"] = process.argv.slice(2);
const record = await openRecord(path);
process.stdout.write("open\n");
const readings = many();
for (let i = 0; i < readings.length; i++) {
  const one = readings[(i * 7 + Number(seed)) % readings.length]!;
  if (i % 11 === 5) await record.forget(one.document.id);
  await record.add([one, readings[(i * 13) % readings.length]!]);
}
await record.close();
