const utf8 = new TextEncoder();

/** Bytes that a letter of a text takes at most. */
const perLetter = 3;

/**
 * Text that is put together as UTF-8, piece by piece. Of a long part each cell is a dozen small texts: joined as texts,
 * and encoded when they are whole, they would take longer than to find what they say.
 */
export class ByteText {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(room = 1 << 16) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  put(text: string): void {
    this.#room(perLetter * text.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (code > 0x7f) {
        this.#length = at + utf8.encodeInto(text.slice(k), bytes.subarray(at)).written;
        return;
      }
      bytes[at++] = code;
    }
    this.#length = at;
  }

  /** Puts a number that is one, as the shortest decimal that reads back as the same double. */
  putNumber(value: number): void {
    // As `String` writes it, which keeps every text for a while in case that it is asked for again: of millions none is.
    this.put(JSON.stringify(value));
  }

  /** Puts a whole number ≥ 0. */
  putWhole(value: number): void {
    if (value > 999_999_999) return this.put(String(value));
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    this.#room(digits);
    let rest = value | 0;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const tenth = (rest / 10) | 0;
      this.#bytes[at] = 48 + rest - 10 * tenth;
      rest = tenth;
    }
    this.#length += digits;
  }

  /** What was put since it was taken last. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * this.#bytes.length + count);
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
