import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { TableSparkleRegular } from "@fluentui/react-icons/svg/table-sparkle";
import { useEffect, useMemo, useState } from "react";
import type { BookSheet } from "../../analysis/shape/book.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { noPanelSentence, shapeTexts } from "../../locale/pane/shape.ts";
import { shapeOf, type Shape } from "../../procedures/shaping/shape-of.ts";
import { leavesTotalsOut, shapeSentence, usableAsIs } from "../../procedures/shaping/steps.ts";
import { panelSheets } from "../../report/sheets/panel-sheets.ts";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import { isMendable } from "../remarks/mendable.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { messySheets } from "./messy-sheets.ts";
import { ShapePreview } from "./shape-preview.tsx";
import { useSaid } from "../state/use-said.ts";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  check: { marginInlineStart: "-8px" },
});

interface ShapeOfferProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** Hears whether the table is no panel as it stands: what the pane says of the unshaped table waits meanwhile. */
  readonly onOffer: (stands: boolean) => void;
}

/** Where the sheet that was chosen is no plain table: what would put it in shape, on a sheet of its own, or why nothing can. */
export function ShapeOffer({ pane, locale, onOffer }: ShapeOfferProps) {
  const styles = useStyles();
  const texts = shapeTexts(locale);
  const { host, draft } = pane;
  const [read, setRead] = useState<{ readonly name: string; readonly sheets: readonly BookSheet[] } | null>(null);
  const [exclude, setExclude] = useState(true);
  /** The sheet that a person wants to use as it is. */
  const [asIs, setAsIs] = useState<string | null>(null);
  const [said, say] = useSaid(locale);
  const [busy, setBusy] = useState(false);
  // Read again whenever the pane has read the sheet again.
  useEffect(() => {
    let gone = false;
    void messySheets(host, draft.sheet).then(
      (sheets) => !gone && setRead({ name: draft.sheet, sheets }),
      () => !gone && setRead(null),
    );
    return () => {
      gone = true;
    };
  }, [host, draft.sheet, draft.source, draft.problem]);
  const shape = useMemo((): Shape | null => {
    if (read === null || read.name !== draft.sheet) return null;
    const [sheet, ...others] = read.sheets;
    return sheet === undefined ? null : shapeOf(sheet, others, exclude, texts.words);
  }, [read, draft.sheet, exclude, texts]);

  // A table that the pane reads well needs no word on why it could not be put in shape.
  const needless =
    shape === null || asIs === draft.sheet || shape.kind === "in-shape" || (shape.kind === "cannot" && draft.source !== null) || draft.source?.address != null;
  // A panel with a row of totals, or with spaces in its names, has roles and checks all the same.
  const hides = !needless && shape.kind === "shaped" && !usableAsIs(shape.panel, shape.steps);
  useEffect(() => {
    onOffer(hides);
    return () => onOffer(false);
  }, [hides, onOffer]);
  if (needless) return said === "" ? null : <p className={styles.small}>{said}</p>;
  if (shape.kind === "cannot") return <p className={styles.small}>{noPanelSentence(shape.problem, locale)}</p>;
  const hasTotals = shape.steps.some(leavesTotalsOut);
  const apply = async () => {
    setBusy(true);
    try {
      const { sheets } = await host.writeReport(panelSheets(shape.panel, locale, draft.sheet));
      await pane.read(sheets[0], null, true);
      say((one) => shapeTexts(one).applied(sheets[0]));
    } catch (error) {
      if (!isMendable(error)) throw error;
      say((one) => mendableSentence(error, one));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.offer} aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      <p className={styles.small}>{texts.intro}</p>
      <ul className={styles.steps}>
        {shape.steps.map((step, k) => (
          <li key={k}>{shapeSentence(step, locale)}</li>
        ))}
      </ul>
      {hasTotals && (
        <Checkbox className={styles.check} label={texts.excludeTotals} checked={exclude} onChange={(_, { checked }) => setExclude(checked === true)} />
      )}
      <p className={styles.small}>{texts.size(shape.panel.rows.length, shape.panel.header.length)}</p>
      <ShapePreview panel={shape.panel} label={texts.preview} />
      {shape.alone && <p className={styles.small}>{texts.alone}</p>}
      <Button appearance="primary" icon={<TableSparkleRegular />} disabledFocusable={busy} onClick={() => void apply()}>
        {texts.apply}
      </Button>
      {hides && draft.source !== null && (
        <Button appearance="subtle" onClick={() => setAsIs(draft.sheet)}>
          {texts.asIs}
        </Button>
      )}
      {said !== "" && (
        <p className={styles.small} role="status">
          {said}
        </p>
      )}
    </section>
  );
}
