/**
 * The regions in which China's statistics group the provinces: four (National Bureau of Statistics, 2011), and three, where
 * 东部 and 中部 take in the north-east. The same word is another set in either, so the names of the second say how many they are of.
 */
const four: Readonly<Record<string, string>> = {
  东部: "北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南",
  中部: "山西 安徽 江西 河南 湖北 湖南",
  西部: "内蒙古 广西 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆",
  东北: "辽宁 吉林 黑龙江",
};
const three: Readonly<Record<string, string>> = {
  "东部（三分）": "北京 天津 河北 辽宁 上海 江苏 浙江 福建 山东 广东 海南",
  "中部（三分）": "山西 吉林 黑龙江 安徽 江西 河南 湖北 湖南",
};

/** The regions of a province by its Chinese name. */
export const regionOf = (province: string): readonly string[] =>
  [...Object.entries(four), ...Object.entries(three)].flatMap(([region, provinces]) => (provinces.split(" ").includes(province) ? [region] : []));

const words: readonly (readonly [RegExp, string])[] = [
  [/东北|north-?\s?east/iu, "东北"],
  [/东部|\beast(?:ern)?\b/iu, "东部"],
  [/中部|\bcentral\b|\bmiddle\b/iu, "中部"],
  [/西部|\bwest(?:ern)?\b/iu, "西部"],
];

/** The regions that a label names. */
export const regionsNamed = (label: string): readonly string[] => words.filter(([word]) => word.test(label)).map(([, region]) => region);
