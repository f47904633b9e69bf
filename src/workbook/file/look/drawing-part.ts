import type { ReportChart } from "../../../report/figures/chart.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import { relationshipsOf } from "../archive/relationships.ts";
import { attributeNamed, type Attributes, type XmlHandlers } from "../archive/xml-reader.ts";
import { readChart } from "./chart-part.ts";

/** What lies over the cells of a sheet. */
export interface SheetDrawing {
  /** Charts of the kinds that reports have; their ranges name the sheets of the file. */
  readonly charts: readonly ReportChart[];
  readonly others: Readonly<Record<"charts" | "pictures" | "shapes", number>>;
}

interface Anchor {
  readonly corners: { row: number; col: number }[];
  chart: string | null;
}

/** Reads what a drawing lays over the cells. */
export async function readDrawing(parts: PackageParts, path: string): Promise<SheetDrawing> {
  const reader = new DrawingReader();
  await parts.read(path, reader);
  const related = await relationshipsOf(parts, path);
  const charts: ReportChart[] = [];
  let unknown = 0;
  for (const { corners, chart } of reader.anchors) {
    if (chart === null) continue;
    const part = related.find(({ id }) => id === chart)?.path;
    const read = part === undefined ? null : await readChart(parts, part);
    const [from, to] = corners;
    if (read === null || from === undefined || to === undefined) unknown++;
    else
      charts.push({
        ...read,
        anchor: { fromRow: from.row + 1, fromColumn: from.col + 1, toRow: Math.max(to.row, from.row + 1), toColumn: Math.max(to.col, from.col + 1) },
      });
  }
  return { charts, others: { charts: unknown, pictures: reader.pictures, shapes: reader.shapes } };
}

class DrawingReader implements XmlHandlers {
  readonly anchors: Anchor[] = [];
  pictures = 0;
  shapes = 0;
  #corner: { row: number; col: number } | null = null;
  /** What stands in place of something that a program may not know is the same thing once more. */
  #instead = 0;

  open(name: string, attributes: Attributes): void {
    if (name === "Fallback") this.#instead++;
    if (this.#instead > 0) return;
    const anchor = this.anchors.at(-1);
    if (/Anchor$/.test(name)) this.anchors.push({ corners: [], chart: null });
    else if ((name === "from" || name === "to") && anchor) {
      this.#corner = { row: 0, col: 0 };
      anchor.corners.push(this.#corner);
    } else if (name === "chart" && anchor) anchor.chart = attributeNamed(attributes, "id") ?? "";
    else if (name === "pic") this.pictures++;
    else if (name === "sp" || name === "cxnSp") this.shapes++;
  }

  text(text: string, name: string): void {
    if (this.#corner && (name === "row" || name === "col")) this.#corner[name] = Number(text);
  }

  close(name: string): void {
    if (name === "Fallback") this.#instead--;
    else if (name === "from" || name === "to") this.#corner = null;
  }
}
