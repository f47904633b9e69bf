import type { Block } from "../block.ts";
import type { Scope } from "../position.ts";
import type { Program } from "../program.ts";
import { perturbation } from "../random.ts";
import type { Solution } from "../solution.ts";
import { decoded } from "./base64.ts";
import { kernelBytes } from "./kernel-bytes.ts";
import { LinearMemory, type WebAssemblyPart } from "./linear-memory.ts";
import { partsAt, read, write, type Parts } from "./parts.ts";
import { BlockRegion } from "./region.ts";

/** What assembly/index.ts exports. */
interface Exports {
  useShape(at: number, rows: number, own: number): number;
  listParts(): number;
  useBlock(rows: number, columns: number, at: number, rowTerms: number): void;
  usePool(count: number, stride: number, at: number, ids: number): void;
  useFrame(count: number, at: number, ids: number, terms: number, weight: number): void;
  attempt(hasStart: boolean, poolOnly: boolean, skip: number, skipInPool: number, skipInFrame: number, dependents: number, dependentCount: number): number;
}

const settled = 0;
const poolTooSmall = 2;

/** Bytes of blocks that are kept at least before their memory is used anew, and how many of the largest fit in it. */
const keepsBytes = 2 ** 26;
const keepsLargest = 3;

/**
 * The first attempt at a program in WebAssembly, where the machine allows it: the same operations in the same order as
 * in simplex.ts, which is the reference and does everything else; the results are the same to the last bit.
 */
export class Kernel {
  readonly #memory: LinearMemory;
  readonly #exports: Exports;
  readonly #shapes = new Map<number, Parts>();
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

  /**
   * The optimum of a program; null where the attempt did not settle it.
   * @param scope as of the Simplex that asks
   */
  solve(program: Program, scope: Scope): Solution | null {
    const { block, skip } = program;
    let region: BlockRegion;
    let parts: Parts;
    try {
      region = this.#use(block);
      parts = this.#lay(program.rows, program.columns.length);
    } catch {
      return null;
    }
    if (!write(this.#memory, parts, program)) return null;
    const { pool, frame } = block;
    const inFrame = skip < 0 || frame === null ? -1 : frame.placeOf(skip);
    const from = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame);
    const count = inFrame < 0 ? 0 : frame!.dependentsFrom(inFrame + 1) - from;
    const verdict = this.#exports.attempt(program.hasStart, scope === "pool", skip, pool.placeOf(skip), inFrame, region.dependents + 4 * from, count);
    if (verdict === settled) return read(this.#memory, parts, block);
    if (verdict !== poolTooSmall) return null;
    try {
      region.widen();
    } catch {
      return null;
    }
    this.#tell(region);
    return this.solve(program, scope);
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
    const fits = this.#memory.lay((at) => this.#exports.useShape((base = at), rows, own));
    if (!fits) {
      this.#shapes.clear();
      if (!this.#memory.lay((at) => this.#exports.useShape((base = at), rows, own))) throw new RangeError("a program too large for the kernel");
    }
    const parts = partsAt(this.#memory, base, this.#exports.listParts(), rows, own);
    this.#memory.numbers.set(perturbation(rows, 1), parts.shifts);
    this.#shapes.set(shape, parts);
    this.#shape = shape;
    return parts;
  }
}
