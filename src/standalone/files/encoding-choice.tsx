import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { encodingNames, encodingTexts, encodingWords, type EncodingName } from "../../locale/hosts/encodings.ts";
import type { TextAgain } from "./read-again.ts";

const useStyles = makeStyles({
  // The names of encodings take the width that there is: the button stands below them.
  choice: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  list: { width: "100%", minWidth: 0 },
});

export interface EncodingChoiceProps {
  readonly text: TextAgain;
  readonly locale: Locale;
  readonly onRead: (encoding: EncodingName) => void;
  /** Whether it stands in the place of one that was just used. */
  readonly takesFocus: () => boolean;
}

/** The encodings in which a text file can be read again. It is read when that is asked for: arrow keys go through the list. */
export function EncodingChoice({ text, locale, onRead, takesFocus }: EncodingChoiceProps) {
  const styles = useStyles();
  const texts = encodingTexts(locale);
  const [chosen, setChosen] = useState(text.encoding);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (takesFocus()) list.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.choice}>
      <Field className={styles.list} label={text.files.length === 1 ? texts.choose(text.files[0].name) : texts.chooseAll(text.files.length)} size="small">
        <Select
          style={{ minWidth: 0 }}
          select={{ ref: list, style: { minWidth: 0, width: "100%" } }}
          value={chosen}
          onChange={(_, { value }) => setChosen(value as EncodingName)}
        >
          {encodingNames.map((name) => (
            <option key={name} value={name}>
              {encodingWords[name][locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Button size="small" onClick={() => onRead(chosen)}>
        {texts.read}
      </Button>
    </div>
  );
}
