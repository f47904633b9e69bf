import { makeStyles, tokens } from "@fluentui/react-components";
import { notesToTell, type Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { Section } from "../parts/section.tsx";

/** Notes shown here; the method sheet has all of them. */
const shownNotes = 12;

const useStyles = makeStyles({
  notes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What there is to say of single rows; nothing where there is nothing. */
export function NotesSection({ notes: all, locale }: { readonly notes: readonly Note[]; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const notes = notesToTell(all);
  if (notes.length === 0) return null;
  return (
    <Section title={texts.notes}>
      <ul className={styles.notes}>
        {notes.slice(0, shownNotes).map((note, k) => (
          <li key={k}>{noteSentence(note, locale)}</li>
        ))}
        {notes.length > shownNotes && <li>{texts.moreNotes(notes.length - shownNotes)}</li>}
      </ul>
    </Section>
  );
}
