import { isCellError, type Cell } from "../../analysis/table/table.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import type { FileSheet, OpenedXlsx, Tab } from "../../workbook/file/xlsx.ts";
import { CliProblem } from "../terminal/problem.ts";

/** Whether a row of texts holds the names of all columns that were asked for. */
export type HoldsColumns = (row: readonly string[]) => boolean;

/** The sheet that was read, and the other tabs that hold cells. */
export interface ChosenSheet {
  readonly sheet: FileSheet;
  readonly others: readonly string[];
}

/** Rows from the top in which a header is looked for. */
const depth = 20;

/**
 * The sheet of this name; where none is named, the first that is not hidden. Where the columns stand in other sheets only,
 * as behind a cover sheet, the problem names those.
 */
export async function chooseSheet(book: OpenedXlsx, wanted: string | undefined, holdsColumns: HoldsColumns | undefined): Promise<ChosenSheet> {
  const sheets = book.tabs.filter(({ kind }) => kind === "sheet");
  const tab = wanted === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : (named(sheets, wanted) ?? null);
  const others = sheets.filter((other) => other !== tab).sort((a, b) => Number(a.hidden) - Number(b.hidden));
  if (tab === null) {
    const having = holdsColumns ? await sheetsHolding(book, sheets, holdsColumns) : [];
    const kind = named(book.tabs, wanted!)?.kind ?? null;
    throw new CliProblem("sheet-not-there", { sheet: wanted!, sheets: sheets.map(({ name }) => name), having, chart: kind === "chart" });
  }
  const sheet = await book.sheet(tab);
  if (holdsColumns && !holdsHeader(sheet, holdsColumns)) {
    const having = await sheetsHolding(book, others, holdsColumns);
    if (having.length > 0) throw new CliProblem("columns-elsewhere", { sheet: sheet.name, having, first: wanted === undefined });
  }
  return { sheet, others: others.map(({ name }) => name) };
}

/** Excel tells sheets apart by letters, whatever their case. */
function named(tabs: readonly Tab[], wanted: string): Tab | undefined {
  const plain = (name: string) => name.normalize("NFKC").trim().toLowerCase();
  return tabs.find(({ name }) => name === wanted) ?? tabs.find(({ name }) => plain(name) === plain(wanted));
}

async function sheetsHolding(book: OpenedXlsx, tabs: readonly Tab[], holdsColumns: HoldsColumns): Promise<readonly string[]> {
  const found: string[] = [];
  for (const tab of tabs) {
    try {
      if (holdsHeader(await book.sheet(tab), holdsColumns)) found.push(tab.name);
    } catch (error) {
      // A sheet that cannot be read is no place to send a person to.
      if (!(error instanceof FileProblem)) throw error;
    }
  }
  return found;
}

const holdsHeader = ({ cells }: FileSheet, holdsColumns: HoldsColumns) => {
  const top = Math.max(
    0,
    cells.findIndex((row) => row.some((cell) => cell !== null)),
  );
  return cells.slice(top, top + depth).some((row) => holdsColumns(row.map(textOf)));
};

const textOf = (cell: Cell) => (cell === null || isCellError(cell) ? "" : String(cell).trim());
