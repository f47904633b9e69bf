import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { TableSparkleRegular } from "@fluentui/react-icons/svg/table-sparkle";
import { useEffect, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { noPanelSentence, shapeTexts } from "../../locale/pane/shape.ts";
import type { Shaped } from "../../procedures/shaping/shape-of.ts";
import { leavesTotalsOut, shapeSentence, usableAsIs } from "../../procedures/shaping/steps.ts";
import { panelSheets } from "../../report/sheets/panel-sheets.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { ShapePreview } from "./shape-preview.tsx";
import { useDeed, type Deed } from "../state/use-deed.ts";
import { useShape } from "./use-shape.ts";

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
  const { draft } = pane;
  const [exclude, setExclude] = useState(true);
  /** The sheet that a person wants to use as it is. */
  const [asIs, setAsIs] = useState<string | null>(null);
  const deed = useDeed(locale);
  const shape = useShape(pane, exclude, locale);
  // A table that the pane reads well needs no word on why it could not be put in shape.
  const needless =
    shape === null || asIs === draft.sheet || shape.kind === "in-shape" || (shape.kind === "cannot" && draft.source !== null) || draft.source?.address != null;
  // A panel with a row of totals, or with spaces in its names, has roles and checks all the same.
  const hides = !needless && shape.kind === "shaped" && !usableAsIs(shape.panel, shape.steps);
  useEffect(() => {
    onOffer(hides);
    return () => onOffer(false);
  }, [hides, onOffer]);
  if (needless) return deed.said === "" ? null : <p className={styles.small}>{deed.said}</p>;
  if (shape.kind === "cannot") return <p className={styles.small}>{noPanelSentence(shape.problem, locale)}</p>;
  return (
    <Offer
      pane={pane}
      locale={locale}
      shape={shape}
      deed={deed}
      exclude={exclude}
      onExclude={setExclude}
      onAsIs={hides && draft.source !== null ? () => setAsIs(draft.sheet) : null}
    />
  );
}

interface OfferProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly shape: Shaped;
  readonly deed: Deed;
  /** Whether rows of totals are left out. */
  readonly exclude: boolean;
  readonly onExclude: (exclude: boolean) => void;
  /** Uses the table as it is; null where that is no choice. */
  readonly onAsIs: (() => void) | null;
}

/** What would be done to the table, how it would look then, and the button that does it. */
function Offer({ pane, locale, shape: { steps, panel, alone }, deed, exclude, onExclude, onAsIs }: OfferProps) {
  const styles = useStyles();
  const texts = shapeTexts(locale);
  const apply = () =>
    deed.doing(async () => {
      const { sheets } = await pane.host.writeReport(panelSheets(panel, locale, pane.draft.sheet));
      await pane.read(sheets[0], null, true);
      deed.say((one) => shapeTexts(one).applied(sheets[0]));
    });
  return (
    <section className={styles.offer} aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      <p className={styles.small}>{texts.intro}</p>
      <ul className={styles.steps}>
        {steps.map((step, k) => (
          <li key={k}>{shapeSentence(step, locale)}</li>
        ))}
      </ul>
      {steps.some(leavesTotalsOut) && (
        <Checkbox className={styles.check} label={texts.excludeTotals} checked={exclude} onChange={(_, { checked }) => onExclude(checked === true)} />
      )}
      <p className={styles.small}>{texts.size(panel.rows.length, panel.header.length)}</p>
      <ShapePreview panel={panel} label={texts.preview} />
      {alone && <p className={styles.small}>{texts.alone}</p>}
      <Button appearance="primary" icon={<TableSparkleRegular />} disabledFocusable={deed.busy} onClick={() => void apply()}>
        {texts.apply}
      </Button>
      {onAsIs !== null && (
        <Button appearance="subtle" onClick={onAsIs}>
          {texts.asIs}
        </Button>
      )}
      {deed.said !== "" && (
        <p className={styles.small} role="status">
          {deed.said}
        </p>
      )}
    </section>
  );
}
