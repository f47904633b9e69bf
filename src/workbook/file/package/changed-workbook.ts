import type { ChangedExtras, ChangedLayout } from "../../workbook-changes.ts";
import { partPath } from "../archive/package-parts.ts";
import { BookPart, type BookTab } from "./book-part.ts";
import { withoutCells } from "./calculation-chain.ts";
import { CellChanges } from "./cell-change.ts";
import { putNotes } from "./cell-notes.ts";
import { changedSheet } from "./changed-sheet.ts";
import { removeTypes } from "./content-types.ts";
import { dynamicArrays } from "./dynamic-arrays.ts";
import { withEntries } from "./entry-rules.ts";
import { graftedSheets } from "./grafted-sheets.ts";
import { movedFormula, type SheetMoves } from "./moved-references.ts";
import { movedAnchors, movedAround, movedSheet, movedTable, withMovedSource } from "./moved-sheet.ts";
import { relationsOf, relationsPath, removeRelations } from "./relations.ts";
import { withRenamed, withRenamedSheet } from "./renamed-references.ts";
import { ruleStyle, withRules } from "./rule-formats.ts";
import { putFilter } from "./put-filter.ts";
import { withColumns, withMerges, withRows } from "./sheet-layout.ts";
import { withFreeze, withGridlines, withTabColour, withUsualSizes, withZoom } from "./sheet-view.ts";
import { StyleList } from "./style-list.ts";
import { stylesPath } from "./styles-path.ts";
import { withTableHeaders } from "./table-headers.ts";
import { attribute, elementIn, elementsIn, withAttribute } from "./xml-text.ts";
import { XlsxPackage } from "./xlsx-package.ts";

/**
 * A workbook file that is being changed. Every part whose content does not change is written again byte for byte; of a part
 * that changes only the text of what changed is another. Parts that this product does not know are carried along.
 */
export class ChangedWorkbook {
  readonly #gone = new Map<number, Set<string> | "all">();

  private constructor(
    readonly parts: XlsxPackage,
    readonly book: BookPart,
  ) {}

  /** Throws a `FileProblem` where the bytes are no such workbook. */
  static async open(bytes: Uint8Array): Promise<ChangedWorkbook> {
    const parts = await XlsxPackage.open(bytes);
    return new ChangedWorkbook(parts, await BookPart.read(parts));
  }

  /** Changes cells of a sheet. */
  async setCells(tab: BookTab, wanted: CellChanges): Promise<void> {
    const changes = await withTableHeaders(this.parts, tab.path!, wanted);
    const spills = [...changes.rows.values()].some((cells) => [...cells.values()].some(({ content }) => isSpill(content?.formula)));
    const dynamic = spills ? await dynamicArrays(this.parts, this.book) : null;
    const looks = [...changes.rows.values()].some((cells) => [...cells.values()].some(({ look }) => look !== undefined && Object.keys(look).length > 0));
    const path = looks ? await stylesPath(this.parts, this.book) : null;
    const styles = path === null ? null : new StyleList(await this.parts.text(path));
    const { xml, lostFormulas } = changedSheet(await this.parts.text(tab.path!), changes, {
      dynamic,
      styled: (style, change) => styles?.changed(style, change) ?? style,
    });
    await this.parts.putText(tab.path!, xml);
    if (styles !== null) await this.parts.putText(path!, styles.text());
    const gone = this.#gone.get(tab.sheetId);
    if (gone !== "all" && lostFormulas.length > 0) this.#gone.set(tab.sheetId, new Set([...(gone ?? []), ...lostFormulas]));
  }

  /** Moves the rows and columns of a sheet, and everything that stands on them or names them but the formulas of cells. */
  async moveLines(tab: BookTab, moves: SheetMoves): Promise<void> {
    const { parts, book } = this;
    await parts.putText(tab.path!, movedSheet(await parts.text(tab.path!), tab.name, moves));
    const headers = new CellChanges();
    for (const { kind, path, id } of await relationsOf(parts, tab.path!)) {
      if (path === null || !parts.has(path)) continue;
      if (kind === "table") {
        const table = movedTable(await parts.text(path), moves);
        if (table === null) await this.#removeTable(tab.path!, path, id);
        else await parts.putText(path, table.xml);
        for (const { row, column, name } of table?.headers ?? []) headers.put(row, column, { content: { value: name, formula: null } });
      } else if (kind === "drawing" || kind === "vmlDrawing") await parts.putText(path, movedAnchors(await parts.text(path), moves));
      else if (/^(comments|threadedComment|pivotTable)$/.test(kind)) await parts.putText(path, movedAround(await parts.text(path), tab.name, moves));
    }
    for (const one of book.names) one.text = movedFormula(one.text, tab.name, one.scope === tab, moves);
    for (const path of parts.paths())
      if (/(^|\/)(charts|pivotCache)\/[^/]+\.xml$/i.test(path)) await parts.putText(path, withMovedSource(await parts.text(path), tab.name, moves));
    this.#gone.set(tab.sheetId, "all");
    await this.setCells(tab, headers);
  }

