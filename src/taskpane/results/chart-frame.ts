import { font, grey, hairline, ink } from "./chart-look.ts";

// What charts have in common around their numbers.

/** On a page of its own a chart has its title. */
export const pageTitle = (title: string, page: boolean) =>
  page ? { title: { text: title, left: 24, top: 20, textStyle: { color: ink, fontSize: 20, fontWeight: "bold" as const, fontFamily: font } } } : {};

const small = (page: boolean) => (page ? 14 : 11);

/** An axis of numbers. */
export const axisLook = (page: boolean) => ({
  type: "value" as const,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: hairline } },
  axisLabel: { color: ink, fontFamily: font, fontSize: small(page), hideOverlap: true },
  nameTextStyle: { color: grey, fontFamily: font, fontSize: small(page) },
});

/** The name of an upright axis, above it. */
export const valueName = (name: string, page: boolean) => ({
  name,
  nameGap: 12,
  nameTextStyle: {
    color: grey,
    fontFamily: font,
    fontSize: small(page),
    align: "left" as const,
    padding: [0, 0, 0, page ? -40 : -30] as [number, number, number, number],
  },
});

export const legendLook = (page: boolean) => ({
  bottom: page ? 14 : 0,
  left: "center" as const,
  itemWidth: page ? 48 : 30,
  itemHeight: page ? 10 : 7,
  itemGap: page ? 24 : 10,
  textStyle: { color: ink, fontFamily: font, fontSize: small(page) },
});
