/** The languages of the product. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language of the product. */
export type Text = Readonly<Record<Locale, string>>;
