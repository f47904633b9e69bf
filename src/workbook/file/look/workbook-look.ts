import type { ReportChart } from "../../../report/figures/chart.ts";
import type { CellNote, SheetFilter } from "../../look/sheet-extras.ts";
import type { CellLook } from "../../look/sheet-look.ts";
import { FileProblem } from "../file-problem.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import { outsideOf, relationshipsOf, type Relationship } from "../archive/relationships.ts";
import type { ReadSheet } from "../reading/sheet-part.ts";
import type { Colours } from "./colours.ts";
import { digitWidth } from "./digit-width.ts";
import { readDrawing } from "./drawing-part.ts";
import type { LookContext } from "./look-reader.ts";
import { readNotes } from "./notes-part.ts";
import { chooses, readTableFilters, shownTableFilter } from "./table-filters.ts";
import { readStyles, type FileStyles } from "./styles-part.ts";
import { readTheme } from "./theme-part.ts";
import { UnshownCount, type Unshown } from "./unshown.ts";

/** How the sheets of a workbook look, as far as they have been read. */
export class WorkbookLook {
  readonly #unshown = new UnshownCount();

  private constructor(
    private readonly parts: PackageParts,
    private readonly styles: FileStyles,
    private readonly colours: Colours,
  ) {}

  /** @param related what the workbook points at */
  static async read(parts: PackageParts, related: readonly Relationship[]): Promise<WorkbookLook> {
    const partOf = (kind: string) => related.find((one) => one.kind === kind)?.path;
    const theme = await readTheme(parts, partOf("theme"));
    const styles = await readStyles(parts, partOf("styles"), theme.colours);
    const look = new WorkbookLook(parts, styles, styles.colours);
    if (related.some(({ kind }) => kind === "vbaProject")) look.#unshown.add("macros");
    return look;
  }

  /** By the numbers that sheets give; the first is what a cell without one looks like. */
  get looks(): readonly CellLook[] {
    return this.styles.looks;
  }

  /** What the workbook holds and the grid does not show, of the sheets that have been read. */
  unshown(): readonly Unshown[] {
    return this.#unshown.all();
  }

  /** Counts a tab that is no sheet. */
  otherTab(kind: "chart-tabs" | "other-tabs", name: string): void {
    this.#unshown.add(kind, 1, name);
  }

  /** What the part of a sheet is read with. */
  async context(sheet: string): Promise<LookContext> {
    const { font, size } = this.looks[0];
    return {
      colours: this.colours,
      looks: this.styles.rules,
      digit: digitWidth(font, size),
      count: this.looks.length,
      letters: (look) => this.looks[look] ?? this.looks[0],
      outside: await outsideOf(this.parts, sheet),
    };
  }

  /**
   * Reads what lies over the cells of a sheet.
   * @param own the filter of the sheet itself
   * @param ofReport whether it is a sheet of a report: its charts are shown
   */
  async over(
    sheet: string,
    extras: ReadSheet["extras"],
    own: SheetFilter | null,
    ofReport: boolean,
  ): Promise<{ readonly charts: readonly ReportChart[]; readonly notes: readonly CellNote[]; readonly filter: SheetFilter | null }> {
    const related = (await relationshipsOf(this.parts, sheet)).filter(({ path }) => this.parts.has(path));
    const drawing = related.find(({ kind }) => kind === "drawing");
    const read = drawing === undefined ? null : await unlessDamaged(() => readDrawing(this.parts, drawing.path));
    this.#unshown.related(this.parts, related);
    if (extras) this.#unshown.sheet(extras, read, ofReport);
    const notes = (await unlessDamaged(() => readNotes(this.parts, related))) ?? [];
    const ofTables = (await unlessDamaged(() => readTableFilters(this.parts, related))) ?? [];
    const shown = own !== null || extras?.filtered ? null : shownTableFilter(ofTables);
    // Tables of reports that nobody has filtered have no more than their buttons.
    for (const one of ofTables) if (one !== shown && (chooses(one) || !ofReport)) this.#unshown.add("filters", 1, one.table);
    return { charts: ofReport ? (read?.charts ?? []) : [], notes, filter: own ?? shown?.filter ?? null };
  }
}

/** What is not shown anyway does not keep the cells from being read. */
async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileProblem && error.fault === "damaged") return null;
    throw error;
  }
}
