import type { KnownPanel, Random } from "./panels.ts";

const lists = {
  cities: ["广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市", "茂名市", "惠州市", "梅州市"],
  districts: ["东城区", "西城区", "朝阳区", "丰台区", "石景山区", "海淀区", "门头沟区", "房山区", "通州区", "顺义区"],
  counties: ["凤凰县", "花垣县", "保靖县", "古丈县", "永顺县", "龙山县", "吉首市", "泸溪县", "慈利县"],
  firms: ["平安银行", "万科A", "中国石化", "贵州茅台", "宁德时代", "海螺水泥", "中兴通讯", "比亚迪", "三一重工"],
  industries: ["煤炭开采和洗选业", "石油和天然气开采业", "食品制造业", "纺织业", "医药制造业", "汽车制造业", "非金属矿物制品业", "电力、热力生产和供应业"],
  banks: ["Bank of China", "HSBC Holdings", "Deutsche Bank", "BNP Paribas", "Banco Santander", "UBS Group", "ING Groep"],
  countries: ["Argentina", "Egypt, Arab Rep.", "Korea, Rep.", "Viet Nam", "Türkiye", "Poland", "South Africa", "Hong Kong SAR, China", "Cote d'Ivoire"],
  nations: ["中国", "美国", "日本", "德国", "韩国", "印度", "巴西", "俄罗斯", "南非"],
  provincesInEnglish: ["Beijing", "Tianjin", "Hebei", "Shanxi", "Inner Mongolia", "Liaoning", "Jilin", "Heilongjiang", "Shanghai"],
  fullProvinces: ["北京市", "内蒙古自治区", "上海市", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区", "黑龙江省", "陕西省", "山西省"],
} as const;

const headers: Readonly<Record<keyof typeof lists, readonly string[]>> = {
  cities: ["城市", "地级市", "市"],
  districts: ["区", "区县", "地  区"],
  counties: ["县", "县市", "县（市、区）"],
  firms: ["企业名称", "公司简称", "证券简称"],
  industries: ["行业", "行业名称", "分组"],
  banks: ["Bank", "Company name", "Institution"],
  countries: ["Country", "Country Name", "Economy"],
  nations: ["国家", "国家和地区", "国别"],
  provincesInEnglish: ["Region", "Province", "Area"],
  fullProvinces: ["省份", "地区", "省（区、市）"],
};

const one = (name: string, unit: string, english: string) => ({ name, unit, english });
const chinese = [
  one("年末从业人员数", "人", "Employed Persons at Year-end"),
  one("固定资产投资(不含农户)", "万元", "Investment in Fixed Assets"),
  one("全社会用电量", "亿千瓦时", "Electricity Consumption"),
  one("单位GDP能耗", "吨标准煤/万元", "Energy Consumption per Unit of GDP"),
  one("第二产业增加值", "亿元", "Value Added of Secondary Industry"),
  one("城镇化率", "%", "Urbanization Rate"),
  one("人均公园绿地面积", "平方米/人", "Park Green Land per Capita"),
  one("工业废水排放量", "万吨", "Industrial Waste Water"),
  one("电力、热力、燃气投资", "亿元", "Investment in Power, Heat and Gas"),
  one("公共图书馆藏书量", "万册", "Collections of Public Libraries"),
  one("5G基站数", "个", "5G Base Stations"),
  one("PM2.5年均浓度", "微克/立方米", "Annual Mean PM2.5"),
  one("粮食作物播种面积", "千公顷", "Sown Area of Grain"),
];
const english = [
  one("Employed persons", "10 000 persons", ""),
  one("Total assets", "million USD", ""),
  one("Energy use", "kt of oil equivalent", ""),
  one("GDP per capita", "US$", ""),
  one("Waste water discharged", "100 million tons", ""),
  one("Renewable share", "%", ""),
  one("Hospital beds", "per 1,000 people", ""),
];

export type WiderKind = keyof typeof lists;
/** Those of English panels first. */
export const spacings = ["years", "descending", "five-years", "quarters", "months", "half-years"] as const;
export type Spacing = (typeof spacings)[number];
export const widerKinds = Object.keys(lists) as readonly WiderKind[];
export const isEnglish = (kind: WiderKind): boolean => ["banks", "countries", "provincesInEnglish"].includes(kind);

function periodsOf(spacing: Spacing, random: Random): readonly string[] {
  const from = 2000 + Math.floor(random.next() * 18);
  const count = 3 + Math.floor(random.next() * 4);
  const years = Array.from({ length: count }, (_, k) => String(from + k));
  switch (spacing) {
    case "years":
      return years;
    case "descending":
      return years.reverse();
    case "five-years":
      return Array.from({ length: 3 + Math.floor(random.next() * 2) }, (_, k) => String(2000 + 5 * k));
    case "quarters":
      return [0, 1].flatMap((k) => [1, 2, 3, 4].map((quarter) => `${from + k}年${quarter}季度`));
    case "months":
      return Array.from({ length: 12 }, (_, k) => `${from}年${k + 1}月`);
    case "half-years":
      return [0, 1, 2].flatMap((k) => [`${from + k}年上半年`, `${from + k}年下半年`]);
  }
}

/** A panel of made numbers, whole and decimal, large, small, negative and missing. */
export function widerPanel(kind: WiderKind, spacing: Spacing, random: Random): KnownPanel {
  const units = [...lists[kind]].slice(0, 6 + Math.floor(random.next() * (lists[kind].length - 5)));
  const all = isEnglish(kind) ? english : chinese;
  const start = Math.floor(random.next() * (all.length - 4));
  const chosen = all.slice(start, start + 3 + Math.floor(random.next() * 2));
  const periods = periodsOf(spacing, random);
  const size = chosen.map(() => 10 ** Math.floor(random.next() * 6));
  const whole = chosen.map(() => random.chance(0.3));
  // In some columns every number could be a year.
  const yearlike = chosen.map(() => random.chance(0.08));
  const value = (k: number) => {
    if (random.chance(0.04)) return null;
    if (yearlike[k]) return 1950 + Math.floor(random.next() * 100);
    const raw = (0.2 + random.next() * 9) * size[k] * (random.chance(0.01) ? -1 : 1);
    return whole[k] ? Math.ceil(raw) : Math.round(raw * 100) / 100;
  };
  return {
    unitHeader: random.pick(headers[kind]),
    units,
    periods,
    indicators: chosen,
    regions: [],
    values: units.map(() => periods.map(() => chosen.map((_, k) => value(k)))),
  };
}
