import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { brand, inFacesOf } from "../parts/theme.ts";

/** On a dark ground the brand's letters are those that stand out from it enough to be read. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorCompoundBrandForeground1: brand[110],
  colorCompoundBrandForeground1Hover: brand[120],
  colorNeutralForeground2BrandHover: brand[110],
};

export const darkThemes = inFacesOf(dark);
