import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Highs } from "../oracle/highs.ts";
import { soak, type Soaked } from "./soak-run.ts";

// `npm run soak -- --minutes M` sets the time, the first seed and a file for the counts; within `npm test` it is a fixed, small number.
const minutes = Number(process.env["SOAK_MINUTES"] ?? 0);
const from = Number(process.env["SOAK_SEED"] ?? 1);
const counts = process.env["SOAK_COUNTS"];
const few = 4000;
const reportEvery = 60_000;

it(
  minutes > 0 ? `random programs for ${minutes} minutes end as HiGHS ends them` : `${few} random programs end as HiGHS ends them`,
  () => {
    const begun = Date.now();
    let reported = begun;
    const enough = (soaked: Soaked) => {
      if (minutes === 0) return soaked.programs >= few;
      if (Date.now() - reported > reportEvery) {
        reported = Date.now();
        console.log(said(soaked));
      }
      return Date.now() - begun > 60_000 * minutes;
    };
    const soaked = soak(new Highs(), from, enough);
    console.log(said(soaked));
    if (counts !== undefined) writeFileSync(counts, JSON.stringify(soaked));
    expect(soaked.disagreements).toEqual([]);
    expect(soaked.byStatus.stopped).toBe(0);
    for (const status of ["optimal", "infeasible", "unbounded"] as const) expect(soaked.byStatus[status], status).toBeGreaterThan(soaked.programs / 100);
    expect(soaked.framed).toBeGreaterThan(soaked.programs / 5);
    expect(soaked.noVerdict).toBeLessThan(soaked.programs / 100);
    expect(soaked.illPosed.length).toBeLessThan(soaked.programs / 1000);
  },
  60_000 * (minutes + 2),
);

function said({ programs, byStatus, framed, worst, disagreements, illPosed, refuted, noVerdict, next }: Soaked): string {
  const statuses = Object.entries(byStatus).map(([status, count]) => `${count} ${status}`);
  return [
    `${programs} programs (${statuses.join(", ")}; ${framed} by the frame; seeds ${from} to ${next - 1}): ${disagreements.length} disagreements,`,
    `${illPosed.length} that hang on the sixteenth digit, largest difference ${worst.toExponential(1)};`,
    `HiGHS: no verdict on ${noVerdict} (judged by exact arithmetic alone), refuted by exact arithmetic on ${refuted.length}`,
    ...disagreements.slice(-3),
  ].join("\n");
}
