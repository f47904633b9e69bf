import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { remarksOf } from "../../src/analysis/checks/remarks-of.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import { readCsv } from "../../src/workbook/file/text/csv.ts";

// Files in which some labels were spelled otherwise in some rows, and what they are is known.

const random = seeded(20150101);
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)];

type Respell = (label: string) => string;
const anywhere: readonly Respell[] = [
  (label) => `${label[0]}\u200b${label.slice(1)}`,
  (label) => `\ufeff${label}`,
  (label) => `${label}\u00ad`,
  (label) => label.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  (label) => `${label}\u2060`,
];
const chinese: readonly Respell[] = [
  (label) => Array.from(label).join(" "),
  (label) => Array.from(label).join("\u3000"),
  (label) => `${label[0]}\u00a0${label.slice(1)}`,
];
const latin: readonly Respell[] = [
  (label) => label.toUpperCase(),
  (label) => label.toLowerCase(),
  (label) => label.replaceAll(" ", "-"),
  (label) => label.replaceAll(" ", "\u00a0"),
  (label) => label.replaceAll(" ", "  "),
  (label) => label.replaceAll(" ", "_"),
];
const provinces = [
  "北京市",
  "天津市",
  "河北省",
  "山西省",
  "内蒙古自治区",
  "辽宁省",
  "吉林省",
  "上海市",
  "江苏省",
  "广西壮族自治区",
  "宁夏回族自治区",
  "新疆维吾尔自治区",
];
const cities = ["广州市", "深圳市", "杭州市", "吉林市", "徐州市", "恩施州", "喀什地区", "长沙市", "阿里地区", "沙坪坝区", "长沙县"];
const firms = ["Alpha Bank", "Beta Bank", "Gamma & Co", "Delta Steel 2", "Epsilon Steel 12", "Zeta Zwei", "Eta North East", "Theta No 1"];
const withoutWord: Respell = (label) => label.replace(/(?:壮族|回族|维吾尔)?自治区$|省$|市$|州$|地区$/u, "");
const sets: readonly { readonly names: readonly string[]; readonly respell: readonly Respell[] }[] = [
  { names: provinces, respell: [...anywhere, ...chinese, withoutWord, withoutWord] },
  // 吉林 is a province: without its word the city of that name is another place.
  {
    names: cities,
    respell: [...anywhere, ...chinese, (label) => (/吉林|[县区]$/u.test(label) && !label.endsWith("地区") ? `${label}\u200d` : withoutWord(label))],
  },
  { names: firms, respell: [...anywhere, ...latin] },
];
const years: readonly Respell[] = [
  (year) => `${year}年`,
  (year) => `${year}.0`,
  (year) => `${year}年度`,
  (year) => ` ${year} 年`,
  (year) => year.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (year) => Array.from(year, (digit) => "〇一二三四五六七八九"[Number(digit)]).join("") + "年",
];
const regions = ["东部", "中部", "西部", "东北"];
const groupSpellings: readonly Respell[] = [(label) => `${label}地区`, ...chinese, ...anywhere];

interface Made {
  readonly text: string;
  /** Role and labels of every thing in several spellings, as they are read. */
  readonly truth: readonly string[];
}

const told = (role: string, labels: readonly string[]) => `${role}: ${[...labels].sort().join(" | ")}`;

/** A balanced panel; where `role` is not null, a thing or two of that column are spelled otherwise from some year on. */
function made(role: "dmu" | "period" | "group" | null): Made {
  const { names, respell } = pick(sets);
  const [first, count] = [2008 + Math.floor(random() * 8), 3 + Math.floor(random() * 4)];
  const periods = Array.from({ length: count }, (_, k) => String(first + k));
  const units = names.filter(() => random() < 0.8);
  const spelled = new Map<string, { readonly from: number; readonly to: string }>();
  const base = role === "dmu" ? units : role === "period" ? periods : regions;
  const styles = role === "dmu" ? respell : role === "period" ? years : groupSpellings;
  if (role !== null) {
    for (const label of [pick(base), pick(base)]) {
      const to = pick(styles)(label);
      if (to !== label) spelled.set(label, { from: 1 + Math.floor(random() * (count - 1)), to });
    }
  }
  const seenAs = new Map<string, Set<string>>();
  const write = (label: string, otherwise: boolean) => {
    const as = otherwise ? spelled.get(label)!.to : label;
    if (spelled.has(label)) seenAs.set(label, (seenAs.get(label) ?? new Set()).add(as.trim()));
    return as;
  };
  const number = () => (1 + 99 * random()).toFixed(2);
  const rows = units.flatMap((unit, u) =>
    periods.map((period, t) => {
      const late = (label: string, part: string) => part === role && spelled.has(label) && t >= spelled.get(label)!.from;
      // A year is written otherwise by those who send in the later units.
      const year = role === "period" && spelled.has(period) && u >= units.length / 2;
      const group = regions[u % regions.length];
      return [write(unit, late(unit, "dmu")), write(period, year), write(group, late(group, "group")), number(), number(), number()].join(",");
    }),
  );
  const truth = [...seenAs.values()].filter((as) => as.size > 1).map((as) => told(role!, [...as]));
  return { text: ["单元,年份,地带,投入1,投入2,产出", ...rows].join("\n"), truth };
}

function read(text: string): readonly string[] {
  const table = findTable(readCsv(new TextEncoder().encode(text)), { name: "Data", row: 1, column: 1 }, true);
  const columns = { dmu: "单元", period: "年份", group: "地带", inputs: ["投入1", "投入2"], outputs: ["产出"], undesirable: [] };
  return remarksOf(completeAnalysis({ columns }), table).flatMap((remark) =>
    remark.kind === "spellings"
      ? remark.things.map(({ spellings }) =>
          told(
            remark.role,
            spellings.map(({ label }) => label),
          ),
        )
      : [],
  );
}

describe("240 files", () => {
  it("with labels in several spellings are told of every one and of nothing else; 120 without are left in peace", () => {
    const files = [
      ...Array.from({ length: 240 }, (_, k) => made((["dmu", "period", "group"] as const)[k % 3])),
      ...Array.from({ length: 120 }, () => made(null)),
    ];
    const silent: string[] = [];
    const wrong: string[] = [];
    for (const { text, truth } of files) {
      const found = read(text);
      silent.push(...truth.filter((thing) => !found.includes(thing)));
      wrong.push(...found.filter((thing) => !truth.includes(thing)));
    }
    expect(files.filter(({ truth }) => truth.length > 0).length).toBeGreaterThan(200);
    expect(silent).toEqual([]);
    expect(wrong.length / files.length).toBeLessThanOrEqual(0.02);
  });
});
