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

export function pack(outcomes: Iterable<Outcome>): PackedOutcomes {
  const packer = new Packer();
  for (const outcome of outcomes) packer.add(outcome);
  return packer.packed();
}

/** Packs outcomes as they come, so that none of their objects lives longer than it must. */
export class Packer {
  count = 0;
  #numbers = new Float64Array(1024);
  #at = 0;
  readonly #extras: [number, NonNullable<Outcome["extras"]>][] = [];

  add(outcome: Outcome): void {
    const { status, score, slacks, targets, multipliers, peers, certificates, extras } = outcome;
    this.#room(16 + (slacks?.length ?? 0) + (targets?.length ?? 0) + (multipliers?.length ?? 0) + 2 * peers.length + 6 * certificates.length);
    this.#put(statuses.indexOf(status));
    this.#put(score ?? NaN);
    this.#list(slacks);
    this.#list(targets);
    this.#list(multipliers);
    this.#put(peers.length);
    for (const { row, lambda } of peers) {
      this.#put(row);
      this.#put(lambda);
    }
    this.#put(certificates.length);
    for (const { primal, dual, gap, argument, proven, illPosed } of certificates) {
      this.#put(primal);
      this.#put(dual);
      this.#put(gap);
      this.#put(argumentsOfProof.indexOf(argument));
      this.#put(flags.indexOf(proven));
      this.#put(flags.indexOf(illPosed));
    }
    if (extras) this.#extras.push([this.count, extras]);
    this.count++;
  }

  packed(): PackedOutcomes {
    return { count: this.count, numbers: this.#numbers.slice(0, this.#at), extras: this.#extras };
  }

  #put(value: number): void {
    this.#numbers[this.#at++] = value;
  }

  #list(values: readonly number[] | null | undefined): void {
    this.#put(values?.length ?? absent);
    if (values) for (let k = 0; k < values.length; k++) this.#put(values[k]);
  }

  #room(count: number): void {
    if (this.#at + count <= this.#numbers.length) return;
    const wider = new Float64Array(2 * this.#numbers.length + count);
    wider.set(this.#numbers);
    this.#numbers = wider;
  }
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
