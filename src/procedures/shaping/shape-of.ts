import type { BookSheet } from "../../analysis/shape/book.ts";
import { shapeBook, type NoPanel, type Panel, type PanelWords } from "../../analysis/shape/shape-book.ts";
import { stepsOf, type ShapeStep } from "./steps.ts";

/** A table in shape: a header row, then one row per unit and period. */
export interface Shaped {
  readonly kind: "shaped";
  readonly steps: readonly ShapeStep[];
  /** The table names years and only one indicator, and no other sheet adds one. */
  readonly alone: boolean;
  readonly panel: Panel;
}

/** Nothing needs to be done; it was done; or why it cannot be. */
export type Shape = { readonly kind: "in-shape" } | Shaped | { readonly kind: "cannot"; readonly problem: NoPanel };

/**
 * Proposes how a sheet becomes a table with one header row and one row per unit and period. Other sheets on the same units
 * are joined. Nothing is changed in place.
 * @param exclude whether rows of totals are left out
 */
export function shapeOf(sheet: BookSheet, others: readonly BookSheet[], exclude: boolean, words: PanelWords): Shape {
  const alone = shapeBook([sheet], words, !exclude);
  // A table that is a panel by itself needs no other sheet.
  if (alone.kind === "panel" && stepsOf(alone).length === 0) return { kind: "in-shape" };
  const joined = others.length === 0 || (alone.kind === "panel" && alone.wasPanel) || onlySelf(alone) ? alone : shapeBook([sheet, ...others], words, !exclude);
  const panel = joined.kind === "panel" ? joined : alone;
  if (panel.kind === "none") return { kind: "cannot", problem: panel };
  return { kind: "shaped", steps: stepsOf(panel), alone: panel.indicators.length === 1, panel };
}

const onlySelf = (shape: Panel | NoPanel) => shape.kind === "none" && (shape.why === "no-numbers" || shape.why === "no-header");
