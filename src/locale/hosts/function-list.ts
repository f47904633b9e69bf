import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  title: "插入函数",
  search: "查找函数",
  searchHint: "名称或用途，如“效率”",
  list: "函数",
  about: "函数说明",
  nothing: "没有符合的函数。",
  parameters: "参数",
  optional: "可选",
  none: "没有参数。",
  more: "帮助中的说明",
  insert: "插入",
  cancel: "取消",
};

export type FunctionListTexts = typeof chinese;

const english: FunctionListTexts = {
  title: "Insert function",
  search: "Find a function",
  searchHint: "A name or a purpose, such as “efficiency”",
  list: "Functions",
  about: "About the function",
  nothing: "No function fits.",
  parameters: "Arguments",
  optional: "optional",
  none: "It takes no arguments.",
  more: "More in the help",
  insert: "Insert",
  cancel: "Cancel",
};

const texts: Readonly<Record<Locale, FunctionListTexts>> = { "zh-CN": chinese, en: english };

/** What the list of functions says around them. */
export const functionListTexts = (locale: Locale): FunctionListTexts => texts[locale];
