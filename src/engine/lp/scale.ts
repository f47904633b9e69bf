const bits = new DataView(new ArrayBuffer(8));
/** The leading 20 bits of the fraction of √2: above them a number is nearer to the next power of two. */
const rootOfTwo = 0x6a09e;

/** Exponents of scales: whatever they are multiplied with, a number of size 1 stays one. */
const most = 1000;

/** 2 to a power, kept within what can be multiplied by and divided by. */
export const scaleOf = (exponent: number): number => 2 ** Math.min(Math.max(exponent, -most), most);

/** The power of two nearest to `value` (> 0), on a logarithmic scale: multiplying by it rounds nothing. */
export function powerOfTwo(value: number): number {
  bits.setFloat64(0, value);
  const high = bits.getInt32(0);
  const exponent = high >>> 20;
  if (exponent === 0 || exponent >= 2046) return scaleOf(Math.round(Math.log2(value)));
  bits.setInt32(0, (exponent + ((high & 0xfffff) > rootOfTwo ? 1 : 0)) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}
