import { Button, makeStyles, mergeClasses, tokens, Tooltip, typographyStyles } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { SaveEditRegular } from "@fluentui/react-icons/svg/save-edit";
import { useState, type ReactNode, type RefObject } from "react";
import mark from "../../assets/mark.svg";
import type { Locale } from "../engine/declare/text.ts";
import { helpAddress } from "../locale/wording/help-address.ts";
import { pageTexts } from "../locale/hosts/page.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { startTexts } from "../locale/pane/start.ts";
import { LanguageSelect } from "../taskpane/parts/language-select.tsx";
import type { FileProgress } from "./files/file-progress.ts";
import { FileState } from "./files/file-state.tsx";
import { useIsNarrow } from "./areas/use-is-narrow.ts";
import { openedEndings } from "./files/workbook-files.ts";
import { keyName } from "./areas/use-page-keys.ts";

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
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "nowrap",
    marginInlineStart: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis" },
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

export interface TopBarProps {
  readonly fileName: string;
  /** Whether the workbook holds what no file has. */
  readonly unsaved: boolean;
  readonly progress: FileProgress;
  readonly locale: Locale;
  readonly ready: boolean;
  /** Where a file is chosen. */
  readonly files: RefObject<HTMLInputElement | null>;
  readonly onLocale: (locale: Locale) => void;
  /** Several are opened as one workbook. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: () => void;
  readonly onStart: () => void;
  readonly onSave: () => void;
  /** Absent where the browser lets nobody choose the place. */
  readonly onSaveAs?: () => void;
  /** What stands between the workbook's name and the buttons. */
  readonly children?: ReactNode;
}

/** The product, the workbook's name, files, what the keys do, and the language. */
export function TopBar({ fileName, unsaved, progress, locale, ready, files, onLocale, onFiles, onOpen, onStart, onSave, onSaveAs, children }: TopBarProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const words = pageTexts(locale);
  const begin = startTexts(locale);
  const [openButton, setOpenButton] = useState<HTMLButtonElement | null>(null);
  // Below the bar stand the tabs and commands of the grid, which a hint would cover.
  const overFileName = { position: "before", target: openButton } as const;
  const narrow = useIsNarrow();
  const named = (name: string) => (narrow ? { "aria-label": name } : { children: name });
  return (
    <header className={mergeClasses(styles.bar, narrow && styles.narrow)}>
      <img className={styles.mark} src={mark} alt="" />
      <h1 className={mergeClasses(styles.product, narrow && styles.unseen)}>{texts.product}</h1>
      <span className={mergeClasses(styles.file, narrow && styles.fileAlone)}>
        <span className={styles.name}>{fileName}</span>
        <FileState unsaved={unsaved} progress={progress} locale={locale} narrow={narrow} />
      </span>
      <span className={styles.areas} title={words.areasHelp}>
        {words.areas}
      </span>
      {children}
      <input
        ref={files}
        type="file"
        accept={openedEndings.join(",")}
        multiple
        hidden
        data-testid="file"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = "";
          onFiles(chosen);
        }}
      />
      <Tooltip content={words.openHint(keyName("O"))} relationship="description" positioning={overFileName}>
        <Button
          ref={setOpenButton}
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabled={!ready}
          onClick={onOpen}
          aria-keyshortcuts="Control+O"
          {...named(texts.open)}
        />
      </Tooltip>
      <Tooltip content={begin.startHint} relationship="description" positioning={overFileName}>
        <Button appearance="subtle" icon={<HomeRegular />} onClick={onStart} {...named(begin.start)} />
      </Tooltip>
      <Tooltip content={words.saveHint(keyName("S"))} relationship="description" positioning={overFileName}>
        <Button appearance="subtle" icon={<SaveRegular />} disabled={!ready} onClick={onSave} aria-keyshortcuts="Control+S" {...named(texts.save)} />
      </Tooltip>
      {onSaveAs !== undefined && (
        <Tooltip content={words.saveAsHint(keyName("Shift+S"))} relationship="description" positioning={overFileName}>
          <Button
            appearance="subtle"
            icon={<SaveEditRegular />}
            disabled={!ready}
            onClick={onSaveAs}
            aria-keyshortcuts="Control+Shift+S"
            {...named(words.saveAs)}
          />
        </Tooltip>
      )}
      <Button
        as="a"
        className={styles.help}
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        href={helpAddress(locale, "index")}
        target="_blank"
        rel="noopener"
        {...named(words.help)}
      />
      <LanguageSelect locale={locale} onLocale={onLocale} narrow={narrow} />
    </header>
  );
}
