/** The power of two nearest to `value` (> 0): multiplying by it rounds nothing. */
export const powerOfTwo = (value: number): number => 2 ** Math.round(Math.log2(value));
