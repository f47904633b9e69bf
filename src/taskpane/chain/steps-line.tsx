import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import type { ChainStep } from "../../procedures/chain/chain.ts";
import { stepTitle } from "./step-title.ts";

const useStyles = makeStyles({
  line: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    "& > li": { minWidth: 0 },
    "& > li[aria-current]": { fontWeight: tokens.fontWeightSemibold },
  },
});

export interface StepsLineProps {
  readonly steps: readonly ChainStep[];
  /** Whether a step is being put together behind them. */
  readonly now?: boolean;
  readonly locale: Locale;
}

/** The steps of a chain, one after the other. */
export function StepsLine({ steps, now = false, locale }: StepsLineProps) {
  const styles = useStyles();
  const words = paneChainTexts(locale);
  return (
    <ol className={styles.line} aria-label={words.steps}>
      {steps.map((step, k) => (
        <li key={k}>
          {stepTitle(step, locale)}
          {(now || k < steps.length - 1) && <span aria-hidden>{words.arrow}</span>}
        </li>
      ))}
      {now && <li aria-current="step">{words.now}</li>}
    </ol>
  );
}
