const generic = /(^|[\s,])(sans-serif|serif|monospace|cursive|fantasy|system-ui)\s*$/i;
/** Faces with serifs by their usual names, Song and its like among them. */
const serifs = /宋|明体|仿|楷|song|ming|times|roman|georgia|cambria|garamond|\bserif/i;

/** As wide as Arial where there is no Arial; any of the system's where there is neither. */
const plain = '"Liberation Sans", "Nimbus Sans", sans-serif';

/** A canvas font with a generic family at its end. */
export function withFallback(font: string): string {
  if (generic.test(font)) return font;
  return `${font.trimEnd()}, ${serifs.test(font) ? "serif" : plain}`;
}

/**
 * The grid draws in the font of a cell alone. Where the system lacks it Firefox takes its default, a serif; other browsers ask
 * the system for a like one. From here on every canvas has a fallback that fits.
 */
export function giveCanvasesFallbackFonts(prototype: CanvasRenderingContext2D = CanvasRenderingContext2D.prototype): void {
  const own = Object.getOwnPropertyDescriptor(prototype, "font")!;
  Object.defineProperty(prototype, "font", {
    ...own,
    set(this: CanvasRenderingContext2D, font: string) {
      own.set!.call(this, withFallback(font));
    },
  });
}
