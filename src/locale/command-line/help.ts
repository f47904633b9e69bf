import type { BadRowPolicy } from "../../analysis/run/analysis.ts";
import type { SpellingPolicy } from "../../analysis/checks/spellings.ts";
import type { Locale } from "../../engine/declare/text.ts";

/** What `--help` says. */
export interface CliHelp {
  readonly about: string;
  readonly headings: { readonly "Usage:": string; readonly "Options:": string; readonly "Arguments:": string; readonly "Commands:": string };
  readonly version: string;
  readonly help: string;
  readonly run: string;
  readonly shape: string;
  readonly template: string;
  readonly templateId: string;
  readonly templateData: string;
  readonly templateOut: string;
  readonly templateJson: string;
  readonly bookFiles: string;
  readonly bookSheet: string;
  readonly keepTotals: string;
  readonly shapeFirst: string;
  readonly groupBy: string;
  readonly panelOut: string;
  readonly panelJson: string;
  readonly plan: string;
  readonly shard: string;
  readonly merge: string;
  readonly file: string;
  readonly planFile: string;
  readonly planOut: string;
  readonly shards: string;
  readonly sheet: string;
  readonly encoding: string;
  readonly separator: string;
  readonly decimal: string;
  readonly decimalMarks: Readonly<Record<"point" | "comma", string>>;
  readonly dmu: string;
  readonly period: string;
  readonly periodOrder: string;
  readonly group: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly undesirable: string;
  readonly model: string;
  readonly index: string;
  readonly badRows: string;
  readonly spellings: string;
  readonly spellingPolicies: Readonly<Record<SpellingPolicy, string>>;
  readonly badRowPolicies: Readonly<Record<BadRowPolicy, string>>;
  readonly prove: string;
  readonly noProve: string;
  readonly crossCheck: string;
  readonly threads: string;
  readonly shardOf: string;
  readonly out: string;
  readonly json: string;
  readonly arithmeticMeans: string;
  readonly preset: string;
  readonly foundingStudy: string;
  readonly lang: string;
  readonly procedure: string;
  readonly chain: string;
  /** Headings of groups of options. */
  readonly groups: Readonly<Record<"data" | "method" | "options" | "procedure" | "intervals" | "computing" | "results", string>>;
  readonly helpCommand: string;
  readonly defaultsTo: (value: string) => string;
  /** @param methods ids, by commas */
  readonly takenBy: (methods: string) => string;
  /** What stands between two sentences. */
  readonly between: string;
  readonly required: string;
  readonly example: string;
  readonly examples: Readonly<Record<"run" | "shape" | "template" | "plan" | "shard" | "merge", string>>;
  readonly exitCodes: string;
}

