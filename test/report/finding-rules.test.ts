import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { reportOf, type Report } from "../../src/report/report.ts";
import { catalogueDrafts, provinces } from "./catalogue-runs.ts";
import { leaveToRead } from "./findings-to-read.ts";
import { countiesByType, crossSection, industrialPanel, pooledPanel } from "./completed.ts";

/** The reference panels: a model, indices of ratios and of differences, a metafrontier of either kind, and a bootstrap. */
const fromCatalogue = [
  "sbm",
  "ddf",
  "gml on ddf",
  "luenberger on nddf",
  "metafrontier on radial",
  "windows against groups",
  "bootstrap of scores",
  "bootstrap of an index",
];
const runs = new Map<string, Completed>();
const reports = new Map<string, Report>();
const names = ["panel with regions", "pooled panel", "cross-section", "counties", ...fromCatalogue];
const cases = names.flatMap((name) => locales.map((locale) => [name, locale] as const));

beforeAll(async () => {
  runs.set("panel with regions", await industrialPanel());
  runs.set("pooled panel", await pooledPanel());
  runs.set("cross-section", await crossSection());
  runs.set("counties", await countiesByType());
  for (const name of fromCatalogue) runs.set(name, await provinces(catalogueDrafts.get(name)!));
  for (const [name, locale] of cases) reports.set(`${name} ${locale}`, reportOf(runs.get(name)!, locale));
  leaveToRead(
    "models and indices",
    names.flatMap((name) => textsOf(name, "zh-CN").map((zh, k) => ({ of: name, "zh-CN": zh, en: textsOf(name, "en")[k] }))),
  );
}, 120_000);

const textsOf = (name: string, locale: Locale) => reports.get(`${name} ${locale}`)!.findings.map(({ text }) => text);
const sentenceOf = (name: string, locale: Locale, like: RegExp) => textsOf(name, locale).find((text) => like.test(text));
const has = (name: string, locale: Locale, like: RegExp) => expect(sentenceOf(name, locale, like), textsOf(name, locale).join("\n")).toBeDefined();

describe("the question of the chosen method", () => {
  it.each([
    [
      "panel with regions",
      /^2012—2024年全部省份的全要素生产率（TFP）指数几何平均为1\.0815，年均增长8\.1%。$/,
      /^From 2012 to 2024 the geometric mean of total factor productivity \(TFP\) .*a gain of 8\.1% per year\.$/,
    ],
    ["gml on ddf", /绿色全要素生产率（GML）/, /green TFP change \(GML\)/],
    ["luenberger on nddf", /全要素生产率（TFP）指标/, /total factor productivity \(TFP\)/],
    ["metafrontier on radial", /^技术落差比变化（TGC）/, /technology gap \(TGC\)/],
    ["windows against groups", /技术落差比（TGR）/, /technology gap ratio \(TGR\)/],
    ["sbm", /效率均值/, /mean score/],
    ["ddf", /平均距离/, /mean distance/],
  ])("comes first: %s", (name, chinese, english) => {
    expect(textsOf(name, "zh-CN")[0]).toMatch(chinese);
    expect(textsOf(name, "en")[0]).toMatch(english);
  });
});

describe("scores of different frontiers", () => {
  const apart = {
    "zh-CN": /前沿不同，只比较到各年自己前沿的距离|以全局前沿为参照|分组/,
    en: /own frontier, so only the distance to it is compared|Against the global frontier|group/,
  };
  const compares = { "zh-CN": /上升\d|下降\d|扩大|缩小|靠近|远离|更近/, en: /\b(?:up|down) by|rose in|grew|shrank|nearer to it|widened|narrowed/ };

  it.each(
    ["panel with regions", "sbm", "ddf", "windows against groups", "metafrontier on radial"].flatMap((name) =>
      locales.map((locale) => [name, locale] as const),
    ),
  )("are set against each other only by saying so in the same sentence: %s, %s", (name, locale) => {
    const scoreSheets = locale === "en" ? ["Efficiency"] : ["效率"];
    const found = reports
      .get(`${name} ${locale}`)!
      .findings.filter(({ text, basis }) => basis.some(({ sheet }) => scoreSheets.includes(sheet)) && compares[locale].test(text));
    expect(found.length).toBeGreaterThan(0);
    for (const { text } of found) expect(text).toMatch(apart[locale]);
  });

  it("are set against each other on the global frontier where an index has it", () => {
    has("panel with regions", "zh-CN", /^以全局前沿为参照，全部省份的效率（E\^G）几何平均2012年为0\.\d{4}，2024年为0\.\d{4}，有所上升。$/);
    has("panel with regions", "en", /^Against the global frontier .* \(E\^G\) rose from 0\.\d{4} in 2012 to 0\.\d{4} in 2024\.$/);
  });

  it("need no such words where one frontier spans the years, and say so of groups with frontiers of their own", () => {
    for (const locale of locales) for (const text of textsOf("pooled panel", locale)) expect(text).not.toMatch(/前沿不同|own frontier/);
    has("counties", "zh-CN", /^各组的前沿不同，只比较到本组前沿的距离：按类型比较/);
    has("counties", "en", /^Each group has its own frontier, so only the distance to it is compared: /);
  });
});

