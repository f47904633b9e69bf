const total =
  /^(合计|总计|小计|全国|全国合计|全国总计|全省|全省合计|全市|全市合计|全区|平均|均值|全国平均|全省平均|total|totals|sum|average|mean|all|national|china|whole country)$/i;
const region = /^(东部|中部|西部|东北|华北|华东|华南|华中|西南|西北)(地区|部)?(合计|小计|平均)?$/;

/** Names of rows that are sums or means of others, and would be compared with their own parts. */
export function totalNames(names: readonly string[]): readonly string[] {
  const distinct = [...new Set(names)];
  const plain = (name: string) => name.replaceAll(/\s+/g, "");
  const regions = distinct.filter((name) => region.test(plain(name)));
  // Where there is little else, the regions are what is compared.
  const regional = regions.length > 0 && distinct.length >= 3 * regions.length ? regions : [];
  return distinct.filter((name) => total.test(name.trim()) || total.test(plain(name)) || regional.includes(name));
}
