import { describe, expect, it } from "vitest";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import type { IntervalRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { dataOf, type Observed } from "./observations.ts";

/*
 * Small panels whose indices are derived by hand, as exact fractions or to nine digits, in the specifications of the Python
 * package DEAPack (D. Wang; commit c981e87, specs/oracles), from the equations of the papers that are named.
 */
const indexed = (index: string, observations: readonly Observed[], options: OptionSettings = {}, model = "radial"): readonly IntervalRow[] =>
  run({ model, index, options, reference: "period", data: dataOf(observations) }).index;

function expectFactors(
  rows: readonly IntervalRow[],
  expected: readonly (readonly [dmu: string, to: string, factors: Readonly<Record<string, number | null>>])[],
  tolerance = 1e-12,
) {
  expect(rows.map(({ dmu, to }) => [dmu, to])).toEqual(expect.arrayContaining(expected.map(([dmu, to]) => [dmu, to])));
  for (const [dmu, to, factors] of expected) {
    const row = rows.find((one) => one.dmu === dmu && one.to === to)!;
    for (const [name, value] of Object.entries(factors)) {
      if (value === null) expect(row.factors[name], `${dmu} ${to} ${name}`).toBeNull();
      else expect(Math.abs((row.factors[name] ?? NaN) - value), `${dmu} ${to} ${name}`).toBeLessThan(tolerance);
    }
  }
}

describe("Hicks–Moorsteen (Bjurek 1996), two inputs and two outputs under variable returns", () => {
  const panel: readonly Observed[] = [
    ["D", "1", [5, 4], [4, 6]],
    ["Z", "1", [20, 20], [1, 1]],
    ["D", "2", [6, 6], [6, 15]],
    ["Z", "2", [24, 24], [1, 1]],
  ];

  it("is 5√3/6 for D: outputs √15/2, inputs 3/√5", () => {
    expectFactors(indexed("hicks-moorsteen", panel, { rts: "vrs" }), [
      ["D", "2", { TFP: (5 * Math.sqrt(3)) / 6, QO: Math.sqrt(15) / 2, QI: 3 / Math.sqrt(5) }],
    ]);
  });

  it("is its reciprocal when time runs backwards", () => {
    const back = panel.map(([dmu, period, ...rest]): Observed => [dmu, period === "1" ? "2" : "1", ...rest]);
    expectFactors(indexed("hicks-moorsteen", back, { rts: "vrs" }), [["D", "2", { TFP: (2 * Math.sqrt(3)) / 5, QO: 2 / Math.sqrt(15), QI: Math.sqrt(5) / 3 }]]);
  });
});

describe("the biennial Malmquist index (Pastor, Asmild & Lovell 2011), output-oriented under constant returns", () => {
  const biennial = { base: "biennial", orientation: "output", rts: "crs" };

  it("is 2 where the frontier doubles, all of it technical change", () => {
    const panel: readonly Observed[] = [
      ["A", "0", [1], [1]],
      ["B", "0", [2], [2]],
      ["A", "1", [1], [2]],
      ["B", "1", [2], [4]],
    ];
    const all = { TFP: 2, EC: 1, TC: 2 };
    expectFactors(indexed("malmquist", panel, biennial), [
      ["A", "1", all],
      ["B", "1", all],
    ]);
  });

  it("is 2 where A catches up, all of it efficiency change", () => {
    const panel: readonly Observed[] = [
      ["A", "0", [2], [1]],
      ["B", "0", [1], [1]],
      ["A", "1", [1], [1]],
      ["B", "1", [1], [1]],
    ];
    expectFactors(indexed("malmquist", panel, biennial), [
      ["A", "1", { TFP: 2, EC: 2, TC: 1 }],
      ["B", "1", { TFP: 1, EC: 1, TC: 1 }],
    ]);
  });

  it.each([
    { leader: "C, in the earlier period alone", c: 4, d: 2, EC: 2, TC: 1 / 2 },
    { leader: "D, in the later period alone", c: 2, d: 4, EC: 1 / 2, TC: 2 },
  ])("pools the two periods with units of one of them, and no third period: $leader", ({ c, d, EC, TC }) => {
    const panel = ["0", "1", "2"].flatMap((period): readonly Observed[] => [
      ["A", period, [1], [1]],
      ["B", period, [1], [1]],
      ...(period === "0" ? [["C", period, [1], [c]] as const] : period === "1" ? [["D", period, [1], [d]] as const] : [["E", period, [1], [100]] as const]),
    ]);
    expectFactors(indexed("malmquist", panel, biennial), [["A", "1", { TFP: 1, EC, TC }]]);
  });
});

describe("the Luenberger indicator (Chambers, Färe & Grosskopf 1996) along (0, 1)", () => {
  const along = { base: "adjacent", direction: "chosen", "direction-vector": [0, 1], rts: "crs" };

  it("is 1 where the one unit produces one more: distances 0, −1, 1 and 0", () => {
    expectFactors(
      indexed(
        "luenberger",
        [
          ["A", "1", [1], [1]],
          ["A", "2", [1], [2]],
        ],
        along,
        "ddf",
      ),
      [["A", "2", { TFP: 1, EC: 0, TC: 1 }]],
    );
  });

  it("is 1/2 where A makes up its shortfall", () => {
    const panel: readonly Observed[] = [
      ["A", "1", [1], [0.5]],
      ["F", "1", [1], [1]],
      ["A", "2", [1], [1]],
      ["F", "2", [1], [1]],
    ];
    expectFactors(indexed("luenberger", panel, along, "ddf"), [["A", "2", { TFP: 0.5, EC: 0.5, TC: 0 }]]);
  });
});

describe("the decomposition of Ray & Desli (1997), output-oriented", () => {
  const panel: readonly Observed[] = [
    ["A", "1", [1], [1]],
    ["B", "1", [2], [3]],
    ["C", "1", [3], [4]],
    ["D", "1", [4], [4.5]],
    ["A", "2", [1], [1.2]],
    ["B", "2", [1.5], [2.4]],
    ["C", "2", [2.5], [4.2]],
    ["D", "2", [4], [5]],
  ];

  it("takes technical change and the change of scale over both frontiers", () => {
    const expected = [
      ["A", 1.2, 1.2, 1],
      ["B", 1.066666667, 1.148912529, 0.928414165],
      ["C", 1.26, 1.15758369, 1.088474216],
      ["D", 1.111111111, 1.111111111, 1],
    ] as const;
    expectFactors(
      indexed("malmquist", panel, { orientation: "output", decomposition: "ray-desli" }),
      expected.map(([dmu, TFP, TC, SCH]) => [dmu, "2", { TFP, PEC: 1, TC, SCH }] as const),
      1e-9,
    );
  });

  it("is not that of Färe, Grosskopf, Norris & Zhang (1994), which differs in both factors for every unit", () => {
    const scale = { A: 1.071428571, B: 0.952380952, C: 1.125, D: 0.992063492 };
    expectFactors(
      indexed("malmquist", panel, { orientation: "output", decomposition: "fgnz" }),
      Object.entries(scale).map(([dmu, SEC]) => [dmu, "2", { TC: 1.12, PEC: 1, SEC }] as const),
      1e-9,
    );
  });
});

describe("undesirable outputs under weak disposability, direction (0, y, −b)", () => {
  const shift: readonly Observed[] = [
    ["P", "1", [1], [1], [2]],
    ["P", "2", [1], [2], [1]],
  ];

  it("give the Malmquist–Luenberger index 2 (Chung, Färe & Grosskopf 1997), and the global one 8/5 (Oh 2010), for twice the output at half the emission", () => {
    expectFactors(indexed("ml", shift, {}, "ddf"), [["P", "2", { TFP: 2, EC: 1, TC: 2 }]]);
    expectFactors(indexed("gml", shift, {}, "ddf"), [["P", "2", { TFP: 8 / 5, EC: 1, BPC: 8 / 5 }]]);
  });

  it("give ML = EC = 6/5 to a unit that catches up with an unchanged frontier", () => {
    const panel: readonly Observed[] = [
      ["A", "1", [1], [1], [2]],
      ["F", "1", [1], [2], [1]],
      ["A", "2", [1], [1.5], [1.5]],
      ["F", "2", [1], [2], [1]],
    ];
    expectFactors(indexed("ml", panel, {}, "ddf"), [["A", "2", { TFP: 6 / 5, EC: 6 / 5, TC: 1 }]]);
  });

  it("give GML 20/17 and 8/5 over three periods, which chain to 32/17", () => {
    const panel: readonly Observed[] = [
      ["P", "0", [1], [1], [4]],
      ["P", "1", [1], [2], [2]],
      ["P", "2", [1], [4], [1]],
    ];
    const rows = indexed("gml", panel, {}, "ddf");
    expectFactors(rows, [
      ["P", "1", { TFP: 20 / 17, EC: 1, BPC: 20 / 17 }],
      ["P", "2", { TFP: 8 / 5, EC: 1, BPC: 8 / 5 }],
    ]);
    expect(rows[0].factors.TFP! * rows[1].factors.TFP!).toBeCloseTo(32 / 17, 12);
  });
});
