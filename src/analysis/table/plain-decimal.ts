/** Digits whose whole number is exact; powers of ten are exact up to far more of them. */
const mostDigits = 15;
const powers = Array.from({ length: mostDigits + 1 }, (_, k) => 10 ** k);

/**
 * The number of a text that is nothing but some digits, a minus sign before them and a decimal point among them, as nearly
 * every cell of a text file is; NaN of any other, which may well be a number too. Both whole numbers of the fraction are
 * exact, so that it is the double that reading the text gives.
 * @param withPoint whether a point is the decimal mark; without, a text with one is left to others
 */
export function plainDecimal(text: string, withPoint: boolean): number {
  const { length } = text;
  const from = length > 0 && text.charCodeAt(0) === 45 ? 1 : 0;
  // A sign, the digits and the point.
  if (length === from || length > from + mostDigits + 1) return NaN;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (let k = from; k < length; k++) {
    const digit = text.charCodeAt(k) - 48;
    if (digit >= 0 && digit <= 9) {
      whole = 10 * whole + digit;
      digits++;
    } else if (digit === -2 && withPoint && point < 0) point = k;
    else return NaN;
  }
  if (digits === 0 || digits > mostDigits) return NaN;
  const size = point < 0 ? whole : whole / powers[length - 1 - point];
  return from === 1 ? -size : size;
}