  /** Lays a sheet out anew, as far as the layout says something. */
  async layOut(tab: BookTab, { columns, rows, merged, unmerged, freeze, gridlines, zoom, tabColour, usual }: ChangedLayout): Promise<void> {
    let xml = await this.parts.text(tab.path!);
    if (usual !== undefined) xml = withUsualSizes(xml, usual);
    xml = withMerges(withRows(withColumns(xml, columns), rows), merged, unmerged);
    if (freeze !== undefined) xml = withFreeze(xml, freeze);
    if (gridlines !== undefined) xml = withGridlines(xml, gridlines);
    if (zoom !== undefined) xml = withZoom(xml, zoom);
    if (tabColour !== undefined) xml = withTabColour(xml, tabColour);
    await this.parts.putText(tab.path!, xml);
  }

  /** Changes what a sheet holds beside its cells, as far as something is said of it. */
  async putExtras(tab: BookTab, { entries, rules, notes, filter, filteredTable }: ChangedExtras): Promise<void> {
    const { parts, book } = this;
    if (filter !== undefined) await putFilter(parts, book, tab, filter, filteredTable);
    let xml = await parts.text(tab.path!);
    if (rules !== undefined) {
      const path = await stylesPath(parts, book);
      const styles = new StyleList(await parts.text(path));
      xml = withRules(xml, rules, (look) => styles.rule(ruleStyle(look)));
      await parts.putText(path, styles.text());
    }
    if (entries !== undefined) xml = withEntries(xml, entries);
    await parts.putText(tab.path!, xml);
    if (notes !== undefined) await putNotes(parts, tab.path!, book.relationTypes, notes);
  }

  async #removeTable(sheet: string, path: string, id: string): Promise<void> {
    this.parts.remove(path);
    await removeTypes(this.parts, [path]);
    await removeRelations(this.parts, sheet, (one) => one.id === id);
    const xml = await this.parts.text(sheet);
    const left = [...elementsIn(xml, "tablePart")].find(({ tag }) => attribute(tag, String.raw`[\w.-]+:id`) === id);
    if (left === undefined) return;
    const without = xml.slice(0, left.from) + xml.slice(left.to);
    const list = elementIn(without, "tableParts")!;
    const count = [...elementsIn(without, "tablePart")].length;
    const tag = count === 0 ? "" : withAttribute(list.tag, "count", String(count));
    await this.parts.putText(sheet, without.slice(0, list.from) + tag + without.slice(count === 0 ? list.to : list.innerFrom));
  }

  /** Adds the sheets of a workbook that this product has written, under names that must be free, from a place among the tabs on. */
  async addSheets(made: Uint8Array, place = this.book.tabs.length): Promise<readonly BookTab[]> {
    const tabs = await graftedSheets(this.parts, this.book, made);
    this.book.tabs.splice(place, 0, ...tabs);
    return tabs;
  }

  /** Removes a sheet with the names that hold in it alone and with the parts that nothing else points at. */
  async removeSheet(tab: BookTab): Promise<void> {
    this.book.tabs.splice(this.book.tabs.indexOf(tab), 1);
    this.book.names = this.book.names.filter(({ scope }) => scope !== tab);
    await removeRelations(this.parts, this.book.path, ({ id }) => id === tab.relation);
    this.#gone.set(tab.sheetId, "all");
    if (tab.path === null) return;
    const reached = await this.#reached("");
    const orphans = [...(await this.#reached(tab.path))].filter((path) => !reached.has(path));
    for (const path of orphans) {
      this.parts.remove(path);
      this.parts.remove(relationsPath(path));
    }
    await removeTypes(this.parts, orphans);
  }

  /** Gives a sheet another name, and tells everything that names it. Formulas of cells are told unless they are set anyway. */
  async renameSheet(tab: BookTab, name: string): Promise<void> {
    const before = tab.name;
    tab.name = name;
    for (const one of this.book.names) one.text = withRenamed(one.text, before, name);
    for (const path of this.parts.paths())
      if (/(^|\/)(worksheets|charts|chartsheets|pivotCache|tables|drawings)\/[^/]+\.(xml|vml)$/i.test(path))
        await this.parts.putText(path, withRenamedSheet(await this.parts.text(path), before, name));
  }

  async bytes(): Promise<Uint8Array> {
    await withoutCells(this.parts, this.book, this.#gone);
    await this.parts.putText(this.book.path, this.book.text());
    return this.parts.bytes();
  }

  /** A part and all that it points at. */
  async #reached(path: string): Promise<ReadonlySet<string>> {
    const reached = new Set<string>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const key = next === "" ? "" : partPath(next);
      if (reached.has(key)) continue;
      reached.add(key);
      for (const { path: target } of await relationsOf(this.parts, next)) if (target !== null) open.push(target);
    }
    return reached;
  }
}

const isSpill = (formula: unknown) => typeof formula === "object" && formula !== null && (formula as { readonly spill: string | null }).spill !== null;
