import type { Outcome, Peer } from "../engine/method.ts";
import type { Certificate } from "../engine/lp/solution.ts";
import { statuses } from "../engine/status.ts";

/**
 * Outcomes as one row of numbers whose buffer is handed over from thread to thread, not copied: to copy the objects takes
 * as long as to solve the programs. What is no number, and seldom there, goes along as it is.
 */
export interface PackedOutcomes {
  readonly count: number;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** By the place of the outcome. */
  readonly extras: readonly (readonly [place: number, extras: NonNullable<Outcome["extras"]>])[];
}

const absent = -1;
const argumentsOfProof = [undefined, "all columns", "frame"] as const;
const flags = [undefined, false, true] as const;

export function pack(outcomes: readonly Outcome[]): PackedOutcomes {
  const numbers: number[] = [];
  const extras: [number, NonNullable<Outcome["extras"]>][] = [];
  const list = (values: readonly number[] | null | undefined) => {
    numbers.push(values?.length ?? absent);
    if (values) for (const value of values) numbers.push(value);
  };
  outcomes.forEach((outcome, place) => {
    numbers.push(statuses.indexOf(outcome.status), outcome.score ?? NaN);
    list(outcome.slacks);
    list(outcome.targets);
    list(outcome.multipliers);
    numbers.push(outcome.peers.length);
    for (const { row, lambda } of outcome.peers) numbers.push(row, lambda);
    numbers.push(outcome.certificates.length);
    for (const { primal, dual, gap, argument, proven, illPosed } of outcome.certificates)
      numbers.push(primal, dual, gap, argumentsOfProof.indexOf(argument), flags.indexOf(proven), flags.indexOf(illPosed));
    if (outcome.extras) extras.push([place, outcome.extras]);
  });
  return { count: outcomes.length, numbers: Float64Array.from(numbers), extras };
}

export function unpack({ count, numbers, extras }: PackedOutcomes): Outcome[] {
  const reader = new Reader(numbers);
  const outcomes = Array.from({ length: count }, () => reader.outcome());
  for (const [place, more] of extras) outcomes[place] = { ...outcomes[place], extras: more };
  return outcomes;
}

/** Objects are made whole here: to spread one into another takes longer than to solve a program. */
class Reader {
  #at = 0;

  constructor(private readonly numbers: Float64Array) {}

  outcome(): Outcome {
    const status = statuses[this.#next()];
    const found = this.#next();
    const score = Number.isNaN(found) ? null : found;
    const slacks = this.#list();
    const targets = this.#list();
    const multipliers = this.#list();
    const peers: Peer[] = [];
    for (let left = this.#next(); left > 0; left--) peers.push({ row: this.#next(), lambda: this.#next() });
    const certificates: Certificate[] = [];
    for (let left = this.#next(); left > 0; left--) certificates.push(this.#certificate());
    if (multipliers === null) return { status, score, slacks, targets, peers, certificates };
    return { status, score, slacks, targets, peers, multipliers, certificates };
  }

  #next(): number {
    return this.numbers[this.#at++];
  }

  #list(): number[] | null {
    const length = this.#next();
    if (length === absent) return null;
    const values: number[] = [];
    for (let k = 0; k < length; k++) values.push(this.#next());
    return values;
  }

  #certificate(): Certificate {
    const [primal, dual, gap] = [this.#next(), this.#next(), this.#next()];
    const argument = argumentsOfProof[this.#next()];
    const proven = flags[this.#next()];
    const illPosed = flags[this.#next()];
    const certificate: { -readonly [K in keyof Certificate]: Certificate[K] } = { primal, dual, gap };
    if (argument !== undefined) certificate.argument = argument;
    if (proven !== undefined) certificate.proven = proven;
    if (illPosed !== undefined) certificate.illPosed = illPosed;
    return certificate;
  }
}
