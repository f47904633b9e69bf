import type { Text } from "../../engine/declare/text.ts";
import type { IndicatorRole } from "../roles/indicators.ts";
import { templateLines, type TemplateId } from "./template-lines.ts";

/** An indicator of a template. */
export interface TemplateIndicator {
  /** The part of the subject that it speaks of; blank where there is none. */
  readonly dimension: Text;
  readonly name: Text;
  /** Names under which a column is taken for it, the heading among them. */
  readonly names: readonly string[];
  readonly unit: Text;
  /** Its side in an analysis of efficiency; null of those that describe, or are parts of an index. */
  readonly role: IndicatorRole;
  /** Whether more of it is better; null where the source does not say. */
  readonly direction: "+" | "-" | null;
  readonly source: Text;
  readonly note: Text | null;
  /** Its name or its place in the template does not stand in the source in so many words. */
  readonly inferred: boolean;
}

/** A set of indicators for a subject. */
export interface Template {
  readonly id: TemplateId;
  readonly title: Text;
  /** Where the set comes from. */
  readonly source: Text;
  /** What of it is inferred; null where nothing is. */
  readonly inferred: Text | null;
  readonly indicators: readonly TemplateIndicator[];
}

const text = (chinese: string, english: string): Text => ({ "zh-CN": chinese, en: english });

const aliResearch = text("阿里研究院《电子商务发展指数》", "AliResearch, E-commerce Development Index (aEDI)");
const yearbook = text("《中国统计年鉴》", "China Statistical Yearbook");

/** Sources and notes of single indicators, by their Chinese name, where they differ from those of the template. */
const own: Readonly<Partial<Record<TemplateId, Readonly<Record<string, { readonly source?: Text; readonly note?: Text }>>>>> = {
  "ecommerce-poverty": {
    网商密度指数: { source: aliResearch, note: text("B2B网商密度指数与零售网商密度指数的平均", "The mean of the indices of B2B and of retail merchants") },
    网购密度指数: { source: aliResearch },
    人均地区生产总值: { note: text("按不变价折算", "At constant prices") },
    农村人均可支配收入: { note: text("2013年以前为农村人均纯收入", "Before 2013: rural net income per capita") },
  },
  aedi: {
    B2B网商密度: { note: text("B2B网商数÷人口数；权重0.15", "B2B merchants per head; weight 0.15") },
    零售网商密度: { note: text("零售网商数÷人口数；权重0.15", "Retail merchants per head; weight 0.15") },
    网商交易水平指数: {
      note: text("年成交额24万元以上的零售网商占比；权重0.2", "Share of retail merchants with a turnover above 240,000 yuan a year; weight 0.2"),
    },
    网购密度指数: { note: text("网购消费者数÷人口数；权重0.3", "Online shoppers per head; weight 0.3") },
    网购消费水平指数: { note: text("年网购额1万元以上的消费者占比；权重0.2", "Share of shoppers who spend more than 10,000 yuan a year; weight 0.2") },
  },
  "targeted-ecommerce-support": {
    基础设施建设: { note: text("公路、铁路、水运、空运；通信基站、wifi覆盖", "Roads, railways, waterways and air; base stations and wifi") },
    物流体系: { note: text("快递点、物流仓库、运输工具", "Express points, warehouses and vehicles") },
    政策资金支持: { note: text("扶持政策、扶持资金", "Policies and funds of support") },
    产业发展环境: { note: text("产品发展程度、品牌体系、供应链体系", "The state of products, brands and supply chains") },
    市场主体培育: { note: text("市场主体培育、典型农产品企业扶持", "Growing market entities, and support of typical enterprises of farm products") },
    人才配套: { note: text("人才配套措施", "Measures for e-commerce talent") },
    顶层设计: { note: text("体系运行机制的整体设计", "The design of how the whole system works") },
    组织落实: { note: text("落实到各责任单位的具体工作", "The work that each responsible body carries out") },
  },
  "green-tfp": {
    二氧化硫排放量: { note: text("二氧化硫、废水、固体废物任选其一或几项", "Any of SO2, waste water and solid waste") },
  },
};

const heads: Readonly<Record<TemplateId, { readonly title: Text; readonly source: Text; readonly inferred?: Text }>> = {
  "ecommerce-poverty": { title: text("电商扶贫效率", "Efficiency of poverty alleviation by e-commerce"), source: yearbook },
  aedi: { title: text("电子商务发展指数", "E-commerce development index"), source: aliResearch },
  "targeted-ecommerce-support": {
    title: text("电商精准扶贫支持体系", "Support of targeted poverty alleviation by e-commerce"),
    source: text("电商精准扶贫研究中的八项定义", "Eight definitions in a study of targeted poverty alleviation by e-commerce"),
    inferred: text("来源只给出定义，指标名称为推定", "The source gives the definitions alone; the names are inferred"),
  },
  "new-quality-productivity-gap": {
    title: text("新质生产力差距", "Gaps in new quality productive forces"),
    source: text("地级市数字基础设施数据、金融运行报告等", "Data on the digital infrastructure of cities, reports on finance, and others"),
  },
  "new-quality-productivity": {
    title: text("新质生产力指数（熵权法）", "Index of new quality productive forces (entropy weights)"),
    source: text("劳动者、劳动资料、劳动对象三要素框架", "The frame of labourers, means and objects of labour"),
    inferred: text("框架取自文献，具体指标为推定", "The frame is that of the literature; the indicators are inferred"),
  },
  "rural-logistics": {
    title: text("农村物流效率", "Efficiency of rural logistics"),
    source: text(
      "农村物流研究中的政策、设施、信息、人才、资源整合各节",
      "A study of rural logistics: policy, infrastructure, information, talent, integration",
    ),
    inferred: text("来源为定性论述，投入产出指标为推定", "The source is qualitative; inputs and outputs are inferred"),
  },
  "digital-rural-ecommerce": {
    title: text("数字乡村电商发展（贵州）", "Rural e-commerce in the digital age (Guizhou)"),
    source: text("贵州农村电商研究中引用的统计数据", "Statistics quoted in a study of rural e-commerce in Guizhou"),
  },
  "green-tfp": {
    title: text("绿色全要素生产率", "Green total factor productivity"),
    source: text("绿色全要素生产率研究的常用设定（ChinaXiv 202006.00128）", "What studies of green productivity use (ChinaXiv 202006.00128)"),
  },
};

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = (Object.keys(templateLines) as TemplateId[]).map((id) => {
  const { title, source, inferred = null } = heads[id];
  const indicators = templateLines[id].map(([dimension, dimensionInEnglish, role, direction, unit, unitInEnglish, names, english]): TemplateIndicator => {
    const [all, allInEnglish] = [names.split("|"), english.split("|")];
    const particular = own[id]?.[all[0]];
    return {
      dimension: text(dimension, dimensionInEnglish),
      name: text(all[0], allInEnglish[0]),
      names: [...all, ...allInEnglish],
      unit: text(unit, unitInEnglish),
      role,
      direction,
      source: particular?.source ?? source,
      note: particular?.note ?? null,
      inferred: inferred !== null,
    };
  });
  return { id, title, source, inferred, indicators };
});
