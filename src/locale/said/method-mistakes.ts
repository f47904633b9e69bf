import type { MethodMistakes } from "../../engine/declare/mistake.ts";
import type { SentencesOf } from "../../engine/declare/said.ts";
import { byCount, counted, list } from "../wording/wording.ts";
import { roleName as role } from "../wording/words.ts";

/** What is said of a mistake in what a method is asked for. */
export const methodMistakes: SentencesOf<MethodMistakes> = {
  "zh-CN": {
    "option-value": ({ option, expected, got }) => `选项“${option}”应为${list(expected, "zh-CN")}之一，现为“${got}”。`,
    "option-number": ({ option, min, max, integer, got }) =>
      `选项“${option}”应为${integer ? "整数" : "数字"}，${max === Infinity ? `不小于${min}` : `在${min}与${max}之间`}，现为“${got}”。`,
    "options-apart": ({ option, value, other, otherValue }) => `选项“${option}”取“${value}”时，“${other}”不能取“${otherValue}”。`,
    "option-count": ({ option, expected, got }) => `选项“${option}”应有${expected}个数，每列一个，现有${got}个。`,
    "option-unknown": ({ option, expected }) => `该方法没有选项“${option}”；可用的有${list(expected, "zh-CN")}。`,
    "unknown-method": ({ kind, expected, got }) =>
      `没有名为“${got}”的${{ model: "模型", index: "指数", procedure: "分析方法" }[kind]}；可用的有${list(expected, "zh-CN")}。`,
    "measure-not-offered": ({ index, expected, got }) => `指数“${index}”的效率值应由${list(expected, "zh-CN")}之一计算，现为“${got}”。`,
    "role-count": ({ role: name, min, max, got }) =>
      `${role(name, "zh-CN")}列应${max === null ? `至少有${min}列` : min === max ? `有${min}列` : `有${min}到${max}列`}，现有${got}列。`,
    "too-few-units": ({ period, got, min }) => `${period === null ? "" : `时期“${period}”`}至少需要${min}个观测，现有${got}个。`,
    "too-many-variables": ({ got, max }) =>
      `投入、产出和非期望产出合计最多${max}列，现有${got}列；请核对列的选择：列数多于单元数时，几乎所有单元都会显示为有效。`,
    "technology-too-large": ({ variables, observations }) =>
      `一个前沿由${observations}个观测（${variables}列）构成，超出了求解所能使用的内存；请减少列，或改用各期前沿。`,
    "too-few-periods": ({ got }) => `指数至少需要两个时期，现有${got}个。`,
    "period-needed": ({ index }) => `指数“${index}”需要时期列。`,
    "group-needed": ({ method }) => `方法“${method}”需要分组列。`,
    said: ({ text }) => text["zh-CN"],
  },
  en: {
    "option-value": ({ option, expected, got }) => `Option "${option}" must be one of ${list(expected, "en")}; got "${got}".`,
    "option-number": ({ option, min, max, integer, got }) =>
      `Option "${option}" must be a ${integer ? "whole number" : "number"} ${max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`}; got "${got}".`,
    "options-apart": ({ option, value, other, otherValue }) => `With option "${option}" set to "${value}", option "${other}" cannot be "${otherValue}".`,
    "option-count": ({ option, expected, got }) => `Option "${option}" must have ${counted(expected, "number")}, one per column; got ${got}.`,
    "option-unknown": ({ option, expected }) => `The method has no option "${option}"; it has ${list(expected, "en")}.`,
    "unknown-method": ({ kind, expected, got }) => `There is no ${kind} "${got}"; it must be one of ${list(expected, "en")}.`,
    "measure-not-offered": ({ index, expected, got }) => `The index "${index}" measures E by one of ${list(expected, "en")}; got "${got}".`,
    "role-count": ({ role: name, min, max, got }) =>
      `There must be ${max === null ? `at least ${min}` : min === max ? String(min) : `${min} to ${max}`} ${role(name, "en")} ${byCount(max ?? min, "column", "columns")}; got ${got}.`,
    "too-few-units": ({ period, got, min }) =>
      `${period === null ? "There" : `In period "${period}" there`} must be at least ${counted(min, "observation")}; got ${got}.`,
    "too-many-variables": ({ got, max }) =>
      `Inputs, outputs and undesirable outputs may be ${max} columns together; got ${got}. Check which columns are chosen: with more columns than units nearly all look efficient.`,
    "technology-too-large": ({ variables, observations }) =>
      `A frontier of ${counted(observations, "observation")} in ${counted(variables, "column")} needs more memory than the solver can have; use fewer columns, or a frontier for each period.`,
    "too-few-periods": ({ got }) => `An index needs at least two periods; got ${got}.`,
    "period-needed": ({ index }) => `The index "${index}" needs the period column.`,
    "group-needed": ({ method }) => `The method "${method}" needs the group column.`,
    said: ({ text }) => text["en"],
  },
};
