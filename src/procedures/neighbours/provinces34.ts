/** A province, an autonomous region, a municipality or a special administrative region of China. */
export interface Province {
  /** Code of the administrative division (GB/T 2260). */
  readonly code: string;
  /** 内蒙古. */
  readonly name: string;
  /** 内蒙古自治区. */
  readonly fullName: string;
  readonly english: string;
  /** 蒙: its one-letter name, as on number plates; 台, 港 and 澳 likewise. */
  readonly letter: string;
  /** NM: its part of the code of ISO 3166-2. */
  readonly iso: string;
  /** 东部, 中部, 西部 or 东北, and the same without 东北; null where statistics by region do not count it. */
  readonly region4: string | null;
  readonly region3: string | null;
  /** Its place on the tile map of 8 rows and 9 columns, each from 0: no boundary is drawn. */
  readonly tile: { readonly row: number; readonly column: number };
  readonly capital: Capital;
}

/** Where a province is governed from; degrees of WGS 84, east and north. */
export interface Capital {
  readonly name: string;
  readonly english: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** A province as a line of the list below. */
type Line = readonly [
  code: number,
  name: string,
  fullName: string,
  english: string,
  letter: string,
  iso: string,
  region4: string | null,
  region3: string | null,
  tile: readonly [row: number, column: number],
  capital: string,
  capitalInEnglish: string,
  place: readonly [longitude: number, latitude: number],
];

/**
 * The 34 of them in the order of their codes. Of the 69 pairs of neighbours among the 31 of the mainland 54 touch on the
 * tile map. Coordinates of the capitals: GeoNames (www.geonames.org), CC BY 4.0.
 */
const lines: readonly Line[] = [
  [110000, "北京", "北京市", "Beijing", "京", "BJ", "东部", "东部", [2, 6], "北京", "Beijing", [116.39723, 39.9075]],
  [120000, "天津", "天津市", "Tianjin", "津", "TJ", "东部", "东部", [2, 7], "天津", "Tianjin", [117.17667, 39.14222]],
  [130000, "河北", "河北省", "Hebei", "冀", "HE", "东部", "东部", [3, 6], "石家庄", "Shijiazhuang", [114.47861, 38.04139]],
  [140000, "山西", "山西省", "Shanxi", "晋", "SX", "中部", "中部", [2, 5], "太原", "Taiyuan", [112.56028, 37.86944]],
  [150000, "内蒙古", "内蒙古自治区", "Inner Mongolia", "蒙", "NM", "西部", "西部", [1, 5], "呼和浩特", "Hohhot", [111.65222, 40.81056]],
  [210000, "辽宁", "辽宁省", "Liaoning", "辽", "LN", "东北", "东部", [2, 8], "沈阳", "Shenyang", [123.43278, 41.79222]],
  [220000, "吉林", "吉林省", "Jilin", "吉", "JL", "东北", "中部", [1, 8], "长春", "Changchun", [125.32278, 43.88]],
  [230000, "黑龙江", "黑龙江省", "Heilongjiang", "黑", "HL", "东北", "中部", [0, 8], "哈尔滨", "Harbin", [126.65, 45.75]],
  [310000, "上海", "上海市", "Shanghai", "沪", "SH", "东部", "东部", [4, 8], "上海", "Shanghai", [121.45806, 31.22222]],
  [320000, "江苏", "江苏省", "Jiangsu", "苏", "JS", "东部", "东部", [4, 7], "南京", "Nanjing", [118.77778, 32.06167]],
  [330000, "浙江", "浙江省", "Zhejiang", "浙", "ZJ", "东部", "东部", [5, 7], "杭州", "Hangzhou", [120.16142, 30.29365]],
  [340000, "安徽", "安徽省", "Anhui", "皖", "AH", "中部", "中部", [4, 6], "合肥", "Hefei", [117.28083, 31.86389]],
  [350000, "福建", "福建省", "Fujian", "闽", "FJ", "东部", "东部", [6, 6], "福州", "Fuzhou", [119.30611, 26.06139]],
  [360000, "江西", "江西省", "Jiangxi", "赣", "JX", "中部", "中部", [5, 6], "南昌", "Nanchang", [115.85306, 28.68396]],
  [370000, "山东", "山东省", "Shandong", "鲁", "SD", "东部", "东部", [3, 7], "济南", "Jinan", [116.99722, 36.66833]],
  [410000, "河南", "河南省", "Henan", "豫", "HA", "中部", "中部", [3, 5], "郑州", "Zhengzhou", [113.64861, 34.75778]],
  [420000, "湖北", "湖北省", "Hubei", "鄂", "HB", "中部", "中部", [4, 5], "武汉", "Wuhan", [114.26667, 30.58333]],
  [430000, "湖南", "湖南省", "Hunan", "湘", "HN", "中部", "中部", [5, 5], "长沙", "Changsha", [112.97087, 28.19874]],
  [440000, "广东", "广东省", "Guangdong", "粤", "GD", "东部", "东部", [6, 5], "广州", "Guangzhou", [113.25, 23.11667]],
  [450000, "广西", "广西壮族自治区", "Guangxi", "桂", "GX", "西部", "西部", [5, 4], "南宁", "Nanning", [108.31667, 22.81667]],
  [460000, "海南", "海南省", "Hainan", "琼", "HI", "东部", "东部", [7, 4], "海口", "Haikou", [110.34167, 20.04583]],
  [500000, "重庆", "重庆市", "Chongqing", "渝", "CQ", "西部", "西部", [3, 4], "重庆", "Chongqing", [106.55278, 29.56278]],
  [510000, "四川", "四川省", "Sichuan", "川", "SC", "西部", "西部", [3, 3], "成都", "Chengdu", [104.06667, 30.66667]],
  [520000, "贵州", "贵州省", "Guizhou", "黔", "GZ", "西部", "西部", [4, 4], "贵阳", "Guiyang", [106.71667, 26.58333]],
  [530000, "云南", "云南省", "Yunnan", "滇", "YN", "西部", "西部", [4, 3], "昆明", "Kunming", [102.71833, 25.03889]],
  [540000, "西藏", "西藏自治区", "Tibet", "藏", "XZ", "西部", "西部", [3, 1], "拉萨", "Lhasa", [91.1, 29.65]],
  [610000, "陕西", "陕西省", "Shaanxi", "陕", "SN", "西部", "西部", [2, 4], "西安", "Xi'an", [108.92861, 34.25833]],
  [620000, "甘肃", "甘肃省", "Gansu", "甘", "GS", "西部", "西部", [2, 2], "兰州", "Lanzhou", [103.83987, 36.05701]],
  [630000, "青海", "青海省", "Qinghai", "青", "QH", "西部", "西部", [3, 2], "西宁", "Xining", [101.75739, 36.62554]],
  [640000, "宁夏", "宁夏回族自治区", "Ningxia", "宁", "NX", "西部", "西部", [2, 3], "银川", "Yinchuan", [106.27306, 38.46806]],
  [650000, "新疆", "新疆维吾尔自治区", "Xinjiang", "新", "XJ", "西部", "西部", [2, 0], "乌鲁木齐", "Urumqi", [87.60046, 43.80096]],
  [710000, "台湾", "台湾省", "Taiwan", "台", "TW", null, null, [6, 7], "台北", "Taipei", [121.53185, 25.04776]],
  [810000, "香港", "香港特别行政区", "Hong Kong", "港", "HK", null, null, [7, 6], "香港", "Hong Kong", [114.17469, 22.27832]],
  [820000, "澳门", "澳门特别行政区", "Macao", "澳", "MO", null, null, [7, 5], "澳门", "Macau", [113.54611, 22.20056]],
];

export const provinces: readonly Province[] = lines.map(
  ([code, name, fullName, english, letter, iso, region4, region3, [row, column], capital, capitalInEnglish, [longitude, latitude]]) => ({
    ...{ code: String(code), name, fullName, english, letter, iso, region4, region3, tile: { row, column } },
    capital: { name: capital, english: capitalInEnglish, longitude, latitude },
  }),
);

/** The tile map's size. */
export const tileGrid = { rows: 8, columns: 9 } as const;

/** Other English names in use. */
const alsoCalled: Readonly<Record<string, string>> = { xizang: "西藏", macau: "澳门" };
const inChinese = new Map([...provinces.map(({ english, name }) => [english.toLowerCase().replace(" ", ""), name] as const), ...Object.entries(alsoCalled)]);

/** The Chinese name of a province by its English one, without spaces and in small letters; undefined where it is none. */
export const provinceInChinese = (name: string): string | undefined => inChinese.get(name);
