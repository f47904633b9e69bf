import type { Outcome, Peer } from "../engine/method/outcome.ts";
import type { Certificate } from "../engine/lp/solution.ts";
import { statuses } from "../engine/declare/status.ts";

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

/** The outcomes, each a view of its numbers: to make all their objects takes longer than to solve a program, and more room. */
export function unpack({ count, numbers, extras }: PackedOutcomes): OutcomeView[] {
  const others = new Map(extras);
  const outcomes: OutcomeView[] = [];
  for (let k = 0, at = 0; k < count; k++) {
    const outcome = new OutcomeView(numbers, at, others.get(k));
    outcomes.push(outcome);
    at = outcome.end();
  }
  return outcomes;
}

/** Where the parts of an outcome begin in its numbers: status, score, then lists, each after its length. */
const [scoreAt, listsAt] = [1, 2];
const [perPeer, perCertificate] = [2, 6];

/** An outcome whose parts are read off its numbers when they are asked for. */
class OutcomeView implements Outcome {
  readonly #numbers: Float64Array;
  readonly #at: number;

  constructor(
    numbers: Float64Array,
    at: number,
    readonly extras: Outcome["extras"],
  ) {
    this.#numbers = numbers;
    this.#at = at;
  }

  get status(): Outcome["status"] {
    return statuses[this.#numbers[this.#at]];
  }

  get score(): number | null {
    const score = this.#numbers[this.#at + scoreAt];
    return Number.isNaN(score) ? null : score;
  }

  get slacks(): readonly number[] | null {
    return this.#list(this.#after(0));
  }

  get targets(): readonly number[] | null {
    return this.#list(this.#after(1));
  }

  get multipliers(): readonly number[] | undefined {
    return this.#list(this.#after(2)) ?? undefined;
  }

  get peers(): readonly Peer[] {
    const from = this.#after(3);
    const peers: Peer[] = [];
    for (let k = 0, at = from + 1; k < this.#numbers[from]; k++, at += perPeer) peers.push({ row: this.#numbers[at], lambda: this.#numbers[at + 1] });
    return peers;
  }

  get certificates(): readonly Certificate[] {
    const from = this.#afterPeers();
    const certificates: Certificate[] = [];
    for (let k = 0, at = from + 1; k < this.#numbers[from]; k++, at += perCertificate) certificates.push(this.#certificate(at));
    return certificates;
  }

  /** Where the next outcome begins. */
  end(): number {
    const from = this.#afterPeers();
    return from + 1 + perCertificate * this.#numbers[from];
  }

  /** The outcome as an object of its own, what is absent absent. */
  toJSON(): Outcome {
    const { status, score, slacks, targets, peers, certificates, multipliers, extras } = this;
    return {
      status,
      score,
      slacks,
      targets,
      peers,
      certificates,
      ...(multipliers === undefined ? {} : { multipliers }),
      ...(extras === undefined ? {} : { extras }),
    };
  }

  /** Where the list begins that comes after so many others. */
  #after(lists: number): number {
    let at = this.#at + listsAt;
    for (let k = 0; k < lists; k++) at += 1 + Math.max(0, this.#numbers[at]);
    return at;
  }

  #afterPeers(): number {
    const from = this.#after(3);
    return from + 1 + perPeer * this.#numbers[from];
  }

  #list(at: number): number[] | null {
    const length = this.#numbers[at];
    if (length === absent) return null;
    // A list that is pushed to has room for more.
    const values = new Array<number>(length);
    for (let k = 0; k < length; k++) values[k] = this.#numbers[at + 1 + k];
    return values;
  }

  #certificate(at: number): Certificate {
    const numbers = this.#numbers;
    const argument = argumentsOfProof[numbers[at + 3]];
    const proven = flags[numbers[at + 4]];
    const illPosed = flags[numbers[at + 5]];
    // Made whole here: to spread one object into another takes longer than to solve a program.
    const certificate: { -readonly [K in keyof Certificate]: Certificate[K] } = { primal: numbers[at], dual: numbers[at + 1], gap: numbers[at + 2] };
    if (argument !== undefined) certificate.argument = argument;
    if (proven !== undefined) certificate.proven = proven;
    if (illPosed !== undefined) certificate.illPosed = illPosed;
    return certificate;
  }
}
