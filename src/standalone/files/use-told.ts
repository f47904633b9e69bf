import { useCallback, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import type { Trouble } from "./opening-trouble.ts";
import type { Again, TextAgain } from "./read-again.ts";
import type { Told } from "./workbook-files.ts";

/** What is told of a file that was read, and the text file that it is, where that can be read in another encoding. */
interface OfReading {
  readonly sentences: readonly Told[];
  readonly text: TextAgain | null;
}

/** What the page says of files, until somebody dismisses it or another file is opened. */
export interface ToldOfFiles {
  readonly trouble: string | null;
  /** What must be known of how the file was read. */
  readonly told: readonly { readonly grave: boolean; readonly sentence: string }[];
  /** The text file that the trouble, or what is told, is of, where it can be read again in another encoding. */
  readonly again: Again;
  dismiss(): void;
  dismissTold(): void;
  /** Says what went wrong, in the language that is then spoken. */
  say(trouble: (locale: Locale) => string): void;
  /** To be told of a run that ended with its workbook. */
  abandoned(): void;
}

/** The ways to change what is said; none of them ever changes. */
export interface Telling {
  readonly failed: (trouble: Trouble) => void;
  /** A file was read: what went wrong before is over. */
  readonly read: (sentences: readonly Told[], text: TextAgain | null) => void;
}

/** Whether the files of one choice are among those of another. */
const isOf = (text: TextAgain | null, other: TextAgain | null) => text !== null && other !== null && text.files.every((file) => other.files.includes(file));

const nothing: OfReading = { sentences: [], text: null };

export function useTold(locale: Locale): { readonly said: ToldOfFiles; readonly tell: Telling } {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [told, setTold] = useState(nothing);
  const [tell] = useState<Telling>(() => ({
    failed: setTrouble,
    read: (sentences, text) => {
      setTrouble(null);
      setTold({ sentences, text });
    },
  }));
  const say = useCallback((sentence: (locale: Locale) => string) => setTrouble({ sentence, text: null }), []);
  const abandoned = useCallback(() => say((wanted) => paneTexts(wanted).abandoned), [say]);
  const said = {
    trouble: trouble?.sentence(locale) ?? null,
    told: told.sentences.map(({ grave, sentence }) => ({ grave, sentence: sentence(locale) })),
    // Of a file that is open one choice is enough.
    again: { trouble: isOf(trouble?.text ?? null, told.text) ? null : (trouble?.text ?? null), told: told.text },
    dismiss: () => setTrouble(null),
    dismissTold: () => setTold(nothing),
    say,
    abandoned,
  };
  return { said, tell };
}
