import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { Results } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { noteSentence } from "../locale/notes.ts";
import { paneTexts } from "../locale/pane.ts";
import { Explained } from "./explained.tsx";
import type { Finished } from "./run-state.ts";
import { Section } from "./section.tsx";

/** Notes shown here; the method sheet has all of them. */
const shownNotes = 12;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  facts: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS, margin: 0 },
  fact: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // An odd number of facts: the first is as wide as two.
  wide: { gridColumn: "span 2" },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
  rows: { margin: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
  sheets: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  sheet: { justifyContent: "flex-start", width: "100%", minWidth: 0, minHeight: "28px", fontWeight: tokens.fontWeightRegular },
  sheetName: { flexGrow: 1, textAlign: "start", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
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

/** What came of the last run, in short; the sheets hold the rest. */
export function ResultView({ finished, locale, goTo }: { readonly finished: Finished; readonly locale: Locale; readonly goTo: (sheet: string) => void }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { results } = finished.completed;
  const { certificate, notes } = results;
  const figures = figuresOf(results);
  const facts: readonly (readonly [string, string])[] = [
    [texts.scored, texts.outOf(figures.scored, results.scores.length)],
    [texts.efficient, String(figures.efficient)],
    [texts.inefficient, String(figures.inefficient)],
    [texts.unscored, String(results.scores.length - figures.scored)],
    ...(results.index.length === 0 ? [] : [[texts.indexRows, String(figures.indexed)] as const]),
  ];
  const proof: readonly (readonly [string, string])[] = [
    [texts.programs, String(certificate.programs)],
    [texts.proven, texts.outOf(certificate.proven, certificate.programs)],
    [texts.largestError, scientific(Math.max(certificate.primal, certificate.dual, certificate.gap))],
    [texts.time, texts.seconds((finished.milliseconds / 1000).toFixed(1))],
  ];
  return (
    <div className={styles.view}>
      <dl className={styles.facts}>
        {facts.map(([term, number], k) => (
          <div key={term} className={mergeClasses(styles.fact, k === 0 && facts.length % 2 === 1 && styles.wide)}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
      <Section title={texts.written}>
        <div className={styles.sheets}>
          {finished.sheets.map((sheet) => (
            <Button key={sheet} size="small" className={styles.sheet} icon={<TableRegular />} aria-label={texts.goTo(sheet)} onClick={() => goTo(sheet)}>
              <span className={styles.sheetName}>{sheet}</span>
              <ArrowRightRegular />
            </Button>
          ))}
        </div>
      </Section>
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
    </div>
  );
}

function figuresOf({ scores, index }: Results) {
  const count = (statuses: readonly string[]) => scores.filter(({ status }) => statuses.includes(status)).length;
  return {
    scored: scores.filter(({ score }) => score !== null).length,
    efficient: count(["efficient", "super-efficient"]),
    inefficient: count(["inefficient"]),
    indexed: index.filter(({ factors }) => Object.values(factors).every((factor) => factor !== null)).length,
  };
}

/** 2.3 × 10⁻¹³ */
function scientific(value: number): string {
  if (value === 0) return "0";
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits} × 10${[...exponent.replace("+", "")].map((letter) => (letter === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)])).join("")}`;
}
