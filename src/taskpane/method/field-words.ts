/** What people of the field type, and the words of the catalogue that mean the same; both without capitals. */
export interface FieldWords {
  readonly typed: readonly string[];
  readonly means: readonly string[];
}

const undesirable = ["非期望产出", "undesirable", "排放"];
const space = ["相邻", "空间", "neighbours", "spatial"];
const inequality = ["基尼", "泰尔", "gini", "theil"];

/** Words that stand in no title, and are asked for all the same. Chinese words are found inside of longer ones. */
export const fieldWords: readonly FieldWords[] = [
  {
    typed: ["碳", "污染", "坏产出", "绿色", "环境", "co2", "carbon", "emission", "emissions", "pollution", "green", "environmental", "bad"],
    means: undesirable,
  },
  { typed: ["邻接", "莫兰", "聚集", "集聚", "热点", "space", "moran", "cluster", "hotspot", "contiguity"], means: space },
  { typed: ["重心", "标准差椭圆", "centroid", "centre", "center"], means: ["椭圆", "ellipse"] },
  { typed: ["不平等", "地区差距", "区域差异", "inequality", "disparity", "regional"], means: inequality },
  { typed: ["熵权", "赋权", "weighting"], means: ["熵", "权重", "entropy", "weights"] },
  { typed: ["指标体系", "综合评价", "综合指数", "topsis", "ahp", "critic", "evaluation"], means: ["综合", "composite"] },
  { typed: ["全要素", "tfp", "malmquist", "曼奎斯特", "马姆奎斯特"], means: ["生产率", "malmquist", "productivity"] },
  { typed: ["技术进步", "追赶", "technical", "catching"], means: ["技术变化", "追赶", "technical", "catching"] },
  { typed: ["组前沿", "异质", "技术落差", "heterogeneity", "tgr", "meta"], means: ["共同前沿", "metafrontier"] },
  { typed: ["排名", "排序", "rank", "ranking"], means: ["排名", "ranked", "rank", "超效率", "super"] },
  { typed: ["负数", "亏损", "negative", "losses"], means: ["负数", "negative"] },
  { typed: ["ccr", "bcc", "规模效率", "scale"], means: ["径向", "radial"] },
  { typed: ["非径向", "nonradial", "slacks"], means: ["松弛", "slacks", "sbm", "非径向"] },
  { typed: ["永续盘存", "pim", "stock"], means: ["资本存量", "capital"] },
  { typed: ["不变价", "平减", "cpi", "ppi", "real"], means: ["平减", "价格", "deflation", "prices"] },
  { typed: ["缺失", "补全", "插补", "missing", "gaps", "imputation"], means: ["插值", "interpolation"] },
  { typed: ["异常值", "极端值", "outlier", "outliers"], means: ["缩尾", "winsorising", "箱线图", "box"] },
  { typed: ["趋同", "俱乐部", "半衰期", "club", "catch-up"], means: ["收敛", "convergence"] },
  { typed: ["转移概率", "转移矩阵", "流动性", "transition", "mobility"], means: ["马尔可夫", "markov"] },
  { typed: ["核密度", "kde"], means: ["密度", "density"] },
  { typed: ["信度", "量表", "克朗巴赫", "cronbach", "alpha", "scale"], means: ["likert", "李克特"] },
  { typed: ["卡方", "交叉表", "chi"], means: ["列联", "crosstab", "cross"] },
  { typed: ["年均增长", "增速", "cagr"], means: ["增长", "growth"] },
  { typed: ["对标", "先进", "达标", "benchmarking", "best"], means: ["标杆", "目标", "benchmark", "targets"] },
  { typed: ["复核", "检验报表", "勾稽", "check", "verify", "reproduce"], means: ["核对", "audit"] },
  { typed: ["lmdi", "因素分解", "贡献率", "decompose"], means: ["贡献", "contributions"] },
];
