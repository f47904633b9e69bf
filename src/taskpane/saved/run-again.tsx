import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../../engine/text.ts";
import { paneChainTexts } from "../../locale/pane-chain.ts";
import { resultTexts } from "../../locale/pane-results.ts";
import { Explained } from "../explained.tsx";
import { mendableSentence } from "../mendable-sentence.ts";
import { isMendable } from "../mendable.ts";
import type { Finished } from "../run-state.ts";
import { Section } from "../section.tsx";
import { StartButton } from "../start-button.tsx";
import type { AnalysisPane } from "../use-analysis.ts";
import { changeSentences } from "./change-sentences.ts";
import { changeOf } from "./data-parts.ts";
import { keptOf, partsIn, placeOf } from "./kept-run.ts";
import { reopen } from "./reopen.ts";
import { savedOf, type TablePlace } from "./saved-analysis.ts";

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

/** The table that the pane is to take up, and what it had before. */
interface Awaited {
  readonly place: TablePlace;
  readonly before: AnalysisPane["draft"]["source"];
}

/** Reads the table of a run again, says what is new in it, and runs the same analysis on it. */
export function RunAgain({ pane, finished, locale }: { readonly pane: AnalysisPane; readonly finished: Finished; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const [said, say] = useState<(wanted: Locale) => readonly string[]>(() => () => []);
  // The pane takes up the table first; the run begins when it has.
  const awaited = useRef<Awaited | null>(null);
  useEffect(() => {
    const { source } = pane.draft;
    const wanted = awaited.current;
    if (wanted === null || source === wanted.before || source?.sheet !== wanted.place.sheet || source.address !== wanted.place.address) return;
    awaited.current = null;
    void pane.start();
  });

  const again = async () => {
    const before = placeOf(finished);
    const kept = keptOf(finished);
    const outcome = await reopen(pane, savedOf(texts.again, "", kept, before));
    if ("sentence" in outcome) return say(() => (wanted: Locale) => [outcome.sentence(wanted)]);
    const { table, place } = outcome.current;
    const { asked } = outcome;
    try {
      const change = changeOf(kept.parts, partsIn(table, finished));
      say(() => (wanted: Locale) => changeSentences(change, before.address, place.address, wanted));
      if (asked !== null) return void pane.start(asked);
      awaited.current = { place, before: pane.draft.source };
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
