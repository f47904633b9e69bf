import { limits } from "../limits.ts";
import { rangeOf } from "../../cells/address.ts";
import type { CellText, FontLook, LineLook, SheetLink, SheetLook } from "../../look/sheet-look.ts";
import type { StoredRun } from "../reading/stored-runs.ts";
import { attributeNamed, isTrue, unescaped, type Attributes } from "../archive/xml-reader.ts";
import { EntryReader } from "./entry-reader.ts";
import { FilterReader } from "./filter-reader.ts";
import { columnPixels, pixelsForDigits, rowPixels } from "./digit-width.ts";
import { RuleReader, type RuleContext } from "./rule-reader.ts";
import { textRun } from "./text-runs.ts";

/** What a sheet's look takes from its workbook. */
export interface LookContext extends RuleContext {
  /** Pixels of a digit in the workbook's ordinary font. */
  readonly digit: number;
  /** How many looks there are: a cell that names another has none. */
  readonly count: number;
  /** How the letters of a cell look, by the number of its look. */
  letters(look: number): FontLook;
  /** The addresses outside of the workbook that the sheet names, by the ids of its relationships. */
  readonly outside: ReadonlyMap<string, string>;
}

/** Things of a sheet that the grid does not show. */
export interface SheetExtras {
  readonly rules: number;
  readonly sparklines: number;
  /** Whether it has a filter that is not understood. */
  readonly filtered: boolean;
}

/** Reads how a sheet looks while its cells are read, as its elements come. Rows and columns from 0. */
export class LookReader {
  #sparklines = 0;
  readonly #entries = new EntryReader();
  readonly #filter = new FilterReader();
  readonly #cells: (number | undefined)[][] = [];
  /** Cells that have a look, and only that, take room too. */
  #room: number = limits.cells;
  readonly #rows = new Map<number, LineLook>();
  readonly #columns: (LineLook & { readonly from: number; readonly to: number })[] = [];
  readonly #links: SheetLink[] = [];
  readonly #texts: CellText[] = [];
  readonly #rules: RuleReader;
  #format: Attributes = {};
  #view: Attributes = {};
  #views = 0;
  #pane: Attributes | null = null;
  #tabColour: string | null = null;

  constructor(private readonly context: LookContext) {
    this.#rules = new RuleReader(context);
  }

