import type { Block } from "../block.ts";
import type { Program } from "../program.ts";
import { perturbation } from "../random.ts";
import { NoRoom, type Certificate, type Solution } from "../solution.ts";
import { decoded } from "./base64.ts";
import { kernelBytes } from "./kernel-bytes.ts";
import { kernelScript } from "./kernel-script.js";
import { firstPages, LinearMemory, page, type GrowingMemory, type WebAssemblyPart } from "./linear-memory.ts";
import { partsAt, read, readBasis, write, type Parts } from "./parts.ts";
import { BlockRegion } from "./region.ts";

/** Over which columns a program is solved: the block's, or those of its pool alone. */
export type Scope = "block" | "pool";

/** What assembly/index.ts exports. */
interface Exports {
  useShape(at: number, rows: number, own: number): number;
  listParts(): number;
  useBlock(rows: number, columns: number, at: number, rowTerms: number): void;
  usePool(count: number, stride: number, at: number, ids: number): void;
  useFrame(count: number, at: number, ids: number, terms: number, weight: number): void;
  take(skip: number, skipInPool: number, skipInFrame: number, dependents: number, dependentCount: number): void;
  attempt(useStart: number, poolOnly: number, shift: number, seed: number): number;
}

/** How an attempt ended, in the order of `Verdict` in assembly/index.ts. */
const verdicts = ["optimal", "infeasible", "unbounded", "nothing", "pool too small"] as const;

/** The ways to try a program, one after the other, until the certificate holds. */
const attempts = [
  { shift: 1e-7, seed: 1, useStart: true },
  { shift: 1e-7, seed: 2, useStart: false },
  { shift: 1e-9, seed: 3, useStart: false },
  { shift: 1e-5, seed: 4, useStart: false },
  { shift: 1e-11, seed: 5, useStart: false },
] as const;

/**
 * A solution whose certificate is worse than this is solved again from another start. What is printed must hold to far
 * less: exact arithmetic takes up everything that is more than rounding (`ProvingSolver`).
 */
const acceptable = 1e-8;

/** Bytes of blocks that are kept at least before their memory is used anew, and how many of the largest fit in it. */
const keepsBytes = 2 ** 26;
const keepsLargest = 3;

/** The simplex of assembly/, compiled, with its memory: blocks, pools and frames are copied into it when they are first used. */
export class Kernel {
  readonly #memory: LinearMemory;
  readonly #exports: Exports;
  readonly #shapes = new Map<number, Parts>();
  #shape = -1;
  #regions = new WeakMap<Block, BlockRegion>();
  #region: BlockRegion | null = null;
  #largest = 0;

  private constructor(memory: GrowingMemory, exports: object) {
    this.#memory = new LinearMemory(memory);
    this.#exports = exports as Exports;
  }

  static #shared: Kernel | null = null;

  /** The one kernel of this thread: in WebAssembly where the machine and the page's policy allow it, else in JavaScript. */
  static shared(): Kernel {
    return (Kernel.#shared ??= Kernel.ofWebAssembly() ?? Kernel.ofScript());
  }

  /** null where WebAssembly, or its operations of 128 bits, are missing or not allowed. */
  static ofWebAssembly(): Kernel | null {
    const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyPart };
    if (!WebAssembly) return null;
    try {
      const memory = new WebAssembly.Memory({ initial: firstPages });
      return new Kernel(memory, new WebAssembly.Instance(new WebAssembly.Module(decoded(kernelBytes)), { env: { memory } }).exports);
    } catch {
      return null;
    }
  }

  /** The same numbers to the last bit, at a fraction of the speed. */
  static ofScript(): Kernel {
    // The script gives it what lets it grow.
    const memory = { buffer: new ArrayBuffer(firstPages * page) } as GrowingMemory;
    return new Kernel(memory, kernelScript({ env: { memory } }));
  }

