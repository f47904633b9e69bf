/** Element k of the numbers at `at`, of the whole numbers, of the marks. */
export function f(at: usize, k: i32): f64 {
  return load<f64>(at + ((<usize>k) << 3));
}

export function setF(at: usize, k: i32, value: f64): void {
  store<f64>(at + ((<usize>k) << 3), value);
}

export function i(at: usize, k: i32): i32 {
  return load<i32>(at + ((<usize>k) << 2));
}

export function setI(at: usize, k: i32, value: i32): void {
  store<i32>(at + ((<usize>k) << 2), value);
}

export function mark(at: usize, k: i32): bool {
  return load<u8>(at + <usize>k) !== 0;
}

export function setMark(at: usize, k: i32, value: bool): void {
  store<u8>(at + <usize>k, <u8>value);
}

export function zeros(at: usize, count: i32): void {
  for (let k = 0; k < count; k++) setF(at, k, 0);
}

export function copy(to: usize, from: usize, count: i32): void {
  for (let k = 0; k < count; k++) setF(to, k, f(from, k));
}

/** Adds `times` the numbers at `from` to those at `to`, two at a time where the machine can. */
export function addTimes(to: usize, from: usize, times: f64, count: i32): void {
  let k = 0;
  if (ASC_FEATURE_SIMD) {
    const factor = f64x2.splat(times);
    for (; k + 2 <= count; k += 2) {
      const at = (<usize>k) << 3;
      v128.store(to + at, f64x2.add(v128.load(to + at), f64x2.mul(factor, v128.load(from + at))));
    }
  }
  for (; k < count; k++) setF(to, k, f(to, k) + times * f(from, k));
}

let next: usize = 0;

/** Begins a region, whose parts `numbers` and `bytes` hand out one after the other, each at a multiple of 16. */
export function beginRegion(at: usize): void {
  next = at;
}

export function numbers(count: i32): usize {
  return bytes(8 * count);
}

export function bytes(count: i32): usize {
  const from = next;
  next = (from + <usize>count + 15) & ~(<usize>15);
  return from;
}
