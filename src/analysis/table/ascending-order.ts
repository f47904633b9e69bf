/** Bits that are sorted by in one pass. */
const bits = 11;
const buckets = 1 << bits;

/** Places of a list, each with a key of two halves. */
interface Keyed {
  readonly places: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

const room = (count: number): Keyed => ({ places: new Uint32Array(count), low: new Uint32Array(count), high: new Uint32Array(count) });

/**
 * The places of numbers in ascending order, equal ones in the order in which they stand, without those that are NaN. Sorted
 * digit by digit, for columns with millions of numbers.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  let from = keyed(values);
  let to = room(from.places.length);
  for (const half of ["low", "high"] as const)
    for (let shift = 0; shift < 32; shift += bits) {
      if (!sortedInto(to, from, half, shift)) continue;
      [from, to] = [to, from];
    }
  return from.places;
}

/** Each number with the bits of which a higher number has the higher ones, read without a sign; −0 is 0. */
function keyed(values: Float64Array): Keyed {
  const numbers = values.filter((value) => !Number.isNaN(value));
  const found = room(numbers.length);
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    if (Number.isNaN(values[k])) continue;
    numbers[count] = values[k] + 0;
    found.places[count++] = k;
  }
  const halves = new Uint32Array(numbers.buffer);
  for (let k = 0; k < count; k++) {
    const isNegative = halves[2 * k + 1] >>> 31 === 1;
    found.low[k] = halves[2 * k] ^ (isNegative ? 0xffffffff : 0);
    found.high[k] = halves[2 * k + 1] ^ (isNegative ? 0xffffffff : 0x80000000);
  }
  return found;
}

/** Sorts by one digit, unless all have the same. */
function sortedInto(to: Keyed, { places, low, high }: Keyed, half: "low" | "high", shift: number): boolean {
  const keys = half === "low" ? low : high;
  const next = new Uint32Array(buckets + 1);
  for (let k = 0; k < keys.length; k++) next[((keys[k] >>> shift) & (buckets - 1)) + 1]++;
  if (next.includes(keys.length)) return false;
  for (let k = 1; k < buckets; k++) next[k] += next[k - 1];
  for (let k = 0; k < keys.length; k++) {
    const place = next[(keys[k] >>> shift) & (buckets - 1)]++;
    to.places[place] = places[k];
    to.low[place] = low[k];
    to.high[place] = high[k];
  }
  return true;
}