describe("what one unit carries", () => {
  it("is named with the number without it: Tibet of 2015, a peer of 391 of 402 rows", () => {
    const zh = sentenceOf("pooled panel", "zh-CN", /西藏2015年/)!;
    expect(zh).toMatch(/^402个效率值中有391个以西藏2015年为标杆；去掉西藏2015年重新测算，效率均值为0\.4028（去掉之前为0\.3021）。$/);
    has("pooled panel", "en", /^西藏 2015 is a peer of 391 of the 402 scores; measured again without it, the mean score is 0\.4028 \(with it 0\.3021\)\.$/);
  });

  it("is said of a mean that one unit moves by more than a twentieth, and of a mean and a median a tenth apart", () => {
    has("panel with regions", "zh-CN", /^不含西藏，TFP几何平均为1\.0916/);
    has("panel with regions", "zh-CN", /效率均值为0\.6245，中位数为0\.5644，两者相差超过一成/);
    has("ddf", "en", /^Without Shanxi the mean distance is 0\.\d{4}: this one DMU moves it by more than a twentieth\.$/);
    expect(sentenceOf("cross-section", "zh-CN", /超过一成/)).toBeUndefined();
  });
});

describe("an estimate outside its own interval", () => {
  it.each(["bootstrap of scores", "bootstrap of an index"])("is explained with the corrected value, in the findings and where it stands: %s", (name) => {
    has(name, "zh-CN", /^53个效率值中有\d+个高于自己的置信区间：效率的估计值偏高，纠偏后这些观测的均值为0\.\d{4}/);
    has(name, "en", /above their own interval: the estimates are biased upwards, and the bias-corrected mean of these is 0\.\d{4}/);
    const sheet = reports.get(`${name} zh-CN`)!.sheets.find((one) => one.name === "置信区间")!;
    expect(sheet.rows.slice(0, 6).some((row) => row.some(({ value }) => String(value).includes("纠偏值")))).toBe(true);
  });

  it("lets a change of the index be significant by its interval, and no other sentence", () => {
    has("bootstrap of an index", "zh-CN", /^按自助法置信区间检验，TFP有\d+个显著大于1，\d+个显著小于1，\d+个不显著。$/);
    for (const [name, locale] of cases) {
      for (const text of textsOf(name, locale)) if (/显著|significant/.test(text)) expect(name).toBe("bootstrap of an index");
    }
  });
});

describe("every sentence", () => {
  it.each(cases)("names changes as changes, no causes, and minus as it is printed: %s, %s", (name, locale) => {
    for (const text of textsOf(name, locale)) {
      expect(text).not.toMatch(/变化 ?[-−\d]|a change of [-−\d]/);
      expect(text).not.toMatch(/(?:^|[^\d—–\p{L}])-\d/u);
      expect(text).not.toMatch(/导致|由于|因为|caused|driven by|because of|due to/);
    }
  });

  it.each(names)("is official Chinese, and English with its own marks: %s", (name) => {
    for (const text of textsOf(name, "zh-CN")) {
      expect(text).not.toMatch(/\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u);
      expect(text).not.toMatch(/\d年?–\d/);
      expect(text).not.toContain("决策单元");
    }
    for (const text of textsOf(name, "en")) expect(text).not.toMatch(/[、，。；：（）]|—/);
  });

  it("has the words of the headers for units and groups", () => {
    has("counties", "zh-CN", /^以各组自己的前沿为参照，全部县的效率均值为/);
    has("counties", "zh-CN", /有\d个县有效/);
    has("panel with regions", "zh-CN", /^按地区比较，/);
    const [sheet] = reports.get("counties zh-CN")!.pages;
    expect(sheet.placed.get("scores")!.cell("headers", "dmu")!.value).toBe("县");
    expect(sheet.placed.get("scores")!.cell("headers", "group")!.value).toBe("类型");
  });

  it("says that there is nothing where there is nothing", () => {
    has("pooled panel", "zh-CN", /^2024年没有有效的省份：有效率值的31个中有0个，占0\.0%。$/);
    has("pooled panel", "en", /^None of the 31 .* is efficient in 2024 \(0, 0\.0%\)\.$/);
  });
});
