import { mean } from "./mean.ts";

/** The parts a column can play in an analysis. */
export const roles = ["dmu", "period", "group", "input", "output", "undesirable"] as const;
export type Role = (typeof roles)[number];
export const variableRoles = ["input", "output", "undesirable"] as const;
export type VariableRole = (typeof variableRoles)[number];

/** A numeric column: one value per observation, in the column's own unit. */
export interface Variable {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * The panel as the engine sees it: one row per observation (a DMU, or a DMU in a period), every number finite.
 * Immutable, and plain data, so that it can be sent to a worker.
 */
export interface Dataset {
  readonly dmus: readonly string[];
  /** The period of each row; absent for a cross-section. */
  readonly periods?: readonly string[];
  /** The periods in the order that a person gave them; absent where their labels say it. */
  readonly periodOrder?: readonly string[];
  /** The group (region, technology class) of each row; absent where none was named. */
  readonly groups?: readonly string[];
  readonly inputs: readonly Variable[];
  readonly outputs: readonly Variable[];
  readonly undesirables: readonly Variable[];
  /** Rows whose numbers break the model's data rule: in the technologies, but not evaluated. */
  readonly unscored: readonly number[];
}

/** One observation under evaluation: its row in the dataset and its own numbers. */
export interface Unit {
  /** −1 for a point that is no row of the data. */
  readonly row: number;
  /** The row that super-efficiency leaves out, where it is not the unit's own. */
  readonly twin?: number;
  /** Whether its shadow prices add up the numbers of others, and so need their digits. */
  readonly isAppraiser?: boolean;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly b: readonly number[];
}

function numbersAt(variables: readonly Variable[], row: number): readonly number[] {
  const numbers: number[] = [];
  for (let k = 0; k < variables.length; k++) numbers.push(variables[k].values[row]);
  return numbers;
}

export function unitAt(data: Dataset, row: number): Unit {
  return { row, x: numbersAt(data.inputs, row), y: numbersAt(data.outputs, row), b: numbersAt(data.undesirables, row) };
}

/** The numbers of a unit in the order inputs, outputs, undesirable outputs. */
export const valuesOf = ({ x, y, b }: Unit): readonly number[] => [...x, ...y, ...b];

/** Whether the k-th of them is an output, of which more is better. */
export const isOutput = (k: number, { x, y }: Unit): boolean => k >= x.length && k < x.length + y.length;

/** The inputs of one row with the outputs and undesirable outputs of another: a point that no row of the data is. */
export function mixedUnit(data: Dataset, row: number, outputsOf: number): Unit {
  return { ...unitAt(data, outputsOf), row: -1, x: unitAt(data, row).x };
}

/** Mean of numbers, added from the smallest up, so that the order of the rows changes nothing. */
export function meanOf(values: Float64Array): number {
  return mean(Float64Array.from(values).sort());
}

/** The roles that columns of numbers have. */
export const rolesIn = ({ undesirables }: Dataset): readonly VariableRole[] => (undesirables.length > 0 ? variableRoles : ["input", "output"]);

/** Every numeric column, in the order inputs, outputs, undesirable outputs: the order of slacks and targets. */
export function variablesOf(data: Dataset): readonly (Variable & { readonly role: VariableRole })[] {
  return [
    ...data.inputs.map((v) => ({ ...v, role: "input" as const })),
    ...data.outputs.map((v) => ({ ...v, role: "output" as const })),
    ...data.undesirables.map((v) => ({ ...v, role: "undesirable" as const })),
  ];
}
