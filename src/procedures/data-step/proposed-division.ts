import { provinceOf } from "../neighbours/region-maps.ts";
import { defaultDivision } from "./default-division.ts";

/** Fewer provinces than this are no reason to propose regions. */
const enough = 3;

/** The division that is proposed for units of these names: where most of them are provinces; null where they are not. */
export function proposedDivision(labels: readonly string[]): string | null {
  const names = [...new Set(labels)];
  const provinces = names.filter((name) => provinceOf(name) !== undefined).length;
  return provinces >= enough && 2 * provinces > names.length ? defaultDivision : null;
}
