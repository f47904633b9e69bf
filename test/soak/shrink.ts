import type { OptionSetting } from "../../src/engine/declare/options.ts";
import { roles, type SoakCase, type SoakData, type VariableRole } from "./soak-case.ts";

/** Whether a smaller case is still wrong. */
export type StillWrong = (one: SoakCase) => Promise<boolean>;

/** The smallest case on the way down that is still wrong: fewer rows, columns and settings, shorter numbers; within some seconds. */
export async function shrunk(one: SoakCase, stillWrong: StillWrong, seconds = 20): Promise<SoakCase> {
  const end = Date.now() + 1000 * seconds;
  let smallest = one;
  for (let again = true; again;) {
    again = false;
    for (const smaller of smallerThan(smallest)) {
      if (Date.now() > end) return smallest;
      if (!(await isStillWrong(smaller, stillWrong))) continue;
      smallest = smaller;
      again = true;
      break;
    }
  }
  return smallest;
}

/** A case that is refused, or on which something breaks, is another fault. */
async function isStillWrong(one: SoakCase, stillWrong: StillWrong): Promise<boolean> {
  try {
    return await stillWrong(one);
  } catch {
    return false;
  }
}

function* smallerThan(one: SoakCase): Generator<SoakCase> {
  const { data, options } = one;
  const rows = [...data.dmus.keys()];
  for (const part of [Math.ceil(rows.length / 2), 1])
    if (part < rows.length)
      for (let first = 0; first < rows.length; first += part)
        yield withRows(
          one,
          rows.filter((row) => row < first || row >= first + part),
        );
  for (const role of roles)
    for (let column = 0; column < data[role][0].length; column++) if (data[role][0].length > (role === "b" ? 0 : 1)) yield withoutColumn(one, role, column);
  for (const name of Object.keys(options)) yield { ...one, options: Object.fromEntries(Object.entries(options).filter(([other]) => other !== name)) };
  if (one.index !== null) yield { ...one, index: null };
  if (one.frontier !== "common") yield { ...one, frontier: "common" };
  if (one.reference !== "period") yield { ...one, reference: "period" };
  if (one.index === null && data.periods !== null)
    yield { ...one, data: { ...data, dmus: data.dmus.map((dmu, row) => `${dmu}-${data.periods![row]}`), periods: null } };
  if (one.frontier === "common" && data.groups !== null) yield { ...one, data: { ...data, groups: null } };
  if (!one.prove) yield { ...one, prove: true };
  for (const digits of [1, 2, 4, 8])
    for (const role of roles)
      for (let column = 0; column < data[role][0].length; column++) {
        const shorter = withColumn(data, role, column, (value) => Number(value.toPrecision(digits)));
        if (shorter !== data) yield { ...one, data: shorter };
      }
}

function withRows(one: SoakCase, rows: readonly number[]): SoakCase {
  const { data } = one;
  const take = <T>(list: readonly T[]) => rows.map((row) => list[row]);
  const taken: SoakData = {
    dmus: take(data.dmus),
    periods: data.periods && take(data.periods),
    groups: data.groups && take(data.groups),
    x: take(data.x),
    y: take(data.y),
    b: take(data.b),
  };
  return { ...one, data: taken, judged: rows.flatMap((row, k) => (one.judged.includes(row) ? [k] : [])) };
}

function withoutColumn(one: SoakCase, role: VariableRole, column: number): SoakCase {
  const { data, options } = one;
  const place = roles.slice(0, roles.indexOf(role)).reduce((sum, other) => sum + data[other][0].length, column);
  const shorter = (value: OptionSetting) => (Array.isArray(value) ? (value as readonly number[]).filter((_, k) => k !== place) : value);
  return {
    ...one,
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, shorter(value)])),
    data: { ...data, [role]: data[role].map((values) => values.filter((_, k) => k !== column)) },
  };
}

/** The same data where nothing changes. */
function withColumn(data: SoakData, role: VariableRole, column: number, change: (value: number) => number): SoakData {
  const changed = data[role].map((values) => values.map((value, k) => (k === column ? change(value) : value)));
  const isSame = changed.every((values, row) => values[column] === data[role][row][column]);
  return isSame ? data : { ...data, [role]: changed };
}
