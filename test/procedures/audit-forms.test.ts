import { describe, expect, it } from "vitest";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";

/** What an audit says of a table whose first column names its rows, by cell: what cannot hold, and what cannot be told. */
function audited(text: string, options: Readonly<Record<string, unknown>> = {}) {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split("|"));
  const table = findTable(lines, { name: "table.csv", row: 1, column: 1 }, true);
  const columns = { unit: [lines[0][0]], values: lines[0].slice(1) };
  const { procedure, outcome, given } = runProcedure(completeProcedure({ procedure: "audit", columns, options }), table);
  const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === "claims")!;
  const claims = rows.map(({ cells }) => Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])));
  const cellsOf = (verdict: string) => claims.filter((claim) => claim["verdict"] === verdict && claim["cell"] !== "").map(({ cell }) => String(cell));
  return { inconsistent: cellsOf("inconsistent"), undetermined: cellsOf("undetermined"), consistent: cellsOf("consistent").length, claims };
}

const indices = "A|1.100|1.100|1.210\nB|0.900|1.200|1.080\nC|1.050|1.000|1.050\nD|1.300|0.800|1.040\nE|0.950|1.010|";

describe("printed tables of many forms", () => {
  it.each([
    ["rows called 均值, 平 均 and Average", "地区|EC|BPC\n甲|1.100|1.100\n乙|0.900|1.200\n丙|1.050|1.000\n丁|1.300|0.800\n平 均|1.090|1.025", ["B6"]],
    [
      "regional means between the provinces",
      "地区|EC|BPC\n北京|1.100|1.100\n天津|0.900|1.200\n河北|1.050|1.000\n上海|1.300|0.800\n东部均值|1.088|1.025\n山西|1.000|0.900\n安徽|0.900|1.100\n河南|0.800|1.300\n中部均值|0.950|1.100",
      ["B10"],
    ],
    [
      "a row of totals, thousands set apart",
      "行业|2020|2021|2022\n农业|1,234.5|1,300.2|1,400.1\n工业|2,345.6|2,400.0|2,500.9\n服务业|3,000.1|3,100.7|3,200.4\n合计|6,580.2|6,800.9|7,201.4",
      ["D5"],
    ],
    ["totals above their parts", "item|2020|2021|2022\nTotal|100.0|120.0|130.0\nUrban|60.0|70.0|80.0\nRural|40.0|50.0|60.0", ["D2"]],
    [
      "subtotals of one name",
      "item|2020|2021|2022\nA|10.0|12.0|13.0\nB|20.0|22.0|23.0\n小计|30.0|34.0|36.0\nC|5.0|6.0|7.0\nD|6.0|7.0|8.0\n小计|11.0|13.0|16.0\n合计|41.0|47.0|51.0",
      ["D7"],
    ],
    ["percentages", "sector|value|share\nA|120|24.0%\nB|80|16.0%\nC|100|20.0%\nD|150|33.0%\nE|50|10.0%", ["C5"]],
    [
      "rates of growth with signs",
      "unit|2020|2021|g\nA|100.0|110.0|+10.0%\nB|200.0|210.0|+5.0%\nC|150.0|120.0|−20.0%\nD|80.0|92.0|+15.0%\nE|60.0|66.0|+19.0%",
      ["D6"],
    ],
    [
      "footnote marks",
      `unit|EC|BPC|TFP\n${indices.replace("0.900", "0.900†").replace("1.050", "1.050①").replace("1.300", "1.300a").replace("0.950", "0.950**")}0.990`,
      ["D6"],
    ],
    ["blank cells", `unit|EC|BPC|TFP\n${indices}\nF|0.950|1.010|0.990\nG|1.200||1.1`, ["D7"]],
    ["ranks in brackets", "unit|2020|2021\nA|1.100 (2)|1.100（2）\nB|0.900(5)|1.200(1)\nC|1.050(3)|1.000(4)\nD|1.300(1)|0.800(5)\nE|0.950(3)|1.010(3)", ["B6"]],
    [
      "indicators down and units across",
      "指标|A|B|C|D|E|平均\nEC|1.100|0.900|1.050|1.300|0.950|1.060\nBPC|1.100|1.200|1.000|0.800|1.010|1.022\nTFP|1.210|1.080|1.050|1.040|0.990|1.074",
      ["F4"],
    ],
    [
      "a mean of columns that are no years",
      "unit|Q1|Q2|Q3|Mean\nA|1.100|1.200|1.000|1.100\nB|0.900|0.950|1.000|0.950\nC|1.050|1.000|0.900|0.983\nD|1.300|1.200|1.100|1.300",
      ["E5"],
    ],
    ["a total across", "年份|东部|中部|西部|合计\n2019|11.1|9.2|7.3|27.6\n2020|12.4|9.9|8.1|30.4\n2021|13.0|10.5|8.8|32.3\n2022|14.2|11.1|9.6|35.9", ["E5"]],
    ["a geometric mean that says so", "unit|x|y\nA|1.10|2.00\nB|0.90|1.10\nC|1.50|0.70\n几何平均|1.14|1.25", ["C5"]],
    ["a median", "unit|x|y\nA|1.10|2.00\nB|0.90|1.10\nC|1.50|0.70\n中位数|1.10|1.27", ["C5"]],
    [
      "a column of changes, in brackets below 0",
      "unit|2020|2021|change\nA|100.0|110.0|10.0\nB|200.0|190.0|(10.0)\nC|150.0|120.0|(30.0)\nD|80.0|92.0|12.0\nE|60.0|66.0|9.0",
      ["D6"],
    ],
    ["a column of quotients", "unit|output|input|ratio\nA|120.0|40.0|3.00\nB|80.0|16.0|5.00\nC|100.0|25.0|4.00\nD|150.0|60.0|2.90\nE|50.0|10.0|5.00", ["D5"]],
    [
      "means, deviations and extremes below",
      "unit|x|y\nA|1.10|2.00\nB|0.90|1.10\nC|1.50|0.70\nMean|1.17|1.27\nStd. Dev.|0.31|0.67\nMin|0.90|0.70\nMax|1.50|2.10",
      ["C8"],
    ],
  ])("have found what cannot hold, and nothing else: %s", (_, text, expected) => {
    const { inconsistent, consistent } = audited(text);
    expect(inconsistent).toEqual(expected);
    expect(consistent).toBeGreaterThan(0);
  });

  it("say nothing against means by weights that are not printed, unless they lie beyond all items", () => {
    expect(audited("unit|x|y\nA|1.10|2.00\nB|0.90|1.10\nC|1.50|0.70\n加权平均|1.30|2.10")).toMatchObject({ undetermined: ["B5"], inconsistent: ["C5"] });
  });

  it("say nothing against a national number that need be no mean, nor against rates in a row of totals", () => {
    const national = "地区|人均GDP|城镇化率\n北京|19.0|87.9\n天津|11.9|85.5\n河北|5.7|61.7\n山西|7.2|64.0\n全国|8.6|65.2";
    expect(audited(national)).toMatchObject({ inconsistent: [], undetermined: ["B6", "C6"] });
    const totals =
      "行业|产值|工人|劳动生产率\n农业|120.0|40.0|3.00\n工业|300.0|20.0|15.00\n服务业|250.0|25.0|10.00\n建筑业|90.0|18.0|5.00\n合计|760.0|103.0|7.38";
    expect(audited(totals).inconsistent).toEqual([]);
  });

  it("keep identities that a person names by the rows", () => {
    const turned = "指标|A|B|C\nEC|1.100|0.900|1.050\nBPC|1.100|1.200|1.000\nTFP|1.210|1.080|1.090";
    expect(audited(turned).claims).toHaveLength(3);
    expect(audited(turned, { factors: "TFP=EC*BPC" })).toMatchObject({ inconsistent: ["D4"], consistent: 2 });
  });
});
