/** Pixels of a digit of one point where nothing is drawn. */
const usual = 0.75;

const measured = new Map<string, number>();

/** Pixels of a digit as the page draws it: with another font where it has not the one that is asked for. Sizes are in points. */
export function digitPixels(font = "Arial", size = 11): number {
  let one = measured.get(font);
  if (one === undefined) measured.set(font, (one = widthOfOne(font)));
  return one * size;
}

function widthOfOne(font: string): number {
  const context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!context) return usual;
  // Large, so that rounding to whole pixels does not count.
  context.font = `100pt "${font.replace(/["\\]/g, "")}"`;
  const width = context.measureText("0").width / 100;
  return width > 0 ? width : usual;
}
