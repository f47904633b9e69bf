import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Results } from "../../engine/run/results.ts";
import { efficientStatuses, type Status } from "../../engine/declare/status.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { ExplainedTerm } from "../parts/explained-term.tsx";
import { paneTexts } from "../../locale/pane/pane.ts";

const useStyles = makeStyles({
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
});

/** How many observations were scored, and to what effect: what was scored is efficient, weakly efficient where any is, or inefficient. */
export function KeyFigures({ results, locale }: { readonly results: Results; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { scores, index } = results;
  const count = (statuses: readonly Status[]) => scores.filter(({ status }) => statuses.includes(status)).length;
  const scored = scores.filter(({ score }) => score !== null).length;
  const indexed = index.filter(({ status }) => status === "computed").length;
  const weakly = count(["weakly-efficient"]);
  const facts: readonly (readonly [string, string])[] = [
    [texts.scored, texts.outOf(scored, scores.length)],
    [texts.efficient, String(count(efficientStatuses))],
    ...(weakly === 0 ? [] : [[texts.weaklyEfficient, String(weakly)] as const]),
    [texts.inefficient, String(count(["inefficient"]))],
    [texts.unscored, String(scores.length - scored)],
    ...(index.length === 0 ? [] : [[texts.indexRows, String(indexed)] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, number], k) => (
        <div key={term} className={mergeClasses(styles.fact, k === 0 && facts.length % 2 === 1 && styles.wide)}>
          <dt className={styles.term}>
            <ExplainedTerm text={term} locale={locale} />
          </dt>
          <dd className={styles.number}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
