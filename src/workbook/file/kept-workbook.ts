import { addressOf } from "../../analysis/table/table.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { freeNames } from "../free-name.ts";
import type { ChangedLook, ChangedName, ChangedSheetLook, ChangedTab, WorkbookChanges } from "../workbook-changes.ts";
import { spillOf } from "./reading/dynamic-formulas.ts";
import { plainFormula, storedFormula } from "./formula-names.ts";
import { type BookTab } from "./package/book-part.ts";
import { CellChanges } from "./package/cell-change.ts";
import { ChangedWorkbook } from "./package/changed-workbook.ts";
import { tableNames } from "./package/grafted-sheets.ts";
import { withProperties } from "./package/custom-properties.ts";
import { writeXlsx, type PlainSheet } from "./writing/xlsx-writer.ts";

/** A sheet that the file does not have yet, and how it looks where that is otherwise than it is written. */
export type NewTab = ({ readonly plain: PlainSheet } | { readonly report: ReportSheet }) & { readonly look?: NewSheetLook };

export interface NewSheetLook extends ChangedSheetLook {
  readonly hidden: boolean;
}

/**
 * The bytes of a workbook file with what changed in it since it was opened. What did not change is in it as it was.
 * @param before the file as it was opened
 * @param kept small texts kept inside the file, by name, and those that were in it
 */
