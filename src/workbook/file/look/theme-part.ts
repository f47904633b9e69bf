import type { PackageParts } from "../archive/package-parts.ts";
import { officeTheme } from "./colours.ts";

/** In the order of the numbers by which cells name the colours of a theme: the first two pairs the other way round than the part lists them. */
const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** What a theme says that cells ask for. */
export interface Theme {
  readonly colours: readonly string[];
}

/** Reads the theme of a workbook; Office's own where it has none. */
export async function readTheme(parts: PackageParts, path: string | undefined): Promise<Theme> {
  const colours = [...officeTheme];
  if (path === undefined || !parts.has(path)) return { colours };
  await parts.read(path, {
    open(name, { val = "", lastClr = "" }, parent) {
      const place = order.indexOf(parent);
      const colour = name === "srgbClr" ? val : name === "sysClr" ? lastClr || (val === "window" ? "FFFFFF" : "000000") : "";
      if (place >= 0 && /^[0-9a-f]{6}$/i.test(colour)) colours[place] = colour;
    },
  });
  return { colours };
}
