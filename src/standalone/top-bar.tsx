import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import mark from "../../assets/mark.svg";
import type { Locale } from "../engine/declare/text.ts";
import { helpAddress } from "../locale/wording/help-address.ts";
import { pageTexts } from "../locale/hosts/page.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { LanguageSelect } from "../taskpane/parts/language-select.tsx";
import { buttonName, FileButtons, type FileButtonsProps } from "./files/file-buttons.tsx";
import type { FileProgress } from "./files/file-progress.ts";
import { FileState } from "./files/file-state.tsx";
import { useIsNarrow } from "./areas/use-is-narrow.ts";

const useStyles = makeStyles({
  bar: {
    position: "relative",
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
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "nowrap",
    marginInlineStart: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A long name has two lines where one is short.
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    "@media (max-width: 400px)": {
      ...typographyStyles.caption1,
      whiteSpace: "normal",
      overflowWrap: "anywhere",
      display: "-webkit-box",
      WebkitBoxOrient: "vertical",
      WebkitLineClamp: 2,
    },
  },
  areas: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
    marginInlineEnd: tokens.spacingHorizontalS,
    "@media (max-width: 900px)": { display: "none" },
  },
  // There the name of the workbook needs the room; every card of a method leads to the help as well.
  help: { "@media (max-width: 400px)": { display: "none" } },
  narrow: { gap: 0, paddingInline: tokens.spacingHorizontalM },
  // The mark stands for the product where there is no room for its name; a screen reader still has the heading.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  fileAlone: { marginInlineStart: 0, borderLeft: "none" },
});

export interface TopBarProps extends Omit<FileButtonsProps, "narrow"> {
  readonly fileName: string;
  /** Whether the workbook holds what no file has. */
  readonly unsaved: boolean;
  readonly progress: FileProgress;
  readonly onLocale: (locale: Locale) => void;
  /** What stands between the workbook's name and the buttons. */
  readonly children?: ReactNode;
}

/** The product, the workbook's name, files, what the keys do, and the language. */
export function TopBar({ fileName, unsaved, progress, locale, onLocale, children, ...files }: TopBarProps) {
  const styles = useStyles();
  const words = pageTexts(locale);
  const narrow = useIsNarrow();
  return (
    <header className={mergeClasses(styles.bar, narrow && styles.narrow)}>
      <img className={styles.mark} src={mark} alt="" />
      <h1 className={mergeClasses(styles.product, narrow && styles.unseen)}>{paneTexts(locale).product}</h1>
      <span className={mergeClasses(styles.file, narrow && styles.fileAlone)}>
        <span className={styles.name}>{fileName}</span>
        <FileState unsaved={unsaved} progress={progress} locale={locale} narrow={narrow} />
      </span>
      <span className={styles.areas} title={words.areasHelp}>
        {words.areas}
      </span>
      {children}
      <FileButtons {...files} locale={locale} narrow={narrow} />
      <Button
        as="a"
        className={styles.help}
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        href={helpAddress(locale, "index")}
        target="_blank"
        rel="noopener"
        {...buttonName(words.help, narrow)}
      />
      <LanguageSelect locale={locale} onLocale={onLocale} narrow={narrow} />
    </header>
  );
}
