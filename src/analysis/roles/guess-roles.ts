import type { Role } from "../../engine/data/dataset.ts";
import { isDated, orderOfPeriods } from "../../engine/data/periods/order.ts";
import { numberOf } from "../table/cell-number.ts";
import { labelOf } from "../table/cell-label.ts";
import type { Cell, Table } from "../table/table.ts";
import { knownIndicator } from "./known-indicator.ts";

/** What a proposal rests on; a sentence is made of it. */
export type RoleReason =
  /** The header holds a word that names the role. */
  | { readonly kind: "header"; readonly word: string }
  /** The cells are years or other periods. */
  | { readonly kind: "periods"; readonly first: string; readonly last: string; readonly count: number }
  /** The first column of texts, with so many different names. */
  | { readonly kind: "names"; readonly count: number }
  /** Texts that are the same in every row of a DMU. */
  | { readonly kind: "constant"; readonly count: number }
  /** Numbers of an indicator that describes, or is a part of indices, and is on no side of an analysis of efficiency. */
  | { readonly kind: "describes"; readonly name: string }
  /** Numbers, and nothing says on which side they stand. */
  | { readonly kind: "numbers" }
  /** Texts that name nothing which is needed. */
  | { readonly kind: "texts" }
  /** Nothing stands in the column, or it has no name. */
  | { readonly kind: "blank" };

export interface RoleProposal {
  /** Null where a person must choose. */
  readonly role: Role | null;
  readonly reason: RoleReason;
  /** What stands in brackets at the end of the header: 万元. */
  readonly unit: string | null;
}

type Single = "dmu" | "period" | "group";

/** Names of columns of labels, the surest first: the whole header, but for what says that these are names or codes. Each role is proposed once. */
const labelWords: readonly (readonly [Single, RegExp])[] = [
  [
    "period",
    /^(?:统计|会计|报告|调查|财政)?(年份|年度|时期|期间|时间|日期|季度|月份|年|期|月)$|^(?:(?:fiscal|calendar|survey|report|reporting|financial|base) )?(year|period|time|time period|date|quarter|month)$/i,
  ],
  [
    "dmu",
    /^(?:所在|所属|各|分)?(省份|省市|省|市|县|区县|县市|市县|城市|县域|国家|企业|公司|银行|医院|学校|高校|机构|决策单元)(?:名称|名|简称|代码|编码|编号)?$|\b(dmu|province|prefecture|city|county|country|firm|company|bank|hospital|hotel|school|university)\b/i,
  ],
  ["dmu", /^(?:所在|所属|各|分)?(地区|单位|评价单元|样本|名称)(?:名称|名|代码|编码|编号)?$|^(?:行政)?(区划代码)$|\b(name|unit|id)\b/i],
  ["group", /^(?:所在|所属|各|分|四大|三大|经济)?(区域|地区|分组|组别|板块|类型|类别|地带|省份)(?:名称|名|代码)?$|\b(region|group|area|cluster|type)\b/i],
];

/** Of rows that have no names their numbers: 1, 2, 3 … of questionnaires. */
const serialWords =
  /^(?:问卷|答卷|样本|受访者|被访者|个案)?(编号|序号|号码)$|^(?:(?:respondent|questionnaire|case|sample|serial|row)s? )?(no|number|nr) ?$|^(respondent|questionnaire|case)$/i;

/** Words that name a column of numbers. What harms is looked for first: 废水排放 is no output of the wanted kind. */
const numberWords: readonly (readonly [Role, RegExp])[] = [
  [
    "undesirable",
    /(非期望|排放|污染|废水|废气|固废|二氧化碳|二氧化硫|氮氧化物|不良贷款|碳|\b(?:undesirable|bad|co2|so2|nox|emissions?|pollut\w*|npls?)\b|^b\d*$)/i,
  ],
  [
    "output",
    /(产出|产值|生产总值|增加值|收入|利润|销售|专利|产量|成果|\b(?:outputs?|gdp|giov|revenue|sales|profit|patents?|publications|y\d*)\b|^output\d+$)/i,
  ],
  [
    "input",
    /(投入|资本|劳动|就业|从业|人员|员工|职工|固定资产|能源|能耗|用水|用电|用地|经费|支出|成本|面积|床位|\b(?:inputs?|capital|labou?r|employees|staff|workers|energy|cost|expenditure|exp|fte|assets|x\d*)\b|^input\d+$)/i,
  ],
];

