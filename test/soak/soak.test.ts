import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { caseOf } from "./cases.ts";
import { faultOf, findingOf } from "./finding.ts";
import { judged } from "./soak-cases.ts";
import { soak } from "./soak-run.ts";
import { product } from "./subject.ts";
import type { Line, Tally } from "./tally.ts";

// tools/soak.mjs sets the time, the first case, the distance to the next and a file for the counts, or one case alone; within
// `npm test` they are a fixed, small number.
const { SOAK_MINUTES = "0", SOAK_FROM = "1", SOAK_STEP = "1", SOAK_COUNTS, SOAK_CASE, SOAK_FOLDER } = process.env;
const minutes = Number(SOAK_MINUTES);
const few = 80;
const writtenEvery = 2000;

const temporary = SOAK_FOLDER === undefined ? mkdtempSync(join(tmpdir(), "qianyan-soak-")) : null;
const folder = SOAK_FOLDER ?? temporary!;
afterAll(() => {
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
});

const sum = ({ lines }: Tally, of: (line: Line) => number) => Object.values(lines).reduce((total, line) => total + of(line), 0);

/** In one move, so that whoever reads the counts meanwhile reads a whole file. */
function write(tally: Tally): void {
  if (SOAK_COUNTS === undefined) return;
  writeFileSync(`${SOAK_COUNTS}.new`, JSON.stringify(tally));
  renameSync(`${SOAK_COUNTS}.new`, SOAK_COUNTS);
}

it.runIf(SOAK_CASE !== undefined)("one case", { timeout: 600_000 }, async () => {
  const one = caseOf(Number(SOAK_CASE));
  const found = await judged(one, product);
  const fault = faultOf(found);
  for (const verdict of found.verdicts) if (verdict.kind !== "right") console.log(JSON.stringify(verdict));
  console.log(`${found.verdicts.length} scores`);
  if (fault === undefined) return;
  const { says, command, table } = await findingOf(one, fault, product, folder, 120);
  console.log(`${says}\n${command}\n${table}`);
  expect.fail(says);
});

it.runIf(SOAK_CASE === undefined)(
  minutes > 0 ? `the scores of ${minutes} minutes are those of exact arithmetic` : `the scores of ${few} tables are those of exact arithmetic`,
  { timeout: 60_000 * (minutes + 5) },
  async () => {
    const begun = Date.now();
    let written = begun;
    const enough = (tally: Tally) => {
      if (minutes === 0) return tally.cases >= few;
      if (Date.now() - written > writtenEvery) {
        written = Date.now();
        write(tally);
      }
      return Date.now() - begun > 60_000 * minutes;
    };
    const tally = await soak(product, { from: Number(SOAK_FROM), step: Number(SOAK_STEP), folder, enough });
    write(tally);
    expect(tally.findings).toEqual([]);
    expect(sum(tally, ({ wrong }) => wrong)).toBe(0);
    const [scores, unscored] = [sum(tally, ({ judged: line }) => line), sum(tally, (line) => line.unscored)];
    expect(scores).toBeGreaterThan(few);
    expect(unscored).toBeLessThan(scores / 5);
  },
);
