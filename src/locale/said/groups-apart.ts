import type { DifferentGroups } from "../../analysis/mistakes.ts";
import type { Locale } from "../../engine/declare/text.ts";

/** What tells two units of one name apart, and how a name says it: 北京朝阳区. */
export function groupsApart({ column, first, second }: DifferentGroups, dmu: string, locale: Locale): string {
  if (first === "" || second === "") return locale === "en" ? `The two rows differ in column "${column}".` : `这两行的“${column}”不同。`;
  const joint = [first, second, dmu].every((name) => /[\u4e00-\u9fff]$/u.test(name)) ? "" : " ";
  const [one, two] = [first, second].map((group) => `${group}${joint}${dmu}`);
  return locale === "en"
    ? `The two rows differ in column "${column}" ("${first}" and "${second}"): names such as "${one}" and "${two}" keep them apart.`
    : `这两行的“${column}”不同（“${first}”与“${second}”）：把名称写成“${one}”“${two}”即可区分。`;
}
