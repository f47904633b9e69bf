import type { Role } from "../../engine/data/dataset.ts";
import { templateLines } from "../templates/template-lines.ts";

/** On which side of an analysis of efficiency an indicator mostly stands; null of those that describe, or are parts of indices. */
export type IndicatorRole = Extract<Role, "input" | "output" | "undesirable"> | null;

/** Role, whether more of it is better, its usual unit, and its names in Chinese and in English, parted by "|". */
export type IndicatorLine = readonly [role: IndicatorRole, direction: "+" | "-", unit: string, chinese: string, english: string];

/** Indicators of the statistical yearbooks of China and of the World Bank. */
export const ofYearbooks: readonly IndicatorLine[] = [
  ["output", "+", "亿元", "地区生产总值|国内生产总值|生产总值", "gdp|gross domestic product|gross regional product|grp"],
  ["output", "+", "亿元", "增加值|工业增加值|农林牧渔业增加值", "value added"],
  ["output", "+", "亿元", "总产值|工业总产值|农业总产值|农林牧渔业总产值", "gross output|gross output value|output value"],
  [
    "output",
    "+",
    "亿元",
    "主营业务收入|营业收入|业务收入|旅游收入|旅游总收入|保费收入|利息收入",
    "operating revenue|operating income|revenue|tourism revenue|premium income",
  ],
  ["output", "+", "亿元", "新产品销售收入|销售收入|销售额|销售产值", "new product sales|sales|sales revenue|sales income"],
  ["output", "+", "亿元", "利润总额|净利润|营业利润|利税总额", "profit|profits|total profit|net profit|net income"],
  ["output", "+", "亿元", "社会消费品零售总额|零售额|网络零售额", "retail sales|total retail sales of consumer goods"],
  ["output", "+", "亿元", "财政收入|一般公共预算收入|税收收入", "fiscal revenue|government revenue|tax revenue"],
  ["output", "+", "元", "人均可支配收入|可支配收入|人均收入", "disposable income|income per capita"],
  ["output", "+", "亿元", "进出口总额|出口额|出口总额|出口交货值", "exports|export value|total imports and exports"],
  [
    "output",
    "+",
    "件",
    "专利申请数|专利申请量|专利授权量|专利授权数|发明专利数|有效发明专利数|专利",
    "patent applications|patents granted|patents in force|patents",
  ],
  ["output", "+", "件", "绿色专利|低碳专利|绿色专利申请量|绿色专利授权量", "green patents"],
  ["output", "+", "篇", "论文数|科技论文|发表论文|出版科技著作", "papers|publications|scientific papers"],
  ["output", "+", "亿元", "技术市场成交额|技术合同成交额|技术合同成交金额", "technology market turnover|technology contract value"],
  ["output", "+", "万吨", "粮食产量|产量|水产品产量|肉类产量|钢产量", "grain output|crop production|production|yield"],
  [
    "output",
    "+",
    "亿吨公里",
    "货运量|货物周转量|客运量|旅客周转量|港口吞吐量|吞吐量",
    "freight volume|freight turnover|passenger volume|cargo throughput|throughput",
  ],
  [
    "output",
    "+",
    "万人次",
    "诊疗人次|总诊疗人次|门诊人次|出院人数|住院人数|接待游客人次|旅游人次",
    "outpatient visits|inpatient days|discharges|tourist arrivals|visits",
  ],
  ["output", "+", "人", "毕业生数|在校学生数|在校生数", "graduates|enrolment|enrolled students"],
  ["output", "+", "亿元", "贷款余额|各项贷款余额|存款余额", "loans|deposits"],
  ["output", "+", "公顷", "绿地面积|造林面积|公园绿地面积|建成区绿化覆盖面积", "green area|afforested area"],
  ["output", "+", "%", "森林覆盖率|建成区绿化覆盖率|空气质量优良天数比例", "forest coverage"],
  [
    "input",
    "+",
    "万人",
    "从业人员|从业人员数|就业人员|就业人数|年末就业人员|从业人数|职工人数|员工人数|员工数|劳动力|劳动力人数",
    "employment|employees|number of employees|employed persons|labor force|labour force|labor|labour|workers|staff",
  ],
  [
    "input",
    "+",
    "人年",
    "R&D人员全时当量|R&D人员|研发人员|科技活动人员|科研人员",
    "r&d personnel|researchers|r&d staff|full-time equivalent|full-time equivalents",
  ],
  [
    "input",
    "+",
    "亿元",
    "R&D经费|R&D经费内部支出|R&D经费支出|研发经费|研发投入|新产品开发经费支出|新产品开发经费|科技经费",
    "r&d expenditure|r&d spending|expenditure on r&d|new product development expenditure",
  ],
  [
    "input",
    "+",
    "亿元",
    "固定资产投资|全社会固定资产投资|固定资产净值|固定资产净额|固定资产|资本形成总额|固定资本形成总额",
    "fixed assets|fixed asset investment|investment in fixed assets|gross fixed capital formation|gross capital formation",
  ],
  ["input", "+", "亿元", "资产总额|资产总计|总资产|资本金|股本|净资产", "total assets|assets|equity"],
  [
    "input",
    "+",
    "亿元",
    "财政支出|一般公共预算支出|科学技术支出|教育支出|教育经费|卫生支出|财政投入",
    "fiscal expenditure|government expenditure|education expenditure|health expenditure",
  ],
  [
    "input",
    "+",
    "亿元",
    "主营业务成本|营业成本|营业费用|销售费用|管理费用|财务费用|总成本|利息支出|营业支出",
    "operating cost|operating costs|operating expenses|total cost|interest expense|cost of sales",
  ],
  [
    "input",
    "+",
    "万吨标准煤",
    "能源消费量|能源消耗量|能源消费总量|能源消耗|综合能源消费量|能耗|标准煤",
    "energy consumption|energy use|total energy consumption",
  ],
  ["input", "+", "亿千瓦时", "用电量|全社会用电量|电力消费量|耗电量", "electricity consumption|power consumption"],
  ["input", "+", "亿立方米", "用水总量|用水量|农业用水量|工业用水量|供水总量|水资源消耗", "water use|water consumption|water withdrawal"],
  [
    "input",
    "+",
    "万公顷",
    "农作物播种面积|播种面积|耕地面积|有效灌溉面积|建设用地面积|建成区面积|城市建设用地面积|土地面积",
    "sown area|cultivated land|arable land|irrigated area|built-up area|construction land",
  ],
  ["input", "+", "万千瓦", "农业机械总动力|农机总动力|机械总动力|装机容量|发电装机容量", "agricultural machinery power|installed capacity"],
  [
    "input",
    "+",
    "万吨",
    "化肥施用量|农用化肥施用折纯量|化肥使用量|农药使用量|农用塑料薄膜使用量|地膜使用量|煤炭消费量",
    "fertilizer use|fertiliser use|pesticide use|coal consumption",
  ],
  ["input", "+", "张", "床位数|医疗机构床位数|编制床位|实有床位", "beds|hospital beds|number of beds"],
  [
    "input",
    "+",
    "人",
    "卫生技术人员|执业医师|执业（助理）医师|注册护士|专任教师|专任教师数|教职工数",
    "doctors|nurses|physicians|health technicians|teachers|full-time teachers",
  ],
  ["input", "+", "个", "机构数|医疗卫生机构数|网点数|营业网点", "institutions|branches|outlets"],
  [
    "input",
    "+",
    "亿元",
    "污染治理投资|工业污染治理完成投资|环境污染治理投资|环保投资|节能环保支出|废水治理投资|废气治理投资",
    "pollution control investment|investment in pollution treatment",
  ],
  ["input", "+", "套", "废水治理设施数|废气治理设施数", "waste water treatment facilities"],
  ["input", "+", "万辆", "民用汽车拥有量|公路里程|铁路营业里程|运营线路长度|运营车辆数", "vehicles|road length|railway length|berths|quay length"],
  ["undesirable", "-", "万吨", "二氧化碳排放量|二氧化碳排放|二氧化碳|碳排放量|碳排放|CO2", "co2|co2 emissions|carbon dioxide|carbon emissions"],
  [
    "undesirable",
    "-",
    "万吨",
    "二氧化硫排放量|二氧化硫|SO2|氮氧化物排放量|氮氧化物|NOx|烟（粉）尘排放量|烟粉尘排放量|颗粒物排放量|烟尘",
    "so2|sulphur dioxide|sulfur dioxide|nox|nitrogen oxides|particulate matter|soot",
  ],
  [
    "undesirable",
    "-",
    "万吨",
    "废水排放量|工业废水排放量|工业废水|废水排放总量|污水排放量|化学需氧量|氨氮排放量|氨氮",
    "waste water|wastewater|industrial waste water|sewage|chemical oxygen demand|cod",
  ],
  ["undesirable", "-", "亿立方米", "工业废气排放量|废气排放量|工业废气", "waste gas|industrial waste gas"],
  [
    "undesirable",
    "-",
    "万吨",
    "固体废物产生量|一般工业固体废物产生量|工业固体废物产生量|固体废物|固体废弃物|工业固废|固废",
    "solid waste|solid wastes|industrial solid waste",
  ],
  ["undesirable", "-", "微克/立方米", "PM2.5|PM2.5浓度|PM10", "pm2.5|pm10"],
  ["undesirable", "-", "万吨", "农业面源污染|面源污染|农业碳排放", "non-point source pollution"],
  ["undesirable", "-", "亿元", "不良贷款余额|不良贷款|不良贷款率", "non-performing loans|nonperforming loans|npl|npls|bad loans"],
  ["undesirable", "-", "人", "死亡人数|病死率|事故起数|交通事故|失业人数|失业率", "deaths|mortality|accidents|unemployment|unemployment rate"],
  [null, "+", "%", "增长率|增速|同比增长|占比|比重|城镇化率|城市化率|第三产业占比|产业结构", "growth rate|share|urbanization rate|urbanisation rate"],
  [null, "+", "万人", "常住人口|年末人口|总人口|户籍人口|人口数|人口密度|人口", "population|population density"],
  [null, "+", "", "价格指数|消费价格指数|居民消费价格指数|平减指数|固定资产投资价格指数", "price index|cpi|deflator"],
  [null, "-", "吨标准煤/万元", "单位GDP能耗|单位产值能耗|能源强度|碳强度|碳排放强度|能耗强度", "energy intensity|carbon intensity"],
];

const named = new Set(ofYearbooks.flatMap(([, , , chinese]) => chinese.split("|")));

/**
 * Those of the templates that yearbooks do not have, each as the first template has it; where the source names no direction,
 * that of the role.
 */
export const ofTemplates: readonly IndicatorLine[] = Object.values(templateLines).flatMap((lines) =>
  lines.flatMap(([, , role, direction, unit, , chinese, english]): readonly IndicatorLine[] => {
    const [first] = chinese.split("|");
    if (named.has(first)) return [];
    named.add(first);
    return [[role, direction ?? (role === "undesirable" ? "-" : "+"), unit, chinese, english]];
  }),
);
