/** What the engine uses of WebAssembly, which the types of plain JavaScript do not know. */
export interface WebAssemblyPart {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

const page = 65_536;
/** Where reserving begins; what lies below is kept. */
const kept = 16 * page;

/**
 * The kernel's memory: it only grows, and what is reserved in it is taken back all at once.
 * Views of it are made anew where it grew: none may be held across `reserve`.
 */
export class LinearMemory {
  readonly memory;
  numbers: Float64Array<ArrayBuffer>;
  whole: Int32Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer>;
  /** The first byte that is free. */
  next = kept;
  /** Below it, what is never taken back. */
  #low = 1024;

  constructor({ Memory }: WebAssemblyPart) {
    this.memory = new Memory({ initial: kept / page });
    const { buffer } = this.memory;
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
    this.next = kept;
  }

  /**
   * Lets `lay` use the memory that is never taken back, from the address that it is given to the one that it returns.
   * False when it did not suffice: what was laid there before is then to be laid again.
   */
  lay(lay: (at: number) => number): boolean {
    const end = lay(this.#low);
    if (end > kept) {
      this.#low = 1024;
      return false;
    }
    this.#low = aligned(end);
    return true;
  }

  #grow(pages: number): void {
    // In steps of an eighth, so that many small blocks do not grow it one by one.
    this.memory.grow(Math.max(pages, Math.ceil(this.marks.length / page / 8)));
    const { buffer } = this.memory;
    this.numbers = new Float64Array(buffer);
    this.whole = new Int32Array(buffer);
    this.marks = new Uint8Array(buffer);
  }
}

const aligned = (address: number) => Math.ceil(address / 16) * 16;
