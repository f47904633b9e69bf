import { isProvince, surfaceKey } from "./spelling-keys.ts";

/** Rows as far as a total shows in them: the name of each, its period, and its numbers; NaN or null where there is none. */
export interface NamedRows {
  readonly names: readonly string[];
  readonly periods: readonly (string | null)[];
  readonly columns: readonly { readonly [row: number]: number | null }[];
}

// Names are compared without brackets at their end, numbering and colons: 一、合计, Total (all), 全国（不含西藏）.
const chineseTotal =
  /^(全国|全省|全市|全县|全区|全旗|全盟|全境|全域|全体|全部|全行业|全系统|全公司|全集团|全院|全校|全球|全世界|总|总体|整体|总量|总数|合计数|总计数)$|(合计|总计|小计|共计|总和|平均|均值|平均值|平均数|平均水平)$/u;
const englishTotal =
  /^(?:the )?(?:national|nationwide|whole country|countrywide|all (?:regions|provinces|cities|counties|countries|units|firms|banks|dmus)|(?:(?:grand|sub|overall|national|regional|provincial|sample|group|country|world)[ -]?)+(?:totals?|sum|average|mean)|averages?|means?|(?:totals?|sum|average|mean) (?:of|for|over|all)\b.*)$|\bsub-?totals?$|\S\s(?:totals?|averages?)$/i;
/** Words that may be the name of a unit too, and are a total only where the numbers do not speak against it. */
const perhapsTotal = /^(?:totals?|sum|all|world|global|世界|全州|汇总|累计)$/i;
const country = /^(?:中国|中国大陆|全中国|国家|china|mainland china|p\.? ?r\.? ?china)$/i;
const region =
  /^(?:东部|中部|西部|东中部|中西部|东北|华北|华东|华南|华中|西南|西北|东南|沿海|内陆|长三角|珠三角|京津冀|环渤海|长江经济带|黄河流域|成渝)(?:地区|部地区|区域|部|三省|经济区|城市群)?$|^(?:eastern|western|central|northern|southern|north-?eastern|coastal|inland|east|west|northeast) (?:china|region|regions|provinces)$|^(?:european union|euro area|oecd(?: members)?|(?:low|lower middle|middle|upper middle|high|low & middle) income|arab world|south asia|sub-saharan africa|north america|east asia & pacific|europe & central asia|latin america & caribbean|middle east & north africa)$/iu;

/** Fewer units than this may well add up to another by chance. */
const enoughParts = 5;
/** A sum of printed numbers is off by their rounding. */
const rounding = 2e-3;

const plain = (name: string) =>
  surfaceKey(name)
    .replace(/^(?:[一二三四五六七八九十]+[、.]|\(?\d+\)?[、.)]|其中[:：]?)\s*/u, "")
    .replace(/\s*[(（[【].*[)）\]】]$/u, "")
    .replace(/[:：*＊]+$/u, "")
    .trim();

const isTotal = (said: string) => chineseTotal.test(said) || englishTotal.test(said);

/** Whether a label says that it stands for others together: a row of sums, or a year called 平均. */
export const saysTotal = (label: string): boolean => isTotal(plain(label));

/** Whether a label is that of a part of a country that a division knows: 东部地区, Western region. */
export const saysRegion = (label: string): boolean => region.test(plain(label));

/**
 * The names of rows that are sums or means of other rows, and would be compared with their own parts. Most are known by
 * their words; where these may be a unit's own name the numbers decide, and a unit that is the sum of all others in
 * every column is a total whatever it is called. Where there is little else, regions are what is compared.
 */
export function totalNames(rows: NamedRows): readonly string[] {
  const names = [...new Set(rows.names)].filter((name) => name !== "");
  const said = new Map(names.map((name) => [name, plain(name)]));
  const sure = new Set(names.filter((name) => isTotal(said.get(name)!)));
  const parts = names.filter((name) => !sure.has(name));
  if (parts.length === 0) return [];
  const regions = parts.filter((name) => region.test(said.get(name)!));
  const regional = parts.length >= 3 * regions.length ? regions : [];
  for (const name of regional) sure.add(name);
  const units = parts.filter((name) => !sure.has(name));
  const provinces = units.some((name) => country.test(said.get(name)!)) ? units.filter(isProvince).length : 0;
  const sums = new Sums(rows, sure);
  for (const name of units) {
    const own = said.get(name)!;
    const total = perhapsTotal.test(own) ? sums.isMostlyGreatest(name) : (country.test(own) && provinces >= 3) || sums.isSum(name);
    if (total) sure.add(name);
  }
  return names.filter((name) => sure.has(name));
}

interface Column {
  sum: number;
  count: number;
  greatest: number;
}

/** What the rows of each period add up to. */
class Sums {
  /** By name. */
  readonly #rows = new Map<string, number[]>();
  readonly #columns = new Map<string, readonly Column[]>();

  /** @param left names whose rows do not count */
  constructor(
    private readonly rows: NamedRows,
    left: ReadonlySet<string>,
  ) {
    const { columns } = rows;
    for (let row = 0; row < rows.names.length; row++) {
      const name = rows.names[row];
      if (left.has(name)) continue;
      const own = this.#rows.get(name);
      if (own) own.push(row);
      else this.#rows.set(name, [row]);
      const sums = this.#columnsOf(row);
      for (let k = 0; k < columns.length; k++) {
        const value = columns[k][row];
        if (value === null || Number.isNaN(value)) continue;
        const column = sums[k];
        column.sum += value;
        column.count++;
        if (value > column.greatest) column.greatest = value;
      }
    }
  }

  /** Those of the row's period. */
  #columnsOf(row: number): readonly Column[] {
    const period = this.rows.periods[row] ?? "";
    let columns = this.#columns.get(period);
    if (columns === undefined) this.#columns.set(period, (columns = this.rows.columns.map(() => ({ sum: 0, count: 0, greatest: -Infinity }))));
    return columns;
  }

  /** Whether a name's numbers are in at least half of all cases the greatest of their period. */
  isMostlyGreatest(name: string): boolean {
    const cases = this.#rows.get(name)!.flatMap((row) =>
      this.#columnsOf(row).flatMap(({ greatest }, k) => {
        const value = this.rows.columns[k][row];
        return value === null || Number.isNaN(value) ? [] : [value >= greatest];
      }),
    );
    return cases.filter((greatest) => greatest).length >= cases.length / 2;
  }

  /** Whether in every period the numbers of a name are what all others add up to, in every column and in two at least. */
  isSum(name: string): boolean {
    return this.#rows.get(name)!.every((row) => {
      const columns = this.#columnsOf(row);
      let met = 0;
      for (let k = 0; k < columns.length; k++) {
        const value = this.rows.columns[k][row];
        if (value === null || Number.isNaN(value) || value === 0) continue;
        if (columns[k].count <= enoughParts || Math.abs(columns[k].sum - 2 * value) > rounding * Math.abs(value)) return false;
        met++;
      }
      return met >= 2;
    });
  }
}
