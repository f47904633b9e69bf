import { makeStyles, Select } from "@fluentui/react-components";
import { locales, type Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";

/** Each language by its own name. */
const names: Readonly<Record<Locale, string>> = { "zh-CN": "简体中文", en: "English" };

const useStyles = makeStyles({ language: { width: "116px", flexShrink: 0 } });

export function LanguageSelect({ locale, onLocale }: { readonly locale: Locale; readonly onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  return (
    <Select
      className={styles.language}
      size="small"
      aria-label={paneTexts(locale).language}
      value={locale}
      onChange={(_, { value }) => onLocale(value as Locale)}
    >
      {locales.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  );
}
