import type { DataRule } from "../engine/method.ts";
import { checkCells, type BadCells } from "./check-cells.ts";
import { checkCorrelation, type FallingOutput } from "./check-correlation.ts";
import { checkPanel, checkUnitCount, type Duplicates, type PanelCounts, type UnitCount } from "./check-panel.ts";
import { checkJumps, checkRepeats, checkScaling, numericColumns, type LevelJump, type RepeatedPeriod, type ScaledColumn } from "./check-values.ts";
import type { ColumnRoles, TableColumns } from "./table-columns.ts";

/** Something that a person should know of the data before anything is solved. */
export type Remark = PanelCounts | Duplicates | BadCells | UnitCount | FallingOutput | ScaledColumn | LevelJump | RepeatedPeriod;

export interface CheckSettings {
  readonly roles: ColumnRoles;
  /** What the model asks of an evaluated unit's numbers. */
  readonly rule: DataRule;
  /** Whether one frontier is made of all periods. */
  readonly pooled: boolean;
  /** Whether an index is asked for. */
  readonly indexed: boolean;
}

/**
 * The checks of a table, one at a time, so that the caller can let the page breathe between two of them.
 * Nothing is solved, and nothing but the table and the roles is looked at.
 */
export function* dataChecks(columns: TableColumns, { roles, rule, pooled, indexed }: CheckSettings): Generator<readonly Remark[]> {
  yield checkPanel(columns, roles, indexed);
  const cells = checkCells(columns.table, roles, rule);
  yield cells === null ? [] : [cells];
  const units = checkUnitCount(columns, roles, pooled);
  yield units === null ? [] : [units];
  // Each column is ranked here, not all of them in the next step.
  for (const [column, role] of roles.entries()) {
    if (role !== "input" && role !== "output") continue;
    columns.ranks(column);
    yield [];
  }
  yield checkCorrelation(columns, roles);
  for (const column of numericColumns(roles)) {
    const scaled = checkScaling(columns, roles, column);
    yield scaled === null ? [] : [scaled];
    yield checkJumps(columns, roles, column);
  }
  yield checkRepeats(columns, roles);
}
