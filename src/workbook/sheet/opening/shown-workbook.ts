import type { IWorkbookData } from "@univerjs/core";
import { ConditionalFormattingRuleModel, type IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { Locale } from "../../../engine/declare/text.ts";
import { gridLocale } from "../calculation/languages.ts";
import type { Grid } from "../grid/started-grid.ts";
import type { GridResource } from "../look/grid-extras.ts";
import { gridRules } from "../look/grid-rules.ts";
import type { CellLook } from "../../look/sheet-look.ts";
import { onContentChange, type ContentChange } from "../saving/content-changes.ts";
import { SheetHost } from "../sheet-host.ts";
import { keptSnapshot, type CellBlock, type GridFrame } from "./kept-grid.ts";
import type { OpenedName } from "./named-ranges.ts";
import { OpenedFile } from "./opened-file.ts";
import { sheetId, workbookSnapshot, type GridSheet } from "./plain-snapshot.ts";

/** A workbook that is to come on the screen. */
interface Coming {
  readonly snapshot: Partial<IWorkbookData>;
  fileOf(unitId: string, resources: readonly GridResource[]): OpenedFile;
  /** The conditional formats of its sheets. */
  rulesOf(unitId: string, rules: ConditionalFormattingRuleModel): readonly (readonly [sheetId: string, rules: readonly IConditionFormattingRule[]])[];
}

/** Which workbook is on the screen, and what tells of its changes. */
export class ShownWorkbook {
  /** The workbook on the screen; another one has another host. */
  host: SheetHost;
  #file: OpenedFile | null = null;
  #id: string | null = null;
  #opened = 0;
  readonly #listening = new Set<(change: ContentChange) => void>();

  constructor(
    private readonly grid: Grid,
    private readonly locale: () => Locale,
    /** Hears of every workbook that comes on the screen, and whether it is the first. */
    private readonly shown: (first: boolean) => void,
  ) {
    this.host = this.#hostOf("");
    onContentChange(
      grid.api,
      () => this.#id,
      (change) => this.#tell(change),
    );
  }

  /** What is to stay of the file of which the workbook was opened. */
  get kept(): OpenedFile["kept"] {
    return this.#file?.kept ?? [];
  }

  /** Calls the listener after each change of the workbook on the screen; returns what stops it. */
  onChanged(listener: (change: ContentChange) => void): () => void {
    this.#listening.add(listener);
    return () => this.#listening.delete(listener);
  }

  /**
   * Reads a workbook in parts between which the page can go on; what they end in puts it on the screen.
   * @param looks what cells look like, by the numbers that the looks of the sheets give
   */
  *opening(name: string, sheets: readonly GridSheet[], names: readonly OpenedName[] = [], looks: readonly CellLook[] = []): Generator<void, () => OpenedFile> {
    const snapshot = yield* workbookSnapshot(name, sheets, names, looks);
    const { api } = this.grid;
    return () =>
      this.#show({
        snapshot,
        fileOf: (id, resources) => new OpenedFile(api, id, sheets, resources),
        rulesOf: () => sheets.map(({ look }, place) => [sheetId(place), gridRules(look?.rules ?? [])]),
      });
  }

  /**
   * Puts a workbook on the screen that was kept.
   * @param sheets the sheets of its file; none where it has no file
   */
  reopen(frame: GridFrame, cellsOf: (sheetId: string) => readonly CellBlock[], sheets: readonly GridSheet[]): OpenedFile {
    const { api } = this.grid;
    return this.#show({
      snapshot: keptSnapshot(frame, cellsOf),
      fileOf: (id, resources) => new OpenedFile(api, id, sheets, resources, sheets.length === 0 ? [] : frame.ofFile),
      rulesOf: (id, rules) => frame.sheets.map((sheet) => [sheet.id, [...(rules.getSubunitRules(id, sheet.id) ?? [])]]),
    });
  }

  #hostOf(unitId: string): SheetHost {
    // The grid has no command for a value that the workbook keeps.
    return new SheetHost(unitId, this.grid, () => this.#tell({ sheetId: null, calculated: false }));
  }

  #tell(change: ContentChange): void {
    for (const listener of this.#listening) listener(change);
  }

  /** Puts a workbook on the screen in place of the one that is there. */
  #show({ snapshot, fileOf, rulesOf }: Coming): OpenedFile {
    const { api, injector, calculation } = this.grid;
    const before = this.#id;
    const id = `workbook-${++this.#opened}`;
    this.#id = id;
    calculation.forgetFormulas();
    api.createWorkbook({ ...snapshot, id, locale: gridLocale[this.locale()] });
    this.host = this.#hostOf(id);
    const model = injector.get(ConditionalFormattingRuleModel);
    const rules = rulesOf(id, model);
    if (before !== null) api.disposeUnit(before);
    // With a workbook that is closed the grid forgets the rules of every other: they come last, each put before those that are there.
    for (const [sheet, all] of rules) for (const rule of [...all].reverse()) if (!model.getRule(id, sheet, rule.cfId)) model.addRule(id, sheet, rule);
    this.#file?.dispose();
    this.#file = fileOf(id, this.host.resources());
    this.shown(this.#opened === 1);
    return this.#file;
  }
}
