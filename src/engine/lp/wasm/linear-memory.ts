/** Bytes that grow by pages of 64 KiB: their buffer is another one then. */
export interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What the engine uses of WebAssembly, which the types of plain JavaScript do not know. */
export interface WebAssemblyPart {
  readonly Memory: new (size: { readonly initial: number }) => GrowingMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

export const page = 65_536;
/** Pages of a memory in the beginning. */
export const firstPages = 16;
/** Where the part begins that is never taken back. */
const lowest = 1024;

/**
 * The kernel's memory: it only grows, and what is reserved in it is taken back all at once.
 * Views of it are made anew where it grew: none may be held across `reserve`.
 */
export class LinearMemory {
  numbers: Float64Array<ArrayBuffer>;
  whole: Int32Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer>;
  /** Where reserving begins; what lies below is kept. */
  #kept = firstPages * page;
  /** The first byte that is free. */
  next = this.#kept;
  /** Below it, what is never taken back. */
  #low = lowest;

  /** @param memory of `firstPages` */
  constructor(private readonly memory: GrowingMemory) {
    const { buffer } = memory;
    this.numbers = new Float64Array(buffer);
    this.whole = new Int32Array(buffer);
    this.marks = new Uint8Array(buffer);
  }

  /** The address of so many bytes, at a multiple of 16. Throws a RangeError where the machine has no more. */
  reserve(bytes: number): number {
    const from = this.next;
    this.next = aligned(from + bytes);
    const missing = this.next - this.marks.length;
    if (missing > 0) this.#grow(Math.ceil(missing / page));
    return from;
  }

  /** Copies numbers to a place of their own and returns its address. */
  place(values: Float64Array | Int32Array): number {
    const at = this.reserve(values.byteLength);
    if (values instanceof Float64Array) this.numbers.set(values, at / 8);
    else this.whole.set(values, at / 4);
    return at;
  }

  /** Takes back all that was reserved. */
  clear(): void {
    this.next = this.#kept;
  }

  /**
   * Lets `lay` use the memory that is never taken back, from the address that it is given to the one that it returns.
   * False when it did not suffice: what was laid there before is then to be laid again.
   */
  lay(lay: (at: number) => number): boolean {
    const end = lay(this.#low);
    if (end > this.#kept) {
      this.#low = lowest;
      return false;
    }
    this.#low = aligned(end);
    return true;
  }

  /** Keeps room for one more thing as large as `lay` says; all that was reserved or laid is to be laid again. */
  keepRoomFor(lay: (at: number) => number): void {
    this.#kept = Math.ceil((2 * lay(lowest)) / page) * page;
    this.clear();
    this.#low = lowest;
    this.reserve(0);
  }

  #grow(pages: number): void {
    // In steps of an eighth, so that many small blocks do not grow it one by one.
    this.memory.grow(Math.max(pages, Math.ceil(this.marks.length / page / 8)));
    const { buffer } = this.memory;
    // The script's memory stays as it is where it cannot grow.
    if (buffer.byteLength < this.marks.length + pages * page) throw new RangeError("no more memory");
    this.numbers = new Float64Array(buffer);
    this.whole = new Int32Array(buffer);
    this.marks = new Uint8Array(buffer);
  }
}

const aligned = (address: number) => Math.ceil(address / 16) * 16;
