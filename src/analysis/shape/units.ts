import { folded } from "./shape-cells.ts";

/** Of how many: 万, 百万, 亿. */
const many = "(?:[十百千]?[万亿]|[十百千])?";

/** What is counted or measured, in Chinese; the longer ones first. */
const chinese = [
  "吨标准煤|吨标煤|吨当量|标准立方米|标准煤|标准台|标准箱|标箱|标台|重量箱|二氧化碳当量",
  "元人民币|人民币|美元|欧元|日元|港元|英镑|元|角",
  "公共汽车车辆|人公里|吨公里|换算吨公里|人次|人年|人·年|人月|人天|人日|车次|床日|班次|人|名|位|口",
  "平方公里|平方千米|平方米|立方米|公里|千米|海里|厘米|毫米|微克|毫克|公斤|千克|克|米|公顷|亩|吨|升|毫升",
  "千瓦时|千瓦|兆瓦|瓦|度|千伏安|焦耳|大卡|摄氏度|分贝",
  "件|个|家|户|台|辆|张|项|篇|部|所|座|处|条|艘|床|栋|间|课题|孔|株|头|只|匹|羽|册|次|套|份|种|块|片|枚|支|根|箱|袋|瓶|桶|包|列|架|门|单|笔|宗|例|场|级|分",
  "小时|分钟|秒|岁|天|日|周|月|季度|季|年|百分点|个百分点|倍|无量纲|指数|兆比特|比特",
].join("|");

/** A part of a unit in Latin letters. */
const latin =
  "CNY|RMB|USD|EUR|JPY|GBP|HKD|LCU|PPP|Int\\$|US ?\\$|\\$|€|£|¥|yuan|dollars?|euros?|persons?|people|capita|inhabitants?|population|employees|man-?years?|person-?years?|man-?hours?|FTE|heads?|households?|pieces?|cases?|sets?|units?|items?|articles?|copies|volumes?|beds?|places|number|index|points?|score|" +
  "[kKMGTm]?t|mtce|tce|toe|mtoe|ktoe|tons?|tonnes?|kg|[mµμ]?g|kwh|mwh|gwh|twh|kw|mw|gw|[mgtpk]?j|joules?|km2?|km²|m[23²³]|sq\\.? ?km|sq\\.? ?m|cu\\.? ?m|cubic met(?:re|er)s?|square (?:kilo)?met(?:re|er)s?|ha|hectares?|mu|mm|cm|m|litres?|liters?|" +
  "hours?|days?|weeks?|months?|quarters?|years?|vehicles?|ton-?km|tonne-?kilomet(?:re|er)s?|passenger-?km|mbps|gbps|%|‰|percent|per ?cent|percentage points?|pp";

const scale =
  "(?:10 ?\\^ ?\\d+|1e\\d+|1?0{1,2}[ ,]?000(?:[ ,]000)?|1[ ,]000(?:[ ,]000)?|100 million|10 million|hundred million|ten thousand|hundred|thousands?|millions?|billions?|trillions?|mio\\.?|mrd\\.?|bn|mn|tn|mil)";
const basis = "(?:constant|current|chained|real|nominal|international|annual|total|gross|net|metric|standard|coal|oil|carbon|co2|gdp|gni)";
const word = `(?:${basis}|${latin}|(?:19|20)\\d{2}|equivalent|prices?|of|in)`;
const chinesePart = `(?:10 ?\\^ ?\\d{1,2} ?)?${many}(?:${chinese}|%|‰|℃|元)`;
const englishPart = `(?:${scale}(?: of)? ?)*${word}(?: ${word})*`;
const onlyScale = `${scale}(?: ${scale})*`;

const unit = new RegExp(
  `^(?:单位\\s*:\\s*)?\\(?\\s*(?:${chinesePart}(?:[/·每]${chinesePart}){0,2}|${many}(?:元|人)/${many}(?:${chinese}|GDP)|(?:${englishPart})?(?:(?: ?/ ?| per )${englishPart}){0,2}|${onlyScale}|GDP的?%|%|‰|℃|‱|10\\^?\\d)\\s*\\)?$`,
  "i",
);

/** Words of units that name things as well: Population, Index, GDP, Number of beds. */
const soft = new RegExp(
  `^(?:${basis}|of|in|per|equivalent|prices?|population|employees|index|score|households?|beds?|vehicles?|number|heads?|years?|months?|quarters?|days?|weeks?|hours?|capita|volumes?|places|points?|inhabitants?|sets?|copies|articles?|items?|units?|cases?|m|t|g|j|pp|(?:19|20)\\d{2})$`,
  "i",
);
/** One of these alone in a cell is a unit all the same. */
const alone = /^(?:items?|units?|cases?|pieces?|sets?)$/i;

/** The prices that a unit is in: 亿元，2010年不变价. */
const prices = /\s*[,、;]?\s*(?:按)?(?:\d{4}年?)?(?:当年|不变|可比|现行|基期)?(?:价格?|现价|不变价格?|可比价格?)(?:计算)?(?=\)?$)/;

/** The raised digits of a power of ten. */
const powers = /(?<=(?<!\d)10 ?)[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+/gu;

/** Whether a text is a unit and nothing else: （亿元）, 吨标准煤/万元, %, kt of oil equivalent. */
export function isUnit(text: string): boolean {
  const plain = text
    .replaceAll(powers, (digits) => `^${digits}`)
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(prices, "");
  if (plain === "" || plain === "()" || plain.length > 48 || !unit.test(plain)) return false;
  if (/^\((?:19|20)\d{2}\)$/.test(plain)) return false;
  return /^\(.*\)$/.test(plain) || alone.test(plain) || !plain.split(/ |(?<=[a-z]) ?\/ ?(?=[a-z])/i).every((part) => soft.test(part));
}

/** The unit that a line names which says nothing else: 单位：亿元, （单位：亿元）, 单位（亿元）, [Unit: persons]; null of other lines. */
export function measureLine(text: string): string | null {
  const plain = folded(text).trim();
  const inner = /^[([【〔]\s*(.*?)\s*[)\]】〕]$/.exec(plain)?.[1] ?? plain;
  const found = /^(?:计量)?单位\s*[:：]\s*(.+)$|^(?:计量)?单位\s*\(\s*([^()]+?)\s*\)$|^units?(?: of measure)?\s*:\s*(.+)$/i.exec(inner);
  return found === null ? null : (found[1] ?? found[2] ?? found[3]).trim();
}

/** A unit without its brackets and the word before it. */
export const bareUnit = (text: string): string =>
  folded(text)
    .trim()
    .replace(/^(?:计量)?单位\s*:\s*/, "")
    .replace(/^unit\s*:\s*/i, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
