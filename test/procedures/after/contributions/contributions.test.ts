import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { contributions } from "../../../../src/procedures/after/contributions/contributions.ts";
import { near, refusal, rowsOf, runner, said, type Settings } from "../../procedure-run.ts";
import { tableIn, tableOf } from "../../tables.ts";

const run = runner("contributions");
const index = tableIn("rd30-tfp.csv");
const panel = { value: ["TFP"], values: ["EC", "BPC"], unit: ["province"], period: ["year"], group: ["region4"] };
const columns = { value: ["TFP"], values: ["EC", "BPC"], unit: ["u"] };
const data = (...rows: readonly (readonly Cell[])[]) => tableOf([["u", "TFP", "EC", "BPC"], ...rows]);
/** A unit whose index is the product of its factors. */
const row = (unit: string, EC: number, BPC: number): readonly Cell[] => [unit, EC * BPC, EC, BPC];

describe("the contributions to the index of the R&D panel", () => {
  const completed = run(index, panel);
  const lines = index.rows.map(([province, region, year, TFP, EC, BPC]) => ({
    ...{ province: String(province), region: String(region), year: String(year) },
    ...{ TFP: Math.log(Number(TFP)), EC: Math.log(Number(EC)), BPC: Math.log(Number(BPC)) },
  }));
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);

  it("are the shares of logarithms by unit and period, none where the index hardly changed", () => {
    const rows = rowsOf(completed, "shares");
    expect(rows).toHaveLength(2 * lines.length);
    let without = 0;
    for (const line of lines)
      for (const factor of ["EC", "BPC"] as const) {
        const found = rows.find((one) => one["unit"] === line.province && one.period === line.year && one["factor"] === factor)!;
        near(found["ln_factor"], line[factor], 1e-13);
        near(found["ln_total"], line.TFP, 1e-13);
        if (Math.abs(line.TFP) < 0.01) {
          expect(found["share"]).toBeNull();
          without++;
        } else near(found["share"], line[factor] / line.TFP, 1e-10);
      }
    expect(without).toBeGreaterThan(0);
    expect(sum(rowsOf(completed, "checks").map((one) => Number(one["no_share"])))).toBe(without / 2);
  });

  it("are those of geometric means of regions, of cumulative indices of units, and add up to the whole", () => {
    for (const [result, ofPeriod] of [
      ["groups", true],
      ["overall", false],
    ] as const)
      for (const found of rowsOf(completed, result)) {
        const own = lines.filter(({ region, year }) => (!ofPeriod || year === found.period) && (found["group"] === "all" || region === found["group"]));
        const factor = found["factor"] as "EC" | "BPC";
        expect(found["n"]).toBe(own.length);
        near(found["ln_factor"], sum(own.map((line) => line[factor])) / own.length, 1e-13);
        if (found["share"] !== null) near(found["share"], sum(own.map((line) => line[factor])) / sum(own.map(({ TFP }) => TFP)), 1e-9);
      }
    for (const found of rowsOf(completed, "units")) {
      const own = lines.filter(({ province }) => province === found["unit"]);
      near(
        Math.exp(Number(found["ln_total"])),
        own.reduce((product, { TFP }) => product * Math.exp(TFP), 1),
      );
    }
    for (const result of ["groups", "overall", "units", "shares"]) {
      const rows = rowsOf(completed, result);
      for (let k = 0; k < rows.length; k += 2) if (rows[k]["share"] !== null) near(Number(rows[k]["share"]) + Number(rows[k + 1]["share"]), 1, 1e-9);
    }
  });

  it("find that the factors' product is the index to rounding", () => {
    for (const { residual } of rowsOf(completed, "checks") as unknown as readonly { readonly residual: number }[]) expect(residual).toBeLessThan(1e-14);
  });
});

describe("the contributions of any factors", () => {
  it("have as many lines as there are factors", () => {
    const three = tableOf([
      ["u", "M", "PEC", "SEC", "TC"],
      ["a", 1.1 * 0.95 * 1.2, 1.1, 0.95, 1.2],
    ]);
    const rows = rowsOf(run(three, { value: ["M"], values: ["PEC", "SEC", "TC"], unit: ["u"] }), "overall");
    expect(rows.map(({ factor, share }) => [factor, Number(share).toFixed(4)])).toEqual([
      ["PEC", (Math.log(1.1) / Math.log(1.254)).toFixed(4)],
      ["SEC", (Math.log(0.95) / Math.log(1.254)).toFixed(4)],
      ["TC", (Math.log(1.2) / Math.log(1.254)).toFixed(4)],
    ]);
  });

  it("take a threshold of 0, and no share of an index that is 1 exactly", () => {
    const [first] = rowsOf(run(data(["a", 1, 2, 0.5], row("b", 1.001, 1)), columns, { threshold: 0 }), "shares");
    expect(first["share"]).toBeNull();
    expect(rowsOf(run(data(["a", 1, 2, 0.5], row("b", 1.001, 1)), columns, { threshold: 0 }), "shares")[2]["share"]).toBe(1);
  });
});

