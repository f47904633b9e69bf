import type { Locale, Text } from "../engine/declare/text.ts";
import { functionAnchor } from "../locale/wording/help-address.ts";
import { columnSlots, type Slot } from "../procedures/declare/slots.ts";
import { functionFamily } from "./family.ts";
import { rulesOf, type RuleUnder } from "./number-rules.ts";
import { takesNumbers } from "../procedures/declare/slots.ts";
import { spilledResults } from "./procedure-functions.ts";
import { isOfProcedure, type MethodFunction, type ProcedureFunction, type SheetFunction, type SheetParameter } from "./sheet-function.ts";

const pageTexts = {
  en: {
    title: "Worksheet functions",
    intro:
      "Arguments in brackets may be left out. Ranges run side by side: the same number of rows, with or without a header row; values spill aligned with them, or as a table with heads. Text, blank and error cells give `#VALUE!` and a sentence, and so do negative numbers unless the function takes them; a row with a zero where numbers must be above 0, or without a solution, shows `#N/A`. What numbers each function takes stands with it.",
    heads: "| argument | meaning | values |",
    range: "range",
    method: "Method: ",
    between: ": ",
    bracketed: (text: string) => ` (${text})`,
  },
  "zh-CN": {
    title: "工作表函数",
    intro:
      "方括号内的参数可以省略。各区域行数必须相同，可带或不带表头行；结果与数据逐行对齐，或为带表头的表。文字、空白与错误值返回`#VALUE!`和一句说明，负数亦然，除非该函数接受负数；要求大于0而含零的行、无解的行显示`#N/A`。各函数接受什么数值，见其说明。",
    heads: "| 参数 | 含义 | 取值 |",
    range: "区域",
    method: "方法：",
    between: "：",
    bracketed: (text: string) => `（${text}）`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;

/** docs/functions.md and docs/zh-CN/functions.md: every worksheet function, generated from the catalogue, in one language. */
export function functionsPage(locale: Locale): string {
  const { title, intro } = pageTexts[locale];
  return [
    "<!-- Generated from the catalogue by `npm run docs`; do not edit. -->",
    "",
    `# ${title}`,
    "",
    intro,
    "",
    ...functionFamily.map(({ name }) => `- [${name}](#${functionAnchor(name)})`),
    ...functionFamily.flatMap((fn) => section(fn, locale)),
    "",
  ].join("\n");
}

/** `SBM.SUPER(inputs, outputs, [undesirable], …)` */
export const signatureOf = ({ name, parameters }: SheetFunction) =>
  `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;

function section(fn: SheetFunction, locale: Locale): string[] {
  const texts = pageTexts[locale];
  const { title, page } = isOfProcedure(fn) ? procedureOf(fn) : methodOf(fn);
  return [
    "",
    `## ${fn.name}`,
    "",
    `\`=${signatureOf(fn)}\``,
    "",
    fn.help[locale],
    "",
    ...(isOfProcedure(fn) ? givenBy(fn, locale) : meaningOf(fn, locale)),
    "",
    texts.heads,
    "|---|---|---|",
    ...fn.parameters.map((parameter) => row(parameter, locale)),
    "",
    `${texts.method}[${title[locale]}](${page})`,
  ];
}

const methodOf = ({ method }: MethodFunction) => ({ title: method.title, page: `${method.kind === "model" ? "models" : "indices"}/${method.id}.md` });
const procedureOf = ({ procedure }: ProcedureFunction) => ({ title: procedure.words.title, page: `procedures/${procedure.id}.md` });

function meaningOf(fn: MethodFunction, locale: Locale): string[] {
  const column = fn.method.results.find(({ id }) => id === fn.gives);
  return [...(column ? [column.meaning[locale], ""] : []), numbersTaken(fn)[locale]];
}

/** Every result that the function can be asked for, what is spilled of it, and what becomes of a row with a missing cell. */
function givenBy({ procedure, gives, parameters }: ProcedureFunction, locale: Locale): string[] {
  const { between, bracketed } = pageTexts[locale];
  const { takes, words } = procedure;
  const asked = parameters.some(({ meaning }) => meaning.is === "result");
  const aligned = { en: "one value beside each row", "zh-CN": "与数据逐行对齐" };
  const headed = { en: "a table with heads", "zh-CN": "带表头的表" };
  const kept = columnSlots(takes).flatMap(([name, { blank }]) => (blank === "kept" ? [`\`${name}\``] : []));
  const keeps = { en: `, but for a blank in ${kept.join(", ")}, which keeps its row`, "zh-CN": `，但${kept.join("、")}中的空白不使该行退出` };
  const [but, butZh] = kept.length === 0 ? ["", ""] : [keeps.en, keeps["zh-CN"]];
  const ruled = Object.entries(takes).flatMap(([name, slot]) =>
    slot.holds !== "table" && takesNumbers(slot) ? [{ name, rule: ruleWords[slot.rule ?? "any"] }] : [],
  );
  return [
    ...(asked ? spilledResults(procedure) : [gives]).map((id) => {
      const { title, help } = words.gives[id];
      return `- \`${id}\` ${title[locale]}${between}${help[locale]}${bracketed((procedure.gives[id].gives === "column" ? aligned : headed)[locale])}`;
    }),
    "",
    {
      en: `Takes ${ruled.map(({ name, rule }) => `${rule.en} in \`${name}\``).join(", ")}. A row with a blank cell or \`#N/A\` takes no part${but}; beside it stands \`#N/A\`, beside a row that is blank throughout nothing.`,
      "zh-CN": `${ruled.map(({ name, rule }) => `\`${name}\`接受${rule["zh-CN"]}`).join("，")}。含空白或\`#N/A\`的行不参与计算${butZh}，对齐的结果在该行显示\`#N/A\`；整行空白则留空。`,
    }[locale],
  ];
}

const ruleWords: Readonly<Record<NonNullable<Slot["rule"]>, Text>> = {
  binary: { en: "0 or 1", "zh-CN": "0或1" },
  fraction: { en: "numbers from 0 to 1", "zh-CN": "0到1之间的数" },
  positive: { en: "numbers above 0", "zh-CN": "大于0的数" },
  "non-negative": { en: "numbers of 0 or more", "zh-CN": "不小于0的数" },
  any: { en: "numbers of any sign", "zh-CN": "任意正负的数" },
};

/** What the numbers of a row may be, and under which choices that is otherwise. */
function numbersTaken(fn: MethodFunction): Text {
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
    ...(told === undefined ? [] : [`另选\`${told.name}\`时以该模型为准`]),
  ];
  return { en: `${en.join("; ")}.`, "zh-CN": `${zh.join("；")}。` };
}

const row = ({ name, help, kind, choices, optional }: SheetParameter, locale: Locale) =>
  `| ${optional ? `[${name}]` : name} | ${help[locale]} | ${kind === "range" ? pageTexts[locale].range : (choices ?? []).map(({ value, title }) => `\`${value}\` ${title[locale]}`).join("<br>")} |`;
