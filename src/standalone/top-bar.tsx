import { Button, makeStyles, mergeClasses, tokens, Tooltip, typographyStyles } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useRef, useState } from "react";
import mark from "../../assets/mark.svg";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { LanguageSelect } from "../taskpane/language-select.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { width: "26px", height: "26px", flexShrink: 0 },
  product: { ...typographyStyles.subtitle2, margin: 0, flexShrink: 0 },
  file: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    marginInlineStart: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  narrow: { gap: 0, paddingInline: tokens.spacingHorizontalM },
  // The mark stands for the product where there is no room for its name; a screen reader still has the heading.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  fileAlone: { marginInlineStart: 0, borderLeft: "none" },
});

export interface TopBarProps {
  readonly fileName: string;
  readonly locale: Locale;
  readonly ready: boolean;
  readonly onLocale: (locale: Locale) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** The product, the workbook's name, files and language. */
export function TopBar({ fileName, locale, ready, onLocale, onOpen, onSave }: TopBarProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const input = useRef<HTMLInputElement>(null);
  const [openButton, setOpenButton] = useState<HTMLButtonElement | null>(null);
  // Below the bar stand the tabs and commands of the grid, which a hint would cover.
  const overFileName = { position: "before", target: openButton } as const;
  const narrow = useIsNarrow();
  const named = (name: string) => (narrow ? { "aria-label": name } : { children: name });
  return (
    <header className={mergeClasses(styles.bar, narrow && styles.narrow)}>
      <img className={styles.mark} src={mark} alt="" />
      <h1 className={mergeClasses(styles.product, narrow && styles.unseen)}>{texts.product}</h1>
      <span className={mergeClasses(styles.file, narrow && styles.fileAlone)}>{fileName}</span>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hidden
        data-testid="file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onOpen(file);
        }}
      />
      <Tooltip content={texts.openHint} relationship="description" positioning={overFileName}>
        <Button
          ref={setOpenButton}
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabled={!ready}
          onClick={() => input.current?.click()}
          {...named(texts.open)}
        />
      </Tooltip>
      <Tooltip content={texts.saveHint} relationship="description" positioning={overFileName}>
        <Button appearance="subtle" icon={<SaveRegular />} disabled={!ready} onClick={onSave} {...named(texts.save)} />
      </Tooltip>
      <LanguageSelect locale={locale} onLocale={onLocale} narrow={narrow} />
    </header>
  );
}
