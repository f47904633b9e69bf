import type { SoakCase } from "./soak-case.ts";

/** What a line of the closing table counts. */
export interface Line {
  judged: number;
  wrong: number;
  illPosed: number;
  unscored: number;
}

/** What came of a soak, as JSON: every process has one, and they add up. */
export interface Tally {
  cases: number;
  /** By method, a tab, and the kind of table. */
  readonly lines: Record<string, Line>;
  /** Why scores were not judged. */
  readonly unscored: Record<string, number>;
  /** Cases that a sentence refused, by its code. */
  readonly refused: Record<string, number>;
  readonly findings: Finding[];
}

/** Something wrong; of the first of its kind the smallest table that shows it. */
export interface Finding {
  readonly number: number;
  readonly method: string;
  readonly generator: string;
  readonly says: string;
  readonly command?: string;
  readonly table?: string;
}

export const emptyTally = (): Tally => ({ cases: 0, lines: {}, unscored: {}, refused: {}, findings: [] });

export const methodOf = ({ model, index }: Pick<SoakCase, "model" | "index">): string => (index === null ? model : `${index} on ${model}`);

/** @param reason why a score is not judged */
export function count(tally: Tally, method: string, generator: string, kind: "right" | "wrong" | "ill-posed" | "unscored", reason = ""): void {
  const line = (tally.lines[`${method}\t${generator}`] ??= { judged: 0, wrong: 0, illPosed: 0, unscored: 0 });
  if (kind === "unscored") {
    line.unscored++;
    tally.unscored[reason] = (tally.unscored[reason] ?? 0) + 1;
    return;
  }
  line.judged++;
  if (kind === "wrong") line.wrong++;
  if (kind === "ill-posed") line.illPosed++;
}

export function countRefused(tally: Tally, code: string): void {
  tally.refused[code] = (tally.refused[code] ?? 0) + 1;
}
