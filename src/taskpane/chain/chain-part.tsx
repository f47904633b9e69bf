import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { ChainBefore } from "./chain-before.ts";
import { StepsLine } from "./steps-line.tsx";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  leave: { alignSelf: "flex-start" },
});

/** The steps so far, above the data that they gave, and the way back to the table of the first. */
export function ChainPart({ pane, chain, locale }: { readonly pane: AnalysisPane; readonly chain: ChainBefore; readonly locale: Locale }) {
  const styles = useStyles();
  const words = paneChainTexts(locale);
  const { sheet, address } = chain.first;
  return (
    <Section title={words.steps}>
      <StepsLine steps={chain.steps} now locale={locale} />
      <p className={styles.text}>{words.first(sheet)}</p>
      <Button className={styles.leave} size="small" aria-label={words.leaveNamed(sheet)} onClick={() => void pane.read(sheet, address)}>
        {words.leave}
      </Button>
    </Section>
  );
}
