import { samples } from "../../samples/samples.ts";
import type { Sample } from "../../samples/sample.ts";

/** The sample that the address asks for, as a link in a text may: `index.html#sample=provinces`. */
export function askedSample(hash: string): Sample | null {
  const id = new URLSearchParams(hash.replace(/^#/, "")).get("sample");
  return samples.find((one) => one.id === id) ?? null;
}
