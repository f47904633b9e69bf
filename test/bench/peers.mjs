// What a user could pick instead, each in the form in which it is fastest. All of them solve the SBM program of Tone
// (2001) of one unit after the other and return its score.
import loadHighs from "highs";
import lpSolver from "javascript-lp-solver";

/** What brings each variable to a mean of 1, as a careful user would. */
export const scalesOf = (data) => data.map(({ values }) => values.length / values.reduce((total, value) => total + value, 0));

const column = (variables, row) => variables.map(({ values }) => values[row]);

/**
 * javascript-lp-solver on the envelopment form: n + m + s + 1 variables, m + s + 1 constraints. What belongs to the
 * technology is written once, the unit's own columns for every unit.
 */
export function envelopment({ inputs, outputs, dmus }, rts) {
  const [m, s] = [inputs.length, outputs.length];
  const data = [...inputs, ...outputs];
  const scale = scalesOf(data);
  const constraints = { norm: { equal: 1 } };
  const technology = {};
  data.forEach(({ values }, r) => {
    constraints[`r${r}`] = { equal: 0 };
    for (let j = 0; j < dmus.length; j++) (technology[`l${j}`] ??= {})[`r${r}`] = values[j] * scale[r];
  });
  if (rts === "vrs") {
    constraints.sum = { equal: 0 };
    for (let j = 0; j < dmus.length; j++) technology[`l${j}`].sum = 1;
  }
  return (unit) => {
    const variables = { ...technology };
    const t = (variables.t = { cost: 1, norm: 1, ...(rts === "vrs" ? { sum: -1 } : {}) });
    data.forEach(({ values }, r) => {
      const value = values[unit] * scale[r];
      t[`r${r}`] = -value;
      variables[`s${r}`] = r < m ? { cost: -1 / m, [`r${r}`]: value } : { norm: 1 / s, [`r${r}`]: -value };
    });
    return lpSolver.Solve({ optimize: "cost", opType: "min", constraints, variables }).result;
  };
}

/** javascript-lp-solver on the multiplier form: m + s (+ 2) variables, n + m + s constraints. */
export function multiplier({ inputs, outputs, dmus }, rts) {
  const [m, s] = [inputs.length, outputs.length];
  return (unit) => {
    // With v, u relative to the unit's own values: max 1 − Σv + Σu (+ w), each v ≥ 1/m, each s·u ≥ that objective.
    const constraints = {};
    const variables = {};
    const own = [...column(inputs, unit), ...column(outputs, unit)];
    [...inputs, ...outputs].forEach(({ values }, r) => {
      const sign = r < m ? -1 : 1;
      const variable = (variables[`v${r}`] = { objective: sign });
      for (let j = 0; j < dmus.length; j++) variable[`c${j}`] = (sign * values[j]) / own[r];
      if (r < m) {
        variable[`b${r}`] = 1;
        constraints[`b${r}`] = { min: 1 / m };
      } else constraints[`b${r}`] = { min: 1 };
    });
    if (rts === "vrs") {
      const [up, down] = [(variables.w = { objective: 1 }), (variables.z = { objective: -1 })];
      for (let j = 0; j < dmus.length; j++) [up[`c${j}`], down[`c${j}`]] = [1, -1];
    }
    for (let j = 0; j < dmus.length; j++) constraints[`c${j}`] = { max: 0 };
    for (const [name, variable] of Object.entries(variables)) {
      for (let r = m; r < m + s; r++) variable[`b${r}`] = (name === `v${r}` ? s : 0) - variable.objective;
    }
    return 1 + lpSolver.Solve({ optimize: "objective", opType: "max", constraints, variables }).result;
  };
}

/** HiGHS in WebAssembly, warm: one model for the technology, of which only the unit's own coefficients change. */
export async function highsWarm({ inputs, outputs, dmus }, rts) {
  const model = (await loadHighs()).createModel();
  model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
  const [m, s, n] = [inputs.length, outputs.length, dmus.length];
  const data = [...inputs, ...outputs];
  const rows = m + s + 1 + (rts === "vrs" ? 1 : 0);
  const columns = n + 1 + m + s;
  const starts = [0];
  const indices = [];
  const values = [];
  const add = (entries) => {
    for (const [row, value] of entries) {
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
  };
  const sum = rts === "vrs" ? [[m + s + 1, 1]] : [];
  const scale = scalesOf(data);
  for (let j = 0; j < n; j++) add([...data.map((variable, r) => [r + 1, variable.values[j] * scale[r]]), ...sum]);
  add([[0, 1], ...data.map((_, r) => [r + 1, -1]), ...sum.map(([row]) => [row, -1])]);
  for (let r = 0; r < m + s; r++)
    add(
      r < m
        ? [[r + 1, 1]]
        : [
            [0, 1],
            [r + 1, -1],
          ],
    );
  const rhs = Array.from({ length: rows }, (_, r) => (r === 0 ? 1 : 0));
  model.passModel({
    numCols: columns,
    numRows: rows,
    colCost: Array.from({ length: columns }, (_, k) => (k === n ? 1 : 0)),
    colLower: new Array(columns).fill(0),
    colUpper: new Array(columns).fill(Infinity),
    rowLower: rhs,
    rowUpper: rhs,
    matrix: { format: "csc", numRows: rows, numCols: columns, starts, indices, values },
  });
  const solve = (unit) => {
    data.forEach((variable, r) => {
      const value = variable.values[unit] * scale[r];
      model.changeCoefficient(r + 1, n, -value);
      if (r < m) model.changeColCost(n + 1 + r, -1 / (m * value));
      else model.changeCoefficient(0, n + 1 + r, 1 / (s * value));
    });
    model.run();
    return model.getObjectiveValue();
  };
  return { solve, dispose: () => model.dispose() };
}
