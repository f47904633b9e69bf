import { geoConicEqualArea } from "d3-geo";
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { ellipseOf } from "../../../../src/procedures/after/space/deviational-ellipse.ts";
import { ellipse } from "../../../../src/procedures/after/space/ellipse.ts";
import { albers } from "../../../../src/procedures/neighbours/albers.ts";
import { greatCircle } from "../../../../src/procedures/neighbours/great-circle.ts";
import { provinceNamed } from "../../../../src/procedures/neighbours/province-named.ts";
import { provinces } from "../../../../src/procedures/neighbours/provinces34.ts";
import { near, refusal, rowsOf, runner, said, scoresOf, type Settings } from "../../procedure-run.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = runner("ellipse");
const panel = { value: ["score"], unit: ["province"], period: ["year"] };
const scores = tableIn("rd30-scores.csv");
const [, ...wanted] = linesOf("rd30-ellipse.csv");

describe("the ellipse of the R&D scores", () => {
  it.each(["w", "w2"])("is the independent one in every year: %s", (weighting) => {
    const found = rowsOf(run(scores, panel, { weighting }), "ellipse");
    const own = wanted.filter(([, coordinates, variant]) => coordinates === "albers_km" && variant === weighting);
    expect(own).toHaveLength(13);
    for (const [year, , , x, y, theta, , , major, minor, area] of own) {
      const row = found.find(({ period }) => period === year)!;
      for (const [field, value] of Object.entries({ x, y, theta, major, minor, area })) near(row[field], value);
      near(row["ratio"], Number(minor) / Number(major));
    }
  });

  it("is √2 times as long where it is drawn as ArcGIS draws it", () => {
    const [one, other] = ["sd", "sqrt2"].map((axes) => rowsOf(run(scores, panel, { axes }), "ellipse"));
    one.forEach((row, k) => {
      near(other[k]["major"], Number(row["major"]) * Math.SQRT2);
      near(other[k]["minor"], Number(row["minor"]) * Math.SQRT2);
      near(other[k]["area"], 2 * Number(row["area"]));
      for (const field of ["x", "y", "theta", "lon", "lat"]) expect(other[k][field]).toBe(row[field]);
    });
  });

  it("lies elsewhere in degrees, which is why places are projected first: 62.9° instead of 17.1° in 2022", () => {
    // A degree of longitude is three quarters of one of latitude at 40° north, so that what spreads east is taken for too much.
    for (const [year, coordinates, variant, x, y, theta, , , major, minor] of wanted) {
      if (coordinates !== "lonlat_deg") continue;
      const table = scoresOf(year);
      const points = table.rows.map(([province, , , , score]) => {
        const { longitude, latitude } = provinceNamed(String(province))!.capital;
        return { x: longitude, y: latitude, w: Number(score) };
      });
      const found = ellipseOf(points, variant as "w" | "w2");
      for (const [value, other] of [
        [found.centre.x, x],
        [found.centre.y, y],
        [found.theta, theta],
        [found.major, major],
        [found.minor, minor],
      ] as const)
        near(value, other);
    }
    const [degrees] = wanted.filter(([year, coordinates, variant]) => year === "2022" && coordinates === "lonlat_deg" && variant === "w");
    const [row] = rowsOf(run(scoresOf("2022"), panel), "ellipse");
    expect([Number(degrees[5]).toFixed(1), Number(row["theta"]).toFixed(1)]).toEqual(["62.9", "17.1"]);
  });

  it("has the path of its centre: the distances of neighbouring centres, per year, and the whole way last", () => {
    const completed = run(scores, panel);
    const centres = rowsOf(completed, "ellipse").map((row) => [Number(row["x"]), Number(row["y"])]);
    const path = rowsOf(completed, "path");
    expect(path).toHaveLength(13);
    path.forEach((row, k) => {
      const [a, b] = k < 12 ? [centres[k], centres[k + 1]] : [centres[0], centres[12]];
      near(row["distance"], Math.hypot(b[0] - a[0], b[1] - a[1]));
      expect(row["years"]).toBe(k < 12 ? 1 : 12);
      near(row["speed"], Number(row["distance"]) / Number(row["years"]));
      near((Math.sin((Number(row["bearing"]) * Math.PI) / 180) * Number(row["distance"])) / 1000, (b[0] - a[0]) / 1000);
    });
    expect([path[12]["from"], path[12]["to"]]).toEqual(["2012", "2024"]);
  });

  it("gives years and speeds only where periods are years", () => {
    const table = scoresOf("2012", "2014");
    const named = (label: (year: string) => string): Table => ({ ...table, rows: table.rows.map((row) => row.with(3, label(String(row[3])))) });
    expect(rowsOf(run(table, panel), "path")[0]["years"]).toBe(2);
    expect(
      rowsOf(
        run(
          named((year) => `${year}年`),
          panel,
        ),
        "path",
      )[0]["years"],
    ).toBe(2);
    const quarters = rowsOf(
      run(
        named((year) => `${year}Q1`),
        panel,
      ),
      "path",
    )[0];
    expect([quarters["years"], quarters["speed"]]).toEqual([null, null]);
  });
});

