import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  notLoadedTitle: "未能连接到Excel",
  notLoaded: "Excel加载项所需的脚本office.js没有载入，因此此窗格暂时不能读写工作簿。您的数据没有任何改动。",
  askAdministrator:
    "请转告管理员：检查本机能否访问部署时选定的office.js地址（代理、防火墙或内网）；没有互联网时，应以local方式部署，由本单位的服务器提供office.js。",
  noHostTitle: "此页面供Excel使用",
  noHost: "当前并未在Excel中打开。同样的分析可以在浏览器工作簿中进行：打开.xlsx或.csv文件即可。",
  tooOldTitle: "此版本的Excel无法使用",
  startFailedTitle: "窗格未能启动",
  browserWorkbook: "打开浏览器工作簿",
  tryAgain: "重试",
};

export type AddInTexts = typeof chinese;

const english: AddInTexts = {
  notLoadedTitle: "No connection to Excel",
  notLoaded:
    "The script office.js, which every Excel add-in needs, did not load, so this pane cannot read or write the workbook. Your data has not been changed.",
  askAdministrator:
    "Please tell your administrator: check that this computer reaches the office.js address chosen at deployment (proxy, firewall or intranet). Without internet access the add-in is deployed with the preset local, and your organisation's own server provides office.js.",
  noHostTitle: "This page is for Excel",
  noHost: "It was not opened inside Excel. The same analysis runs in the browser workbook: open an .xlsx or .csv file there.",
  tooOldTitle: "This version of Excel cannot be used",
  startFailedTitle: "The pane did not start",
  browserWorkbook: "Open the browser workbook",
  tryAgain: "Try again",
};

const texts: Readonly<Record<Locale, AddInTexts>> = { "zh-CN": chinese, en: english };

/** What the page inside Excel says besides the pane's own texts. */
export const addInTexts = (locale: Locale): AddInTexts => texts[locale];
