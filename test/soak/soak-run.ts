import { Highs } from "../oracle/highs.ts";
import { caseOf } from "./cases.ts";
import { faultOf, findingOf } from "./finding.ts";
import { judged, type Judged } from "./soak-cases.ts";
import { programVerdicts } from "./soak-programs.ts";
import type { Subject } from "./subject.ts";
import { count, countRefused, emptyTally, methodOf, type Tally } from "./tally.ts";

/** Which cases a process judges, and where it writes the tables that are wrong. */
export interface Soak {
  readonly from: number;
  readonly step: number;
  readonly folder: string;
  /** Whether it ends before the next case; hears the count so far. */
  readonly enough: (tally: Tally) => boolean;
}

const highs = new Highs();
/** One case in so many also has programs of its own. */
const programsEvery = 8;
/** Findings that are made small: of one method and kind of table the first, and not too many. */
const mostShrunk = 12;

/** Judges cases from `from` on, every `step`th, until `enough`. */
export async function soak(subject: Subject, { from, step, folder, enough }: Soak): Promise<Tally> {
  const tally = emptyTally();
  for (let number = from; !enough(tally); number += step) {
    await judgeCase(tally, number, subject, folder);
    if (Math.floor(number / step) % programsEvery === 0) judgePrograms(tally, number);
  }
  return tally;
}

async function judgeCase(tally: Tally, number: number, subject: Subject, folder: string): Promise<void> {
  const one = caseOf(number);
  const [method, { generator }] = [methodOf(one), one];
  tally.cases++;
  const found = await judged(one, subject).catch((error: unknown): Judged => ({ verdicts: [], broke: `the judge: ${String(error)}` }));
  if (found.refused !== undefined) countRefused(tally, found.refused);
  for (const verdict of found.verdicts) count(tally, method, generator, verdict.kind, verdict.kind === "unscored" ? verdict.reason : "");
  const fault = faultOf(found);
  if (fault === undefined) return;
  if (fault.why === "broke") count(tally, method, generator, "wrong");
  const isNew = tally.findings.length < mostShrunk && !tally.findings.some((other) => other.method === method && other.generator === generator);
  tally.findings.push(isNew ? await findingOf(one, fault, subject, folder) : { number, method, generator, says: fault.says });
}

function judgePrograms(tally: Tally, seed: number): void {
  for (const { generator, name, verdict } of programVerdicts(seed, highs)) {
    count(tally, "programs", generator, verdict, "a program left unsolved");
    if (verdict === "wrong") tally.findings.push({ number: seed, method: "programs", generator, says: name });
  }
}
