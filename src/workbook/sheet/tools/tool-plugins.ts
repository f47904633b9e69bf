import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import "@univerjs/preset-sheets-filter/lib/index.css";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import "@univerjs/preset-sheets-note/lib/index.css";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import "@univerjs/preset-sheets-sort/lib/index.css";

/** The plugins of the grid's tools, in the order in which they depend on each other. */
export const toolPlugins = (): readonly unknown[] =>
  [
    UniverSheetsSortPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ].flatMap(({ plugins }) => plugins as readonly unknown[]);
