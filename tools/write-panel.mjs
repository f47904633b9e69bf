// node tools/write-panel.mjs --units N --periods P [--seed S] > panel.csv: a panel of log-normal firms as large as one likes.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { units: { type: "string", default: "2800" }, periods: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
});
const [units, periods] = [Number(values.units), Number(values.periods)];
if (!(units >= 1 && periods >= 1)) throw new Error("--units N --periods P: whole numbers from 1");

let state = Number(values.seed) >>> 0;
/** mulberry32: the same seed gives the same panel everywhere. */
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const number = (log) => Number((100 * Math.exp(log)).toPrecision(6));

const out = createWriteStream("", { fd: 1 });
out.write("unit,year,labour,capital,energy,output,exports\n");
const width = String(units).length;
for (let k = 0; k < units; k++) {
  const size = 1.2 * normal();
  const skill = -Math.abs(0.35 * normal());
  let lines = "";
  for (let t = 0; t < periods; t++) {
    const inputs = [0, 0, 0].map(() => size + 0.03 * t + 0.3 * normal());
    const made = (inputs[0] + inputs[1] + inputs[2]) / 3 + skill + 0.02 * t + 0.1 * normal();
    const row = [...inputs, made, made - 1 + 0.4 * normal()].map(number);
    lines += `unit ${String(k + 1).padStart(width, "0")},${2011 + t},${row.join(",")}\n`;
  }
  if (!out.write(lines)) await once(out, "drain");
}
out.end();