  look(): SheetLook {
    const { defaultRowHeight = "15", defaultColWidth, baseColWidth = "8" } = this.#format;
    const { digit } = this.context;
    return {
      cells: this.#cells,
      rows: this.#rows,
      columns: this.#columns,
      digit,
      rowHeight: rowPixels(Number(defaultRowHeight) || 15),
      columnWidth: Number(defaultColWidth) > 0 ? columnPixels(Number(defaultColWidth), digit) : pixelsForDigits(Number(baseColWidth) || 8, digit),
      freeze: frozen(this.#pane, this.#view),
      gridlines: this.#view["showGridLines"] !== "0" && this.#view["showGridLines"] !== "false",
      zoom: Math.min(4, Math.max(0.1, (Number(this.#view["zoomScale"] ?? 100) || 100) / 100)),
      rightToLeft: isTrue(this.#view["rightToLeft"]),
      tabColour: this.#tabColour,
      rules: this.#rules.rules(),
      links: this.#links,
      texts: this.#texts,
      entries: this.#entries.rules,
      filter: this.#filter.filter(),
    };
  }

  extras(): SheetExtras {
    return { sparklines: this.#sparklines, filtered: this.#filter.unknown, rules: this.#rules.unknown };
  }

  cell(row: number, column: number, style: string | undefined): void {
    if (style === undefined || style === "0" || this.#room === 0) return;
    const number = Number(style);
    if (!(number > 0 && number < this.context.count)) return;
    this.#room--;
    (this.#cells[row] ??= [])[column] = number;
  }

  /** A text in pieces of their own look. What the grid would take for signs of its own, and what is too much, is shown as plain texts are. */
  pieces(row: number, column: number, style: number, runs: readonly StoredRun[]): void {
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    if (this.#texts.length === limits.piecedTexts || runs.some(({ text }) => /[\u0000-\u0008\u000b-\u001f]/.test(text))) return;
    const letters = this.context.letters(style);
    this.#texts.push({ row, column, runs: runs.map((run) => textRun(run, letters, this.context.colours)) });
  }

  row(row: number, { ht, customHeight, hidden, s, customFormat }: Attributes): void {
    const height = Number(ht);
    const look = isTrue(customFormat) ? Number(s) : 0;
    const line: LineLook = {
      ...(height > 0 ? { size: rowPixels(height), fixed: isTrue(customHeight) } : {}),
      ...(isTrue(hidden) || height === 0 ? { hidden: true } : {}),
      ...(look > 0 && look < this.context.count ? { look } : {}),
    };
    if (Object.keys(line).length > 0) this.#rows.set(row, line);
  }

  open(name: string, attributes: Attributes, parent: string): void {
    this.#rules.open(name, attributes);
    this.#entries.open(name, attributes);
    this.#filter.open(name, attributes, parent);
    switch (name) {
      case "col":
        if (parent === "cols") this.#column(attributes);
        break;
      case "sheetFormatPr":
        this.#format = attributes;
        break;
      case "sheetView":
        if (this.#views++ === 0) this.#view = attributes;
        break;
      case "pane":
        if (this.#views === 1) this.#pane = attributes;
        break;
      case "tabColor":
        this.#tabColour = this.context.colours.of(attributes) ?? null;
        break;
      case "hyperlink":
        this.#link(attributes);
        break;
      case "sparklineGroup":
        this.#sparklines++;
        break;
    }
  }

  text(text: string, name: string): void {
    this.#rules.text(text, name);
    this.#entries.text(text);
  }

  close(name: string): void {
    this.#rules.close(name);
    this.#entries.close(name);
    this.#filter.close(name);
  }

  #column({ min = "0", max = min, width, customWidth, hidden, style = "0" }: Attributes): void {
    const [from, to] = [Number(min) - 1, Math.min(Number(max), limits.columns) - 1];
    if (!(from >= 0 && to >= from)) return;
    const [size, look] = [Number(width), Number(style)];
    this.#columns.push({
      from,
      to,
      ...(size > 0 ? { size: columnPixels(size, this.context.digit), fixed: isTrue(customWidth) } : {}),
      ...(isTrue(hidden) || size === 0 ? { hidden: true } : {}),
      ...(look > 0 && look < this.context.count ? { look } : {}),
    });
  }

  #link(attributes: Attributes): void {
    const range = rangeOf(attributes["ref"] ?? "");
    const outside = this.context.outside.get(attributeNamed(attributes, "id") ?? "") ?? "";
    const place = unescaped(attributes["location"] ?? (outside.startsWith("#") ? outside.slice(1) : ""));
    if (range === null) return;
    if (outside !== "" && !outside.startsWith("#")) this.#links.push({ range, to: { address: attributes["location"] ? `${outside}#${place}` : outside } });
    else if (place !== "") this.#links.push({ range, to: { place } });
  }
}

function frozen(pane: Attributes | null, view: Attributes): SheetLook["freeze"] {
  if (pane === null || !/^frozen/.test(pane["state"] ?? "")) return null;
  const [columns, rows] = [Math.trunc(Number(pane["xSplit"] ?? 0)) || 0, Math.trunc(Number(pane["ySplit"] ?? 0)) || 0];
  if (columns <= 0 && rows <= 0) return null;
  // What is frozen begins where the sheet is scrolled to, seldom at its first cell.
  const top = rangeOf(view["topLeftCell"] ?? "A1") ?? { fromRow: 1, fromColumn: 1 };
  return { rows, columns, row: rows > 0 ? top.fromRow - 1 + rows : -1, column: columns > 0 ? top.fromColumn - 1 + columns : -1 };
}