describe("what the contributions say", () => {
  const heard = new Set<string>();
  const of = (table: Table, given: Parameters<typeof run>[1] = columns, options: Settings = {}) => {
    const found = said(run(table, given, options));
    for (const code of found.keys()) heard.add(code);
    return found;
  };

  it("say which factor has the largest share, and where regions differ", () => {
    const found = of(tableOf([["u", "g", "TFP", "EC", "BPC"], ...["a", "b"].map((g, k) => [`u${k}`, g, 1.1 ** (k + 1) * 1.2, 1.1 ** (k + 1), 1.2])]), {
      ...columns,
      group: ["g"],
    });
    expect(found.get("main")).toEqual({
      "zh-CN": "全部2行平均，ln TFP为0.3253，其中BPC的贡献率最大，为56.0%。",
      en: "Over all 2 rows ln TFP is 0.3253 on average, and BPC has the largest share in it, 56.0%.",
    });
    expect(found.get("groups")).toEqual({
      "zh-CN": "EC的贡献率以b最高，为51.1%，a最低，为34.3%。",
      en: "The share of EC is highest in b, 51.1%, and lowest in a, 34.3%.",
    });
    expect(found.get("product")!.en).toMatch(/^In every row the product of the factors is TFP; the logarithms differ by .* at most, which is rounding\.$/);
  });

  it("say that factors go against each other", () => {
    expect(of(data(row("a", 0.9, 1.3))).get("offset")).toEqual({
      "zh-CN": "全部时期，ln TFP平均为0.1570：BPC使其上升（贡献率167.1%），EC则相反（−67.1%）；两者方向相反，贡献率可以大于100%或小于0。",
      en: "Over all periods ln TFP is 0.1570 on average: BPC raised it (share 167.1%) and EC went against it (−67.1%), so that shares are above 100% or below 0.",
    });
    expect(of(data(row("a", 0.7, 1.1))).get("offset")!["zh-CN"]).toContain("EC使其下降");
  });

  it("say that the index hardly changed, over all periods, in the last, and in some rows", () => {
    const still = of(data(row("a", 1.25, 0.8), row("b", 0.999, 1.002)));
    expect(still.get("no-change")).toEqual({
      "zh-CN": "全部时期平均，ln TFP为0.0005，绝对值小于0.01：几乎没有变化，各因子的贡献率没有意义。",
      en: "Over all periods ln TFP is 0.0005 on average, nearer to 0 than 0.01: it hardly changed, and shares in that have no meaning.",
    });
    expect(still.get("no-share")).toEqual({
      "zh-CN": "2行中有2行的总指数几乎没有变化（对数的绝对值小于0.01），不给出贡献率。",
      en: "Of 2 rows 2 hardly change (ln of the total is nearer to 0 than 0.01) and have no share.",
    });
    const years = (last: readonly Cell[]) =>
      tableOf([
        ["u", "t", "TFP", "EC", "BPC"],
        ["a", "2020", 1.2, 1.2, 1],
        ["a", "2021", ...last],
      ]);
    expect(of(years([1, 1.25, 0.8]), { ...columns, period: ["t"] }).get("last-no-change")!["zh-CN"]).toBe(
      "2021年，ln TFP平均为0.0000，绝对值小于0.01，贡献率没有意义。",
    );
    expect(of(years([1.5, 1.25, 1.2]), { ...columns, period: ["t"] }).get("last")!.en).toBe(
      "In 2021, ln TFP is 0.4055 on average, and EC has the largest share, 55.0%.",
    );
    expect(of(years([0.99, 0.9, 1.1]), { ...columns, period: ["t"] }, { threshold: 0.001 }).get("last-offset")!["zh-CN"]).toMatch(
      /^2021年，ln TFP平均为−0\.0101：EC使其下降（贡献率1048\.3%），BPC则相反（−948\.3%）。$/,
    );
  });

  it("name the row whose factors are not those of the total: arithmetic means of EC and BPC", () => {
    // Printed so in a table: the means over nine years, none of which multiply.
    const found = of(data(["河北", 1.101, 0.904, 1.127], ["海南", 1.522, 0.797, 1.91]));
    const residual = Math.abs(Math.log(1.101) - Math.log(0.904) - Math.log(1.127)).toFixed(4);
    expect(found.get("mismatch")).toEqual({
      "zh-CN": `河北的因子之积不等于TFP：ln TFP为0.0962，与各因子对数之和相差${residual}；贡献率之和不是100%，请核对所选的列。`,
      en: `The product of the factors of 河北 is not TFP: ln TFP is 0.0962 and differs from the sum of their logarithms by ${residual}; the shares do not add up to 100%, check the columns.`,
    });
    expect(of(data(["海南", 1.522, 0.797, 1.91])).get("product")).toBeDefined();
  });

  it("have said every sentence that they declare", () => {
    expect([...heard].sort()).toEqual(Object.keys(contributions.says).sort());
  });

  it("are refused where a logarithm is taken of 0 or less, by the cell", () => {
    const [zh, en] = refusal(() => run(data(row("a", 1.1, 1.2), ["b", 0.9, -0.1, 1]), columns));
    expect(zh).toContain("C3");
    expect(en).toContain("EC");
    expect(refusal(() => run(data(["a", 0, 1, 1]), columns))[0]).toContain("B2");
  });
});
