import { folded } from "../roles/known-indicator.ts";
import { unitOf } from "../roles/guess-roles.ts";
import type { Template, TemplateIndicator } from "./templates.ts";

/** An indicator of a template with the column of a table that holds it. */
export interface MatchedIndicator {
  readonly indicator: TemplateIndicator;
  /** The heading of the column; null where the table has none. */
  readonly column: string | null;
  /** The unit that the column names, where it is another than that of the template. */
  readonly otherUnit: string | null;
}

/** Finds the columns of a table that hold the indicators of a template; each column is taken once, the surest first. */
export function matchTemplate({ indicators }: Template, header: readonly string[]): readonly MatchedIndicator[] {
  const columns = header.map((heading) => ({ heading, ...unitOf(heading) }));
  const taken = new Set<string>();
  const found = new Map<TemplateIndicator, (typeof columns)[number]>();
  // A column of the very name goes before one whose name holds it: 人均地区生产总值 before 人均地区生产总值（上年价）.
  for (const fits of [isNamed, holdsName])
    for (const indicator of indicators) {
      if (found.has(indicator)) continue;
      const column = columns.find(({ heading, name }) => heading !== "" && !taken.has(heading) && fits(indicator, name));
      if (column === undefined) continue;
      taken.add(column.heading);
      found.set(indicator, column);
    }
  return indicators.map((indicator) => {
    const column = found.get(indicator);
    const own = column?.unit ?? null;
    const units = Object.values(indicator.unit).map(folded);
    return { indicator, column: column?.heading ?? null, otherUnit: own === null || units.includes(folded(own)) ? null : own };
  });
}

const isNamed = ({ names }: TemplateIndicator, name: string) => names.some((one) => folded(one) === folded(name));

/** Whether a heading says the name with words around it that change nothing: 年末, 全社会, 总量. A rate or a share of it is another thing. */
const around = /^(?:年末|期末|全社会|全部|当年|本年|总)?$/;
const behind = /^(?:总量|总额|总数|数量|数|量|合计|指数)?$/;
function holdsName({ names }: TemplateIndicator, name: string): boolean {
  const said = folded(name);
  return names.map(folded).some((one) => {
    const at = said.indexOf(one);
    return at >= 0 && around.test(said.slice(0, at)) && behind.test(said.slice(at + one.length));
  });
}
