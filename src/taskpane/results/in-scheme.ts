import type { Scheme } from "../appearance/scheme.ts";
import { scaleColours } from "../../workbook/look/look.ts";
import type { Drawing } from "./draw.ts";

/** The lightness, from 0 to 1, of what is white on a pale ground: that of the pane in the dark. */
const ground = 0.28;
/** How much of the range of lightness is left above the ground: black becomes nearly white. */
const range = 0.86;

/** The scale of the score matrix: on a dark ground pale colours are nearer to each other, so that it has one of its own. */
const scales = new Map(scaleColours.map((colour, k) => [colour, ["#2F3A42", "#2F6389", "#8CC4EE"][k]]));

/**
 * A drawing on a ground of the scheme. In the dark every colour keeps its hue and takes the opposite lightness, so that what
 * stood out from the ground, and from its neighbour, still does; of a scale of colours the far end is now the bright one.
 */
export function inScheme(drawing: Drawing, scheme: Scheme): Drawing {
  if (scheme === "light") return drawing;
  const { tooltip, ...rest } = drawing;
  return darkened({ ...rest, tooltip: { backgroundColor: "#FFFFFF", borderColor: "#DDE3EA", ...tooltip } }, false) as Drawing;
}

/** @param isColour whether it stands where a colour does: a name may look like one */
function darkened(value: unknown, isColour: boolean): unknown {
  if (typeof value === "string") return isColour && /^#[0-9a-f]{6}$/i.test(value) ? (scales.get(value) ?? darkColour(value)) : value;
  if (Array.isArray(value)) return value.map((one) => darkened(one, isColour));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, darkened(one, /color$/i.test(key))]));
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** The colour of opposite lightness, in Björn Ottosson's OKLab (2020), whose lightness is that which is seen. */
export function darkColour(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = ground + range * (1 - (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s));
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const [l2, m2, s2] = [
    lightness + 0.3963377774 * a + 0.2158037573 * c,
    lightness - 0.1055613458 * a - 0.0638541728 * c,
    lightness - 0.0894841775 * a - 1.291485548 * c,
  ].map((part) => part ** 3);
  const parts = [
    4.0767416621 * l2 - 3.3077115913 * m2 + 0.2309699292 * s2,
    -1.2684380046 * l2 + 2.6097574011 * m2 - 0.3413193965 * s2,
    -0.0041960863 * l2 - 0.7034186147 * m2 + 1.707614701 * s2,
  ];
  const byte = (part: number) => Math.round(255 * gamma(Math.min(1, Math.max(0, part))));
  return `#${parts.map((part) => byte(part).toString(16).padStart(2, "0")).join("")}`;
}
