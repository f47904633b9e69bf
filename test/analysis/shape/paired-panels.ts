import type { KnownPanel } from "./panels.ts";

const mark = "|";

/** The names of the two columns of a unit. */
export const pairOf = (unit: string): readonly [upper: string, lower: string] => {
  const [upper, lower] = unit.split(mark);
  return [upper, lower];
};

/** Districts and counties whose names stand in several provinces, as there are. */
const chinesePairs = {
  北京市: ["朝阳区", "通州区", "海淀区"],
  江苏省: ["鼓楼区", "通州区", "江宁区"],
  福建省: ["鼓楼区", "仓山区"],
  河北省: ["桥西区", "新华区"],
  河南省: ["新华区", "鼓楼区"],
};
const englishPairs = { Ohio: ["Franklin", "Warren", "Clark"], Virginia: ["Franklin", "Warren"], Kentucky: ["Clark", "Franklin", "Boone"] };

/** A panel whose units are such pairs, and the same with the names that they have joined. */
export function paired(panel: KnownPanel): { readonly laid: KnownPanel; readonly wanted: KnownPanel } {
  const chinese = /\p{Script=Han}/u.test(panel.indicators[0].name);
  const all = Object.entries(chinese ? chinesePairs : englishPairs).flatMap(([upper, own]) => own.map((lower) => ({ upper, lower })));
  const values = all.map((_, u) => panel.values[u % panel.units.length].map((row) => row.map((value) => (value === null ? null : value + u))));
  return {
    laid: { ...panel, units: all.map(({ upper, lower }) => `${upper}${mark}${lower}`), values },
    wanted: { ...panel, units: all.map(({ upper, lower }) => (chinese ? upper + lower : `${lower}, ${upper}`)), values },
  };
}