  /** Throws `NoRoom` where the machine has no memory for the technology. */
  solve(program: Program, scope: Scope): Solution {
    try {
      return this.#solve(program, scope);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    // Without what was used before there may be room.
    this.#forgetBlocks();
    try {
      return this.#solve(program, scope);
    } catch (error) {
      this.#forgetBlocks();
      const { rows, columns } = program.block;
      throw error instanceof RangeError ? new NoRoom(rows, columns) : error;
    }
  }

  #solve(program: Program, scope: Scope): Solution {
    const { block, skip } = program;
    const parts = this.#lay(program.rows, program.columns.length);
    const region = this.#use(block);
    write(this.#memory, parts, program);
    const { pool, frame } = block;
    const inFrame = skip < 0 || frame === null ? -1 : frame.placeOf(skip);
    const from = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame);
    const count = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame + 1) - from;
    this.#exports.take(skip, pool.placeOf(skip), inFrame, region.dependents + 4 * from, count);
    let best: Solution | null = null;
    for (const { shift, seed, useStart } of attempts) {
      const verdict = verdicts[this.#exports.attempt(Number(useStart && program.hasStart), Number(scope === "pool"), shift, seed)];
      if (verdict === "pool too small") {
        region.widen();
        this.#tell(region);
        return this.#solve(program, scope);
      }
      if (verdict === "nothing") continue;
      const solution = read(this.#memory, parts, block, verdict);
      if (worst(solution.certificate) <= acceptable) return solution;
      if (best !== null && worst(best.certificate) <= worst(solution.certificate)) continue;
      const basis = readBasis(this.#memory, parts);
      best = { ...solution, basis: () => basis };
    }
    return { ...(best ?? nothing(program)), status: "stopped" };
  }

  #forgetBlocks(): void {
    this.#memory.clear();
    this.#regions = new WeakMap();
    this.#region = null;
    this.#largest = 0;
  }

  /** Makes a block the present one. */
  #use(block: Block): BlockRegion {
    let region = this.#region;
    if (region === null || region.block !== block) {
      region = this.#regions.get(block) ?? this.#place(block);
      this.#region = region;
      region.follow();
      this.#tell(region);
    } else if (region.follow()) this.#tell(region);
    return region;
  }

  #place(block: Block): BlockRegion {
    const size = BlockRegion.size(block);
    const largest = Math.max(this.#largest, size);
    if (this.#memory.next + size > Math.max(keepsBytes, keepsLargest * largest)) this.#forgetBlocks();
    this.#largest = Math.max(this.#largest, size);
    const region = new BlockRegion(this.#memory, block);
    this.#regions.set(block, region);
    return region;
  }

  #tell({ block, entries, rowTerms, poolEntries, poolIds, poolStride, frameEntries, frameIds, frameTerms }: BlockRegion): void {
    const { rows, columns, pool, frame } = block;
    this.#exports.useBlock(rows, columns, entries, rowTerms);
    this.#exports.usePool(pool.count, poolStride, poolEntries, poolIds);
    this.#exports.useFrame(frame?.count ?? -1, frameEntries, frameIds, frameTerms, frame?.weight ?? 0);
  }

  /** Makes a program's shape the present one. */
  #lay(rows: number, own: number): Parts {
    const shape = rows * 4096 + own;
    const known = this.#shapes.get(shape);
    if (known !== undefined) {
      if (this.#shape !== shape) this.#exports.useShape(known.base, rows, own);
      this.#shape = shape;
      return known;
    }
    let base = 0;
    const layAt = (at: number) => this.#exports.useShape((base = at), rows, own);
    if (!this.#memory.lay(layAt)) {
      this.#shapes.clear();
      if (!this.#memory.lay(layAt)) {
        this.#forgetBlocks();
        this.#memory.keepRoomFor(layAt);
        this.#memory.lay(layAt);
      }
    }
    const parts = partsAt(this.#memory, base, this.#exports.listParts(), rows, own);
    for (const { seed } of attempts) this.#memory.numbers.set(perturbation(rows, seed), parts.shifts + (seed - 1) * rows);
    this.#shapes.set(shape, parts);
    this.#shape = shape;
    return parts;
  }
}

const worst = ({ primal, dual, gap }: Certificate) => Math.max(primal, dual, gap);

/** Of a program of which no attempt came to an end. */
const nothing = ({ rows, columns }: Program): Omit<Solution, "status"> => ({
  objective: NaN,
  own: new Array<number>(columns.length).fill(0),
  intensities: [],
  duals: new Array<number>(rows).fill(0),
  certificate: { primal: Infinity, dual: Infinity, gap: Infinity },
  iterations: 0,
  basis: null,
});
