import { makeStyles, tokens } from "@fluentui/react-components";
import { notesToTell } from "../../engine/results.ts";
import type { Locale } from "../../engine/text.ts";
import { paneTexts } from "../../locale/pane.ts";
import { noteSentence } from "../../locale/notes.ts";
import { Explained } from "../explained.tsx";
import type { Finished } from "../run-state.ts";
import { Section } from "../section.tsx";

/** Notes shown here; the method sheet has all of them. */
const shownNotes = 12;

const useStyles = makeStyles({
  rows: { margin: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
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

/** How far the numbers are proven, and what there is to say of single rows. */
export function ProofSection({ finished, locale }: { readonly finished: Finished; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { certificate } = finished.completed.results;
  const notes = notesToTell(finished.completed.results.notes);
  const proof: readonly (readonly [string, string])[] = [
    [texts.programs, String(certificate.programs)],
    [texts.proven, texts.outOf(certificate.proven, certificate.programs)],
    [texts.largestError, scientific(Math.max(certificate.primal, certificate.dual, certificate.gap))],
    [texts.time, texts.seconds((finished.milliseconds / 1000).toFixed(1))],
  ];
  return (
    <>
      <Section title={<Explained text={texts.certificate} help={texts.certificateHelp} locale={locale} />}>
        <dl className={styles.rows}>
          {proof.map(([term, value]) => (
            <div key={term} className={styles.row}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {notes.length > 0 && (
        <Section title={texts.notes}>
          <ul className={styles.notes}>
            {notes.slice(0, shownNotes).map((note, k) => (
              <li key={k}>{noteSentence(note, locale)}</li>
            ))}
            {notes.length > shownNotes && <li>{texts.moreNotes(notes.length - shownNotes)}</li>}
          </ul>
        </Section>
      )}
    </>
  );
}

/** 2.3 × 10⁻¹³ */
function scientific(value: number): string {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits} × 10${[...exponent.replace("+", "")].map((letter) => (letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)])).join("")}`;
}
