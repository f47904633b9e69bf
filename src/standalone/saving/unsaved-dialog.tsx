import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { Question } from "./use-asking.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "480px", overflowWrap: "anywhere" },
  // Of 320 pixels three buttons side by side leave nothing.
  actions: {
    paddingBlockStart: tokens.spacingVerticalS,
    flexWrap: "wrap",
    "& > button": { flexGrow: 1, whiteSpace: "nowrap" },
    "@media (min-width: 521px)": { "& > button": { flexGrow: 0 } },
  },
});

export interface UnsavedDialogProps {
  readonly question: Question;
  /** What the workbook is called that would be lost. */
  readonly fileName: string;
  readonly locale: Locale;
}

/** Asks whether to save before another workbook takes the place of this one. The Escape key cancels. */
export function UnsavedDialog({ question, fileName, locale }: UnsavedDialogProps) {
  const styles = useStyles();
  const texts = pageTexts(locale);
  // Whoever was somewhere on the page is there again afterwards.
  useEffect(
    () => () => {
      const { from } = question;
      setTimeout(() => document.activeElement === document.body && from instanceof HTMLElement && from.focus());
    },
    [question],
  );
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || question.answer("cancel")}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.askTitle}</DialogTitle>
          <DialogContent>{texts.askBody(fileName, question.next)}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={() => question.answer("save")}>
              {texts.askSave}
            </Button>
            <Button onClick={() => question.answer("do not save")}>{texts.askNot}</Button>
            <Button onClick={() => question.answer("cancel")}>{texts.askCancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
