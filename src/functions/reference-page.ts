import type { DataRule } from "../engine/method.ts";
import type { Text } from "../engine/text.ts";
import { functionFamily, type SheetFunction, type SheetParameter } from "./family.ts";
import { rulesOf, type RuleUnder } from "./number-rules.ts";

/** docs/functions.md: every worksheet function, generated from the catalogue, in English and Chinese. */
export function functionsPage(): string {
  return [
    "# Worksheet functions · 工作表函数",
    "",
    "Generated from the catalogue by `npm run docs`; do not edit. Arguments in brackets may be left out. Ranges run side by side: the same number of rows, with or without a header row; values spill aligned with them. Text, blank and error cells give `#VALUE!` and a sentence, and so do negative numbers unless the function takes them; a row with a zero where numbers must be above 0, or without a solution, shows `#N/A`. What numbers each function takes stands with it.",
    "",
    "由 `npm run docs` 根据方法目录生成，请勿手工修改。方括号内的参数可以省略。各区域行数必须相同，可带或不带表头行；结果与数据逐行对齐。文字、空白与错误值返回 `#VALUE!` 和一句说明，负数亦然，除非该函数接受负数；要求大于0而含零的行、无解的行显示 `#N/A`。各函数接受什么数值，见其说明。",
    "",
    ...functionFamily.map(({ name }) => `- [${name}](#${anchor(name)})`),
    ...functionFamily.flatMap(section),
    "",
  ].join("\n");
}

/** `SBM.SUPER(inputs, outputs, [undesirable], …)` */
export const signatureOf = ({ name, parameters }: SheetFunction) =>
  `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;

/** The heading's anchor, as help links address it. */
export const anchor = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");

const both = (text: Text) => `${text.en} · ${text["zh-CN"]}`;

function section(fn: SheetFunction): string[] {
  const { method, gives } = fn;
  const column = method.results.find(({ id }) => id === gives);
  const page = `${method.kind === "model" ? "models" : "indices"}/${method.id}.md`;
  return [
    "",
    `## ${fn.name}`,
    "",
    `\`=${signatureOf(fn)}\``,
    "",
    both(fn.help),
    "",
    ...(column ? [`${both(column.meaning)}`, ""] : []),
    numbersTaken(fn),
    "",
    "| argument | meaning | values |",
    "|---|---|---|",
    ...fn.parameters.map(row),
    "",
    `Method · 方法: [${both(method.title)}](${page})`,
  ];
}

const ruleWords: Readonly<Record<DataRule, Text>> = {
  positive: { en: "numbers above 0", "zh-CN": "大于0的数" },
  "non-negative": { en: "numbers of 0 or more", "zh-CN": "不小于0的数" },
  any: { en: "numbers of any sign", "zh-CN": "任意正负的数" },
};

/** What the numbers of a row may be, and under which choices that is otherwise. */
function numbersTaken(fn: SheetFunction): string {
  const { byItself, otherwise } = rulesOf(fn);
  const argument = (option: string) => fn.parameters.find(({ meaning }) => meaning.is === "option" && meaning.option === option)?.name ?? option;
  const under = ({ choices }: RuleUnder, or: string) =>
    Object.entries(choices).map(([option, values]) => `\`${argument(option)}\` = ${values.map((value) => `\`${value}\``).join(or)}`);
  const told = fn.parameters.find(({ meaning }) => meaning.is === "model" || meaning.is === "measure");
  const en = [
    `Takes ${ruleWords[byItself].en}`,
    ...otherwise.map((one) => `with ${under(one, " or ").join(" and ")} ${ruleWords[one.rule].en}`),
    ...(told === undefined ? [] : [`with another \`${told.name}\` what that model takes`]),
  ];
  const zh = [
    `接受${ruleWords[byItself]["zh-CN"]}`,
    ...otherwise.map((one) => `${under(one, "或").join("且")}时接受${ruleWords[one.rule]["zh-CN"]}`),
    ...(told === undefined ? [] : [`另选 \`${told.name}\` 时以该模型为准`]),
  ];
  return both({ en: `${en.join("; ")}.`, "zh-CN": `${zh.join("；")}。` });
}

const row = ({ name, help, kind, choices, optional }: SheetParameter) =>
  `| ${optional ? `[${name}]` : name} | ${both(help)} | ${kind === "range" ? "range · 区域" : (choices ?? []).map(({ value, title }) => `\`${value}\` ${both(title)}`).join("<br>")} |`;