export const cliHelp: Readonly<Record<Locale, CliHelp>> = {
  "zh-CN": {
    about: "前沿：效率与生产率测算。",
    headings: { "Usage:": "用法：", "Options:": "选项：", "Arguments:": "参数：", "Commands:": "命令：" },
    version: "显示版本号",
    help: "显示帮助",
    run: "对一个数据文件运行一次分析；加--shard时运行计划中的一份",
    shape: "把年鉴、统计网站下载的表整理成面板：每个单元每个时期一行，每个指标一列",
    template: "列出指标模板；给出一个模板的指标、与数据文件比较，或生成待填写的空白工作簿",
    templateId: "模板。不写时列出全部模板",
    templateData: "与模板比较的数据文件：指出已有的列和缺少的指标",
    templateOut: "待填写的空白工作簿（.xlsx）：表头为模板的指标，另有一张指标说明",
    templateJson: "模板与比较结果的JSON文件；-表示输出到屏幕",
    bookFiles: "一个或几个文件：.xlsx、.xls、.et、.ods、.xlsb、.csv；几个文件合成一个面板",
    bookSheet: "只用这一张工作表。默认用全部同类的工作表",
    groupBy: "加一列区域分组，依据省级名称（任何写法）或行政区划代码：",
    keepTotals: "保留全国、合计等合计行",
    shapeFirst: "先把年鉴、统计网站下载的表整理成面板再运行，并说明去掉了什么；可给多个文件",
    panelOut: "面板（.xlsx或.csv）；.xlsx另有一张清单，逐个单元格列出去掉、填补、改写的内容",
    panelJson: "面板与清单的JSON文件；-表示输出到屏幕",
    plan: "检查一次分析及其数据，写成计划文件，供分份运行",
    shard: "把计划分成N份，逐行列出尚未完成的份",
    merge: "把各份结果合并，与一次运行的结果逐位相同",
    file: "数据文件：.csv（UTF-8或GBK）或.xlsx；第一个非空行为表头",
    planFile: "计划文件，由qianyan plan写成",
    planOut: "计划文件（.json）",
    shards: "分成多少份",
    sheet: "工作表名（仅.xlsx）。默认第一张",
    encoding: "文本文件的编码，如gb18030、big5、windows-1252。默认自行判断：UTF-8、UTF-16或GB18030",
    separator: "文本文件的分隔符：一个字符，或comma、semicolon、tab、bar、space。默认自行判断",
    decimal: "文本文件中数值的小数点。默认按整个文件判断：",
    decimalMarks: { point: "句点，逗号为千位分隔符", comma: "逗号，句点为千位分隔符" },
    dmu: "决策单元所在的列",
    period: "时期所在的列（面板数据）",
    periodOrder: "时期的先后顺序，列出每个时期，以逗号分隔。默认由时期名称读出；读不准时按数据中的顺序，并加以说明",
    group: "分组所在的列；dagum可给出几列，如A,B",
    inputs: "投入列，以逗号分隔",
    outputs: "期望产出列，以逗号分隔",
    undesirable: "非期望产出列，以逗号分隔",
    model: "模型：",
    index: "生产率指数（需要--period）：",
    badRows: "含不合格数值的行如何处理：",
    spellings: "同一名称、时期或分组有几种写法时（如2015与2015年、北京与北京市）：",
    spellingPolicies: { apart: "按所写的分开，并提示", one: "视为同一个" },
    badRowPolicies: { stop: "停止，并逐一指出", unscored: "不评价，但仍参与构成前沿", exclude: "剔除，并加以说明" },
    prove: "每个规划都用精确运算证明。不加此项时，观测不超过1000个才全部证明",
    noProve: "只证明浮点运算不能确定的规划",
    crossCheck: "用另一独立求解器把全部规划再解一遍，逐一比较",
    threads: "最多使用的线程数。默认与处理器核数相同，最多8个",
    shardOf: "FILE为计划文件，只运行N份中的第i份；已完成的自动跳过",
    out: "结果工作簿（.xlsx），或结果表（.csv；有指数时另写 .index.csv）。已有的文件会被替换；不写--out与--json时，只在屏幕上显示摘要",
    json: "结果JSON文件；写 - 则输出到标准输出",
    arithmeticMeans: "结果工作簿中，指数在几何平均之外同时给出算术平均（另行标明）",
    preset: "结果工作簿中增加的表：",
    foundingStudy: "分地区历年效率、首末期指数",
    procedure: "不用模型和指数，而用其他方法分析数据文件",
    chain: "按一个JSON文件依次运行多个步骤，前一步给出的列供后一步使用",
    lang: "语言。默认取自环境变量LC_ALL、LANG",
    groups: {
      data: "数据：",
      method: "方法：",
      options: "模型与指数的选项：",
      procedure: "其他分析方法（如地区差异分解）：",
      intervals: "置信区间：",
      computing: "计算：",
      results: "结果：",
    },
    helpCommand: "显示某个命令的帮助",
    defaultsTo: (value) => `默认${value}。`,
    takenBy: (methods) => `用于${methods}。`,
    between: "",
    required: "必需",
    example: "示例：",
    examples: {
      run: [
        "  qianyan run 数据.xlsx --dmu 单位 --inputs 人员,经费 --outputs 专利",
        "  qianyan run panel.csv --dmu 省份 --period 年份 --inputs 人员,经费 --outputs 专利 --index gm --out 结果.xlsx",
      ].join("\n"),
      shape: "  qianyan shape 年鉴20-7.xlsx --out 面板.csv\n  qianyan shape 北京.csv 天津.csv 河北.csv --out 面板.xlsx",
      template: "  qianyan template\n  qianyan template rural-logistics --data 面板.csv\n  qianyan template rural-logistics --out 农村物流.xlsx",
      plan: "  qianyan plan panel.csv --dmu 省份 --period 年份 --inputs 人员,经费 --outputs 专利 --index gm --out plan.json",
      shard: "  qianyan shard plan.json --shards 4\n  qianyan run --shard 1/4 plan.json",
      merge: "  qianyan merge plan.json --shards 4 --out 结果.xlsx",
    },
    exitCodes: "退出码：0完成；2输入有误（标准错误给出说明，不写任何文件）；1程序自身的错误。",
  },
  en: {
    about: "Qianyan: efficiency and productivity measurement.",
    headings: { "Usage:": "Usage:", "Options:": "Options:", "Arguments:": "Arguments:", "Commands:": "Commands:" },
    version: "show the version",
    help: "show this help",
    run: "run an analysis on a data file; with --shard, one part of a plan",
    shape: "put a yearbook page or a download in shape: one row per unit and period, one column per indicator",
    template: "list the templates of indicators; show one, compare it with a data file, or write an empty workbook to be filled in",
    templateId: "template. By default all are listed",
    templateData: "data file that is compared with the template: which columns it has and which indicators are missing",
    templateOut: "empty workbook to be filled in (.xlsx): the headings are the template's indicators; a second sheet explains them",
    templateJson: "the template and the comparison as a JSON file; - prints them",
    bookFiles: "one or several files: .xlsx, .xls, .et, .ods, .xlsb, .csv; several make one panel",
    bookSheet: "only this sheet. By default all sheets that go together",
    groupBy: "add a group column of regions, by names of provinces in any spelling or by their codes:",
    keepTotals: "keep the rows of totals",
    shapeFirst: "put a yearbook page or a download in shape first, saying what was left out; several FILEs may be named",
    panelOut: "the panel (.xlsx or .csv); the .xlsx has a second sheet that lists, cell by cell, what was left out, filled and mended",
    panelJson: "the panel and that list as a JSON file; - prints them",
    plan: "check an analysis and its data, and write the plan of a run in parts",
    shard: "cut a plan into N parts and print those that are still to be run, one per line",
    merge: "put the parts together: the same results to the bit as one run",
    file: "data file: .csv (UTF-8 or GBK) or .xlsx; its first row that is not blank is the header",
    planFile: "plan file, as qianyan plan writes it",
    planOut: "plan file (.json)",
    shards: "number of parts",
    sheet: "sheet of an .xlsx workbook. By default the first",
    encoding: "encoding of a text file, such as gb18030, big5, windows-1252. By default found out: UTF-8, UTF-16 or GB18030",
    separator: "separator of a text file: one character, or comma, semicolon, tab, bar, space. By default found out",
    decimal: "decimal mark of the numbers in a text file. By default found out from the whole file:",
    decimalMarks: { point: "the point; commas set thousands apart", comma: "the comma; points set thousands apart" },
    dmu: "column of the decision-making units",
    period: "column of the periods, for a panel",
    periodOrder:
      "every period in its order in time, separated by commas. By default it is read from the labels; where that is not certain, the order of the data is taken, with a message",
    group: "column of the groups; dagum takes several: A,B",
    inputs: "input columns, separated by commas",
    outputs: "desirable output columns, separated by commas",
    undesirable: "undesirable output columns, separated by commas",
    model: "model:",
    index: "productivity index (needs --period):",
    badRows: "what to do with rows whose numbers break the rules:",
    spellings: "a name, period or group in several spellings (2015 and 2015年, North-East and North East):",
    spellingPolicies: { apart: "taken as written, with a message", one: "taken as one" },
    badRowPolicies: { stop: "stop and name every one", unscored: "leave them unscored, but in the frontier", exclude: "leave them out and say so" },
    prove: "prove every program in exact arithmetic. Without it, only runs of up to 1,000 observations are proven throughout",
    noProve: "prove only what floating point cannot settle",
    crossCheck: "solve every program again through an independent solver and compare them one by one",
    threads: "threads at most. By default as many as there are cores, up to 8",
    shardOf: "FILE is a plan: run its i-th part of N; a finished part is skipped",
    out: "workbook of results (.xlsx), or table of results (.csv; the index goes to .index.csv). A file that is there is replaced; without --out and --json a summary is shown",
    json: "results as a JSON file; - prints them",
    arithmeticMeans: "in the workbook, arithmetic means of an index beside the geometric ones, labelled",
    preset: "further tables of the workbook:",
    foundingStudy: "scores by region and year, first and last index",
    procedure: "analyse the data by another procedure than a model or an index",
    chain: "run the steps of a JSON file one after the other, each with the columns that those before it gave",
    lang: "language. By default that of LC_ALL or LANG",
    groups: {
      data: "Data:",
      method: "Method:",
      options: "Options of the models and indices:",
      procedure: "Other procedures, such as decompositions of differences:",
      intervals: "Intervals:",
      computing: "Computing:",
      results: "Results:",
    },
    helpCommand: "show the help of a command",
    defaultsTo: (value) => `Default ${value}.`,
    takenBy: (methods) => `For ${methods}.`,
    between: " ",
    required: "required",
    example: "Example:",
    examples: {
      run: [
        "  qianyan run data.xlsx --dmu office --inputs staff,spending --outputs patents",
        "  qianyan run panel.csv --dmu province --period year --inputs staff,spending --outputs patents --index gm --out results.xlsx",
      ].join("\n"),
      shape: "  qianyan shape yearbook.xlsx --out panel.csv\n  qianyan shape Beijing.csv Tianjin.csv Hebei.csv --out panel.xlsx",
      template: "  qianyan template\n  qianyan template rural-logistics --data panel.csv\n  qianyan template rural-logistics --out logistics.xlsx",
      plan: "  qianyan plan panel.csv --dmu province --period year --inputs staff,spending --outputs patents --index gm --out plan.json",
      shard: "  qianyan shard plan.json --shards 4\n  qianyan run --shard 1/4 plan.json",
      merge: "  qianyan merge plan.json --shards 4 --out results.xlsx",
    },
    exitCodes: "Exit code: 0 done; 2 the input can be mended (a sentence on stderr, no file written); 1 our own fault.",
  },
};
