import type { Grid } from "./grid.ts";
import { isPlace, periodOf } from "./read-names.ts";
import { columnWords } from "./column-words.ts";
import { measuredHeadings } from "./measured-headings.ts";
import { isUnit } from "./units.ts";

/** A header with the rows below it, by 0-based rows of its sheet. */
export interface Block {
  /** Lines above the header that belong to it. */
  readonly lines: readonly number[];
  readonly header: readonly number[];
  /** Rows of data and the heading lines between them, in their order. */
  readonly body: readonly { readonly row: number; readonly kind: "data" | "heading" }[];
  readonly repeated: readonly number[];
  readonly notes: readonly number[];
}

interface Growing {
  lines: number[];
  header: number[];
  body: { row: number; kind: "data" | "heading" }[];
  repeated: number[];
  notes: number[];
  /** The texts of the rows of data, with their columns: a row that shares one is no header. */
  texts: Set<string>;
}

const fresh = (): Growing => ({ lines: [], header: [], body: [], repeated: [], notes: [], texts: new Set() });

const textsOf = (grid: Grid, row: number): readonly string[] =>
  grid.filled(row).flatMap((c) => (grid.read(row, c).kind === "text" ? [`${c} ${grid.text(row, c)}`] : []));

const legend = /^(?:special values?|(?:observation|available) flags?)\s*:?$/i;

/** Cuts a sheet into blocks: a level of a header below data begins the next one, with the lines that stand between. */
export function findBlocks(grid: Grid): readonly Block[] {
  const blocks = new Cutter(grid).cut();
  for (const one of blocks) takeFirstRows(grid, one);
  return blocks.filter(({ header, body, lines, notes }) => header.length + body.length + lines.length + notes.length > 0);
}

