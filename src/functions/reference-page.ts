import type { Text } from "../engine/text.ts";
import { functionFamily, type SheetFunction, type SheetParameter } from "./family.ts";

/** docs/functions.md: every worksheet function, generated from the catalogue, in English and Chinese. */
export function functionsPage(): string {
  return [
    "# Worksheet functions · 工作表函数",
    "",
    "Generated from the catalogue by `npm run docs`; do not edit. Arguments in brackets may be left out. Ranges run side by side: the same number of rows, with or without a header row; values spill aligned with them. Text, blank, error and negative cells give `#VALUE!` and a sentence; a row with a zero, or without a solution, shows `#N/A`.",
    "",
    "由 `npm run docs` 根据方法目录生成，请勿手工修改。方括号内的参数可以省略。各区域行数必须相同，可带或不带表头行；结果与数据逐行对齐。文字、空白、错误值与负数返回 `#VALUE!` 和一句说明；含零或无解的行显示 `#N/A`。",
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
    "| argument | meaning | values |",
    "|---|---|---|",
    ...fn.parameters.map(row),
    "",
    `Method · 方法: [${both(method.title)}](${page})`,
  ];
}

const row = ({ name, help, kind, choices, optional }: SheetParameter) =>
  `| ${optional ? `[${name}]` : name} | ${both(help)} | ${kind === "range" ? "range · 区域" : (choices ?? []).map(({ value, title }) => `\`${value}\` ${both(title)}`).join("<br>")} |`;
