import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import { provinceNamed } from "../../../src/procedures/neighbours/province-named.ts";
import { provinces, tileGrid } from "../../../src/procedures/neighbours/provinces34.ts";
import { linesOf } from "../tables.ts";

/** Mean radius of the earth. */
const kilometres = 6371.0088;

describe("the 34 provinces", () => {
  it("are told apart by every name and code that they have, and stand in the order of their codes", () => {
    for (const key of ["code", "name", "fullName", "english", "letter", "iso"] as const)
      expect([key, new Set(provinces.map((one) => one[key])).size]).toEqual([key, 34]);
    expect(provinces.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code).sort());
  });

  it("are found by their short, long and English names", () => {
    for (const one of provinces)
      for (const name of [one.name, one.fullName, one.english, one.english.toUpperCase()]) expect([name, provinceNamed(name)]).toEqual([name, one]);
    expect(provinceNamed("Xizang")!.name).toBe("西藏");
    expect(provinceNamed("Macau")!.name).toBe("澳门");
    expect(provinceNamed("吉林市")).toBeUndefined();
    expect(provinceNamed("东部")).toBeUndefined();
  });

  it("are 31 in four and in three regions, without 台湾, 香港 and 澳门", () => {
    const sizes = (region: "region4" | "region3") => {
      const names = provinces.map((one) => String(one[region]));
      return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]));
    };
    expect(sizes("region4")).toEqual({ 东部: 10, 中部: 6, 西部: 12, 东北: 3, null: 3 });
    expect(sizes("region3")).toEqual({ 东部: 11, 中部: 8, 西部: 12, null: 3 });
  });

  it("have a tile each, and 54 of the 69 pairs of neighbours have tiles that touch", () => {
    const tileOf = new Map(provinces.map(({ name, tile }) => [name, tile]));
    expect(new Set(provinces.map(({ tile }) => `${tile.row} ${tile.column}`)).size).toBe(34);
    for (const { row, column } of tileOf.values()) expect(row >= 0 && row < tileGrid.rows && column >= 0 && column < tileGrid.columns).toBe(true);
    const pairs = linesOf("prov31-adjacency.csv").slice(1);
    const touching = pairs.filter(([one, other]) => {
      const [a, b] = [tileOf.get(one)!, tileOf.get(other)!];
      return Math.max(Math.abs(a.row - b.row), Math.abs(a.column - b.column)) === 1;
    });
    expect([pairs.length, touching.length]).toEqual([69, 54]);
  });

  it("have capitals as far apart as the great circles between them say", () => {
    const [header, ...rows] = linesOf("prov31-capital-distances.csv");
    const at = (name: string) => {
      const { longitude, latitude } = provinceNamed(name)!.capital;
      return [longitude, latitude] as [number, number];
    };
    for (const [from, ...distances] of rows)
      distances.forEach((distance, k) => {
        expect(Math.abs(geoDistance(at(from), at(header[k + 1])) * kilometres - Number(distance))).toBeLessThan(1e-5);
      });
    expect(rows.length).toBe(31);
  });
});
