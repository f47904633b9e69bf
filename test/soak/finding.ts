import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shrunk } from "./shrink.ts";
import { commandOf, csvOf, type SoakCase } from "./soak-case.ts";
import { judged, type Judged } from "./soak-cases.ts";
import type { Subject } from "./subject.ts";
import { methodOf, type Finding } from "./tally.ts";

/** What is wrong with a case: in what way, for comparison, and in words. */
export interface Fault {
  readonly why: string;
  readonly says: string;
}

/** As JSON that names what is no number. */
const shown = (value: object) => JSON.stringify(value, (_, part: unknown) => (typeof part === "number" && !Number.isFinite(part) ? String(part) : part));

/** The first fault of a case, or the first in a way given. */
export function faultOf({ verdicts, broke }: Judged, why?: string): Fault | undefined {
  if (broke !== undefined) return { why: "broke", says: broke };
  for (const verdict of verdicts) {
    if (verdict.kind !== "wrong" || (why !== undefined && verdict.why !== why)) continue;
    const { item, given, expected } = verdict;
    return { why: verdict.why, says: `${Object.values(item).join(" ")}: the ${verdict.why} is ${shown(given)}, exactly ${shown(expected)}` };
  }
  return undefined;
}

/** The smallest table that is wrong in the same way, written to a file, with the command that repeats it. */
export async function findingOf(one: SoakCase, fault: Fault, subject: Subject, folder: string, seconds = 20): Promise<Finding> {
  const same = async (other: SoakCase) => {
    const found = faultOf(await judged(other, subject), fault.why);
    return found?.why === fault.why ? found : undefined;
  };
  const smallest = await shrunk(one, async (smaller) => (await same(smaller)) !== undefined, seconds);
  const { says } = (await same(smallest)) ?? fault;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `case-${one.number}.csv`);
  writeFileSync(file, csvOf(smallest.data));
  return { number: one.number, method: methodOf(one), generator: one.generator, says, command: commandOf(smallest, file), table: csvOf(smallest.data) };
}
