import { describe, expect, it } from "vitest";
import { ranOn, refusalOf, rowsOf, saidBy, worst } from "../runs.ts";
import { linesOf, tableIn, tableOf } from "../tables.ts";

const [, ...lines] = linesOf("rd31-coupling-2022.csv");
const table = tableOf([["province", "U1", "U2"], ...lines.map(([province, U1, U2]) => [province, Number(U1), Number(U2)])]);
const columns = { values: ["U1", "U2"], unit: ["province"] };

describe("coupling coordination of 31 provinces", () => {
  it("is that of the reference in both forms, with what the misprint gives beside it", () => {
    const standard = rowsOf(ranOn("coupling", table, columns), "degrees");
    const modified = rowsOf(ranOn("coupling", table, columns, { "coupling-form": "modified" }), "degrees");
    const fields = ["C", "T", "D", "C_misprinted", "D_misprinted"] as const;
    const differences = lines.flatMap((line, k) => [
      ...fields.map((field, j) => Math.abs(Number(standard[k][field]) - Number(line[3 + j]))),
      Math.abs(Number(modified[k]["C"]) - Number(line[8])),
      Math.abs(Number(modified[k]["D"]) - Number(line[9])),
    ]);
    expect(differences).toHaveLength(7 * 31);
    expect(Math.max(...differences)).toBeLessThan(1e-9);
  });

  it("says who is best and worst coordinated, and what a misprint would make of it", () => {
    const said = saidBy(ranOn("coupling", table, columns));
    expect(said["best"][0]).toMatch(/^广东的耦合协调度最高，为0\.\d{4}（..协调）。$/);
    expect(said["worst"][1]).toMatch(/^.+ is least coordinated: D is 0\.\d{4} \(.+ imbalance\)\.$/);
    expect(said["misprint"][0]).toMatch(/^常见的误印公式漏掉系数n：广东的C为0\.9\d{3}，误印公式给出0\.5000/);
  });
});

describe("coupling", () => {
  const of = (rows: readonly (readonly [number, number])[], options: object = {}, values = ["a", "b"]) =>
    ranOn("coupling", tableOf([["a", "b"], ...rows.map((row) => [...row])]), { values }, { ...options });

  it("is 1 of equal levels and 0 of none, in both forms, and weighs T", () => {
    for (const form of ["standard", "modified"]) {
      const found = rowsOf(
        of(
          [
            [0.4, 0.4],
            [0, 0],
            [0, 0.5],
          ],
          { "coupling-form": form },
        ),
        "degrees",
      );
      expect(found.map((row) => row["C"])).toEqual([expect.closeTo(1, 14), 0, 0]);
    }
    expect(rowsOf(of([[0.2, 0.6]], { "weight-vector": [0.75, 0.25] }), "degrees")[0]["T"]).toBeCloseTo(0.3, 14);
  });

  it("says that all are in one class", () => {
    expect(
      saidBy(
        of([
          [0.4, 0.4],
          [0.42, 0.42],
        ]),
      )["alike"][0],
    ).toContain("没有等级差别");
  });

  it("refuses a level beyond 1 with its cell, a single system, and weights that do not fit", () => {
    expect(refusalOf(() => of([[0.2, 1.2]]))).toEqual([expect.stringContaining("B2"), expect.stringMatching(/"b".*B2.*must be from 0 to 1/)]);
    expect(refusalOf(() => of([[0.2, 0.3]], {}, ["a"]))[0]).toBe("至少需要两个系统。");
    expect(refusalOf(() => of([[0.2, 0.3]], { "weight-vector": [0.5, 0.4] }))[1]).toBe("The weights must add up to 1; they add up to 0.9.");
    expect(refusalOf(() => of([[0.2, 0.3]], { "weight-vector": [1] }))[1]).toMatch(/^There are 1 weights for 2 systems/);
  });
});

