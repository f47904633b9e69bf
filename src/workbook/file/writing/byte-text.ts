const utf8 = new TextEncoder();

/** Bytes that a letter of a text takes at most. */
const perLetter = 3;

const decimals = 6;
const fewDecimals = 10 ** decimals;
/** Such a number of millionths has fifteen digits, which are the only ones that read back as it. */
const mostWhole = 1e15;
const [point, zero] = [0x2e, 0x30];

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

  /** Puts a text where each of its letters stands in XML as it is, and is one byte; says whether it did. */
  putPlain(text: string): boolean {
    this.#room(text.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (code > 0x7e || code < 0x20 || code === 0x26 || code === 0x3c || code === 0x3e) return false;
      bytes[at++] = code;
    }
    this.#length = at;
    return true;
  }

  /** Puts a number that is one, as the shortest decimal that reads back as the same double. */
  putNumber(value: number): void {
    // Most numbers of a table were typed with a few decimals. A whole number below 2^53 over a power of ten is rounded once:
    // where it gives the number back, it is the shortest decimal, if that has no exponent.
    const whole = Math.round(value * fewDecimals);
    if (whole >= 0 && whole < mostWhole && whole / fewDecimals === value) return this.#putMillionths(whole);
    // As `String` writes it, which keeps every text for a while in case that it is asked for again: of millions none is.
    this.put(JSON.stringify(value));
  }

  /** Puts a whole number ≥ 0 of millionths as a decimal. */
  #putMillionths(whole: number): void {
    const before = Math.floor(whole / fewDecimals);
    let rest = (whole - before * fewDecimals) | 0;
    this.putWhole(before);
    if (rest === 0) return;
    let digits = decimals;
    for (; rest % 10 === 0; rest = (rest / 10) | 0) digits--;
    this.#room(digits + 1);
    this.#bytes[this.#length] = point;
    for (let at = this.#length + digits; at > this.#length; at--) {
      const tenth = (rest / 10) | 0;
      this.#bytes[at] = zero + rest - 10 * tenth;
      rest = tenth;
    }
    this.#length += digits + 1;
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
      this.#bytes[at] = zero + rest - 10 * tenth;
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
