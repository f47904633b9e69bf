import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/text.ts";
import { paneProcedureTexts } from "../../locale/pane-procedure.ts";
import { Explained } from "../explained.tsx";
import { FactRows } from "../results/fact-rows.tsx";
import { Section } from "../section.tsx";
import type { ShownList, ShownResult } from "./shown-results.ts";

const useStyles = makeStyles({
  frame: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: "3px 8px", textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  head: {
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    whiteSpace: "normal",
    minWidth: "3em",
  },
  word: { textAlign: "start" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: "inherit" },
});

export interface ResultsPartProps {
  readonly results: readonly ShownResult[];
  readonly locale: Locale;
  readonly goTo: (result: string, row: number, field: string) => void;
}

/** Every result of a procedure: the numbers of its last period, or its first rows, and the way to all of them. */
export function ResultsPart({ results, locale, goTo }: ResultsPartProps) {
  const styles = useStyles();
  const texts = paneProcedureTexts(locale);
  return results.map(({ id, title, help, period, facts, list, count, at }) => (
    <Section key={id} title={<Explained text={period === null ? title : texts.inPeriod(title, period)} help={help} locale={locale} />}>
      {list === null ? <FactRows rows={facts} /> : list.rows.length > 0 && <ListTable title={title} list={list} />}
      <div className={styles.foot}>
        <span>{list === null ? "" : count > list.rows.length ? texts.rowsOf(list.rows.length, count, period !== null) : texts.rows(count)}</span>
        {at !== null && (
          <Link as="button" inline className={styles.link} aria-label={texts.toTable(title)} onClick={() => goTo(...at)}>
            {texts.all}
          </Link>
        )}
      </div>
    </Section>
  ));
}

function ListTable({ title, list: { header, worded, rows } }: { readonly title: string; readonly list: ShownList }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name, k) => (
              <th key={k} scope="col" className={mergeClasses(styles.cell, styles.head, worded[k] && styles.word)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, r) => (
            <tr key={r}>
              {cells.map((cell, k) => (
                <td key={k} className={mergeClasses(styles.cell, worded[k] && styles.word)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