describe("the projection", () => {
  it("is that of d3-geo, and comes back", () => {
    const theirs = geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]).center([0, 0]).translate([0, 0]).scale(6371.0088).precision(0);
    const own = albers(105, 25, 47);
    const origin = own.of({ longitude: 105, latitude: 0 });
    for (const { capital } of provinces) {
      const { x, y } = own.of(capital);
      const [px, py] = theirs([capital.longitude, capital.latitude])!;
      near(x, px);
      near(y - origin.y, -py);
      const back = own.back({ x, y });
      near(back.longitude, capital.longitude);
      near(back.latitude, capital.latitude);
    }
  });

  it("goes the short way round, over the line of dates", () => {
    const fiji = albers(178, -10, -25);
    expect(Math.abs(fiji.of({ longitude: -179, latitude: -18 }).x)).toBeLessThan(330);
    near(fiji.back(fiji.of({ longitude: -179, latitude: -18 })).longitude, -179);
  });

  it("keeps the distances of capitals within a few per cent of the great circle", () => {
    const own = albers(105, 25, 47);
    const capitals = provinces.map(({ capital }) => capital);
    for (const one of capitals)
      for (const other of capitals) {
        if (one === other) continue;
        const [a, b] = [own.of(one), own.of(other)];
        expect(Math.abs(Math.hypot(a.x - b.x, a.y - b.y) / greatCircle(one, other) - 1)).toBeLessThan(0.04);
      }
  });

  it("takes the great circles of the table of distances", () => {
    const [[, ...names], ...lines] = linesOf("prov31-capital-distances.csv");
    let compared = 0;
    for (const [name, ...cells] of lines)
      cells.forEach((km, k) => {
        expect(Math.abs(greatCircle(provinceNamed(name)!.capital, provinceNamed(names[k])!.capital) - Number(km))).toBeLessThan(1e-6);
        compared++;
      });
    expect(compared).toBe(31 * 31);
  });
});

describe("the axes", () => {
  const cross = (points: readonly (readonly [number, number])[]) =>
    ellipseOf(
      points.map(([x, y]) => ({ x, y, w: 1 })),
      "w",
    );

  it("lie along the grid where the deviations do not go together", () => {
    expect(
      cross([
        [3, 0],
        [-3, 0],
        [0, 1],
        [0, -1],
      ]).theta,
    ).toBe(90);
    expect(
      cross([
        [1, 0],
        [-1, 0],
        [0, 3],
        [0, -3],
      ]).theta,
    ).toBe(0);
  });

  it.each([10, 45, 89, 91, 135, 179])("turn with the points, by the tangent that papers print: %i°", (degrees) => {
    const t = (degrees * Math.PI) / 180;
    const turned = ([x, y]: readonly [number, number]): readonly [number, number] => [x * Math.cos(t) + y * Math.sin(t), -x * Math.sin(t) + y * Math.cos(t)];
    const points = (
      [
        [0, 5],
        [0, -5],
        [2, 0],
        [-2, 0],
        [0.5, 1],
        [-0.5, -1],
        [-0.5, 1],
        [0.5, -1],
      ] as const
    ).map(turned);
    const found = cross(points);
    near(found.theta, degrees);
    near(found.major, Math.sqrt((50 + 4) / 8));
    near(found.minor, Math.sqrt((8 + 1) / 8));
    const [A, B, C] = points.reduce(([a, b, c], [x, y]) => [a + x * x, b + y * y, c + x * y], [0, 0, 0]);
    near(Math.tan(t), (A - B + Math.sqrt((A - B) ** 2 + 4 * C ** 2)) / (2 * C), 1e-9 * Math.max(1, Math.abs(Math.tan(t))));
  });
});

