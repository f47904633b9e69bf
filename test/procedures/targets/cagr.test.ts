import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

const run = (cells: readonly (readonly Cell[])[], unit: readonly string[] = []) => ranOn("cagr", tableOf(cells), { values: ["规模"], period: ["年"], unit });

describe("compound annual growth", () => {
  it("of the digital economy of Guizhou from 2016 to 2022, as a study quotes both ends, is 22.6 %", () => {
    const completed = run([
      ["年", "规模"],
      ["2022年", 7891],
      ["2016年", 2327],
      ["2019年", null],
    ]);
    const [row] = rowsOf(completed, "rates");
    expect(row).toMatchObject({ first: "2016年", last: "2022年", years: 6, from: 2327, to: 7891, change: 5564 });
    // exp(ln(7891/2327)/6) − 1
    near(row["cagr"], Math.exp(Math.log(7891 / 2327) / 6) - 1, 1e-13);
    near((1 + Number(row["cagr"])) ** 6, 7891 / 2327, 1e-12);
    expect(saidBy(completed)).toEqual({
      rate: [
        "“规模”由2016年的2,327.00变为2022年的7,891.00，为首期的3.39倍，年均增长22.6%。",
        "“规模” went from 2,327.00 in 2016年 to 7,891.00 in 2022年, 3.39 times as much: a gain of 22.6% a year.",
      ],
    });
  });

  it("is that of every unit, with the fastest and the slowest, and with who has none", () => {
    const cells: readonly (readonly Cell[])[] = [
      ["省", "年", "规模"],
      ...(
        [
          ["快", 100, 144],
          ["慢", 100, 121],
          ["平", 50, 50],
          ["零", 0, 9],
        ] as const
      ).flatMap(([name, from, to]): Cell[][] => [
        [name, 2020, from],
        [name, 2022, to],
      ]),
    ];
    const completed = run(cells, ["省"]);
    const rates = Object.fromEntries(rowsOf(completed, "rates").map(({ unit, cagr }) => [String(unit), cagr]));
    near(rates["快"], 0.2, 1e-14);
    near(rates["慢"], 0.1, 1e-14);
    expect([rates["平"], rates["零"]]).toEqual([0, null]);
    const said = saidBy(completed);
    expect(said["range"]).toEqual([
      "“规模”年均增长最快的是“快”（20.0%），最慢的是“慢”（10.0%）。",
      "“规模” grew fastest in “快”, 20.0% a year, and slowest in “慢”, 10.0%.",
    ]);
    expect(said["unchanged"]).toEqual([
      "“平”的“规模”在2020年与2022年都是50.00，没有增长。",
      "“规模” of “平” is 50.00 both in 2020 and in 2022: there was no growth.",
    ]);
    expect(said["no-rate"]).toEqual([
      "“零”的“规模”在2020年为0.00，首末两期不能得到增长率，只有增量。",
      "“规模” of “零” was 0.00 in 2020: both ends have no rate of growth, only a change.",
    ]);
  });

  it("refuses one period", () => {
    expect(
      refusalOf(() =>
        run([
          ["年", "规模"],
          [2020, 3],
          [2021, null],
        ]),
      ),
    ).toEqual(["“规模”列只有2020年一期有数，没有增长可言。", "Column “规模” has a number in 2020 alone: there is no growth of one period."]);
  });
});