/** Goes down a sheet row by row: the block that grows, and the lines of which it is not yet known to which block they belong. */
class Cutter {
  readonly #grid: Grid;
  /** Rows that name an indicator and its unit. */
  readonly #headings: ReadonlySet<number>;
  readonly #blocks: Growing[] = [];
  #block = fresh();
  /** Lines since the last row of data or of a header. */
  #waiting: number[] = [];

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#headings = measuredHeadings(grid);
    this.#blocks.push(this.#block);
  }

  cut(): readonly Growing[] {
    for (const [row, kind] of this.#grid.kinds.entries()) {
      if (kind === "line" && this.#isLegend(row)) {
        this.#takeLegend(row);
        break;
      }
      this.#take(row, kind);
    }
    // The last units of a table may have no number.
    while (this.#waiting.length > 0 && this.#waiting[0] === (this.#block.body.at(-1)?.row ?? NaN) + 1 && isUnitWithoutNumbers(this.#grid, this.#waiting[0]))
      this.#block.body.push({ row: this.#waiting.shift()!, kind: "heading" });
    this.#block.notes.push(...this.#waiting);
    return this.#blocks;
  }

  #take(row: number, kind: Grid["kinds"][number]): void {
    const [grid, block] = [this.#grid, this.#block];
    if (kind === "blank") this.#takeBlank(row);
    else if (kind === "line" && saysWhatIsDown(grid, row, block)) block.header.push(row);
    else if ((kind === "line" && !isUpperLevel(grid, row, this.#inData)) || this.#headings.has(row)) this.#waiting.push(row);
    else if (kind === "data" && block.header.length > 0 && numbersColumns(grid, row)) block.repeated.push(row);
    else if (!this.#isHeader(row, kind)) this.#takeData(row);
    else if (this.#inData) this.#takeHeaderBelowData(row);
    else this.#takeHeader(row);
  }

  get #inData(): boolean {
    return this.#block.body.some(({ kind }) => kind === "data");
  }

  #isHeader(row: number, kind: Grid["kinds"][number]): boolean {
    if (kind === "level") return !isRowOfNames(this.#grid, row, this.#block);
    return kind === "line" || (kind === "years" && isHeaderOfYears(this.#grid, row, this.#block, this.#inData, this.#waiting.length > 0));
  }

  /** A header does not go on below a blank row: what stood above it were lines. */
  #takeBlank(row: number): void {
    const { kinds } = this.#grid;
    const next = kinds.findIndex((other, r) => r > row && other !== "blank");
    const { lines, header } = this.#block;
    if (!this.#inData && header.length > 0 && (kinds[next] === "level" || kinds[next] === "years")) lines.push(...header.splice(0));
  }

  #isLegend(row: number): boolean {
    return this.#inData && legend.test(this.#grid.text(row, this.#grid.filled(row)[0]));
  }

  /** What the flags of the table mean, to the end of the sheet. */
  #takeLegend(row: number): void {
    const { kinds } = this.#grid;
    this.#block.notes.push(...this.#waiting.splice(0), ...[...kinds.keys()].filter((r) => r >= row && kinds[r] !== "blank"));
  }

  #takeData(row: number): void {
    const [grid, block] = [this.#grid, this.#block];
    if (block.header.length === 0) block.lines.push(...this.#waiting.splice(0));
    for (const line of this.#waiting.splice(0)) {
      if (grid.isNote(line) || grid.isUnitLine(line)) block.notes.push(line);
      else block.body.push({ row: line, kind: "heading" });
    }
    block.body.push({ row, kind: "data" });
    for (const text of textsOf(grid, row)) block.texts.add(text);
  }

  /** The header of the block once more, or that of the next one. */
  #takeHeaderBelowData(row: number): void {
    const [grid, { header, repeated }] = [this.#grid, this.#block];
    const isFirst = sameRow(grid, row, header[0]) && !this.#waiting.some((line) => !grid.isNote(line));
    if (isFirst || (repeated.length > 0 && header.slice(1).some((own) => sameRow(grid, row, own)))) repeated.push(row);
    else {
      this.#begin();
      this.#block.header.push(row);
    }
  }

  /** Below the header a line is a heading of what follows, above it a title. */
  #takeHeader(row: number): void {
    const [grid, block] = [this.#grid, this.#block];
    const between = this.#waiting.filter((line) => !grid.isNote(line) && !grid.isUnitLine(line));
    // A header without data is no header: what it said is a line.
    if (between.length > 0) block.lines.push(...block.header.splice(0));
    block.lines.push(...this.#waiting.splice(0));
    block.header.push(row);
  }

  #begin(): void {
    const grid = this.#grid;
    this.#block.notes.push(...this.#waiting.filter((row) => grid.isNote(row)));
    this.#block = fresh();
    this.#blocks.push(this.#block);
    this.#block.lines.push(...this.#waiting.splice(0).filter((row) => !grid.isNote(row)));
  }
}

/** Rows without a number directly below the header are data where their names stand in the rows of data too. */
function takeFirstRows(grid: Grid, block: Growing): void {
  while (block.header.length > 1) {
    const last = block.header.at(-1)!;
    const named = textsOf(grid, last).some((text) => block.texts.has(text)) || (isHeaded(grid, last, block.header) && lacksNumbers(grid, last));
    if (grid.filled(last).some((c) => grid.merge(last, c) !== null) || !named) return;
    block.header.pop();
    block.body.unshift({ row: last, kind: "data" });
  }
}

/** A line below data that is the name of a place and nothing else. */
const isUnitWithoutNumbers = (grid: Grid, row: number): boolean => grid.filled(row)[0] === 0 && !grid.isNote(row) && isPlace(grid.text(row, 0));

/** Whether a row of texts is one of data whose numbers are blank. */
function isRowOfNames(grid: Grid, row: number, { header, body, texts }: Growing): boolean {
  if (body.some(({ kind }) => kind === "data")) return textsOf(grid, row).some((text) => texts.has(text)) || lacksNumbers(grid, row);
  return header.length > 0 && header.at(-1) !== row - 1 && isHeaded(grid, row, header) && lacksNumbers(grid, row);
}

/** Whether a row has only the names of a row of data, whose numbers are blank: 固定资产投资, 亿元 among rows of names with numbers. */
function lacksNumbers(grid: Grid, row: number): boolean {
  const data = [...grid.kinds.keys()].filter((r) => grid.kinds[r] === "data");
  const filled = grid.filled(row);
  const holds = (c: number, wanted: string) => data.some((r) => grid.read(r, c).kind === wanted);
  if (filled.length < 2 || !filled.every((c) => holds(c, "text") && !holds(c, "number"))) return false;
  // A level of years or of names over the numbers below it makes it the upper level of another header.
  const next = grid.kinds.findIndex((kind, r) => r > row && kind !== "blank");
  const isUpper =
    next >= 0 && (grid.kinds[next] === "level" || grid.kinds[next] === "years") && grid.filled(next).some((c) => !filled.includes(c) && holds(c, "number"));
  return !isUpper || grid.filled(next).filter((c) => holds(c, "number")).length < 2;
}

/** Whether every name of a row has a heading above it: it is then no lower level of names, and in the language of the others no twin. */
function isHeaded(grid: Grid, row: number, header: readonly number[]): boolean {
  const above = header.filter((other) => other !== row);
  const isHan = (r: number) => grid.filled(r).some((c) => /\p{Script=Han}/u.test(grid.text(r, c)));
  return above.some((r) => isHan(r) === isHan(row)) && grid.filled(row).every((c) => above.some((r) => grid.text(r, c) !== ""));
}

/** A line directly below a header that says what stands down, as the header says what stands across: GEO (Labels) below TIME. */
function saysWhatIsDown(grid: Grid, row: number, { header, body }: Growing): boolean {
  const [first, ...others] = grid.filled(row);
  if (body.length > 0 || others.length > 0 || first === undefined || header.at(-1) !== row - 1 || grid.kinds[row + 1] !== "data") return false;
  const roleOf = (r: number) => columnWords.find(([, pattern]) => pattern.test(grid.text(r, first)))?.[0];
  return roleOf(row - 1) === "period" && roleOf(row) === "unit";
}

/** A line that is the upper level of a header: merged over some columns, or not in the first column and above a level. */
function isUpperLevel(grid: Grid, row: number, inData: boolean): boolean {
  const filled = grid.filled(row);
  if (filled.length !== 1 || filled[0] === 0 || grid.isUnitLine(row) || grid.isNote(row)) return false;
  const text = grid.text(row, filled[0]);
  if (isUnit(text)) return false;
  const next = grid.kinds.findIndex((kind, r) => r > row && kind !== "blank");
  const above = next >= 0 && (grid.kinds[next] === "level" || grid.kinds[next] === "years");
  if (!above) return false;
  const merge = grid.merge(row, filled[0]);
  return !inData || merge !== null || periodOf(grid.cell(row, filled[0])) !== null;
}

const sameRow = (grid: Grid, row: number, other: number | undefined): boolean =>
  other !== undefined && Array.from({ length: grid.width }, (_, c) => grid.text(row, c) === grid.text(other, c)).every(Boolean);

/** Whether a row that holds texts and years is a header: above data, or below it when it begins a table again. */
function isHeaderOfYears(grid: Grid, row: number, block: Growing, inData: boolean, afterLines: boolean): boolean {
  const years = grid.filled(row).flatMap((c) => (grid.read(row, c).kind === "number" ? [Number(periodOf(grid.cell(row, c))?.text ?? NaN)] : []));
  const inRow = years.length > 1 && years.every((year, k) => k === 0 || Math.abs(year - years[k - 1]) <= 5) && new Set(years).size > 1;
  const [first] = grid.filled(row);
  if (inData) return (inRow && (afterLines || grid.text(row, first) === grid.text(block.header.at(-1) ?? -1, first))) || sameRow(grid, row, block.header[0]);
  if (block.header.length === 0) return true;
  // 甲, 2015 below 地区, 人数 is data; 2019, 2020, 2019, 2020 below a row of indicators is a header.
  const repeating = years.length > 1 && new Set(years).size >= 1 && grid.read(row, 0).kind !== "number";
  const upper = block.header.at(-1)!;
  const covered = grid.filled(row).every((c) => grid.read(upper, c).kind !== "blank");
  return (inRow || repeating) && !(covered && grid.read(row, 0).kind !== "blank");
}

/** A row of a form that numbers its columns: 甲, 乙, 1, 2, 3. */
function numbersColumns(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const numbers = filled.flatMap((c) => (grid.read(row, c).kind === "number" ? [Number(grid.cell(row, c))] : []));
  const texts = filled.filter((c) => grid.read(row, c).kind !== "number").map((c) => grid.text(row, c));
  return numbers.length > 1 && numbers.every((value, k) => value === k + 1) && texts.length > 0 && texts.every((text) => /^[甲乙丙丁]$/.test(text));
}
