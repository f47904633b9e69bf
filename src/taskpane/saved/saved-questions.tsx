import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneCompareTexts } from "../../locale/pane/compare.ts";
import { resultTexts } from "../../locale/pane/results.ts";

const useStyles = makeStyles({
  asked: { flexBasis: "100%", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface NewNameProps {
  readonly name: string;
  readonly locale: Locale;
  readonly onRename: (name: string) => void;
  readonly onLeave: () => void;
}

/** Asks what a kept analysis is to be called from now on. */
export function NewName({ name, locale, onRename, onLeave }: NewNameProps) {
  const styles = useStyles();
  const words = paneCompareTexts(locale);
  const [typed, setTyped] = useState(name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === name) onLeave();
    else if (wanted !== "") onRename(wanted);
  };
  return (
    <form className={styles.asked} onSubmit={rename}>
      <Field label={words.newName}>
        <Input autoFocus value={typed} maxLength={80} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <span className={styles.answers}>
        <Button size="small" appearance="primary" type="submit" disabled={typed.trim() === ""}>
          {words.renameNow}
        </Button>
        <Button size="small" onClick={onLeave}>
          {words.cancel}
        </Button>
      </span>
    </form>
  );
}

interface SureToDeleteProps {
  readonly name: string;
  /** The sheets that would go with it. */
  readonly doomed: readonly string[];
  readonly locale: Locale;
  readonly onRemove: (sheets: readonly string[]) => void;
  readonly onKeep: () => void;
}

/** Asks whether a kept analysis is to be deleted, and its sheets with it. */
export function SureToDelete({ name, doomed, locale, onRemove, onKeep }: SureToDeleteProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const words = paneCompareTexts(locale);
  return (
    <div className={styles.asked} role="alert">
      <span>{doomed.length === 0 ? texts.removeSure(name) : words.removeSure(name, doomed)}</span>
      <span className={styles.answers}>
        {doomed.length > 0 && (
          <Button size="small" appearance="primary" onClick={() => onRemove(doomed)}>
            {words.removeAll(doomed.length)}
          </Button>
        )}
        <Button size="small" {...(doomed.length === 0 ? { appearance: "primary" as const } : {})} onClick={() => onRemove([])}>
          {doomed.length === 0 ? texts.remove : words.removeEntry}
        </Button>
        <Button size="small" onClick={onKeep}>
          {texts.keep}
        </Button>
      </span>
    </div>
  );
}