const namesUnits = (name: string) => labelWords.some(([role, pattern]) => role === "dmu" && pattern.test(name));

const wordIn = (pattern: RegExp, name: string) =>
  pattern
    .exec(name)!
    .slice(1)
    .find((word) => word !== undefined)!;

/** Years, quarters and months as they are mostly written. */
const plainPeriod = /^(?:19|20)\d{2}(?:年|\s*[Qq][1-4]|[-年/]?(?:0?[1-9]|1[0-2])月?)?$/;
const isNumber = (label: string) => /^\d+(?:[.,]\d+)?$/.test(label);

/** Whether a column holds periods: in any other form than those, labels that name their year and stand in several rows, as a founding day does not. */
const holdsPeriods = ({ kind, labels, filled }: Content): boolean =>
  kind !== "blank" &&
  labels.size > 0 &&
  ([...labels].every((label) => plainPeriod.test(label)) || (labels.size <= filled / 2 && [...labels].every((label) => !isNumber(label) && isDated(label))));

/**
 * Whether what stands in a column can be labels of a role: periods that are read as such or count from 1, names as texts or as
 * codes that repeat or are all different whole numbers, groups as texts.
 */
function mayLabel(role: Single, content: Content): boolean {
  if (content.kind === "unknown") return true;
  const { kind, labels, filled } = content;
  if (role === "group") return kind !== "number";
  if (role === "dmu") return kind !== "number" || isCode(labels, filled);
  return holdsPeriods(content) || [...labels].every(isDated) || counts(labels);
}

const isCode = (labels: ReadonlySet<string>, filled: number) =>
  [...labels].every((label) => /^\d+$/.test(label)) && (labels.size <= filled / 2 || labels.size === filled);

/** 1, 2, 3 … */
const counts = (labels: ReadonlySet<string>) => {
  const numbers = [...labels].map(Number);
  return numbers.every(Number.isInteger) && Math.min(...numbers) >= 0 && Math.max(...numbers) - Math.min(...numbers) === labels.size - 1;
};

/** Rows that are looked at; a header that is not decided by so many is not decided by more. */
const rowsSeen = 5000;

