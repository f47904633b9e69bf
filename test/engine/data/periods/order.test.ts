import { describe, expect, it } from "vitest";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { orderOfPeriods, placeKeyOf } from "../../../../src/engine/data/periods/order.ts";
import { doubtful, readable } from "../../periods/label-sets.ts";

function shuffled(labels: readonly string[], random: () => number): readonly string[] {
  const mixed = [...labels];
  for (let k = mixed.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    [mixed[k], mixed[j]] = [mixed[j], mixed[k]];
  }
  return mixed;
}

describe("labels of more than two hundred forms, in the order of data that is shuffled", () => {
  const random = seeded(12);
  const tried = readable.flatMap(({ name, labels }) =>
    [0, 1, 2].map((again) => ({ name: `${name} (${again})`, labels, order: orderOfPeriods(again === 0 ? [...labels].reverse() : shuffled(labels, random)) })),
  );

  it("are as many sets", () => {
    expect(readable.length).toBeGreaterThan(200);
    for (const { labels, name } of readable) expect(new Set(labels).size, name).toBe(labels.length);
  });

  it("never stand in a wrong order without a word", () => {
    const wrong = tried.filter(({ labels, order }) => order.doubt === null && order.periods.join("|") !== labels.join("|"));
    expect(wrong.map(({ name, order }) => `${name}: ${order.periods.join(" ")}`)).toEqual([]);
  });

  it("are left in the order of the data in at most 2 of 100 sets that can be read", () => {
    const refused = tried
      .filter(({ order }) => order.doubt !== null)
      .map(({ name, order }) => `${name}: ${order.doubt!.kind} ${order.doubt!.labels.join(" ")}`);
    expect(refused.length / tried.length, refused.join("\n")).toBeLessThanOrEqual(0.02);
  });
});

describe("labels that cannot be read for certain", () => {
  it.each(doubtful)("stay as the data has them, and it is known why: $name", ({ labels, doubt }) => {
    const order = orderOfPeriods(labels);
    expect([order.by, order.doubt?.kind, order.periods]).toEqual(["data", doubt, labels]);
  });
});

describe("the number by which a period can be named", () => {
  it.each([
    { labels: ["Q1-2014", "Q2-2014"], label: "Q2-2014", number: 2014 },
    { labels: ["98/99", "99/00"], label: "99/00", number: 1999 },
    { labels: ["t1", "t12"], label: "t12", number: 12 },
    { labels: ["x1", "x2"], label: "x2", number: 2 },
    { labels: ["“十一五”时期", "“十二五”时期"], label: "“十二五”时期", number: 2011 },
    { labels: ["before 3", "after"], label: "before 3", number: 3 },
    { labels: ["before", "after"], label: "after", number: undefined },
  ])("of $label is $number", ({ labels, label, number }) => {
    expect(orderOfPeriods(labels).numberOf(label)).toBe(number);
  });
});

describe("the key of a label's place in time", () => {
  it.each([
    ["2015", "2015年", "2015.0", "２０１５", "二〇一五年", "2015年度", "平成27年"],
    ["2014Q1", "Q1-2014", "1Q2014", "2014年一季度", "2014年第1季度", "2014年1—3月"],
    ["Jan-2019", "2019年1月", "2019-01", "2019-1", "January 2019", "2019M01"],
    ["2011-2015", "2011年—2015年", "2011至2015年"],
  ])("is that of its other spellings: %s", (...labels) => {
    expect(new Set(labels.map(placeKeyOf)).size).toBe(1);
    expect(placeKeyOf(labels[0])).not.toBeNull();
  });

  it("is none where a label allows several times, or says more than a time", () => {
    for (const label of ["2014.1", "2014-15", "Jan-19", "98", "03/04/2014", "t1", "2014年末", "2014E", "2014①", "2014（预计）", "2014 实绩", "before"])
      expect(placeKeyOf(label), label).toBeNull();
  });
});
