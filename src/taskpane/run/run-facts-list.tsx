import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { ExplainedTerm } from "../parts/explained-term.tsx";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, maxWidth: "140px" },
  fact: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  none: { color: tokens.colorStatusWarningForeground3 },
});

/** What was given of one thing; `warns`: it is said in the colour of a warning. */
export type RunFact = readonly [term: string, said: readonly string[], warns?: boolean];

export interface RunFactsListProps {
  readonly facts: readonly RunFact[];
  /** What stands where nothing is given. */
  readonly none: string;
  readonly locale: Locale;
  /** What terms mean that the glossary does not hold, or holds in another sense. */
  readonly meanings?: Readonly<Record<string, string>>;
}

/** What will run: each term with what was given, or a warning that nothing was. */
export function RunFactsList({ facts, none, locale, meanings = {} }: RunFactsListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, said, warns = false]) => (
        <div key={term} style={{ display: "contents" }}>
          <dt className={styles.term}>
            <ExplainedTerm text={term} help={meanings[term]} locale={locale} />
          </dt>
          <dd className={mergeClasses(styles.fact, warns && styles.none)}>
            {said.length === 0 ? <span className={styles.none}>{none}</span> : said.map((one) => <div key={one}>{one}</div>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
