import type { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import type { FormulaCell } from "./grid-function.ts";

/** The grid's own tooltip of an error cell only names the error; ours says what to mend. */
export function explainErrors(alerts: CellAlertManagerService, explain: (cell: FormulaCell) => string | null): void {
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const message = explain({ sheetId: subUnitId, row: row + 1, column: col + 1 });
    show(message === null ? alert : { ...alert, message, width: 320, height: 40 + 20 * Math.ceil(message.length / 28) });
  };
}