/** Proposes a role for each column of a table from its header and its cells, with the reason for it. */
export function guessRoles(header: readonly string[], rows: readonly (readonly Cell[])[] = [], textual: Table["textual"] = false): RoleProposal[] {
  const seen = rows.slice(0, rowsSeen);
  const contents = header.map((_, column) => contentOf(seen, column, textual));
  const proposals: (RoleProposal | null)[] = header.map((name, k) =>
    name === "" || contents[k].kind === "blank" ? { role: null, reason: { kind: "blank" }, unit: null } : null,
  );
  const free = (k: number) => proposals[k] === null;
  const plain = header.map((name) => unitOf(name).name.replaceAll(/[_\-./]+/g, " "));
  const propose = (k: number, role: Role | null, reason: RoleReason) => (proposals[k] = { role, reason, unit: unitOf(header[k]).unit });
  const taken = (role: Role) => proposals.some((proposal) => proposal?.role === role);

  /** Of several columns of names the one within the others, where the first has a name several times in a period: 区县 beside 省份. */
  const finest = (first: number): number => {
    const period = header.findIndex((_, k) => k !== first && holdsPeriods(contents[k]));
    const periods = seen.map((cells) => (period < 0 ? "" : labelOf(cells[period] ?? null)));
    const distinct = (k: number) => new Set(seen.map((cells, row) => `${labelOf(cells[k] ?? null)}\n${periods[row]}`)).size;
    if (seen.length === 0 || distinct(first) === seen.length) return first;
    const others = header.flatMap((_, k) => (k !== first && free(k) && contents[k].kind === "text" && namesUnits(plain[k]) ? [k] : []));
    return others.reduce((best, k) => (distinct(k) > distinct(best) ? k : best), first);
  };

  for (const [role, pattern] of labelWords) {
    if (taken(role)) continue;
    const first = header.findIndex((_, k) => free(k) && pattern.test(plain[k]) && mayLabel(role, contents[k]));
    const found = role === "dmu" && first >= 0 ? finest(first) : first;
    if (found >= 0)
      propose(found, role, {
        kind: "header",
        word: wordIn(pattern.test(plain[found]) ? pattern : labelWords.find(([one, other]) => one === role && other.test(plain[found]))![1], plain[found]),
      });
  }
  if (!taken("period")) {
    const found = header.findIndex((_, k) => free(k) && holdsPeriods(contents[k]));
    if (found >= 0 && seen.length > 0) {
      const labels = orderOfPeriods([...contents[found].labels]).periods;
      propose(found, "period", { kind: "periods", first: labels[0], last: labels.at(-1)!, count: labels.length });
    }
  }
  if (!taken("dmu")) {
    const found = header.findIndex((_, k) => free(k) && contents[k].kind === "text");
    if (found >= 0) propose(found, "dmu", { kind: "names", count: contents[found].labels.size });
  }
  if (!taken("dmu")) {
    const found = header.findIndex((_, k) => free(k) && serialWords.test(plain[k]) && mayLabel("dmu", contents[k]));
    if (found >= 0) propose(found, "dmu", { kind: "header", word: wordIn(serialWords, plain[found]) });
  }
  if (!taken("group")) {
    const dmu = proposals.findIndex((proposal) => proposal?.role === "dmu");
    const found =
      dmu < 0
        ? -1
        : header.findIndex((_, k) => free(k) && contents[k].kind === "text" && constantIn(seen, dmu, k, contents[dmu].labels.size, contents[k].labels.size));
    if (found >= 0) propose(found, "group", { kind: "constant", count: contents[found].labels.size });
  }
  for (const k of header.keys()) {
    if (!free(k)) continue;
    if (contents[k].kind === "text") propose(k, null, { kind: "texts" });
    else {
      const known = knownIndicator(plain[k]);
      const word = numberWords.find(([, pattern]) => pattern.test(plain[k]));
      if (known) propose(k, known.role, known.role === null ? { kind: "describes", name: known.name } : { kind: "header", word: known.name });
      else propose(k, word?.[0] ?? null, word ? { kind: "header", word: word[1].exec(plain[k])![0] } : { kind: "numbers" });
    }
  }
  return proposals as RoleProposal[];
}

interface Content {
  /** `unknown` where no row was given. */
  readonly kind: "number" | "text" | "blank" | "unknown";
  readonly labels: ReadonlySet<string>;
  /** Rows with a label. */
  readonly filled: number;
}

function contentOf(rows: readonly (readonly Cell[])[], column: number, textual: Table["textual"]): Content {
  if (rows.length === 0) return { kind: "unknown", labels: new Set(), filled: 0 };
  const labels = new Set<string>();
  let numbers = 0;
  let filled = 0;
  for (const cells of rows) {
    const cell = cells[column] ?? null;
    const label = labelOf(cell);
    if (label === "") continue;
    filled++;
    labels.add(label);
    if (typeof numberOf(cell, textual) === "number") numbers++;
  }
  return { kind: filled === 0 ? "blank" : numbers > filled / 2 ? "number" : "text", labels, filled };
}

/** Whether every DMU has one label of the column, and several DMUs share it. */
function constantIn(rows: readonly (readonly Cell[])[], dmu: number, column: number, dmus: number, labels: number): boolean {
  if (labels < 2 || labels > dmus / 2) return false;
  const of = new Map<string, string>();
  return rows.every((cells) => {
    const [name, label] = [labelOf(cells[dmu] ?? null), labelOf(cells[column] ?? null)];
    const before = of.get(name);
    of.set(name, label);
    return before === undefined || before === label;
  });
}

/** A header without the unit that stands in brackets at its end: 产值（万元）, Sales (CNY). */
export function unitOf(header: string): { readonly name: string; readonly unit: string | null } {
  const found = /^(.*?)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]\s*$/.exec(header);
  return found && found[1] !== "" ? { name: found[1], unit: found[2].trim() } : { name: header, unit: null };
}
