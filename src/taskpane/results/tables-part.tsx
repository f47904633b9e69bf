import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { CellLink } from "../../report/layout/report-cell.ts";
import { Explained } from "../parts/explained.tsx";
import { Section } from "../parts/section.tsx";
import { FactRows } from "./fact-rows.tsx";
import { NumberTable } from "./number-table.tsx";
import { headMeanings } from "./table-heads.ts";
import type { ShownTable } from "./shown-tables.ts";

const useStyles = makeStyles({
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

export interface TablesPartProps {
  readonly tables: readonly ShownTable[];
  readonly locale: Locale;
  /** The cell of a report sheet by its wanted name. */
  readonly goTo: (link: CellLink) => void;
}

/** Results of a run: the numbers of its last period, or the first rows, and the way to all of them. One that has no rows is none. */
export function TablesPart({ tables, locale, goTo }: TablesPartProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const given = tables.filter(({ count }) => count > 0);
  return given.map(({ id, title, help, period, facts, header, helps, worded, rows, count, link }) => (
    <Section key={id} title={<Explained text={period === null ? title : texts.inPeriod(title, period)} help={help} locale={locale} />}>
      {facts !== null ? (
        <FactRows rows={facts} locale={locale} />
      ) : (
        rows.length > 0 && (
          <NumberTable title={title} header={header} meanings={headMeanings({ header, helps }, locale)} locale={locale} worded={worded} rows={rows} />
        )
      )}
      <div className={styles.foot}>
        <span>{facts === null && texts.rowsOf(rows.length, count, period !== null)}</span>
        {link !== null && (
          <Link as="button" inline className={styles.link} aria-label={texts.toTable(title)} onClick={() => goTo(link)}>
            {texts.all}
          </Link>
        )}
      </div>
    </Section>
  ));
}
