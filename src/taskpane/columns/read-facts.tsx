import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { flexShrink: 0, minWidth: 0, paddingInline: 0 },
});

/** How much of the sheet was read, and what reads the selection in its place, or all of it. */
export function ReadFacts({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { selection, columns } = pane;
  const { sheet, source } = pane.draft;
  const selected = selection !== null && selection.address.includes(":") ? selection : null;
  if (source === null && selected === null) return null;
  const link = (title: string, from: string, address: string | null) => (
    <Button className={styles.link} size="small" appearance="transparent" onClick={() => void pane.read(from, address)}>
      {title}
    </Button>
  );
  return (
    <div className={styles.facts}>
      <span>
        {source !== null && paneDataTexts(locale).read(source.address ?? texts.wholeSheet, columns?.table.place.row ?? 1, source.rows, source.columns.length)}
      </span>
      {source !== null && source.address !== null
        ? link(texts.useWholeSheet, sheet, null)
        : selected !== null && link(`${texts.useSelection} ${selected.address}`, selected.sheet, selected.address)}
    </div>
  );
}
