import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { Explained } from "../parts/explained.tsx";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import { isMendable } from "../remarks/mendable.ts";
import type { Finished } from "../run/run-state.ts";
import { Section } from "../parts/section.tsx";
import { StartButton } from "../run/start-button.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { changeSentences } from "./change-sentences.ts";
import { changeOf } from "./data-parts.ts";
import { keptOf, partsIn, placeOf } from "./kept-run.ts";
import { savedOf } from "./saved-analysis.ts";
import { useRerun } from "./use-rerun.ts";

const useStyles = makeStyles({
  said: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    ":empty": { display: "none" },
  },
});

/** Reads the table of a run again, says what is new in it, and runs the same analysis on it. */
export function RunAgain({ pane, finished, locale }: { readonly pane: AnalysisPane; readonly finished: Finished; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const [said, say] = useState<(wanted: Locale) => readonly string[]>(() => () => []);
  const rerun = useRerun(pane);
  const again = async () => {
    const before = placeOf(finished);
    const kept = keptOf(finished);
    try {
      const sentence = await rerun(savedOf(texts.again, "", kept, before), ({ table, place }) => {
        const change = changeOf(kept.parts, partsIn(table, finished));
        say(() => (wanted: Locale) => changeSentences(change, before.address, place.address, wanted));
      });
      if (sentence !== null) say(() => (wanted: Locale) => [sentence(wanted)]);
    } catch (error) {
      if (!isMendable(error)) throw error;
      say(() => (wanted: Locale) => [mendableSentence(error, wanted)]);
    }
  };
  return (
    <Section title={<Explained text={texts.againTitle} help={finished.chain === null ? texts.againHelp : paneChainTexts(locale).againHelp} locale={locale} />}>
      <StartButton icon={<ArrowSyncRegular />} waiting={pane.run.phase !== "idle"} onStart={() => void again()}>
        {texts.again}
      </StartButton>
      <ul className={styles.said} role="status">
        {said(locale).map((sentence, k) => (
          <li key={k}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
