import { describe, expect, it } from "vitest";
import { provinceOf, regionMaps, regionsOf } from "../../../src/procedures/neighbours/region-maps.ts";
import { provinces } from "../../../src/procedures/neighbours/provinces34.ts";

const map = (id: string) => regionMaps.find((one) => one.id === id)!;

describe("divisions into regions", () => {
  it("hold as many provinces as they are known to", () => {
    const sizes = (id: string) => {
      const counts: Record<string, number> = {};
      for (const province of provinces) {
        const region = map(id).of(province)?.["zh-CN"] ?? "—";
        counts[region] = (counts[region] ?? 0) + 1;
      }
      return counts;
    };
    expect(sizes("three-regions")).toEqual({ 东部: 11, 中部: 8, 西部: 12, "—": 3 });
    expect(sizes("four-regions")).toEqual({ 东部: 10, 中部: 6, 西部: 12, 东北: 3, "—": 3 });
    expect(sizes("yangtze-belt")).toEqual({ 长江经济带: 11, 其他地区: 20, "—": 3 });
    expect(sizes("yellow-river-basin")).toEqual({ 黄河流域: 9, 其他地区: 22, "—": 3 });
    expect(sizes("jing-jin-ji")).toEqual({ 京津冀: 3, 其他地区: 28, "—": 3 });
  });

  it("know the province that the name of a unit within it begins or ends with, and no other", () => {
    const labels = [
      "河北省桥西区",
      "河北桥西区",
      "内蒙古自治区新城区",
      "新疆维吾尔自治区天山区",
      "北京市朝阳区",
      "Franklin, Hebei",
      "吉林市",
      "海南藏族自治州",
      "桥西区",
      "Franklin, Ohio",
    ];
    const { regions, unknown } = regionsOf(labels, map("three-regions"), "zh-CN");
    expect(regions.slice(0, 6)).toEqual(["东部", "东部", "西部", "西部", "东部", "东部"]);
    expect(unknown).toEqual(labels.slice(6));
  });

  it("know a province by any spelling and by codes of every length, and no other label", () => {
    for (const label of ["内蒙古", "内蒙古自治区", "内 蒙 古", "Inner Mongolia", "15", "1501", "150000", "150102001", "150102001001"])
      expect([label, provinceOf(label)?.name]).toEqual([label, "内蒙古"]);
    for (const label of ["全国", "苏州市", "99", "150", "15000", "东部", "000001", ""]) expect([label, provinceOf(label)]).toEqual([label, undefined]);
  });

  it("give the regions of labels, and name those that they do not know", () => {
    expect(regionsOf(["北京市", "辽宁", "香港", "全国", "北京市"], map("four-regions"), "en")).toEqual({
      regions: ["East", "Northeast", null, null, "East"],
      unknown: ["香港", "全国"],
    });
  });
});
