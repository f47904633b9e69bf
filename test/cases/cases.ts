import { readFileSync } from "node:fs";
import { variablesOf, type Dataset } from "../../src/engine/data/dataset.ts";

interface Roles {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly undesirables?: readonly string[];
}

/** The published data sets of `data/` and the part that each column plays; sources in README.md. */
export const cases = {
  tone2001: { inputs: ["Input1", "Input2"], outputs: ["Output1", "Output2"] },
  "power-plants": { inputs: ["X1", "X2", "X3", "X4"], outputs: ["Y1", "Y2"] },
  tone2003: { inputs: ["x"], outputs: ["yg"], undesirables: ["yb"] },
  hotels: { inputs: ["Employees", "Guest_rooms", "Area_F_B", "Operating_cost"], outputs: ["Room_revenue", "F_B_revenue", "Other_revenue"] },
  departments: {
    inputs: ["Staff", "Salaries", "Other_exp"],
    outputs: ["Undergrad", "Research_post", "Taught_post", "Res_co_income", "Other_res_income", "Other_income", "Publications"],
  },
  "grifell-lovell": { inputs: ["X"], outputs: ["Y"] },
  economy: { inputs: ["Capital", "Labor"], outputs: ["GIOV"] },
  cn30: { inputs: ["K", "L", "E"], outputs: ["Y"], undesirables: ["CO2"] },
  "russell-in": { inputs: ["x1", "x2"], outputs: ["y"] },
  "russell-out": { inputs: ["x"], outputs: ["y1", "y2"] },
  "five-dmus": { inputs: ["x"], outputs: ["y"], undesirables: ["b"] },
  dearun: { inputs: ["x1", "x2", "y1"], outputs: ["y2", "y3"], undesirables: ["b1", "b2"] },
  fls: { inputs: ["x1", "x2"], outputs: ["y"] },
  "nursing-homes": { inputs: ["StHr", "Supp"], outputs: ["MCPD", "PPPD"] },
  "ebm-hospitals": { inputs: ["Doctors", "Nurses"], outputs: ["Outpatients", "Inpatients"] },
  "industrial-rd": {
    inputs: ["rd_fte_1e4_personyear", "rd_exp_1e8CNY", "newprod_dev_exp_1e8CNY"],
    outputs: ["newprod_sales_1e8CNY", "valid_invention_patents_1e4"],
  },
} as const satisfies Record<string, Roles>;

export type CaseName = keyof typeof cases;
export type Row = Readonly<Record<string, string>>;

/** The data of a case; rows with a number that is not > 0 are in the technologies and not evaluated. */
export function readCase(name: CaseName): Dataset {
  const rows = readRows(`data/${name}.csv`);
  const roles: Roles = cases[name];
  const variable = (column: string) => ({ name: column, values: Float64Array.from(rows, (row) => Number(row[column])) });
  const data: Dataset = {
    dmus: rows.map((row) => row.dmu),
    ...(rows[0].period === undefined ? {} : { periods: rows.map((row) => row.period) }),
    inputs: roles.inputs.map(variable),
    outputs: roles.outputs.map(variable),
    undesirables: (roles.undesirables ?? []).map(variable),
    unscored: [],
  };
  return { ...data, unscored: [...rows.keys()].filter((row) => variablesOf(data).some(({ values }) => !(values[row] > 0))) };
}

/** The published rows of `expected/NAME.csv`. */
export const readExpected = (name: string): readonly Row[] => readRows(`expected/${name}.csv`);

/** A published number; null where the cell is empty: the source has none. */
export const numberIn = (cell: string): number | null => (cell === "" ? null : Number(cell));

function readRows(file: string): readonly Row[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/);
  const header = lines[0].split(",");
  return lines.slice(1).map((line) => {
    const cells = line.split(",");
    if (cells.length !== header.length) throw new Error(`${file}: a row of ${cells.length} cells below a header of ${header.length}: ${line}`);
    return Object.fromEntries(header.map((name, k) => [name, cells[k]]));
  });
}
