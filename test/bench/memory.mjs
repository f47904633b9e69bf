// A process of its own: one block, SBM and super-efficiency of a sample; says what the engine's memory came to at most.
import { generate } from "./data.mjs";
import { scoreAll } from "./ours.mjs";
import { spaced } from "./measure.mjs";

const [n, inputs, outputs, sample] = process.argv.slice(2).map(Number);
const data = generate({ n, inputs, outputs });
let peak = 0;
const look = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  peak = Math.max(peak, heapUsed + arrayBuffers);
};
const result = scoreAll(data, "crs", spaced(n, sample), (programs) => {
  if (programs % 256 === 0) look();
});
look();
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ ...result, peak, resident: maxRSS * 1024 }));
