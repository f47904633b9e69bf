import { expect, it } from "vitest";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { run } from "../../src/engine/run/run.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { noteSentence } from "../../src/locale/said/notes.ts";
import { readCase } from "../cases/cases.ts";
import { takeRows } from "../contracts/samples.ts";

const panel = readCase("grifell-lovell");
const data = takeRows(panel, [...panel.dmus.keys()].slice(1));
const [dmu, period] = [panel.dmus[0], panel.periods![0]];

it.each([
  { index: null, says: { "zh-CN": "没有效率值", en: "no score" }, keepsFrom: { "zh-CN": "指数", en: "index" } },
  { index: "malmquist", says: { "zh-CN": "指数不计算", en: "no index" }, keepsFrom: { "zh-CN": "没有效率值", en: "no score" } },
])("a note on what is missing in a panel speaks of an index only where one was asked for ($index)", ({ index, says, keepsFrom }) => {
  const { notes } = run({ model: "radial", index, options: { rts: "crs", orientation: "input" }, reference: "period", data }, new Simplex());
  const gaps = notes.filter(({ code }) => code === "gap");
  expect(gaps).toEqual([{ code: "gap", dmu, period, indexed: index !== null }]);
  for (const locale of locales) {
    expect(noteSentence(gaps[0], locale)).toContain(says[locale]);
    expect(noteSentence(gaps[0], locale)).not.toContain(keepsFrom[locale]);
  }
});