export async function changedFile(
  before: Uint8Array,
  { tabs, names, uncalculated }: WorkbookChanges<NewTab>,
  kept: { readonly now: Readonly<Record<string, string>>; readonly before: Readonly<Record<string, string>> },
): Promise<Uint8Array> {
  const file = await ChangedWorkbook.open(before);
  const { book } = file;
  const sheets = book.tabs.filter(({ kind, relation }) => kind === "worksheet" && relation !== "");
  const listed = [...book.tabs];
  const staying = tabs.flatMap((tab) => ("added" in tab ? [] : [tab]));
  for (const [place, tab] of sheets.entries()) if (!staying.some((one) => one.place === place)) await file.removeSheet(tab);
  await rename(file, staying, sheets);
  for (const tab of staying) {
    const placed = sheets[tab.place];
    if (tab.hidden !== /hidden/i.test(placed.tag.match(/\sstate="([^"]*)"/)?.[1] ?? "")) book.setState(placed, tab.hidden ? "hidden" : "visible");
    if (!tab.rows.still || !tab.columns.still) await file.moveLines(placed, tab);
    await file.layOut(placed, tab.layout);
    if (tab.extras !== undefined) await file.putExtras(placed, tab.extras);
    await file.setCells(placed, changesOf(tab));
  }
  setNames(file, names);
  const added = await addTabs(file, tabs, names);
  book.tabs.splice(
    0,
    book.tabs.length,
    ...inOrder(
      tabs.map((tab) => ("added" in tab ? added.shift()! : sheets[tab.place])),
      listed,
      book.tabs,
    ),
  );
  for (const one of names.filter(({ scope }) => scope !== null)) putName(file, one);
  if (uncalculated && staying.some(({ cells }) => cells.length > 0)) book.calculatedLater = true;
  await withProperties(file, kept);
  return file.bytes();
}

async function rename(file: ChangedWorkbook, staying: readonly ChangedTab[], sheets: readonly BookTab[]): Promise<void> {
  const renamed = staying.filter(({ place, name }) => sheets[place].name !== name);
  // Two sheets may have changed names with each other.
  if (renamed.length > 1) {
    const between = freeNames(
      renamed.map(({ name }) => name),
      [...sheets.map(({ name }) => name), ...staying.map(({ name }) => name)],
    );
    for (const [k, { place }] of renamed.entries()) await file.renameSheet(sheets[place], between[k]);
  }
  for (const { place, name } of renamed) await file.renameSheet(sheets[place], name);
}

function changesOf({ cells, looks }: ChangedTab): CellChanges {
  const changes = new CellChanges();
  for (const { row, column, value, formula, formulaKept, spill } of cells) {
    const written = formula === null ? null : { text: storedFormula(formula), spill: spillOf(formula, addressOf(row, column), spill) };
    changes.put(row, column, { content: { value, formula: formulaKept ? "kept" : written } });
  }
  return withLooks(changes, looks);
}

function withLooks(changes: CellChanges, looks: readonly ChangedLook[]): CellChanges {
  for (const { row, column, style, change, runs } of looks)
    changes.put(row, column, {
      ...(style === undefined ? {} : { style }),
      // Of a cell of which the pieces of its text alone are others the style is not even named.
      ...(runs !== undefined && style === undefined && Object.keys(change).length === 0 ? {} : { look: change }),
      ...(runs === undefined ? {} : { runs }),
    });
  return changes;
}

/** Gives a sheet that was just written the look that it is to have. */
async function dress(file: ChangedWorkbook, tab: BookTab, look: NewSheetLook | undefined): Promise<void> {
  if (look === undefined) return;
  if (look.hidden) file.book.setState(tab, "hidden");
  await file.layOut(tab, look.layout);
  if (look.extras !== undefined) await file.putExtras(tab, look.extras);
  await file.setCells(tab, withLooks(new CellChanges(), look.looks));
}

/** A workbook that was just written, with the looks that its sheets are to have, in their order. */
export async function dressedFile(written: Uint8Array, looks: readonly (NewSheetLook | undefined)[]): Promise<Uint8Array> {
  if (looks.every((look) => look === undefined)) return written;
  const file = await ChangedWorkbook.open(written);
  for (const [k, look] of looks.entries()) await dress(file, file.book.tabs[k], look);
  return file.bytes();
}

/** Names that Excel keeps for itself, and the marks of reports, go with their sheets. */
const isInner = (name: string) => /^_(xlnm|qianyan)\./i.test(name);

const isSameName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.toLowerCase() === b.name.toLowerCase();

/** The names of the workbook as they are now; those of sheets that are still to be added come with them. */
function setNames({ book }: ChangedWorkbook, names: readonly ChangedName[]): void {
  book.names = book.names.filter((one) => isInner(one.name) || names.some((other) => isSameName(one, other) && (one.scope?.name ?? null) === other.scope));
}

function putName({ book }: ChangedWorkbook, { name, text, comment, scope }: ChangedName): void {
  const tab = scope === null ? null : (book.tab(scope) ?? null);
  const known = book.names.find((one) => isSameName(one, { name }) && one.scope === tab);
  if (known === undefined) book.addName({ name, text: storedFormula(text), comment, scope: tab });
  else if (plainFormula(known.text) !== text) known.text = storedFormula(text);
}

/** Adds the new sheets, and gives their tabs in their order. */
async function addTabs(file: ChangedWorkbook, tabs: WorkbookChanges<NewTab>["tabs"], names: readonly ChangedName[]): Promise<BookTab[]> {
  const { book } = file;
  for (const one of names.filter(({ scope }) => scope === null)) putName(file, one);
  const added = tabs.flatMap((tab) => ("added" in tab ? [tab.added] : []));
  if (added.length === 0) return [];
  const plain = added.flatMap((tab) => ("plain" in tab ? [tab.plain] : []));
  const report = added.flatMap((tab) => ("report" in tab ? [tab.report] : []));
  const tables = await tableNames(file.parts);
  const made = await writeXlsx(report, { plain, sheetNames: report.map(({ name }) => name), takenNames: [...book.names.map(({ name }) => name), ...tables] });
  const grafted = [...(await file.addSheets(made))];
  const reports = grafted.splice(plain.length);
  const tabsAdded = added.map((tab) => ("plain" in tab ? grafted.shift()! : reports.shift()!));
  for (const [k, tab] of tabsAdded.entries()) await dress(file, tab, added[k].look);
  return tabsAdded;
}

/** The tabs in the order of the grid, which shows no charts on tabs of their own: each of those stays behind the tab that it stood behind. */
function inOrder(shown: readonly BookTab[], listed: readonly BookTab[], all: readonly BookTab[]): readonly BookTab[] {
  const order = [...shown];
  listed.forEach((tab, k) => {
    if (order.includes(tab) || !all.includes(tab)) return;
    const before = listed
      .slice(0, k)
      .reverse()
      .find((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, tab);
  });
  return order;
}
