import type { Block } from "../block.ts";
import type { Iteration } from "../iteration.ts";
import type { Certificate } from "../solution.ts";
import { kernelBytes } from "./kernel-bytes.ts";
import { LinearMemory, type WebAssemblyPart } from "./linear-memory.ts";
import { BlockRegion } from "./region.ts";

/** What assembly/index.ts exports. */
interface Exports {
  useShape(at: number, rows: number, own: number): number;
  useBlock(rows: number, columns: number, at: number): void;
  usePool(count: number, stride: number, at: number, ids: number): void;
  useFrame(count: number, at: number, ids: number, terms: number, weight: number): void;
  attempt(hasStart: boolean, poolOnly: boolean, skip: number, skipInPool: number, skipInFrame: number, dependents: number, dependentCount: number): number;
  rhsAt(): number;
  freeAt(): number;
  startAt(): number;
  partsAt(): number;
  idsAt(): number;
  valuesAt(): number;
  multipliersAt(): number;
  atUpperAt(): number;
  reportAt(): number;
}

const settled = 0;
const poolTooSmall = 2;

/** Bytes of blocks that are kept at least before their memory is used anew, and how many of the largest fit in it. */
const keepsBytes = 2 ** 26;
const keepsLargest = 3;

/** Where the parts of a program's shape lie, in elements. */
interface Places {
  readonly base: number;
  readonly rhs: number;
  readonly free: number;
  readonly start: number;
  readonly ids: number;
  readonly values: number;
  readonly multipliers: number;
  readonly atUpper: number;
  readonly report: number;
}

/**
 * The first attempt at a program in WebAssembly, where the machine allows it: the same operations in the same order as
 * in simplex.ts, which is the reference and does everything else; the results are the same to the last bit.
 */
export class Kernel {
  readonly #memory: LinearMemory;
  readonly #exports: Exports;
  readonly #shapes = new Map<number, Places>();
  #shape = -1;
  #regions = new WeakMap<Block, BlockRegion>();
  #region: BlockRegion | null = null;
  #largest = 0;

  private constructor(part: WebAssemblyPart, bytes: Uint8Array<ArrayBuffer>) {
    this.#memory = new LinearMemory(part);
    this.#exports = new part.Instance(new part.Module(bytes), { env: { memory: this.#memory.memory } }).exports as Exports;
  }

  static #shared: Kernel | null | undefined;

  /** The one kernel of this thread; null where WebAssembly, or its 128-bit operations, are missing or not allowed. */
  static shared(): Kernel | null {
    if (Kernel.#shared === undefined) {
      Kernel.#shared = null;
      const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyPart };
      try {
        if (WebAssembly) Kernel.#shared = new Kernel(WebAssembly, decoded(kernelBytes));
      } catch {
        // A page's policy or an old browser: simplex.ts does the same, more slowly.
      }
    }
    return Kernel.#shared;
  }

  /** The certificate of the optimum, which `it` then holds; null where the attempt did not settle the program. */
  attempt(it: Iteration): Certificate | null {
    const { program } = it;
    const { block, skip } = program;
    let region: BlockRegion;
    let places: Places;
    try {
      region = this.#use(block);
      places = this.#lay(it);
    } catch {
      return null;
    }
    const poolOnly = it.scope === "pool";
    const { numbers, whole, marks } = this.#memory;
    numbers.set(program.numbers, places.rhs);
    for (let k = 0; k < program.own; k++) marks[places.free + k] = program.free[k];
    if (program.hasStart) for (let r = 0; r < program.rows; r++) whole[places.start + r] = program.start[r];
    const { pool, frame } = block;
    const inFrame = skip < 0 || frame === null ? -1 : frame.placeOf(skip);
    const from = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame);
    const count = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame + 1) - from;
    const verdict = this.#exports.attempt(program.hasStart, poolOnly, skip, pool.placeOf(skip), inFrame, region.dependents + 4 * from, count);
    if (verdict === settled) return this.#read(it, places);
    if (verdict !== poolTooSmall) return null;
    try {
      region.widen();
    } catch {
      return null;
    }
    this.#tell(region);
    return this.attempt(it);
  }

  /** Leaves the end of the program in `it`, to be read off and no more. */
  #read(it: Iteration, places: Places): Certificate {
    const { numbers, whole, marks } = this.#memory;
    const { basis, values, multipliers, standing } = it;
    const { rows, units, own, cost, free } = it.program;
    it.begin();
    for (let r = 0; r < rows; r++) {
      const id = whole[places.ids + r];
      const k = id - units;
      const isOwn = k >= 0 && k < own;
      basis.ids[r] = id;
      basis.cost[r] = isOwn ? cost[k] : 0;
      basis.free[r] = isOwn ? free[k] : 0;
      values[r] = numbers[places.values + r];
      multipliers[r] = numbers[places.multipliers + r];
    }
    for (let k = 0; k < own; k++) standing.atUpper[k] = marks[places.atUpper + k];
    const { report } = places;
    it.pivots = numbers[report + 4];
    return { primal: numbers[report], dual: numbers[report + 1], gap: numbers[report + 2], argument: numbers[report + 3] === 1 ? "frame" : "all columns" };
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
    this.#largest = Math.max(this.#largest, size);
    if (this.#memory.next + size > Math.max(keepsBytes, keepsLargest * this.#largest)) {
      this.#memory.clear();
      this.#regions = new WeakMap();
      this.#largest = size;
    }
    const region = new BlockRegion(this.#memory, block);
    this.#regions.set(block, region);
    return region;
  }

  #tell({ block, entries, poolEntries, poolIds, poolStride, frameEntries, frameIds, frameTerms }: BlockRegion): void {
    const { rows, columns, pool, frame } = block;
    this.#exports.useBlock(rows, columns, entries);
    this.#exports.usePool(pool.count, poolStride, poolEntries, poolIds);
    this.#exports.useFrame(frame?.count ?? -1, frameEntries, frameIds, frameTerms, frame?.weight ?? 0);
  }

  /** Makes a program's shape the present one. */
  #lay(it: Iteration): Places {
    const { rows, own } = it.program;
    const shape = rows * 4096 + own;
    const known = this.#shapes.get(shape);
    if (known !== undefined) {
      if (this.#shape !== shape) this.#exports.useShape(known.base, rows, own);
      this.#shape = shape;
      return known;
    }
    let base = 0;
    const fits = this.#memory.lay((at) => this.#exports.useShape((base = at), rows, own));
    if (!fits) {
      this.#shapes.clear();
      if (!this.#memory.lay((at) => this.#exports.useShape((base = at), rows, own))) throw new RangeError("a program too large for the kernel");
    }
    const e = this.#exports;
    this.#memory.numbers.set(it.perturbation(1), e.partsAt() / 8);
    const places = {
      base,
      rhs: e.rhsAt() / 8,
      free: e.freeAt(),
      start: e.startAt() / 4,
      ids: e.idsAt() / 4,
      values: e.valuesAt() / 8,
      multipliers: e.multipliersAt() / 8,
      atUpper: e.atUpperAt(),
      report: e.reportAt() / 8,
    };
    this.#shapes.set(shape, places);
    this.#shape = shape;
    return places;
  }
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const text = base64.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of text) {
    held = (held << 6) | digits.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}
