import { makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { locales, type Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";

/** Each language by its own name. */
const names: Readonly<Record<Locale, string>> = { "zh-CN": "简体中文", en: "English" };
const shortNames: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "EN" };

const useStyles = makeStyles({ language: { width: "116px", flexShrink: 0 }, narrow: { width: "68px" } });

export interface LanguageSelectProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  /** Beside the tabs of a pane of 320 pixels. */
  readonly narrow?: boolean;
}

export function LanguageSelect({ locale, onLocale, narrow = false }: LanguageSelectProps) {
  const styles = useStyles();
  return (
    <Select
      className={mergeClasses(styles.language, narrow && styles.narrow)}
      size="small"
      aria-label={paneTexts(locale).language}
      value={locale}
      onChange={(_, { value }) => onLocale(value as Locale)}
    >
      {locales.map((one) => (
        <option key={one} value={one}>
          {(narrow ? shortNames : names)[one]}
        </option>
      ))}
    </Select>
  );
}
