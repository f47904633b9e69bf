import type { DataRule } from "../../engine/method/model.ts";
import { checkCells, type BadCells, type MissingCells } from "./check-cells.ts";
import { checkCorrelation, type FallingOutput } from "./check-correlation.ts";
import { checkPanel, checkUnitCount, type Duplicates, type PanelCounts, type UnitCount } from "./check-panel.ts";
import { asRead, checkSpellings, spelledIn, type Spellings } from "./check-spellings.ts";
import { checkTotals, type TotalRows } from "./check-totals.ts";
import { checkJumps, checkRepeats, checkScaling, numericColumns, type LevelJump, type RepeatedPeriod, type ScaledColumn } from "./check-values.ts";
import { checkZeros, type ZeroUnits } from "./check-zeros.ts";
import type { SpellingPolicy } from "./spellings.ts";
import { columnRanks } from "../table/column-ranks.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";

/** What the checks of the data have to say, by kind. */
export interface DataRemarks {
  panel: PanelCounts;
  duplicates: Duplicates;
  "bad-cells": BadCells;
  "missing-cells": MissingCells;
  spellings: Spellings;
  totals: TotalRows;
  "no-inputs": ZeroUnits;
  "no-outputs": ZeroUnits;
  "unit-count": UnitCount;
  falls: FallingOutput;
  scaled: ScaledColumn;
  jump: LevelJump;
  repeated: RepeatedPeriod;
}

/** Something that a person should know of the data before anything is solved. What is said of it is found by its kind (`remark.ts`). */
export type Remark = DataRemarks[keyof DataRemarks];

export interface CheckSettings {
  readonly roles: ColumnRoles;
  /** What the model asks of an evaluated unit's numbers. */
  readonly rule: DataRule;
  /** Whether one frontier is made of all periods. */
  readonly pooled: boolean;
  /** Whether an index is asked for. */
  readonly indexed: boolean;
  /** Whether labels in several spellings are taken as one; each as it is written where it is absent. */
  readonly spellings?: SpellingPolicy;
}

/**
 * The checks of a table, one at a time, so that the caller can let the page breathe between two of them.
 * Nothing is solved, and nothing but the table and the roles is looked at.
 */
export function* dataChecks(written: TableColumns, { roles, rule, pooled, indexed, spellings = "apart" }: CheckSettings): Generator<readonly Remark[]> {
  // Each column is read here, not all of them in the next step.
  for (const [column, role] of roles.entries()) {
    if (role !== "dmu" && role !== "period" && role !== "group") continue;
    written.labels(column);
    yield [];
  }
  const spelled = spelledIn(written, roles);
  yield checkSpellings(written.table, spelled, spellings);
  const columns = asRead(written, spelled, spellings);
  yield checkPanel(columns, roles, indexed);
  const cells = checkCells(columns.table, roles, rule);
  yield cells === null ? [] : [cells];
  const units = checkUnitCount(columns, roles, pooled);
  yield units === null ? [] : [units];
  // Each column is ranked here, not all of them in the next step.
  for (const [column, role] of roles.entries()) {
    if (role !== "input" && role !== "output") continue;
    columnRanks(columns, column);
    yield [];
  }
  yield checkTotals(columns, roles);
  yield checkZeros(columns, roles, rule);
  yield checkCorrelation(columns, roles);
  for (const column of numericColumns(roles)) {
    const scaled = checkScaling(columns, roles, column);
    yield scaled === null ? [] : [scaled];
    yield checkJumps(columns, roles, column);
  }
  yield checkRepeats(columns, roles);
}
