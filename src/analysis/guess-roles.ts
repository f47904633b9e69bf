import type { Role } from "../engine/dataset.ts";

/** Words that name a column's part, whole or as a word of the header. Nothing is guessed of numeric columns but these. */
const patterns: readonly (readonly [Role, RegExp])[] = [
  ["period", /(年份|年度|时期|期间|季度|月份|^年$|\b(year|period|time|quarter|month)\b)/i],
  [
    "dmu",
    /(省份|省市|城市|地区|县域|企业|银行|医院|学校|单位|决策单元|\b(dmu|province|prefecture|city|county|country|firm|company|bank|hospital|hotel|school|unit|name|id)\b)/i,
  ],
  ["group", /(区域|分组|组别|板块|类型|\b(region|group|area|cluster|type)\b)/i],
];

/** Proposes a role for each column of a header; null where a person must choose. Each of these roles is proposed once. */
export function guessRoles(header: readonly string[]): (Role | null)[] {
  const roles: (Role | null)[] = header.map(() => null);
  for (const [role, pattern] of patterns) {
    const found = header.findIndex((name, k) => roles[k] === null && pattern.test(name.replaceAll(/[_\-./]+/g, " ")));
    if (found >= 0) roles[found] = role;
  }
  return roles;
}
