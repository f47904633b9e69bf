import type { PackageParts } from "../archive/package-parts.ts";
import type { Relationship } from "../archive/relationships.ts";
import type { SheetDrawing } from "./drawing-part.ts";
import type { SheetExtras } from "./look-reader.ts";

/** Kinds of things in a workbook file that the grid does not show. */
export const unshownKinds = [
  "chart-tabs",
  "other-tabs",
  "charts",
  "pictures",
  "shapes",
  "pivots",
  "slicers",
  "sparklines",
  "rules",
  "filters",
  "controls",
  "macros",
] as const;
export type UnshownKind = (typeof unshownKinds)[number];

/** How many of a kind there are; the names of tabs, and of tables whose filters they are. */
export interface Unshown {
  readonly kind: UnshownKind;
  readonly count: number;
  readonly names: readonly string[];
}

/** Counts what is not shown, sheet by sheet. */
export class UnshownCount {
  readonly #counts = new Map<UnshownKind, { count: number; names: string[] }>();

  add(kind: UnshownKind, count = 1, name?: string): void {
    if (count === 0) return;
    const one = this.#counts.get(kind) ?? { count: 0, names: [] };
    one.count += count;
    if (name !== undefined) one.names.push(name);
    this.#counts.set(kind, one);
  }

  /** What the parts of a sheet are. */
  related(parts: PackageParts, related: readonly Relationship[]): void {
    const has = (kind: string) => related.filter((one) => one.kind === kind && parts.has(one.path));
    this.add("pivots", has("pivotTable").length);
    this.add("slicers", has("slicer").length + has("timeline").length);
    this.add("controls", has("ctrlProp").length + has("control").length + has("oleObject").length);
  }

  sheet({ rules, sparklines, filtered }: SheetExtras, drawing: SheetDrawing | null, chartsShown: boolean): void {
    this.add("rules", rules);
    this.add("sparklines", sparklines);
    this.add("filters", filtered ? 1 : 0);
    if (drawing === null) return;
    this.add("charts", drawing.others.charts + (chartsShown ? 0 : drawing.charts.length));
    this.add("pictures", drawing.others.pictures);
    this.add("shapes", drawing.others.shapes);
  }

  /** In the order in which they are told. */
  all(): readonly Unshown[] {
    return unshownKinds.flatMap((kind) => {
      const one = this.#counts.get(kind);
      return one ? [{ kind, ...one }] : [];
    });
  }
}
