import { catalog, modelById, models } from "../engine/catalog.ts";
import type { ResultColumn } from "../engine/method/description.ts";
import type { Method } from "../engine/method/method.ts";
import type { Model } from "../engine/method/model.ts";
import { isRunOption, runOptions, type Choice, type Option } from "../engine/declare/options.ts";
import { isPerRow, resultsOf } from "../engine/run/run-results.ts";
import type { Text } from "../engine/declare/text.ts";
import { optionParameter, type MethodFunction, type MethodMeaning, type SheetParameter } from "./sheet-function.ts";

const columns: Readonly<Record<string, { readonly name: string; readonly title: Text; readonly help: Text }>> = {
  dmu: {
    name: "dmu",
    title: { "zh-CN": "决策单元", en: "DMU" },
    help: { "zh-CN": "一列：每行的决策单元名称。", en: "One column: the name of the DMU in each row." },
  },
  period: {
    name: "period",
    title: { "zh-CN": "时期", en: "Period" },
    help: { "zh-CN": "一列：每行的时期，如年份。", en: "One column: the period of each row, such as the year." },
  },
  group: {
    name: "group",
    title: { "zh-CN": "分组", en: "Group" },
    help: { "zh-CN": "一列：每行所属的组，如地区。", en: "One column: the group of each row, such as its region." },
  },
  input: {
    name: "inputs",
    title: { "zh-CN": "投入", en: "Inputs" },
    help: { "zh-CN": "一列或多列投入，越少越好。", en: "One or more columns of inputs: less is better." },
  },
  output: {
    name: "outputs",
    title: { "zh-CN": "产出", en: "Outputs" },
    help: { "zh-CN": "一列或多列期望产出，越多越好。", en: "One or more columns of desirable outputs: more is better." },
  },
  undesirable: {
    name: "undesirable",
    title: { "zh-CN": "非期望产出", en: "Undesirable outputs" },
    help: { "zh-CN": "可选：一列或多列非期望产出，如排放量。", en: "Optional: one or more columns of undesirable outputs, such as emissions." },
  },
};

const measureText: Pick<Choice, "title" | "help"> = {
  title: { "zh-CN": "效率模型", en: "Measure" },
  help: { "zh-CN": "用哪个模型的效率值计算指数。", en: "The model whose score measures efficiency in the index." },
};

const modelText: Pick<Choice, "title" | "help"> = {
  title: { "zh-CN": "模型", en: "Model" },
  help: { "zh-CN": "由哪个模型评价。", en: "The model that evaluates." },
};

const factorText: Pick<Choice, "title" | "help"> = {
  title: { "zh-CN": "指数", en: "Factor" },
  help: { "zh-CN": "累计哪个指数。", en: "Which factor is accumulated." },
};

const resultText: Pick<Choice, "title" | "help"> = {
  title: { "zh-CN": "结果", en: "Result" },
  help: {
    "zh-CN": "给出模型的哪一项结果；并非每个模型、每种设置都有每一项。",
    en: "Which result of the model is given; not every model and setting has every one.",
  },
};

/** The results per row or per variable that the function of any model can be asked for: those of all models, each once. */
const resultsOffered = [...new Map(models.flatMap(resultsOf).flatMap((result) => (isPerRow(result) ? [[result.id, result]] : []))).values()];

/** An option as the models that may be chosen have it: with every value that one of them offers. */
function optionOf(key: string, offered: readonly { readonly options: Method["options"] }[]): Option | undefined {
  const found = offered.flatMap(({ options }): readonly Option[] => (options[key] === undefined ? [] : [options[key]]));
  const several = found.find(({ kind }) => kind === "numbers") ?? found[0];
  if (several?.kind !== "choice") return several;
  return { ...several, values: Object.assign({}, ...found.map((option) => (option.kind === "choice" ? option.values : {}))) as Choice["values"] };
}

function parameterOf(method: Method, key: string, told: boolean): SheetParameter<MethodMeaning> {
  const column = columns[key];
  if (column) {
    const count = method.roles[key as keyof typeof method.roles];
    const required = (count?.min ?? 0) > 0;
    return { ...column, optional: !required, kind: "range", meaning: { is: "columns", role: key as "dmu" } };
  }
  if (key === "measure") {
    const offered = method.kind === "index" ? method.measures : [];
    return {
      name: "measure",
      ...measureText,
      optional: true,
      kind: "choice",
      choices: offered.map((id) => ({ value: id, title: modelById(id).title })),
      meaning: { is: "measure" },
    };
  }
  if (key === "model") {
    return {
      name: "model",
      ...modelText,
      optional: true,
      kind: "choice",
      choices: models.map(({ id, title }) => ({ value: id, title })),
      meaning: { is: "model" },
    };
  }
  if (key === "factor") {
    const factors = method.kind === "index" ? method.results.filter(({ per }) => per === "interval") : [];
    return {
      name: "factor",
      ...factorText,
      optional: true,
      kind: "choice",
      choices: factors.map(({ id, title }) => ({ value: id, title })),
      meaning: { is: "factor" },
    };
  }
  if (key === "result") {
    return {
      name: "result",
      ...resultText,
      optional: true,
      kind: "choice",
      choices: resultsOffered.map(({ id, title }) => ({ value: id, title })),
      meaning: { is: "result" },
    };
  }
  if (isRunOption(key)) return optionParameter(key, runOptions[key], { is: "run", option: key });
  const measuring: readonly Model[] = method.kind === "index" ? method.measures.map(modelById) : told ? [method, ...models] : [method];
  const option = optionOf(key, [...measuring, method]);
  if (!option) throw new Error(`${method.id} declares the parameter ${key}, which is neither a role nor an option`);
  return optionParameter(option.argument ?? key, option, { is: "option", option: key });
}

/** Every worksheet function of the catalogue of models and indices. */
export const methodFunctions: readonly MethodFunction[] = catalog.flatMap((method) =>
  method.functions.map(({ name, gives, help, parameters }) => ({
    name,
    help,
    method,
    gives,
    parameters: parameters.map((key) => parameterOf(method, key, parameters.includes("model"))),
  })),
);

/** The result that a function gives. */
export function columnOf(fn: MethodFunction): ResultColumn {
  const column = fn.method.results.find(({ id }) => id === fn.gives);
  if (column === undefined) throw new Error(`${fn.method.id} declares no result ${fn.gives}, which ${fn.name} gives`);
  return column;
}
