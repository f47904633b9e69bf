import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/text.ts";
import { paneTexts } from "../../locale/pane.ts";
import { Explained } from "../explained.tsx";
import type { FinishedMethod } from "../run-state.ts";
import { Section } from "../section.tsx";
import { NotesSection } from "./notes-section.tsx";

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
});

/** How far the numbers are proven, and what there is to say of single rows. */
export function ProofSection({ finished, locale }: { readonly finished: FinishedMethod; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { certificate } = finished.completed.results;
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
      <NotesSection notes={finished.completed.results.notes} locale={locale} />
    </>
  );
}

/** 2.3 × 10⁻¹³ */
function scientific(value: number): string {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits} × 10${[...exponent.replace("+", "")].map((letter) => (letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)])).join("")}`;
}
