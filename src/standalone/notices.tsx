import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { addressOf } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import type { EncodingName } from "../locale/hosts/encodings.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { EncodingChoice } from "./files/encoding-choice.tsx";
import type { FormulaNews, FormulaProblem } from "./grid/formula-notices.ts";
import type { Again, TextAgain } from "./files/read-again.ts";

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    maxHeight: "45%",
    "@media (max-width: 760px)": { maxHeight: "65%" },
    overflowY: "auto",
    flexShrink: 0,
    ":empty": { display: "none" },
    // A bar may be less high than what it says, and would lie under the next one where all of them have no room.
    "> *": { flexShrink: 0 },
  },
  work: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { overflowWrap: "anywhere" },
});

export interface NoticesProps {
  readonly news: FormulaNews;
  /** What the page itself could not do, such as read a file. */
  readonly trouble: string | null;
  /** What must be known of how the file was read. */
  readonly told: readonly { readonly grave: boolean; readonly sentence: string }[];
  /** The text file that either is of, where another encoding may be what it is in. */
  readonly again: Again;
  readonly locale: Locale;
  readonly onDismiss: () => void;
  readonly onDismissTold: () => void;
  readonly onReadAgain: (text: TextAgain, encoding: EncodingName) => void;
  /** Whether the file was just read again. */
  readonly wasReadAgain: () => boolean;
  readonly onGoTo: (problem: FormulaProblem) => void;
}

/** What cannot be said in a cell: what is being computed, and which formula has what to mend. */
export function Notices({ news, trouble, told, again, locale, onDismiss, onDismissTold, onReadAgain, wasReadAgain, onGoTo }: NoticesProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { work, problems } = news;
  const choiceFor = (text: TextAgain | null) =>
    text !== null && (
      <EncodingChoice
        key={text.files.map(({ name, lastModified }) => `${name} ${lastModified}`).join("|")}
        text={text}
        locale={locale}
        onRead={(encoding) => onReadAgain(text, encoding)}
        takesFocus={wasReadAgain}
      />
    );
  return (
    <div className={styles.notices} aria-live="polite" data-testid="notices">
      {work !== null && (
        <div className={styles.work}>
          <span>
            {texts.computing(work.name)}
            {work.progress === null ? "…" : ` · ${work.progress.done} / ${work.progress.of}`}
          </span>
          <ProgressBar aria-label={texts.computing(work.name)} {...(work.progress === null ? {} : { value: work.progress.done / work.progress.of })} />
        </div>
      )}
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{trouble}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismiss} />}>
            {choiceFor(again.trouble)}
          </MessageBarActions>
        </MessageBar>
      )}
      {told.length > 0 && (
        <MessageBar intent={told.some(({ grave }) => grave) ? "warning" : "info"} layout="multiline">
          <MessageBarBody className={styles.sentence}>
            {told.map(({ sentence }) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismissTold} />}>
            {choiceFor(again.told)}
          </MessageBarActions>
        </MessageBar>
      )}
      {problems.map((problem) => (
        <MessageBar key={`${problem.sheetId} ${problem.row} ${problem.column}`} intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>
            <MessageBarTitle>
              <Link as="button" onClick={() => onGoTo(problem)}>
                {addressOf(problem.row, problem.column)}
              </Link>{" "}
              {texts.formulaProblem(problem.name)}
            </MessageBarTitle>
            <div>{problem.sentence[locale]}</div>
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