describe("what the ellipse says", () => {
  const heard = new Set<string>();
  const of = (table: Table, columns: Parameters<typeof run>[1], options: Settings = {}) => {
    const found = said(run(table, columns, options));
    for (const code of found.keys()) heard.add(code);
    return found;
  };
  const columns = { value: ["y"], unit: ["u"], longitude: ["lon"], latitude: ["lat"] };
  const dated = { ...columns, period: ["t"] };
  const places: readonly (readonly [string, number, number])[] = [
    ["a", 104, 34],
    ["b", 106, 34],
    ["c", 105, 33.17],
    ["d", 105, 34.83],
  ];
  const data = (...periods: readonly (readonly number[])[]) =>
    tableOf([
      ["u", "t", "y", "lon", "lat"],
      ...periods.flatMap((values, t) => values.map((y, k): Cell[] => [places[k][0], String(2020 + t), y, places[k][1], places[k][2]])),
    ]);

  it("says where the centre lies, where it moved and how fast, how it spreads, and whether it spread out", () => {
    const found = of(scoresOf("2012", "2022"), panel);
    expect(found.get("centre")!["zh-CN"]).toMatch(
      /^2022年，重心位于经度\d+\.\d{4}、纬度\d+\.\d{4}，比各单元等权的重心偏(北|东北|东|东南|南|西南|西|西北)[\d,.]+千米。$/,
    );
    expect(found.get("moved")!.en).toMatch(
      /^From 2012 to 2022 the centre moved [\d,.]+ km to the (north|south)(-east|-west)?, [\d,.]+ km a year \(the straight way from the first to the last\)\.$/,
    );
    expect(found.get("shape")!["zh-CN"]).toBe("2022年，分布沿南—北方向展开（转角17.09度），长半轴786.27千米，短半轴623.93千米。");
    expect(found.get("spread")).toEqual({
      "zh-CN": "2012—2022年，椭圆面积由1,544,000.83变为1,541,182.22平方千米：变化不到二十分之一，范围基本不变。",
      en: "From 2012 to 2022 the area of the ellipse went from 1,544,000.83 to 1,541,182.22 km²: by less than a twentieth, its reach is the same.",
    });
    expect(of(scoresOf("2012", "2020"), panel).get("spread")!["zh-CN"]).toMatch(/1,544,000\.83变为1,852,370\.77平方千米：分布趋于分散。$/);
    expect(of(scoresOf("2020", "2022"), panel).get("spread")!.en).toMatch(/to 1,541,182\.22 km²: it drew together\.$/);
  });

  it("says that the indicator draws the centre to no side, that it stays, and that the ellipse is round", () => {
    const found = of(data([1, 1, 1, 1], [2, 2, 2, 2]), dated);
    expect(found.get("even")!.en).toMatch(
      /^In 2021, the centre lies at longitude 105\.0000, latitude 34\.\d{4}, only 0\.00 km from that of the same places with equal weights/,
    );
    expect(found.get("still")).toEqual({
      "zh-CN": "2020—2021年，重心仅移动0.00千米，不到长半轴的百分之一：重心没有明显迁移。",
      en: "From 2020 to 2021 the centre moved only 0.00 km, less than a hundredth of the major half axis: it stays where it was.",
    });
    expect(found.get("round")!["zh-CN"]).toMatch(
      /^2021年，长半轴\d+\.\d{2}千米与短半轴\d+\.\d{2}千米相近（比值0\.9\d{3}）：分布没有明显的方向，转角没有意义。$/,
    );
  });

  it("says that units enter or leave, and that some have moved", () => {
    expect(of(data([1, 2, 3, 4], [1, 2, 3]), dated).get("composition")).toEqual({
      "zh-CN": "各时期的单元不尽相同（2020年4个，2021年3个）：重心和椭圆的变化有一部分来自单元的增减。",
      en: "The units are not the same in every period (4 in 2020, 3 in 2021): part of what changes comes from units that enter or leave.",
    });
    const table = data([1, 2, 3, 4], [1, 2, 3, 4]);
    const moved = { ...table, rows: table.rows.map((row, k) => (k === 7 ? row.with(3, 105.5) : row)) };
    expect(of(moved, dated).get("moving-units")!["zh-CN"]).toBe("d在不同时期的经纬度不同，按各期所给的位置计算；请核对。");
  });

  it("has said every sentence that it declares", () => {
    expect([...heard].sort()).toEqual(Object.keys(ellipse.says).sort());
  });

  it("refuses units without a place, half a place, and degrees out of range", () => {
    const table = data([1, 2, 3, 4]);
    expect(refusal(() => run(table, { value: ["y"], unit: ["u"] }))).toEqual([
      "a、b、c、d不在34个省级行政区之中，位置未知；请提供经度列和纬度列。",
      "These units are none of the 34 provinces whose capitals are known: a, b, c, d; give columns of longitude and latitude.",
    ]);
    expect(refusal(() => run(table, { value: ["y"], unit: ["u"], longitude: ["lon"] }))[0]).toBe("经度和纬度须成对提供，缺少纬度列；省级单元也可以都不提供。");
    expect(refusal(() => run(table, { ...columns, longitude: ["lat"], latitude: ["lon"] }))).toEqual([
      "列“lon”的D2为104，超出−90至90度；请核对经度与纬度是否颠倒，单位是否为度。",
      "Column “lon”, cell D2, is 104, beyond −90 to 90 degrees; check whether longitude and latitude are exchanged, and whether these are degrees.",
    ]);
  });

  it("refuses weights that are all 0, units that all lie in one place, and a value below 0 by its cell", () => {
    expect(refusal(() => run(data([1, 2, 3, 4], [0, 0, 0, 0]), dated))).toEqual([
      "2021年，“y”的数值全部为0，没有重心。",
      "In 2021, every value of “y” is 0: there is no centre.",
    ]);
    expect(refusal(() => run(data([5, 0, 0, 0]), columns))).toEqual([
      "“y”大于0的单元都在同一位置，没有椭圆。",
      "All units with a value of “y” above 0 lie in one place: there is no ellipse.",
    ]);
    expect(refusal(() => run(data([1, -2, 3, 4]), columns))[0]).toContain("C3");
  });
});