describe("obstacle degrees", () => {
  const panel = tableIn("rd31-indicators.csv");
  const rows = panel.rows.filter((row) => String(row[1]) === "2022");
  const of2022 = tableOf([panel.header, ...rows]);

  it("of 31 provinces are those of the reference, and add up to 100", () => {
    const [head, ...wanted] = linesOf("rd31-obstacle-2022.csv");
    const ran = ranOn("obstacle", of2022, { values: panel.header.slice(2), unit: ["province"] });
    const found = new Map(rowsOf(ran, "columns").map((row) => [String(row["unit"]), row]));
    const compared = worst(
      wanted.flatMap(([province, ...numbers]) => numbers.map((one, k) => [found.get(province)![`${head[k + 1]}_O`], Number(one)] as const)),
    );
    expect(compared.count).toBe(5 * 31);
    expect(compared.difference).toBeLessThan(1e-9);
    expect(saidBy(ran)["first"][0]).toMatch(/^平均障碍度最高的是“valid_invention_patents_1e4”，为2\d\.\d%。$/);
    expect(saidBy(ran)["last"][1]).toMatch(/has the lowest mean degree: 1\d\.\d%\.$/);
  });

  it("are none of a row that is best in all, hardly differ where indicators are alike, and are refused of a constant", () => {
    const table = tableOf([
      ["a", "b", "c"],
      [1, 2, 5],
      [2, 4, 5],
      [3, 6, 5],
    ]);
    const ran = ranOn("obstacle", table, { values: ["a", "b"] });
    expect(rowsOf(ran, "columns")[2]).toMatchObject({ a_O: null, b_O: null });
    expect(saidBy(ran)["alike"][0]).toContain("没有突出的障碍因素");
    expect(saidBy(ran)["none"][1]).toMatch(/^1 row is best in every indicator and has no degrees/);
    expect(refusalOf(() => ranOn("obstacle", table, { values: ["a", "c"] }))[1]).toMatch(/"c" \(from C2 on\) is 5/);
    expect(refusalOf(() => ranOn("obstacle", table, { values: ["a"] }))[0]).toBe("至少需要两个指标。");
  });
});

describe("grey relational grades", () => {
  const panel = tableIn("rd31-indicators.csv");
  const beijing = tableOf([panel.header, ...panel.rows.filter((row) => row[0] === "北京")]);
  const [fte, exp, dev, sales, patents] = panel.header.slice(2);
  const columns = { value: [sales], values: [fte, exp, dev, patents], unit: ["province"], period: ["year"] };

  it("of Beijing are those of the reference", () => {
    const ran = ranOn("grey", beijing, columns);
    const found = rowsOf(ran, "grades").map((row) => Number(row["grade"]));
    [0.6661407535300435, 0.825393888862945, 0.7909208134120532, 0.6511709567022135].forEach((wanted, k) => expect(found[k]).toBeCloseTo(wanted, 10));
    expect(saidBy(ran)["closest"][0]).toBe(`与“${sales}”关联度最大的是北京的“${exp}”，为0.8254。`);
    expect(saidBy(ran)["farthest"][1]).toBe(`“${patents}” of 北京 is farthest from “${sales}”: its grade is 0.6512.`);
  });

  it("are worked out by hand for two series, and refused where nothing can be said", () => {
    const of = (rows: readonly (readonly (string | number)[])[], options: object = {}) =>
      ranOn("grey", tableOf([["t", "x", "y", "z"], ...rows]), { value: ["x"], values: ["y", "z"], period: ["t"] }, { ...options });
    // Over first values x = 1, 2; y = 1, 2; z = 1, 4: Δ of z is 0, 2, so ξ = 1, 0.5 · 2 / (2 + 0.5 · 2).
    const rows = [
      ["2020", 1, 2, 1],
      ["2021", 2, 4, 4],
    ] as const;
    expect(rowsOf(of(rows, { normalisation: "first" }), "grades").map((row) => row["grade"])).toEqual([1, expect.closeTo(2 / 3, 14)]);
    expect(
      saidBy(
        of([
          ["2020", 1, 2, 2],
          ["2021", 2, 5, 5],
        ]),
      )["alike"][0],
    ).toContain("没有明显差别");
    expect(
      refusalOf(() =>
        of(
          [
            ["2020", 1, 2, 0],
            ["2021", 2, 5, 1],
          ],
          { normalisation: "first" },
        ),
      )[1],
    ).toMatch(/^“z” \(from D2 on\) cannot be normalised/);
    expect(refusalOf(() => of([["2020", 1, 2, 1]].concat([["2021", 2, 4, 2]])))[0]).toContain("完全相同");
    const single = tableOf([
      ["u", "t", "x", "y"],
      ["甲", "2020", 1, 2],
      ["乙", "2020", 1, 2],
    ]);
    expect(refusalOf(() => ranOn("grey", single, { value: ["x"], values: ["y"], unit: ["u"], period: ["t"] }))[1]).toMatch(
      /^The series of 甲 \(from C2 on\) have 1 period/,
    );
  });
});
